"""Activity reports for the tests: a month as it usually is, one without anything, and one of far too much."""

from dataclasses import replace
from datetime import date

from reports.period_samples import contacts
from reports.summary_samples import SPECIALIST

from fieldnote.domain.mileage import DistanceUnit, MonthTotal
from fieldnote.domain.visit import ContactKind, Mode
from fieldnote.reports.activity.values import ActivityReport, PersonLine, ServiceLine

FIRST, LAST = date(2026, 10, 1), date(2026, 10, 31)
MONTH = ActivityReport(
    SPECIALIST,
    FIRST,
    LAST,
    contacts(90, FIRST, LAST),
    people=19,
    sessions=5,
    services=(
        ServiceLine("H0038", ContactKind.ONE_TO_ONE, Mode.IN_PERSON, 65, 3504, 212),
        ServiceLine("H0038 HQ", ContactKind.GROUP, Mode.IN_PERSON, 12, 782, 51),
        ServiceLine("", ContactKind.COLLATERAL, Mode.PHONE, 3, 34, 0),
    ),
    no_shows=1,
    attempted=3,
    late=2,
    drafts=1,
    still_planned=4,
    distances=(
        MonthTotal(date(2026, 10, 1), DistanceUnit.MILE, 14, 1234),
        MonthTotal(date(2026, 10, 1), DistanceUnit.KILOMETRE, 1, 10),
    ),
)
NAMED = replace(
    MONTH, by_person=(PersonLine("M.B.", "20418", 9, 3, 430, 33, 1), PersonLine("L.A.", "", 2, 0, 61, 4, 0))
)
NOTHING_DONE = ActivityReport(replace(SPECIALIST, credentials=(), agency=""), FIRST, LAST)


def overfull() -> ActivityReport:
    """Three years with 2,000 notes, 150 people and words that never end."""
    first = date(2023, 11, 1)
    endless = "x" * 400
    return replace(
        NAMED,
        specialist=replace(SPECIALIST, name=f"Dana {endless}", agency=endless),
        first_day=first,
        contacts=contacts(2000, first, LAST),
        services=tuple(replace(MONTH.services[0], code=f"H{at:04} {endless[:60]}") for at in range(60)),
        distances=tuple(
            MonthTotal(date(2024 + at // 12, at % 12 + 1, 1), DistanceUnit.MILE, at, at * 987_654) for at in range(24)
        ),
        by_person=tuple(PersonLine("W.W.", f"RR-{at:05}-{endless[:40]}", 9, 3, 430, 33, 1) for at in range(150)),
    )
