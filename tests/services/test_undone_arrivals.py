"""Whatever comes in and is taken back leaves the notebook exactly as it was: every table, to the byte."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from making import Clock
from services.test_agency_goals import looked as looked_at_goals
from services.test_roster import csv, tables_of

from fieldnote.domain.changes import Done
from fieldnote.domain.ids import PersonId
from fieldnote.domain.roster import Choice, Standing
from fieldnote.services import agency_goals, arrivals, roster
from fieldnote.services.notebook import Notebook

NUMBERS = [f"RR-{n}" for n in range(6)]
BORN = date(1980, 3, 4)
days = st.dates(date(2026, 1, 1), date(2026, 3, 1)).map(date.isoformat)
rows = st.builds(
    lambda number, name, preferred, born, medicaid, start: (
        f"{number},{name},Hale,{preferred},{born},{medicaid and f'9{number}'},,{start},,,,"
    ),
    st.sampled_from(NUMBERS),
    st.sampled_from(["Ann", "Bea", "José", "=1+1"]),
    st.sampled_from(["", "Annie"]),
    st.sampled_from(["", BORN.isoformat(), "1990-01-01"]),
    st.booleans(),
    st.just("") | days,
)
lists = st.lists(rows, unique_by=lambda row: row.partition(",")[0], max_size=6)
goals = st.lists(
    st.builds(
        lambda number, goal, text, target, units: (
            f"{number},{goal},{text},2026-01-05,{target},,2 a week,{units},2026-12-31,"
        ),
        st.sampled_from(NUMBERS),
        st.sampled_from(["1a", "1b", "2"]),
        st.sampled_from(["My own key", "A home group", "Work"]),
        st.just("") | days,
        st.sampled_from(["", "90", "270"]),
    ),
    unique_by=lambda line: tuple(line.split(",")[:2]),
    max_size=8,
)


def chosen(data: st.DataObject, found: roster.Preview) -> Choice:
    """Choose any lines, any of their fields, and for anybody new any of those who may be the same."""
    able = [line for line in found.lines if line.can_be_accepted]
    taken = [line for line in able if data.draw(st.booleans())]
    fields = {
        line.key: frozenset(data.draw(st.sets(st.sampled_from([d.field for d in line.differences]))))
        for line in taken
        if line.standing is Standing.CHANGED
    }
    same: dict[str, PersonId] = {}
    for line in taken:
        alike = [person_id for person_id in line.suggestions if person_id not in same.values()]
        is_one = data.draw(st.booleans())
        if alike and is_one:
            same[line.key] = alike[0]
    keys = frozenset(line.key for line in taken)
    return Choice(keys, fields, same)


@given(before=lists, wanted=lists, data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_list_that_is_taken_back_leaves_no_trace(
    book: Notebook, clock: Clock, before: list[str], wanted: list[str], data: st.DataObject
) -> None:
    clock.advance(minutes=11)
    first = roster.preview(book, roster.read(csv(*before)))
    assert isinstance(first, roster.Preview)
    roster.accept(book, first, caseload_reason="a test")
    stood = tables_of(book.vault.database, ("arrival_record",))
    clock.advance(minutes=11)
    found = roster.preview(book, roster.read(csv(*wanted)))
    assert isinstance(found, roster.Preview)
    done = roster.accept(book, found, chosen(data, found), caseload_reason="a test")
    if isinstance(done, Done):
        back = arrivals.undo(book, done.value.arrival.id)
        assert isinstance(back, Done)
        assert back.value.stays == ()
    assert tables_of(book.vault.database, ("arrival_record",)) == stood


@given(before=goals, wanted=goals)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_plans_that_are_taken_back_leave_no_trace(
    book: Notebook, clock: Clock, before: list[str], wanted: list[str]
) -> None:
    clock.advance(minutes=11)
    everybody = roster.preview(book, roster.read(csv(*(f"{number},Ann,,,,,,,,,," for number in NUMBERS))))
    assert isinstance(everybody, roster.Preview)
    roster.accept(book, everybody, caseload_reason="a test")
    if before:
        agency_goals.accept(book, looked_at_goals(book, *before))
    stood = tables_of(book.vault.database, ("arrival_record",))
    clock.advance(minutes=11)
    done = agency_goals.accept(book, looked_at_goals(book, *wanted)) if wanted else None
    if isinstance(done, Done):
        back = arrivals.undo(book, done.value.id)
        assert isinstance(back, Done)
        assert back.value.stays == ()
    assert tables_of(book.vault.database, ("arrival_record",)) == stood
