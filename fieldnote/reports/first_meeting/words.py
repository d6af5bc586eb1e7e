"""The words of the card for going together: one table per language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One language. `{name}` is the first name of who comes along."""

    title: str
    lead: str
    with_on: str
    """`{name}` goes with me on `{day}`."""
    with_name: str
    open_name: str
    day: str
    time: str
    place: str
    online: str
    called: str
    kind: str
    agreed: str
    there: str
    we_meet: str
    we_meet_time: str
    ride: str
    no_stairs: str
    stairs: str
    childcare: str
    happens: str
    happens_items: tuple[str, ...]
    say: str
    say_items: tuple[str, ...]
    leave: str
    leave_items: tuple[str, ...]
    our_sign: str
