"""What somebody typed into the search field: words, phrases in quotation marks, and filters.

Nothing typed is an error. A filter that is not finished yet (`before:2026-1`) or has nothing behind it filters nothing;
a word with a colon that is no filter is a word.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_MOST_CHARACTERS, _MOST_TERMS = 512, 32
_OPENING = '"“„«'
_CLOSING = '"”“»'
_PIECE = re.compile(
    rf"(?:(?P<name>[a-z]+):)?(?:[{_OPENING}](?P<quoted>[^{_CLOSING}]*)(?P<end>[{_CLOSING}]?)|(?P<word>\S*))"
)
_NEVER = str.maketrans({'"': " ", "\0": " "})
"""What would end a quoted word in the index's own language."""
_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand together, one or more; `begins` when the last of them may go on."""

    words: str
    begins: bool = True


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, and what narrows it down."""

    terms: tuple[Term, ...] = ()
    person: str = ""
    code: str = ""
    goal: str = ""
    after: date | None = None
    """The first day of service that counts."""
    before: date | None = None
    """The first day of service that no longer counts."""

    @property
    def filters(self) -> bool:
        """Whether anything narrows the search down to some notes."""
        return bool(self.person or self.code or self.goal or self.after or self.before)

    @property
    def empty(self) -> bool:
        """Whether nothing is looked for at all."""
        return not self.terms and not self.filters

    @property
    def words(self) -> str:
        """The words alone, for looking through names."""
        return " ".join(term.words for term in self.terms)


def parse(text: str) -> Query:
    """Read what was typed; the last of several filters of one kind counts."""
    terms: list[Term] = []
    given: dict[str, str] = {}
    for match in _PIECE.finditer(text[:_MOST_CHARACTERS]):
        name, quoted = match["name"], match["quoted"]
        value = quoted if quoted is not None else match["word"]
        if name in {"person", "code", "goal", "before", "after"}:
            given[name] = value.strip()
            continue
        if name and quoted is not None:
            terms.append(Term(name))
        words = value if quoted is not None or not name else f"{name}:{value}"
        if any(c.isalnum() for c in words):
            terms.append(Term(" ".join(words.translate(_NEVER).split()), begins=quoted is None or not match["end"]))
    return Query(
        tuple(terms[:_MOST_TERMS]),
        person=given.get("person", ""),
        code=given.get("code", ""),
        goal=given.get("goal", ""),
        after=_first_day(given.get("after", "")),
        before=_first_day(given.get("before", "")),
    )


def _first_day(text: str) -> date | None:
    """Read a day, a month or a year as its first day; None for what is none of them (yet)."""
    match = _DAY.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else 1 for part in match.groups())
    if not (year >= 1 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)
