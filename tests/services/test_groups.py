"""Group sessions through real services: who was there, what is common, what is one person's own, and signing."""

import inspect
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, TypeVar

import pytest
from making import (
    CONFIRMED,
    NOW,
    TODAY,
    Clock,
    add_person,
    at,
    correct,
    draft,
    fill,
    segment,
    support,
    utc,
)
from sqlcipher3 import dbapi2 as sqlcipher

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.group import OVER_RATIO, Facilitator, Group, GroupSession, OwnPart, Presence, SharedPart
from fieldnote.domain.ids import GroupId, PersonId, SessionId, VisitId
from fieldnote.domain.problems import BadInputError, NotFoundError, Weight
from fieldnote.domain.visit import NextStep, NoteState, Place, Visit, VisitDraft
from fieldnote.services import (
    acts,
    group_notes,
    group_sessions,
    group_views,
    groups,
    intake,
    merges,
    people,
    records,
    showing,
    visits,
)
from fieldnote.services.group_sessions import SessionSigned
from fieldnote.services.group_views import ParticipantLine
from fieldnote.services.notebook import Notebook
from fieldnote.vault import supports as support_table

OWN = {
    "Marcus B.": OwnPart("Drew a pan of cornbread at six.", NextStep("Put one thing at eight"), (), "His own idea"),
    "Keisha P.": OwnPart("Left one slice empty on purpose.", NextStep("Rest on Sunday"), (), "Her own idea"),
    "Robert H.": OwnPart("Passed twice and stayed to the end.", NextStep("Come again"), (), "His own idea"),
}
Three = dict[str, PersonId]
_T = TypeVar("_T")


@pytest.fixture
def three(book: Notebook) -> Three:
    return {name: add_person(book, name) for name in OWN}


@pytest.fixture
def running(book: Notebook, three: Three) -> GroupSession:
    """A session since one o'clock with all three, and what is common."""
    session = done(group_sessions.start(book, name="Friday group", at=at(13)))
    for person_id in three.values():
        done(group_sessions.mark_here(book, session.id, person_id))
    return done(
        group_sessions.update(
            book,
            replace(
                session, place=Place.RECOVERY_CENTER, topic="What a good evening looks like", what_we_did="Drew clocks."
            ),
        )
    )


@pytest.fixture
def written(book: Notebook, three: Three, running: GroupSession) -> GroupSession:
    """The same session with a line for each, over since two."""
    for name, person_id in three.items():
        done(group_sessions.write(book, running.id, person_id, OWN[name]))
    return done(group_sessions.end(book, running.id, at(14)))


def done(outcome: Done[_T] | Refused) -> _T:
    assert isinstance(outcome, Done), outcome
    return outcome.value


def refused(outcome: object) -> list[str]:
    assert isinstance(outcome, Refused), outcome
    return [p.code for p in outcome.problems]


def lines(book: Notebook, session: GroupSession) -> dict[str, ParticipantLine]:
    return {line.person.preferred_name: line for line in group_views.open_session(book, session.id).lines}


def note(book: Notebook, session: GroupSession, name: str) -> VisitDraft:
    found = lines(book, session)[name].draft
    assert found is not None
    return found


def problems(book: Notebook, session: GroupSession, name: str) -> list[str]:
    standing = lines(book, session)[name].standing
    assert standing is not None
    return [p.code for p in standing.problems if p.code != "plan_missing"]


def signed(book: Notebook, session: GroupSession, who: list[PersonId] | None = None) -> SessionSigned:
    return group_sessions.sign(book, session.id, CONFIRMED, who).value


# One flow


def test_each_of_a_group_gets_a_note_of_their_own_and_each_is_signed_by_itself(
    book: Notebook, three: Three, written: GroupSession
) -> None:
    came = signed(book, written)
    assert [type(visit) for visit in came.signed] == [Visit] * 3
    assert (came.refused, came.left) == ((), ())
    told = {visit.draft.person_id: visit for visit in came.signed}
    marcus = told[three["Marcus B."]]
    assert marcus.draft.response == OWN["Marcus B."].response
    assert (marcus.draft.what_we_did, marcus.draft.purpose) == ("Drew clocks.", "What a good evening looks like")
    assert (marcus.draft.group_size, marcus.facts.units, marcus.facts.modifiers) == (3, 4, ("HQ",))
    assert len({visit.signature.sha256 for visit in came.signed}) == 3


def test_a_session_starts_with_what_is_usual_and_expects_its_members(book: Notebook, three: Three) -> None:
    group = done(groups.add_group(book, "Friday group"))
    co_leader = Facilitator("P. Osei", "NCCPSS")
    done(groups.update_group(book, replace(group, place=Place.OFFICE, facilitators=(co_leader,), curriculum="WRAP")))
    done(groups.add_member(book, group.id, three["Marcus B."]))
    session = done(group_sessions.start(book, group.id))
    assert (session.name, session.place, session.service, session.curriculum) == (
        "Friday group", Place.OFFICE, "group", "WRAP",
    )  # fmt: skip
    assert [f.name for f in session.facilitators] == ["Dana Reyes", "P. Osei"]
    (line,) = group_views.open_session(book, session.id).lines
    assert (line.participant.presence, line.draft) == (Presence.EXPECTED, None)
    assert visits.lines(book) == [], "nobody has a note before they are here"


def test_a_late_arrival_and_an_early_leave_change_that_persons_minutes_and_units_only(
    book: Notebook, three: Three, running: GroupSession
) -> None:
    done(group_sessions.mark_here(book, running.id, three["Marcus B."], arrived_at=at(13, 20)))
    done(group_sessions.mark_left(book, running.id, three["Keisha P."], at(13, 32)))
    done(group_sessions.end(book, running.id, at(14)))
    found = lines(book, running)
    standing = {name: line.standing for name, line in found.items()}
    assert {n: (s.minutes, s.units) for n, s in standing.items() if s} == {
        "Marcus B.": (40, 2), "Keisha P.": (32, 2), "Robert H.": (60, 4),
    }  # fmt: skip


def test_the_seeking_sunday_group_of_nine_has_the_units_written_for_it(book: Notebook) -> None:
    session = done(group_sessions.start(book, name="Seeking Sunday", at=at(12)))
    nine = [add_person(book, f"Zed{chr(97 + n)}") for n in range(9)]
    for person_id in nine:
        done(group_sessions.mark_here(book, session.id, person_id))
    done(group_sessions.mark_left(book, session.id, nine[0], at(12, 32)))
    done(group_sessions.end(book, session.id, at(13)))
    found = [line.standing for line in group_views.open_session(book, session.id).lines]
    assert sorted((s.minutes, s.units) for s in found if s) == [(32, 2)] + [(60, 4)] * 8


def test_a_note_waits_while_the_group_goes_on_and_who_left_early_can_be_signed(
    book: Notebook, three: Three, running: GroupSession
) -> None:
    for name, person_id in three.items():
        done(group_sessions.write(book, running.id, person_id, OWN[name]))
    assert "group_still_on" in problems(book, running, "Marcus B.")
    done(group_sessions.mark_left(book, running.id, three["Keisha P."], at(13, 40)))
    came = signed(book, running)
    assert [visit.draft.person_id for visit in came.signed] == [three["Keisha P."]]
    assert {note.person_id for note in came.refused} == set(came.left) == {three["Marcus B."], three["Robert H."]}
    done(group_sessions.end(book, running.id, at(14)))
    assert len(signed(book, running).signed) == 2, "the early one is signed already"


def test_some_can_be_signed_and_one_that_waits_holds_up_no_other(
    book: Notebook, three: Three, written: GroupSession
) -> None:
    done(group_sessions.write(book, written.id, three["Robert H."], OwnPart()))
    came = signed(book, written)
    assert {visit.draft.person_id for visit in came.signed} == {three["Marcus B."], three["Keisha P."]}
    (waits,) = came.refused
    assert waits.person_id == three["Robert H."]
    assert "response_missing" in [p.code for p in waits.problems]
    assert group_views.open_session(book, written.id).left_to_sign == came.left == (three["Robert H."],)
    done(group_sessions.write(book, written.id, three["Robert H."], OWN["Robert H."]))
    assert len(signed(book, written, [three["Robert H."]]).signed) == 1


def test_somebody_who_was_not_there_cannot_be_signed_for(book: Notebook, written: GroupSession) -> None:
    other = add_person(book, "Zelda")
    (refusal,) = signed(book, written, [other]).refused
    assert ([p.code for p in refusal.problems], refusal.visit_id) == (["not_here"], None)


# What is common


def test_a_change_of_the_common_part_reaches_unsigned_notes_that_still_say_what_it_said(
    book: Notebook, three: Three, written: GroupSession
) -> None:
    own = note(book, written, "Keisha P.")
    visits.save(book, replace(own, what_we_did="Drew clocks. She left one hour white."))
    signed(book, written, [three["Marcus B."]])
    done(group_sessions.update(book, replace(written, what_we_did="Drew clocks and talked of eight o’clock.")))
    assert {name: note(book, written, name).what_we_did for name in OWN} == {
        "Marcus B.": "Drew clocks.",
        "Keisha P.": "Drew clocks. She left one hour white.",
        "Robert H.": "Drew clocks and talked of eight o’clock.",
    }


def test_how_many_were_there_stands_in_every_open_note_with_guests(
    book: Notebook, three: Three, running: GroupSession
) -> None:
    done(group_sessions.update(book, replace(running, guests=2)))
    assert {note(book, running, name).group_size for name in OWN} == {5}
    done(group_sessions.mark_absent(book, running.id, three["Robert H."]))
    assert {note(book, running, name).group_size for name in ("Marcus B.", "Keisha P.")} == {4}


def test_words_are_kept_exactly_and_what_cannot_be_kept_is_made_visible(book: Notebook, running: GroupSession) -> None:
    done(group_sessions.update(book, replace(running, what_we_did="é <b> {x} 🙂 a\0b")))
    assert note(book, running, "Marcus B.").what_we_did == "é <b> {x} 🙂 a\ufffdb"


# The list


def test_a_note_with_words_of_its_own_keeps_its_person_on_the_list(
    book: Notebook, three: Three, running: GroupSession
) -> None:
    done(group_sessions.write(book, running.id, three["Marcus B."], OWN["Marcus B."]))
    assert refused(group_sessions.mark_absent(book, running.id, three["Marcus B."])) == ["note_has_words"]
    assert refused(group_sessions.take_off(book, running.id, three["Marcus B."])) == ["note_has_words"]
    assert note(book, running, "Marcus B.").response == OWN["Marcus B."].response


def test_an_empty_note_goes_with_whoever_was_not_there(book: Notebook, three: Three, running: GroupSession) -> None:
    done(group_sessions.mark_absent(book, running.id, three["Marcus B."]))
    done(group_sessions.take_off(book, running.id, three["Keisha P."]))
    assert {name: line.draft is None for name, line in lines(book, running).items()} == {
        "Marcus B.": True, "Robert H.": False,
    }  # fmt: skip
    assert [line.person_id for line in visits.lines(book)] == [three["Robert H."]]


def test_who_has_a_signed_note_stays_on_the_list_as_they_are(
    book: Notebook, three: Three, written: GroupSession
) -> None:
    signed(book, written, [three["Marcus B."]])
    marcus = three["Marcus B."]
    assert refused(group_sessions.mark_absent(book, written.id, marcus)) == ["already_signed"]
    assert refused(group_sessions.mark_left(book, written.id, marcus, at(13, 30))) == ["already_signed"]
    assert refused(group_sessions.take_off(book, written.id, marcus)) == ["already_signed"]
    assert refused(group_sessions.write(book, written.id, marcus, OwnPart("Another"))) == ["already_signed"]
    for sql in ("UPDATE group_participant SET left_at = '2026-11-20T13:30:00-05:00'", "DELETE FROM group_participant"):
        with pytest.raises(sqlcipher.IntegrityError, match="signed"):
            book.vault.database.run(f"{sql} WHERE person_id = ?", (marcus,))


def test_marking_somebody_twice_makes_one_note(book: Notebook, three: Three, running: GroupSession) -> None:
    done(group_sessions.mark_here(book, running.id, three["Marcus B."]))
    assert len(visits.lines(book, person_id=three["Marcus B."])) == 1


def test_a_deleted_note_comes_back_by_undo_or_by_marking_again(
    book: Notebook, three: Three, running: GroupSession
) -> None:
    gone = visits.delete_draft(book, note(book, running, "Marcus B.").id)
    assert isinstance(gone, Done)
    assert lines(book, running)["Marcus B."].draft is None
    visits.save(book, gone.value)
    assert note(book, running, "Marcus B.") == gone.value
    visits.delete_draft(book, gone.value.id)
    done(group_sessions.update(book, replace(running, topic="Another")))
    assert lines(book, running)["Marcus B."].draft is None, "nobody asked for it"
    done(group_sessions.mark_here(book, running.id, three["Marcus B."]))
    assert note(book, running, "Marcus B.").purpose == "Another"


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (group_sessions.mark_left, "not_here"),
        (group_sessions.mark_absent, "not_on_the_list"),
        (group_sessions.take_off, "not_on_the_list"),
        (lambda b, s, p: group_sessions.write(b, s, p, OwnPart("x")), "not_here"),
    ],
)
def test_acts_on_somebody_who_is_not_there_are_refused(
    book: Notebook, running: GroupSession, act: Callable[..., object], code: str
) -> None:
    assert refused(act(book, running.id, add_person(book, "Zelda"))) == [code]


def test_a_group_written_up_afterwards_takes_its_own_times_whatever_somebody_has(
    book: Notebook, three: Three, running: GroupSession
) -> None:
    marcus = three["Marcus B."]
    for name, person_id in three.items():
        done(group_sessions.write(book, running.id, person_id, OWN[name]))
    done(group_sessions.mark_here(book, running.id, marcus, arrived_at=at(14, 20)))
    done(group_sessions.update(book, replace(running, starts_at=at(12), ends_at=at(13, 5))))
    found = lines(book, running)
    stay = found["Marcus B."].stay
    assert stay is not None
    assert (stay.field, stay.code) == ("came", "came_outside_the_group")
    assert (found["Marcus B."].participant.arrived_at, found["Marcus B."].done) == (at(14, 20), False)
    assert (found["Keisha P."].stay, note(book, running, "Keisha P.").segments) == (None, (segment(at(12), 65),))
    assert [refusal.person_id for refusal in signed(book, running).refused] == [marcus], "it holds up no other"
    done(group_sessions.set_times(book, running.id, marcus, at(12, 15), None))
    assert lines(book, running)["Marcus B."].stay is None
    assert (len(signed(book, running).signed), note(book, running, "Marcus B.").segments) == (
        1,
        (segment(at(12, 15), 50),),
    )


def test_somebodys_times_are_kept_before_those_of_the_group_are_put_right(
    book: Notebook, three: Three, running: GroupSession
) -> None:
    done(group_sessions.set_times(book, running.id, three["Marcus B."], at(12, 15), at(12, 50)))
    assert "came_outside_the_group" in problems(book, running, "Marcus B.")
    assert OVER_RATIO not in problems(book, running, "Keisha P."), "nobody had to lead before it began"
    done(group_sessions.update(book, replace(running, starts_at=at(12), ends_at=at(13))))
    assert lines(book, running)["Marcus B."].stay is None
    assert "came_outside_the_group" not in problems(book, running, "Marcus B.")
    done(group_sessions.mark_left(book, running.id, three["Marcus B."], at(12, 10)))
    backwards = lines(book, running)["Marcus B."].stay
    assert backwards is not None
    assert backwards.code == "left_before_arriving"


def test_times_that_the_specialist_wrote_in_the_note_itself_are_theirs(
    book: Notebook, three: Three, written: GroupSession
) -> None:
    done(group_sessions.set_times(book, written.id, three["Marcus B."], at(12, 50), None))
    visits.save(book, replace(note(book, written, "Marcus B."), segments=(segment(at(13), 60),)))
    assert "came_outside_the_group" not in problems(book, written, "Marcus B.")


def test_what_cannot_be_is_refused_and_changes_nothing(book: Notebook, three: Three, running: GroupSession) -> None:
    assert refused(group_sessions.update(book, replace(running, place=Place.MEETING))) == ["mutual_aid_no_group"]
    assert refused(group_sessions.start(book, at=NOW + timedelta(hours=1))) == ["in_the_future"]
    assert refused(group_sessions.end(book, running.id, at(12))) == ["end_before_start"]
    assert group_views.open_session(book, running.id).session == running
    assert refused(groups.add_group(book, "  ")) == ["group_without_name"]
    with pytest.raises(NotFoundError):
        group_sessions.end(book, SessionId("nothing"))


def test_a_session_begun_by_mistake_goes_while_nobody_wrote_in_it(
    book: Notebook, three: Three, running: GroupSession
) -> None:
    assert refused(group_sessions.delete_session(book, running.id)) == ["session_has_words"]
    mistake = done(group_sessions.start(book, name="x", at=at(9)))
    done(group_sessions.mark_here(book, mistake.id, three["Marcus B."]))
    done(group_sessions.delete_session(book, mistake.id))
    assert [s.id for s in group_views.sessions(book)] == [running.id]
    assert len(visits.lines(book, person_id=three["Marcus B."])) == 1


def test_members_come_and_go(book: Notebook, three: Three) -> None:
    group = done(groups.add_group(book, "Friday group"))
    done(groups.add_member(book, group.id, three["Marcus B."]))
    assert refused(groups.add_member(book, group.id, three["Marcus B."])) == ["listed_already"]
    assert [m.person_id for line in groups.groups(book) for m in line.members] == [three["Marcus B."]]
    done(groups.end_membership(book, group.id, three["Marcus B."]))
    assert refused(groups.end_membership(book, group.id, three["Marcus B."])) == ["not_on_the_list"]
    assert groups.groups(book)[0].members == ()
    done(groups.update_group(book, replace(group, ended_on=TODAY)))
    assert groups.groups(book) == ()


# Ratio, names, copies


def test_too_many_people_ask_why_once_and_the_reason_stands_in_every_note(
    book: Notebook, written: GroupSession
) -> None:
    crowded = done(group_sessions.update(book, replace(written, guests=4)))
    opened = group_views.open_session(book, written.id)
    assert opened.peak is not None
    assert (opened.peak.present, opened.peak.facilitators, opened.peak.at) == (7, 1, at(13))
    assert [p.code for p in opened.problems] == [OVER_RATIO]
    assert all(OVER_RATIO in problems(book, written, name) for name in OWN)
    done(group_sessions.update(book, replace(crowded, over_ratio_reason="A colleague fell ill.")))
    came = signed(book, written)
    assert len(came.signed) == 3
    assert {visit.draft.reasons[OVER_RATIO] for visit in came.signed} == {"A colleague fell ill."}


def test_a_name_of_the_same_group_blocks_that_note_alone_until_it_is_changed(
    book: Notebook, three: Three, written: GroupSession
) -> None:
    told = replace(OWN["Marcus B."], response="He laughed at what Keisha drew.")
    done(group_sessions.write(book, written.id, three["Marcus B."], told))
    came = signed(book, written)
    (waits,) = came.refused
    (problem,) = [p for p in waits.problems if p.blocks]
    assert (waits.person_id, problem.code, problem.field) == (three["Marcus B."], "name_of_group_member", "response")
    assert problem.facts == {"part": "response", "offset": "19", "length": "6", "word": "Keisha"}
    told = replace(OWN["Marcus B."], response="He laughed at what another member drew.")
    done(group_sessions.write(book, written.id, three["Marcus B."], told))
    assert len(signed(book, written).signed) == 1


def test_a_name_in_the_common_part_is_found_in_every_note_but_its_own_persons(
    book: Notebook, written: GroupSession
) -> None:
    done(group_sessions.update(book, replace(written, what_we_did="Keisha P. read aloud.")))
    assert {name: problems(book, written, name) for name in OWN} == {
        "Marcus B.": ["name_of_group_member"], "Robert H.": ["name_of_group_member"], "Keisha P.": [],
    }  # fmt: skip


def test_nicknames_and_a_change_of_name_are_found_at_once(book: Notebook, three: Three, written: GroupSession) -> None:
    told = replace(OWN["Marcus B."], response="Kiki made him laugh.")
    done(group_sessions.write(book, written.id, three["Marcus B."], told))
    assert problems(book, written, "Marcus B.") == []
    people.update(book, replace(people.get(book, three["Keisha P."]), other_names=("Kiki",)))
    assert problems(book, written, "Marcus B.") == ["name_of_group_member"]


def test_a_change_of_name_that_was_undone_leaves_nothing_behind(book: Notebook, three: Three) -> None:
    marcus = draft(id=VisitId("v"), person_id=three["Marcus B."], what_we_did="Kiki and Nana came.")

    def told() -> list[str]:
        return [p.facts["word"] for p in visits.standing(book, marcus).problems if p.code == "name_of_someone_else"]

    keisha = people.get(book, three["Keisha P."])

    def called_kiki_for_a_moment() -> None:
        with book.vault.database.transaction():
            people.update(book, replace(keisha, other_names=("Kiki",)))
            assert told() == ["Kiki"]
            raise RuntimeError

    with pytest.raises(RuntimeError):
        called_kiki_for_a_moment()
    assert told() == []
    people.update(book, replace(keisha, other_names=("Nana",)))
    assert told() == ["Nana"]


def test_the_specialist_a_co_leader_and_own_supports_may_be_named(
    book: Notebook, three: Three, written: GroupSession
) -> None:
    for name in ("Dana W.", "Petra O.", "Ray T."):
        add_person(book, name)
    support_table.save(book.vault.database, support(person_id=three["Marcus B."], name="Ray"), utc(NOW))
    leads = (*written.facilitators, Facilitator("Petra Osei"))
    done(group_sessions.update(book, replace(written, facilitators=leads)))
    told = replace(OWN["Marcus B."], response="Dana and Petra sat with him, and he talked of Ray.")
    done(group_sessions.write(book, written.id, three["Marcus B."], told))
    standing = lines(book, written)["Marcus B."].standing
    assert standing is not None
    found = [p for p in standing.problems if p.code.startswith("name")]
    assert [(p.code, p.weight, p.facts["word"]) for p in found] == [
        ("name_of_two", Weight.CAUTION, "Dana"),
        ("name_of_two", Weight.CAUTION, "Petra"),
        ("name_of_two", Weight.CAUTION, "Ray"),
    ]


def test_words_added_after_signing_name_nobody_of_the_group_either(
    book: Notebook, three: Three, written: GroupSession
) -> None:
    marcus = next(v for v in signed(book, written).signed if v.draft.person_id == three["Marcus B."])
    assert refused(visits.add_addendum(book, marcus.id, "Keisha drove him.", CONFIRMED)) == ["name_of_group_member"]
    assert isinstance(visits.add_addendum(book, marcus.id, "Somebody drove him.", CONFIRMED), Done)


def test_one_human_entered_twice_is_not_somebody_else(book: Notebook, three: Three, written: GroupSession) -> None:
    double = add_person(book, "Markus Brown")
    told = replace(OWN["Marcus B."], response="Markus came back to the circle.")
    done(group_sessions.write(book, written.id, three["Marcus B."], told))
    assert problems(book, written, "Marcus B.") == ["name_of_someone_else"]
    done(merges.merge(book, double, three["Marcus B."]))
    assert problems(book, written, "Marcus B.") == []


def test_after_a_merge_the_list_and_the_note_are_those_of_the_person_who_stays(
    book: Notebook, three: Three, written: GroupSession
) -> None:
    stays = add_person(book, "Keisha Parker")
    done(merges.merge(book, three["Keisha P."], stays))
    assert lines(book, written)["Keisha Parker"].draft is not None
    assert {v.draft.person_id for v in signed(book, written, [three["Keisha P."]]).signed} == {stays}


def test_a_response_that_fits_another_of_the_group_asks_whose_it_is(
    book: Notebook, three: Three, written: GroupSession
) -> None:
    said = "{0} listened to the circle, passed once, and said {1} would call somebody before the weekend."
    for name, they in (("Marcus B.", "he"), ("Keisha P.", "she")):
        own = replace(OWN[name], response=said.format(name.split()[0], they))
        done(group_sessions.write(book, written.id, three[name], own))
    assert problems(book, written, "Marcus B.") == problems(book, written, "Keisha P.") == ["response_like_another"]
    assert problems(book, written, "Robert H.") == []


def test_a_response_like_one_of_the_last_ten_notes_asks_and_older_ones_do_not(
    book: Notebook, three: Three, clock: Clock
) -> None:
    marcus, said = three["Marcus B."], "He said the mornings are quiet now, and that he sleeps through."
    words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"]
    fill(book, marcus, response=said)

    def asks() -> bool:
        again = draft(person_id=marcus, response=said, segments=(segment(clock() - timedelta(hours=1), 30),))
        return "response_like_another" in [p.code for p in visits.standing(book, again).problems]

    assert asks()
    for number in range(10):
        clock.advance(days=1)
        assert asks(), "still among the last ten"
        fill(book, marcus, response=" ".join(words[number:] + words[:number]) + f" {number}" * 12)
    assert not asks()


def test_no_function_gives_one_response_to_several_people() -> None:
    looked_at = set()
    for name, function in inspect.getmembers(group_sessions, inspect.isfunction):
        parameters = inspect.signature(function).parameters
        if function.__module__ == group_sessions.__name__ and any(
            "OwnPart" in str(p.annotation) or p.name == "response" for p in parameters.values()
        ):
            assert str(parameters["person_id"].annotation).endswith("PersonId"), name
            looked_at.add(name)
    assert "write" in looked_at


def test_a_correction_is_not_like_the_version_it_replaces(book: Notebook, three: Three, written: GroupSession) -> None:
    marcus = next(v for v in signed(book, written).signed if v.draft.person_id == three["Marcus B."])
    newer = correct(book, marcus, place_label="Riverbend")
    assert newer.facts.claim_ready == marcus.facts.claim_ready
    started = acts.start_correction(book, newer.id, "Again.")
    assert isinstance(started, Done)
    again = visits.open_visit(book, started.value).draft
    assert "response_like_another" not in [p.code for p in visits.standing(book, again).problems]
    assert note(book, written, "Marcus B.").place_label == "Riverbend", "the version that holds is the note"


# Beside other visits


def test_a_group_is_no_overlap_of_its_own_notes_and_another_visit_at_its_time_asks_why(
    book: Notebook, three: Three, written: GroupSession
) -> None:
    assert all(problems(book, written, name) == [] for name in OWN)
    luz = add_person(book, "Luz T.")
    alone = fill(book, luz, segments=(segment(at(13, 30), 20),))
    assert problems(book, written, "Marcus B.") == ["overlap"]
    found = [p for p in visits.standing(book, alone).problems if p.code == "overlap_with_group"]
    assert [p.facts["group"] for p in found] == ["Friday group"]


def test_a_visit_of_somebody_of_the_group_at_its_time_is_told_once_on_either_note(
    book: Notebook, three: Three, written: GroupSession
) -> None:
    alone = fill(book, three["Marcus B."], segments=(segment(at(13, 30), 20),))
    assert problems(book, written, "Marcus B.") == ["two_services_at_once"]
    told = [p.code for p in visits.standing(book, alone).problems]
    assert "two_services_at_once" in told
    assert "overlap_with_group" not in told


def test_two_groups_at_once_ask_why(book: Notebook, written: GroupSession) -> None:
    zelda = add_person(book, "Zelda")
    other = done(group_sessions.start(book, name="Seeking Sunday", at=at(13, 30)))
    done(group_sessions.mark_here(book, other.id, zelda))
    done(group_sessions.end(book, other.id, at(14, 10)))
    assert "overlap_with_group" in problems(book, other, "Zelda")
    assert "overlap_with_group" in problems(book, written, "Marcus B.")


# What leaves and what is shown


def test_the_attendance_sheet_has_everybody_with_their_minutes_and_is_logged(
    book: Notebook, three: Three, written: GroupSession
) -> None:
    done(group_sessions.mark_left(book, written.id, three["Keisha P."], at(13, 40)))
    done(group_sessions.update(book, replace(written, guests=2)))
    sheet = group_views.attendance(book, written.id)
    assert [(line.name, line.minutes) for line in sheet.lines] == [
        ("Keisha P.", 40), ("Marcus B.", 60), ("Robert H.", 60),
    ]  # fmt: skip
    assert (sheet.group, sheet.guests, sheet.ends_at) == ("Friday group", 2, at(14))
    row = book.vault.database.one("SELECT kind, subject, detail FROM audit ORDER BY sequence DESC LIMIT 1")
    assert row == ("group.attendance_viewed", written.id, "")


def test_the_log_names_kinds_and_ids_and_no_word(book: Notebook, written: GroupSession) -> None:
    signed(book, written)
    log = json.dumps(book.vault.database.all("SELECT kind, subject, detail FROM audit"))
    assert "group.started" in log
    assert not any(word in log for word in ("Friday", "Keisha", "Marcus", "clocks", "cornbread"))


def test_sessions_are_shown_without_anybodys_name(book: Notebook, three: Three, written: GroupSession) -> None:
    table = showing.show(book, "groups")
    assert [row[1:] for row in table.rows] == [
        (str(TODAY), "13:00", "14:00", "Friday group", "What a good evening looks like", "3", "3")
    ]
    assert showing.show(book, "groups", three["Marcus B."]).rows == table.rows
    assert showing.show(book, "groups", add_person(book, "Zelda")).rows == []
    assert showing.show(book, "groups", first=TODAY + timedelta(days=1)).rows == []
    assert showing.show(book, "groups", last=date(2020, 1, 1)).rows == []


def test_the_records_of_one_person_never_lead_to_the_list(book: Notebook, three: Three, written: GroupSession) -> None:
    alone = records.records(book, three["Marcus B."])
    assert (alone.groups, alone.group_sessions) == ([], [])
    assert [visit.session for person in alone.people for visit in person.visits] == [""]
    assert [s.name for s in records.records(book).group_sessions] == ["Friday group"]


def test_a_voided_note_lets_its_person_off_the_list(book: Notebook, three: Three, written: GroupSession) -> None:
    marcus = next(v for v in signed(book, written).signed if v.draft.person_id == three["Marcus B."])
    done(acts.void(book, marcus.id, VoidReason.WRONG_CHART, "", CONFIRMED))
    done(group_sessions.mark_absent(book, written.id, three["Marcus B."]))
    assert lines(book, written)["Marcus B."].state is None
    assert NoteState.SIGNED in {line.state for line in lines(book, written).values()}


# From a file

FILE: dict[str, Any] = {
    "format": "fieldnote",
    "version": 1,
    "people": [
        {
            "key": "ana",
            "preferred_name": "Ana",
            "goals": [{"key": "g", "title": "Find a home group"}],
            "visits": [{"session": "s1", "goals": ["g"], "response": "Passed once.", "next_step": {"text": "Call"}}],
        },
        {"key": "ben", "preferred_name": "Ben"},
    ],
    "groups": [
        {
            "key": "friday",
            "name": "Friday group",
            "weekday": "friday",
            "starts_at": "13:00:00",
            "members": [{"person": "ana"}, {"person": "ben"}],
        }
    ],
    "group_sessions": [
        {
            "key": "s1",
            "group": "friday",
            "name": "Friday group",
            "starts_at": "2026-11-20T13:00:00-05:00",
            "ends_at": "2026-11-20T14:00:00-05:00",
            "place": "recovery_center",
            "service": "group",
            "what_we_did": "Drew clocks.",
            "guests": 1,
            "facilitators": [{"name": "Dana Reyes"}],
            "participants": [
                {"person": "ana", "left_at": "2026-11-20T13:45:00-05:00"},
                {"person": "ben", "presence": "absent"},
            ],
        }
    ],
}


def of_file(**changes: object) -> bytes:
    return json.dumps(FILE | changes).encode()


def test_a_group_comes_in_from_a_file_and_its_notes_can_be_signed(book: Notebook) -> None:
    taken = intake.add_json(book, of_file()).value
    assert (taken.counts["groups"], taken.counts["group_sessions"], taken.counts["visits"]) == (1, 1, 1)
    (session,) = group_views.sessions(book)
    came = signed(book, session)
    assert [(v.draft.response, v.draft.what_we_did, v.facts.minutes, v.draft.group_size) for v in came.signed] == [
        ("Passed once.", "Drew clocks.", 45, 2)
    ]
    assert [len(line.members) for line in groups.groups(book)] == [2]


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"name": " "}, "groups[0]"),
        ({"members": [{"person": "zed"}]}, "groups[0].members"),
    ],
)
def test_a_fault_of_a_group_is_named_with_its_place(book: Notebook, changes: dict[str, object], where: str) -> None:
    with pytest.raises(BadInputError) as fault:
        intake.add_json(book, of_file(groups=[FILE["groups"][0] | changes]))
    assert fault.value.where == where
    assert people.everyone(book) == ()


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"group": "monday"}, "group_sessions[0]"),
        ({"starts_at": "2026-11-20T13:00:00"}, "group_sessions[0]"),
        ({"place": "mutual_aid_meeting"}, "group_sessions[0]"),
        ({"facilitators": []}, "group_sessions[0]"),
        ({"guests": -1}, "group_sessions[0]"),
        ({"participants": [{"person": "ana"}, {"person": "ana"}]}, "group_sessions[0].participants[1]"),
        ({"participants": [{"person": "zed"}]}, "group_sessions[0].participants[0]"),
        ({"participants": [{"person": "ben"}]}, "group_sessions[0]"),
        ({"key": "s2"}, "people[0].visits[0]"),
    ],
)
def test_a_fault_of_a_session_is_named_with_its_place(book: Notebook, changes: dict[str, object], where: str) -> None:
    with pytest.raises(BadInputError) as fault:
        intake.add_json(book, of_file(group_sessions=[FILE["group_sessions"][0] | changes]))
    assert fault.value.where == where
    assert people.everyone(book) == ()


# What the window asks ─────────────────────────────────────────────────────────────────────────────


def test_shared_words_are_kept_whatever_is_wrong_with_the_session(
    book: Notebook, running: GroupSession, clock: Clock
) -> None:
    clock.advance(days=-1)  # set back: the session begins in the future now
    assert isinstance(group_sessions.update(book, replace(running, topic="Refused")), Refused)
    group_sessions.write_shared(book, running.id, SharedPart("Kept", "Drew clocks, twice."))
    opened = group_views.look_again(book, running.id)
    assert (opened.session.topic, opened.session.what_we_did) == ("Kept", "Drew clocks, twice.")
    assert {line.draft.what_we_did for line in opened.lines if line.draft} == {"Drew clocks, twice."}


def test_the_same_shared_words_again_change_nothing(book: Notebook, running: GroupSession) -> None:
    shared = SharedPart(running.topic, running.what_we_did)
    assert group_sessions.write_shared(book, running.id, shared).change == Change()


def test_all_came_marks_whoever_is_expected_and_leaves_the_others(book: Notebook, three: Three) -> None:
    group = done(groups.keep_group(book, Group(GroupId(""), "Friday group"), tuple(three.values())))
    session = done(group_sessions.start(book, group.id, at=at(13)))
    done(group_sessions.mark_absent(book, session.id, three["Robert H."]))
    done(group_sessions.all_came(book, session.id))
    found = {line.person.id: line.participant.presence for line in group_views.look_again(book, session.id).lines}
    assert found == {
        three["Marcus B."]: Presence.HERE,
        three["Keisha P."]: Presence.HERE,
        three["Robert H."]: Presence.ABSENT,
    }


def test_times_of_one_are_set_and_taken_back(book: Notebook, running: GroupSession, three: Three) -> None:
    keisha = three["Keisha P."]
    done(group_sessions.set_times(book, running.id, keisha, at(13, 10), at(13, 40)))
    stay = next(one for one in group_views.look_again(book, running.id).lines if one.person.id == keisha)
    assert stay.draft is not None
    assert stay.draft.segments == (segment(at(13, 10), 30),)
    done(group_sessions.set_times(book, running.id, keisha, None, None))
    stay = next(one for one in group_views.look_again(book, running.id).lines if one.person.id == keisha)
    assert (stay.participant.arrived_at, stay.participant.left_at) == (None, None)


def test_a_group_is_kept_with_its_members_or_not_at_all(book: Notebook, three: Three) -> None:
    assert isinstance(groups.keep_group(book, Group(GroupId(""), " "), tuple(three.values())), Refused)
    assert groups.groups(book) == ()
    group = done(groups.keep_group(book, Group(GroupId(""), "Friday group"), (three["Marcus B."],)))
    done(groups.keep_group(book, replace(group, name="Evenings"), (three["Keisha P."],)))
    (line,) = groups.groups(book)
    assert (line.group.name, groups.names_of(book, line)) == ("Evenings", ("Keisha P.",))


def test_the_list_of_sessions_says_what_is_left(book: Notebook, running: GroupSession, three: Three) -> None:
    (line,) = group_views.recent(book)
    assert (line.came, line.left, line.finished) == (3, 3, False)
    for name, person_id in three.items():
        done(group_sessions.write(book, running.id, person_id, OWN[name]))
    done(group_sessions.end(book, running.id, at(14)))
    group_sessions.sign(book, running.id, CONFIRMED)
    (line,) = group_views.recent(book)
    assert (line.left, line.finished) == (0, True)


def test_only_a_note_without_a_signature_leads_to_its_session(
    book: Notebook, running: GroupSession, three: Three
) -> None:
    marcus = three["Marcus B."]
    note = next(one.draft for one in group_views.look_again(book, running.id).lines if one.person.id == marcus)
    assert note is not None
    assert group_notes.session_to_finish(book, note.id) == running.id
    assert group_notes.session_to_finish(book, fill(book, marcus).id) is None
    done(group_sessions.write(book, running.id, marcus, OWN["Marcus B."]))
    done(group_sessions.end(book, running.id, at(14)))
    group_sessions.sign(book, running.id, CONFIRMED, (marcus,))
    assert group_notes.session_to_finish(book, note.id) is None
