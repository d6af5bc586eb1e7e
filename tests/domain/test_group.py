from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import NOW, at, context, group_draft, pack, participant, segment, session

from fieldnote.domain import group as groups
from fieldnote.domain.group import OVER_RATIO, Facilitator, Participant, Peak, Presence, SessionFacts
from fieldnote.domain.group_check import names_a_fellowship, problems_of_session
from fieldnote.domain.ids import PersonId, SessionId, VisitId
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.visit import ContactKind, Place, Segment, VisitDraft
from fieldnote.domain.visit_check import check, is_claim_ready

START, END = at(13), at(14)


def of(number: int, **times: object) -> Participant:
    return participant(f"person-{number}", **times)


def codes(draft: VisitDraft, facts: SessionFacts) -> list[str]:
    return [p.code for p in check(draft, context(session=facts))]


# The ratio at every moment


def test_a_late_comer_and_an_early_leaver_who_never_met_do_not_count_together() -> None:
    listed = (of(1), of(2, left_at=at(13, 30)), of(3, arrived_at=at(13, 30)))
    assert groups.peak(session(), listed) == Peak(START, 2, 1)
    assert groups.number_present(session(), listed) == 3


def test_the_peak_is_the_first_moment_with_the_most_for_each_who_leads() -> None:
    listed = (*(of(n) for n in range(5)), of(6, arrived_at=at(13, 20)))
    assert groups.peak(session(), listed) == Peak(at(13, 20), 6, 1)


def test_a_second_who_leads_halves_the_ratio_and_their_leaving_is_a_moment_too() -> None:
    listed = tuple(of(n) for n in range(9))
    two = session(facilitators=(Facilitator("Dana"), Facilitator("P. Osei")))
    assert groups.peak(two, listed) == Peak(START, 9, 2)
    assert not Peak(START, 9, 2).over(6)
    leaves = session(facilitators=(Facilitator("Dana"), Facilitator("P. Osei", left_at=at(13, 40))))
    densest = groups.peak(leaves, listed)
    assert densest == Peak(at(13, 40), 9, 1)
    assert densest.over(6)


def test_who_watches_does_not_lead_and_guests_count_as_people() -> None:
    watched = session(facilitators=(Facilitator("Dana"), Facilitator("A trainee", leads=False)), guests=4)
    assert groups.peak(watched, (of(1), of(2, presence=Presence.ABSENT), of(3))) == Peak(START, 6, 1)


def test_a_moment_without_anybody_who_leads_is_over_any_limit() -> None:
    late = session(facilitators=(Facilitator("Dana", arrived_at=at(13, 5)),))
    densest = groups.peak(late, (of(1),))
    assert densest == Peak(START, 1, 0)
    assert densest.over(12)
    assert not densest.over(None), "rules without a limit"


def test_nobody_there_has_no_peak() -> None:
    assert groups.peak(session(), (of(1, presence=Presence.EXPECTED),)) is None


minutes = st.none() | st.integers(0, 60)


@given(
    people=st.lists(st.tuples(minutes, minutes), max_size=9),
    leading=st.lists(st.tuples(minutes, minutes), min_size=1, max_size=3),
    guests=st.integers(0, 3),
)
def test_the_peak_is_what_counting_every_minute_gives(
    people: list[tuple[int | None, int | None]], leading: list[tuple[int | None, int | None]], guests: int
) -> None:
    def moment(minute: int | None) -> object:
        return None if minute is None else START + timedelta(minutes=minute)

    listed = tuple(of(n, arrived_at=moment(a), left_at=moment(b)) for n, (a, b) in enumerate(people))
    led = tuple(Facilitator("x", arrived_at=moment(a), left_at=moment(b)) for a, b in leading)  # type: ignore[arg-type]
    found = groups.peak(session(facilitators=led, guests=guests), listed)

    def there(stays: list[tuple[int | None, int | None]], minute: int) -> int:
        return sum((a or 0) <= minute < (60 if b is None else b) for a, b in stays)

    counted = [(there(people, m) + guests, there(leading, m), m) for m in range(60)]
    ratios = [(p / f if f else p * 1000.0, -m, p, f) for p, f, m in counted if p]
    if not ratios:
        assert found is None
        return
    _, minute, present, facilitators = max(ratios)
    assert found == Peak(START + timedelta(minutes=-minute), present, facilitators)


def test_there_is_no_group_before_it_began_and_after_it_ended() -> None:
    early, late = of(1, arrived_at=at(12)), of(2, arrived_at=at(14, 30), left_at=at(15))
    assert groups.peak(session(), (early, late)) == Peak(START, 1, 1)
    assert groups.peak(session(), (late,)) is None


# What a session writes into a note


def test_a_note_has_its_persons_own_times_and_the_session_all_else() -> None:
    held = session(topic="HALT", aims="Name one thing", what_we_did="A circle.", place=Place.RECOVERY_CENTER)
    late = of(1, arrived_at=at(13, 10), left_at=at(13, 40))
    parts = groups.note_parts(held, (late, of(2)), late)
    note = groups.new_note(VisitId("v"), held.id, PersonId("person-1"), parts)
    assert note.segments == (Segment(at(13, 10), at(13, 40)),)
    assert (note.kind, note.group_size, note.session_id) == (ContactKind.GROUP, 2, held.id)
    assert (note.purpose, note.what_we_did, note.place) == ("HALT\nName one thing", "A circle.", Place.RECOVERY_CENTER)
    assert (note.response, note.goal_ids) == ("", ()), "nothing of one person comes from the session"


def test_while_a_session_goes_on_its_notes_have_no_length() -> None:
    running = session(ends_at=None)
    assert groups.note_parts(running, (of(1),), of(1)).segments == (Segment(START, START),)


def test_a_change_goes_into_a_note_only_where_it_still_says_what_the_session_said() -> None:
    before, listed = session(what_we_did="A circle.", topic="HALT"), (of(1),)
    after = replace(before, what_we_did="A circle and a walk.", topic="Hope", ends_at=at(14, 15))
    parts = groups.note_parts(before, listed, listed[0]), groups.note_parts(after, listed, listed[0])
    note = groups.new_note(VisitId("v"), before.id, PersonId("person-1"), parts[0])
    own = replace(note, what_we_did="A circle. She sat by the door.", response="Passed once.")
    changed = groups.carried(own, *parts)
    assert changed.what_we_did == "A circle. She sat by the door."
    assert (changed.purpose, changed.segments[0].end, changed.response) == ("Hope", at(14, 15), "Passed once.")
    assert groups.carried(note, *parts).what_we_did == "A circle and a walk."


def test_the_reason_for_too_many_is_given_once_and_stands_in_each_note() -> None:
    before, listed = session(), (of(1),)
    after = replace(before, over_ratio_reason="A colleague fell ill.")
    parts = groups.note_parts(before, listed, listed[0]), groups.note_parts(after, listed, listed[0])
    note = replace(groups.new_note(VisitId("v"), before.id, PersonId("p"), parts[0]), reasons={"late_note": "No power"})
    told = groups.carried(note, *parts)
    assert told.reasons == {"late_note": "No power", OVER_RATIO: "A colleague fell ill."}
    assert groups.carried(told, parts[1], parts[0]).reasons == {"late_note": "No power"}


def test_a_note_has_words_of_its_own_as_soon_as_anything_is_written_in_it() -> None:
    listed = (of(1),)
    parts = groups.note_parts(session(), listed, listed[0])
    note = groups.new_note(VisitId("v"), SessionId("session-1"), PersonId("p"), parts)
    assert not groups.has_own_words(note, parts)
    assert groups.has_own_words(replace(note, response="Passed."), parts)
    assert groups.has_own_words(replace(note, person_comment="I was there."), parts)


# What there is to look at


def test_too_many_at_once_ask_why_once_and_never_block() -> None:
    draft = group_draft(session_id=SessionId("session-1"), group_size=9)
    (problem,) = check(draft, context(session=SessionFacts(peak=Peak(at(13, 20), 7, 1))))
    assert (problem.code, problem.weight) == (OVER_RATIO, Weight.CAUTION)
    assert problem.facts == {"at": "13:20", "present": "7", "facilitators": "1", "most": "6"}
    told = replace(draft, reasons={OVER_RATIO: "A colleague fell ill."})
    assert is_claim_ready(check(told, context(session=SessionFacts(peak=Peak(at(13, 20), 7, 1)))))


@pytest.mark.parametrize(("rules", "asks"), [("nc-peer-support", True), ("nc-8g", False), ("plain", False)])
def test_the_limit_is_that_of_the_rules_in_force(rules: str, *, asks: bool) -> None:

    draft = group_draft(session_id=SessionId("session-1"))
    around = context(session=SessionFacts(peak=Peak(START, 12, 1)), pack=pack(rules), plans=context().plans)
    assert (OVER_RATIO in [p.code for p in check(draft, around)]) == asks


def test_the_size_alone_says_nothing_where_a_session_knows_who_led() -> None:
    draft = group_draft(session_id=SessionId("session-1"), group_size=9)
    assert codes(draft, SessionFacts(peak=Peak(START, 9, 2))) == []


def test_a_note_of_a_group_that_still_goes_on_waits() -> None:
    assert codes(group_draft(session_id=SessionId("session-1")), SessionFacts(running=True)) == ["group_still_on"]


def test_a_note_with_times_outside_its_group_waits() -> None:
    draft = group_draft(session_id=SessionId("session-1"))
    stay = Problem("came", "came_outside_the_group")
    assert [(p.field, p.code, p.blocks) for p in check(draft, context(session=SessionFacts(stay=stay)))] == [
        ("time", "came_outside_the_group", True)
    ]
    backwards = replace(draft, segments=(Segment(END, START),))
    assert codes(backwards, SessionFacts(stay=stay)) == ["end_before_start", "too_short"]


def test_a_mutual_aid_meeting_is_no_group_and_accompanying_one_person_is_a_visit() -> None:
    (problem,) = check(group_draft(place=Place.MEETING), context())
    assert (problem.code, problem.weight) == ("mutual_aid_no_group", Weight.WRONG)
    one_to_one = replace(group_draft(place=Place.MEETING), kind=ContactKind.ONE_TO_ONE, service="individual")
    assert check(one_to_one, context()) == ()


def test_a_fellowship_as_the_topic_asks_why() -> None:
    draft = group_draft(purpose="NA meeting at noon")
    (problem,) = check(draft, context())
    assert (problem.code, problem.weight) == ("fellowship_as_topic", Weight.CAUTION)
    assert is_claim_ready(check(replace(draft, reasons={"fellowship_as_topic": "We only talked of it"}), context()))


@pytest.mark.parametrize(
    "text",
    [
        "AA",
        "an NA group",
        "Alcoholics Anonymous",
        "al-anon",
        "Celebrate Recovery",
        "SMART meeting",
        "Narcóticos Anónimos",
    ],
)
def test_a_fellowship_is_known_by_its_names(text: str) -> None:
    assert names_a_fellowship(text)


@pytest.mark.parametrize("text", ["HALT", "n/a", "A smart plan", "NAMI", "In MA he worked", "Finding a home"])
def test_other_words_are_no_fellowship(text: str) -> None:
    assert not names_a_fellowship(text)


@pytest.mark.parametrize(
    ("change", "listed", "code"),
    [
        ({"starts_at": NOW + timedelta(hours=1), "ends_at": None}, (), "in_the_future"),
        ({"ends_at": NOW + timedelta(hours=1)}, (), "ends_in_the_future"),
        ({"ends_at": START - timedelta(hours=1)}, (), "end_before_start"),
        ({"place": Place.MEETING}, (), "mutual_aid_no_group"),
        ({"topic": "An AA meeting"}, (), "fellowship_as_topic"),
        ({"facilitators": ()}, (), "nobody_leads"),
        ({"facilitators": (Facilitator("A trainee", leads=False),)}, (), "nobody_leads"),
        ({"guests": -1}, (), "guests_below_zero"),
        ({}, (of(1, arrived_at=at(13, 30), left_at=at(13, 20)),), "left_before_arriving"),
        ({}, (of(1, arrived_at=at(12, 50)),), "came_outside_the_group"),
        ({}, (of(1, arrived_at=at(14, 10)),), "came_outside_the_group"),
        ({}, (of(1, left_at=at(14, 10)),), "left_outside_the_group"),
        ({}, (of(1, left_at=at(12, 50)),), "left_outside_the_group"),
        ({"ends_at": None}, (of(1, arrived_at=NOW + timedelta(minutes=5)),), "stay_to_come"),
        ({"facilitators": (Facilitator("x", arrived_at=at(12)),)}, (), "came_outside_the_group"),
        ({}, tuple(of(n) for n in range(7)), OVER_RATIO),
    ],
)  # fmt: skip
def test_what_cannot_be_in_a_session_is_named(
    change: dict[str, object], listed: tuple[Participant, ...], code: str
) -> None:
    assert [p.code for p in problems_of_session(session(**change), listed, NOW, 6)][:1] == [code]


def test_a_session_as_it_should_be_has_nothing_to_look_at() -> None:
    assert list(problems_of_session(session(), (of(1), of(2)), NOW, 6)) == []


def test_a_group_and_an_individual_visit_at_the_same_time_ask_why() -> None:
    draft = group_draft(session_id=SessionId("session-1"), segments=(segment(START, 60),))
    beside = SessionFacts(visits=(("Luz", segment(at(13, 30), 20)), ("Ron", segment(END, 20))))
    (problem,) = check(draft, context(session=beside))
    assert (problem.code, problem.facts["with"]) == ("overlap", "Luz")
    alone = replace(draft, kind=ContactKind.ONE_TO_ONE, service="individual", session_id=None)
    (problem,) = check(alone, context(groups=(("Friday group", segment(at(13, 30), 60)),)))
    assert (problem.code, problem.facts["group"]) == ("overlap_with_group", "Friday group")
