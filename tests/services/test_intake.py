import json
import unicodedata
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from making import CONFIRMED, NOW, TODAY, Closed, at
from pypdf import PdfReader

from fieldnote.domain.changes import Done
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.support import Rhythm
from fieldnote.domain.text import unstorable
from fieldnote.domain.together import Agreement, TookPart
from fieldnote.services import (
    finding,
    intake,
    meetings,
    mileage,
    people,
    planning,
    policies,
    rendering,
    returns_to_use,
    safety_sheets,
    showing,
    strategies,
    supports,
    triggers,
    visits,
    warning_signs,
)
from fieldnote.services.documents import visit_note
from fieldnote.services.notebook import Notebook

# Any text of Unicode a notebook can keep, unassigned and private characters too.
ANY_TEXT = st.text(
    alphabet=st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), min_size=1, max_size=80
).filter(str.strip)
NASTY = (
    '12-step & <b>bold</b> 100% O\'Brien "quoted" AT&T; <pills',
    "שלום, מה שלומך? مرحبا",
    "🙂👩‍👩‍👧 e\u0301 \u200b\ufeff",
    "two  spaces\tand a tab\n\nand lines",
    "=1+1 {name} %s \\n $(x) ../../etc",
)


def file_of(text: str) -> dict[str, Any]:
    """Put one text into every field of a person that takes text."""
    return {
        "format": "fieldnote",
        "version": 1,
        "people": [
            {
                "preferred_name": text,
                "given_name": text,
                "what_matters": text,
                "strengths": [text],
                "for_the_team": text,
                "goals": [{"key": "g", "number": "1", "title": text, "own_words": text, "to_add_to_plan": text}],
                "supports": [{"key": "s", "name": text, "how_they_help": text, "may_be_listed": True}],
                "triggers": [{"key": "t", "group": "people", "what": text, "what_helps": text}],
                "visits": [
                    {
                        "segments": [{"start": "2026-11-20T10:00:00-05:00", "end": "2026-11-20T10:45:00-05:00"}],
                        "place": "library",
                        "place_label": text,
                        "service": "individual",
                        "goals": ["g"],
                        "what_we_did": text,
                        "response": text,
                        "next_step": {"text": text},
                    }
                ],
            }
        ],
    }


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1, 10**30])
def test_a_number_that_no_notebook_can_keep_is_refused_with_its_place(book: Notebook, number: int) -> None:
    data = {"format": "fieldnote", "version": 1, "people": [{"preferred_name": "Ana", "trips": [{"metres": number}]}]}
    with pytest.raises(BadInputError, match=r"people\[0\].trips\[0\].metres: the number is too long to be kept"):
        intake.add_json(book, json.dumps(data).encode())


def test_a_group_that_lasts_less_than_nothing_is_refused_with_its_place(book: Notebook) -> None:
    data = {"format": "fieldnote", "version": 1, "people": [], "groups": [{"key": "a", "name": "A", "minutes": -1}]}
    with pytest.raises(BadInputError, match=r"groups\[0\].minutes"):
        intake.add_json(book, json.dumps(data).encode())


@pytest.mark.parametrize("start", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_a_year_that_cannot_be_is_refused_with_its_place(book: Notebook, start: str) -> None:
    visit = {"segments": [{"start": start, "end": start}]}
    data = {"format": "fieldnote", "version": 1, "people": [{"preferred_name": "Ana", "visits": [visit]}]}
    with pytest.raises(BadInputError, match=r"segments\[0\].start: the year is not between 1900 and 2999"):
        intake.add_json(book, json.dumps(data).encode())


def take(book: Notebook, text: str) -> intake.Taken:
    """Take it in as a file of JSON."""
    return intake.add_json(book, json.dumps(file_of(text), ensure_ascii=False).encode()).value


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=ANY_TEXT | st.sampled_from(NASTY))
def test_every_character_comes_back_exactly(book: Notebook, text: str) -> None:
    taken = take(book, text)
    person = people.get(book, taken.people[0])
    assert (person.preferred_name, person.what_matters, person.strengths) == (text, text, (text,))
    opened = visits.open_visit(book, taken.visits[0])
    assert (opened.draft.what_we_did, opened.draft.response, opened.draft.next_step.text) == (text, text, text)
    assert (opened.goals[0].title, opened.supports[0].how_they_help, opened.triggers[0].what) == (text, text, text)
    words = [w for w in text.split() if sum(c.isalnum() for c in w) > 3]
    if words:
        found = finding.find(book, words[0], most=200).notes
        assert taken.visits[0] in {note.visit_id for note in found}
    shown = msgspec.json.decode(msgspec.json.encode(person))
    assert shown["what_matters"] == text, "what `show --json` prints is the same again"


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=ANY_TEXT | st.sampled_from(NASTY))
def test_paper_prints_or_names_every_character(book: Notebook, text: str, tmp_path: Path) -> None:
    taken = take(book, text)
    assert isinstance(visits.sign(book, taken.visits[0], CONFIRMED), Done)
    document = visit_note.gather(book, taken.visits[0])
    pdf = rendering.make(document)
    place = tmp_path / "note.pdf"
    place.write_bytes(pdf.data)
    printed = "".join(page.extract_text() for page in PdfReader(place).pages)
    named = " ".join(pdf.unprintable)
    for char in set(text):
        if char.isspace() or unicodedata.category(char) in {"Cf", "Mn", "Zs"}:
            continue
        assert char in printed or f"U+{ord(char):04X}" in named or unicodedata.normalize("NFKC", char) in printed


@pytest.mark.parametrize("text", ["a\0b", "bell\x07", "\ud800"])
def test_what_no_notebook_can_keep_is_refused_with_its_place(book: Notebook, text: str) -> None:
    data = json.dumps(file_of("fine") | {"people": [{"preferred_name": "A", "what_matters": text}]}).encode()
    with pytest.raises(BadInputError) as refused:
        intake.add_json(book, data)
    assert refused.value.where == "people[0].what_matters"
    assert unstorable(text)[0] in refused.value.what


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"nickname": "x"}, "people[0]"),
        ({"birth_date": "soon"}, "people[0].birth_date"),
        ({"goals": [{"key": "a", "title": "x", "outcome": "9"}]}, "people[0].goals[0]"),
        ({"goals": [{"key": "a", "title": "x"}, {"key": "a", "title": "y"}]}, "people[0].goals[1]"),
        ({"visits": [{"service": "massage"}]}, "people[0].visits[0].service"),
        ({"visits": [{"segments": [{"start": "2026-11-20T10:00:00", "end": "2026-11-20T11:00:00"}]}]},
         "people[0].visits[0].segments[0]"),
        ({"supports": [{"key": "s", "name": "S", "contact": "555"}]}, "people[0].supports[0]"),
        ({"visits": [{"kind": "phone_call"}]}, "people[0].visits[0].kind"),
        ({"visits": [{"progress": "great"}]}, "people[0].visits[0].progress"),
        ({"visits": [{"interventions": ["listening", "scolding"]}]}, "people[0].visits[0].interventions[1]"),
        ({"visits": [{"competencies": [13]}]}, "people[0].visits[0].competencies"),
        ({"id": "nobody"}, "people[0].id"),
        ({"preferred_name": " "}, "people[0]"),
        ({"phone": "555", "declined": ["phone"]}, "people[0].declined"),
        ({"declined": ["shoe_size"]}, "people[0].declined[0]"),
        ({"birth_date": "2030-01-01"}, "people[0].birth_date"),
        ({"episodes": [{"programme": "P", "started_on": "2026-01-05", "intercept": 6}]},
         "people[0].episodes[0].intercept"),
        ({"episodes": [{"programme": "P", "started_on": "2026-01-05", "ended_on": "2026-01-04"}]},
         "people[0].episodes[0].ended_on"),
        ({"episodes": [{"programme": "P", "started_on": "2026-01-05", "part2": False, "part2_off_by": "R. Diaz"}]},
         "people[0].episodes[0].part2"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_place_and_nothing_comes_in(
    book: Notebook, change: dict[str, Any], where: str
) -> None:
    data = {"format": "fieldnote", "version": 1, "people": [{"preferred_name": "A"} | change]}
    with pytest.raises(BadInputError) as refused:
        intake.add_json(book, json.dumps(data).encode())
    assert refused.value.where == where
    assert people.everyone(book) == ()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b'{"format": "other", "version": 1, "people": []}',
        b'{"format": "fieldnote", "version": 2, "people": []}',
        b'{"format": "fieldnote", "format": "fieldnote", "version": 1, "people": []}',
        b'{"format": "fieldnote", "version": NaN, "people": []}',
        b'{"format": "fieldnote", "version": 1e999, "people": []}',
        b'\xff{"format": "fieldnote"}',
        b'{"a":' * 100_000,
        b'{"n": ' + b"9" * 10_000 + b"}",
    ],
)
def test_a_file_that_is_none_is_refused_in_a_sentence(book: Notebook, data: bytes) -> None:
    with pytest.raises(BadInputError):
        intake.add_json(book, data)


def test_more_can_be_added_to_someone_who_is_there(closed: Closed) -> None:
    book = closed.open()
    first = take(book, "Ana")
    arcade = {"key": "t", "group": "places", "what": "The arcade"}
    known = {"id": first.people[0], "strengths": ["x"], "triggers": [arcade]}
    more = {"format": "fieldnote", "version": 1, "people": [known]}
    again = intake.add_json(book, json.dumps(more).encode()).value
    assert again.people == first.people
    overview = people.overview(book, first.people[0])
    assert [t.what for t in overview.triggers] == ["Ana", "The arcade"]
    assert overview.person.strengths == ("Ana",), "what is known about the person stays"
    assert book.clock() == NOW
    book.close()


def test_what_came_up_in_a_visit_comes_in_with_it(book: Notebook) -> None:
    visit = {
        "kind": "no_show",
        "interventions": ["listening", "triggers"],
        "competencies": [12],
        "progress": "harder",
        "barriers": "The bus does not run on Sundays.",
        "new_needs": ["A phone", "A Sunday meeting"],
        "significant_event": True,
    }
    data = {"format": "fieldnote", "version": 1, "people": [{"preferred_name": "Ana", "visits": [visit]}]}
    taken = intake.add_json(book, json.dumps(data).encode()).value
    draft = msgspec.json.decode(msgspec.json.encode(visits.open_visit(book, taken.visits[0]).draft))
    assert draft["intervention_ids"] == visit["interventions"]
    assert {name: draft[name] for name in visit if name != "interventions"} == {
        name: value for name, value in visit.items() if name != "interventions"
    }
    assert not draft["sensitive"], "a significant event is not a matter to keep back, and the other way round"


def test_a_service_has_to_be_one_of_the_rules_of_its_date(book: Notebook) -> None:
    assert isinstance(policies.change_pack(book, "nc-8g", date(2019, 1, 1)), Done)

    def visit_on(day: str, service: str) -> bytes:
        segments = [{"start": f"{day}T10:00:00-05:00", "end": f"{day}T11:00:00-05:00"}]
        people_in = [{"preferred_name": "Ana", "visits": [{"segments": segments, "service": service}]}]
        return json.dumps({"format": "fieldnote", "version": 1, "people": people_in}).encode()

    assert intake.add_json(book, visit_on("2018-12-31", "individual-b3"), dry_run=True).value.visits
    with pytest.raises(BadInputError, match="no service 'individual-b3'"):
        intake.add_json(book, visit_on("2026-11-19", "individual-b3"))


def test_a_number_that_is_taken_is_refused_with_its_place(book: Notebook) -> None:
    number = [{"system": "agency", "value": "RR-1"}]
    two = [{"preferred_name": name, "record_ids": number} for name in ("Ana", "Eva")]
    with pytest.raises(BadInputError) as refused:
        intake.add_json(book, json.dumps({"format": "fieldnote", "version": 1, "people": two}).encode())
    assert refused.value.where == "people[1].record_ids"
    assert people.everyone(book) == ()


def test_all_that_is_known_about_a_person_and_their_episodes_comes_in(book: Notebook) -> None:
    known = {
        "preferred_name": "Luz",
        "other_names": ["Lucecita"],
        "record_ids": [{"system": "agency", "value": "1", "until": "2026-01-31"}, {"system": "agency", "value": "2"}],
        "languages": ["es"],
        "safety_rules": "Never at the house.",
        "no_contact_by": ["voicemail"],
        "representative": {"name": "R. Torres", "role": "parent", "signs_consents": True},
        "legal_hold": {"ordered_by": "County court", "why": "Case 26-114", "since": "2026-11-01"},
        "not_family_on": "2026-01-05",
        "declined": ["phone", "birth_date"],
        "archived_on": "2026-11-02",
    }
    episode = {
        "programme": "Reentry",
        "started_on": "2026-01-05",
        "ended_on": "2026-10-30",
        "part2": False,
        "part2_off_by": "R. Diaz",
        "part2_off_reason": "Mental health only",
        "qp": "P. Okafor",
        "earlier_qps": [{"name": "J. Alvarez", "until": "2026-02-28"}],
        "intercept": 4,
        "end_reason": "Moved",
        "caseload_reason": "Covering",
    }
    data = {"format": "fieldnote", "version": 1, "people": [known | {"episodes": [episode]}]}
    someone = intake.add_json(book, json.dumps(data).encode()).value.people[0]
    for kind, wanted in (("people", known), ("episodes", episode)):
        shown = msgspec.to_builtins(showing.show(book, kind, someone).records)[0]
        assert {name: said(wanted[name], shown[name]) for name in wanted} == dict(wanted)


def said(wanted: Any, shown: Any) -> Any:
    """Give what is shown, without the fields that the file left out."""
    if isinstance(wanted, dict):
        return {name: shown[name] for name in wanted}
    if isinstance(wanted, list):
        return [said(w, s) for w, s in zip(wanted, shown, strict=True)]
    return shown


NETWORK = {
    "format": "fieldnote",
    "version": 1,
    "meetings": [
        {"key": "tue", "name": "Serenity", "fellowship": "aa", "weekdays": ["tuesday"], "starts_at": "18:40:00"}
    ],
    "people": [
        {
            "preferred_name": "Ana",
            "supports": [
                {
                    "key": "ray", "name": "Ray M.", "kind": "sponsor", "relation": "my sponsor", "rhythm": "weekly",
                    "reach": {"days": ["sunday"], "hours": "after six", "channels": ["text"]},
                    "may_call_in_crisis": True, "gives": ["emotional"],
                },
                {"key": "group", "name": "Serenity", "kind": "mutual_aid_meeting", "meeting": "tue",
                 "home_group": True, "go_together_first": True},
            ],
            "triggers": [{"key": "elm", "group": "places", "what": "Elm Street", "avoid": "Main Street stop"}],
            "warning_signs": [{"what": "Phone off", "stage": "red", "triggers": ["elm"]}],
            "strategies": [
                {"what": "Walk", "way": "body", "triggers": ["elm"],
                 "uses": [{"day": "2026-11-01", "helped": "yes", "trigger": "elm"}]}
            ],
            "returns_to_use": [
                {"day": "2026-10-02", "called": "a slip", "told": [{"who": "Ray", "agreed": True}], "triggers": ["elm"]}
            ],
            "safety_sheet": {
                "reasons": "My daughter", "call": ["ray"], "naloxone_place": "Top drawer",
                "wellness_plan": {"has_one": "yes", "where": "Blue binder"},
            },
            "attendance": [{"meeting": "tue", "day": "2026-11-17", "companion": "support", "support": "ray"}],
            "agreed_steps": [{"text": "Go together on Tuesday", "agreed_on": "2026-11-18", "meeting": "tue"}],
        },
        {"preferred_name": "Luz", "attendance": [{"meeting": "tue", "day": "2026-11-17"}]},
    ],
}  # fmt: skip


def test_a_whole_network_comes_in(book: Notebook) -> None:
    taken = intake.add_json(book, json.dumps(NETWORK).encode()).value
    ana, luz = taken.people
    assert taken.counts["meetings"] == 1
    ray, group = sorted(supports.of_person(book, ana), key=lambda support: support.name)
    assert (ray.reach.hours, ray.rhythm, ray.may_call_in_crisis) == ("after six", Rhythm.WEEKLY, True)
    meeting = meetings.of_person(book, ana)[0]
    assert (group.meeting_id, meetings.of_person(book, luz)) == (meeting.id, (meeting,))
    elm = triggers.of_person(book, ana)[0]
    assert elm.avoid == "Main Street stop"
    assert warning_signs.of_person(book, ana)[0].trigger_ids == (elm.id,)
    assert [(t.yes, t.strategy.what) for t in strategies.what_helped(book, ana, trigger_id=elm.id)] == [(1, "Walk")]
    assert returns_to_use.of_person(book, ana)[0].called == "a slip"
    assert safety_sheets.of_person(book, ana).call_ids == (ray.id,)
    assert meetings.attended(book, ana)[0].support_id == ray.id
    steps = people.open_steps(book, ana, most=5)
    assert [step.step.text for step in steps] == ["Go together on Tuesday"], "a file holds facts: none is made of them"


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"warning_signs": [{"what": "x", "triggers": ["nowhere"]}]}, "people[0].warning_signs[0]"),
        ({"warning_signs": [{"what": " "}]}, "people[0].warning_signs[0]"),
        ({"strategies": [{"what": "x", "uses": [{"day": "2026-11-01", "tried": False, "helped": "yes"}]}]},
         "people[0].strategies[0].uses[0]"),
        ({"returns_to_use": [{"day": "2026-11-01", "told": [{"who": ""}]}]}, "people[0].returns_to_use[0]"),
        ({"safety_sheet": {"call": ["nobody"]}}, "people[0].safety_sheet"),
        ({"supports": [{"key": "s", "name": "S", "meeting": "nowhere"}]}, "people[0].supports[0]"),
        ({"supports": [{"key": "s", "name": "S", "kind": "work", "role": "sibling"}]}, "people[0].supports[0]"),
        ({"triggers": [{"key": "t", "group": "people", "what": ""}]}, "people[0].triggers[0]"),
        ({"attendance": [{"meeting": "m", "day": "2026-11-01"}] * 2}, "people[0].attendance[1]"),
        ({"agreed_steps": [{"text": " ", "agreed_on": "2026-11-01"}]}, "people[0].agreed_steps[0]"),
        ({"agreed_steps": [{"text": "x", "agreed_on": "2026-11-01", "done_at": "2026-11-02T10:00:00"}]},
         "people[0].agreed_steps[0]"),
    ],
)  # fmt: skip
def test_a_fault_in_a_network_is_named_and_nothing_comes_in(book: Notebook, change: dict[str, Any], where: str) -> None:
    network = {"meetings": [{"key": "m", "name": "M"}], "people": [{"preferred_name": "A"} | change]}
    with pytest.raises(BadInputError) as refused:
        intake.add_json(book, json.dumps({"format": "fieldnote", "version": 1} | network).encode())
    assert refused.value.where == where
    assert meetings.everything(book) == ()


def test_a_meeting_of_the_notebook_is_named_by_its_id(book: Notebook) -> None:
    intake.add_json(book, json.dumps(NETWORK).encode())
    known = meetings.everything(book)[0]
    luz = {"preferred_name": "Jo", "attendance": [{"meeting": "k", "day": "2026-11-01"}]}
    more = {"format": "fieldnote", "version": 1, "meetings": [{"key": "k", "id": known.id}], "people": [luz]}
    taken = intake.add_json(book, json.dumps(more).encode()).value
    assert meetings.of_person(book, taken.people[0]) == (known,)
    more["meetings"] = [{"key": "k", "id": "nowhere"}]
    with pytest.raises(BadInputError) as refused:
        intake.add_json(book, json.dumps(more).encode())
    assert refused.value.where == "meetings[0].id"


def test_a_sheet_that_is_there_is_not_written_over(book: Notebook) -> None:
    taken = intake.add_json(book, json.dumps(NETWORK).encode()).value
    again = {"format": "fieldnote", "version": 1, "people": [{"id": taken.people[0], "safety_sheet": {"reasons": "x"}}]}
    with pytest.raises(BadInputError) as refused:
        intake.add_json(book, json.dumps(again).encode())
    assert refused.value.where == "people[0].safety_sheet"
    assert safety_sheets.of_person(book, taken.people[0]).reasons == "My daughter"


def with_plans(**changes: Any) -> bytes:
    """A file with someone who has a series, a trip and a note written together."""
    series = {"starts_on": "2026-11-23", "starts_at": "10:30:00", "weekdays": [0, 3], "goals": ["g"], "minutes": 45}
    visit = {"segments": [{"start": "2026-11-20T10:00:00-05:00", "end": "2026-11-20T10:45:00-05:00"}]}
    someone: dict[str, Any] = {
        "preferred_name": "A",
        "goals": [{"key": "g", "title": "x"}],
        "series": [series | changes.pop("series", {})],
        "trips": [{"day": "2026-11-20", "odometer_start": 5, "odometer_end": 9} | changes.pop("trip", {})],
        "visits": [
            visit | {"took_part": "read_to_them", "agreement": "wants_changes", "planned_minutes": 50} | changes
        ],
    }
    return json.dumps({"format": "fieldnote", "version": 1, "people": [someone]}).encode()


def test_series_trips_and_how_a_note_was_written_come_in(book: Notebook) -> None:
    taken = intake.add_json(book, with_plans()).value
    lines = planning.planned(book, TODAY, TODAY + timedelta(days=13))
    assert [f"{line.day:%a %d}" for line in lines] == ["Mon 23", "Thu 26", "Mon 30", "Thu 03"]
    draft = visits.open_visit(book, lines[0].id).draft
    monday = TODAY + timedelta(days=3)
    assert (draft.planned_for, draft.planned_minutes, len(draft.goal_ids)) == (at(10, 30, day=monday), 45, 1)
    assert [trip.tenths for trip in mileage.between(book, TODAY, TODAY)] == [40]
    note = visits.open_visit(book, taken.visits[0]).draft
    assert (note.took_part, note.read_together, note.agreement) == (TookPart.WAS_READ_TO, True, Agreement.WANTS_CHANGES)


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"series": {"interval": 0}}, "people[0].series[0].interval"),
        ({"series": {"weekdays": [8]}}, "people[0].series[0].weekdays"),
        ({"series": {"minutes": 1}}, "people[0].series[0].minutes"),
        ({"series": {"times": 0}}, "people[0].series[0].times"),
        ({"series": {"until": "2026-11-22"}}, "people[0].series[0].until"),
        ({"series": {"starts_at": "10:30:00Z"}}, "people[0].series[0].starts_at"),
        ({"series": {"goals": ["other"]}}, "people[0].series[0]"),
        ({"trip": {"odometer_end": 1}}, "people[0].trips[0]"),
        ({"trip": {"odometer_end": None}}, "people[0].trips[0]"),
        ({"trip": {"tenths": 99}}, "people[0].trips[0]"),
        ({"trip": {"tenths": 99_999}}, "people[0].trips[0]"),
        ({"took_part": "perhaps"}, "people[0].visits[0].took_part"),
    ],
)
def test_a_fault_in_plans_and_trips_is_named_with_its_place(
    book: Notebook, changes: dict[str, Any], where: str
) -> None:
    with pytest.raises(BadInputError) as refused:
        intake.add_json(book, with_plans(**changes))
    assert refused.value.where == where
    assert people.everyone(book) == ()
