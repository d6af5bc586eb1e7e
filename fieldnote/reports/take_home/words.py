"""The words that all take-home papers share: short, in the person's own voice, one table per language."""

from dataclasses import dataclass

from fieldnote.domain.weekday import Weekday


@dataclass(frozen=True, slots=True)
class Words:
    """One language. `{name}` is what somebody is called."""

    belongs_to: str
    call: str
    call_lead: str
    phone: str
    who: str
    best: str
    reach_out: str
    helps: str
    besides: str
    any_hour: str
    line_988: str
    line_911: str
    my_line: str
    weekdays: dict[Weekday, str]
    months: tuple[str, ...]
    day: str
    """`{weekday}`, `{month}` and `{day}` of a date."""
    listed: str
    """The word between the last two of a list."""
    morning: str
    evening: str
