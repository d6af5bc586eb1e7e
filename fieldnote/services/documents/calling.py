"""Words that name supports, as somebody wrote them down: made fit for paper by what the supports agreed to."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from fieldnote.domain.consent import Content
from fieldnote.domain.support import Support, SupportKind
from fieldnote.reports import naming
from fieldnote.services.documents import phone_numbers

_LEAST_NAME = 3


def who_to_call(
    text: str,
    parts: Collection[Content],
    supports: Sequence[Support],
    *,
    initials: bool = False,
    never: Collection[Support] = (),
    agency: str = "",
) -> str:
    """Give the text with names as they may stand, without numbers nobody agreed to; empty where it names `never`.

    A number stays that is everybody's (988 and its like, a toll-free one, one that the text says is of a crisis line,
    a clinic and the like, or the `agency`'s own), that an agreed support has in the list, or beside which nobody is
    named but supports who agreed. Of somebody who is not in the list nothing says that they agreed: their number goes.
    Where supports are to be left out of a document, whom to call is left out as well.
    """
    if Content.SUPPORTS not in parts:
        return ""
    pieces = phone_numbers.split(text)
    said = [_said(words, supports, never, initials=initials) for words in pieces[::2]]
    named = [support for words in said for support in words.named]
    if any(support in never for support in named):
        return ""
    known = phone_numbers.all_in(agency).union(
        *(
            phone_numbers.all_in(support.contact)
            for support in supports
            if support.may_keep_contact and support not in never
        )
    )
    agreed = all(support.may_keep_contact for support in named)
    behind = len(pieces) > 1 and phone_numbers.says_nobody(pieces[0])
    told, open_beside = said[0].text, False
    for number, before, after in zip(pieces[1::2], said, said[1:], strict=False):
        open_beside = _is_open(before, after, behind=behind, carried=open_beside, agreed=agreed)
        may_stand = open_beside or phone_numbers.is_toll_free(number) or phone_numbers.digits(number) in known
        told += (number if may_stand else "") + after.text
    return told.strip(" ,;")


def _is_open(before: "_Said", after: "_Said", *, behind: bool, carried: bool, agreed: bool) -> bool:
    """Whether the words beside a number say that it may stand: that of a line, or of supports who all `agreed`.

    With `behind`, whose a number is stands behind each of them, else before it, or in brackets. Between two numbers of
    one and the same, nothing says whose the second is, and what was said of the first is `carried` on.
    """
    says_nobody = phone_numbers.says_nobody(before.words)
    bracketed = phone_numbers.in_brackets(after.words) if says_nobody else None
    if behind or bracketed is not None:
        close = after.first is not None and phone_numbers.is_close(after.words[: after.first])
        return (agreed and close) or phone_numbers.line_follows(after.words if bracketed is None else bracketed)
    if says_nobody:
        return carried
    close = before.last is not None and phone_numbers.is_close(before.words[before.last :])
    return (agreed and close) or phone_numbers.is_of_line(before.words)


def as_agreed(text: str, supports: Sequence[Support], *, initials: bool = False) -> str:
    """Give words about something else in which supports are named as they may be: in full, or by their initials."""
    return _said(text, supports, (), initials=initials).text


@dataclass(frozen=True, slots=True)
class _Said:
    """Words as they were written, and as they may stand."""

    words: str
    text: str
    named: tuple[Support, ...] = ()
    first: int | None = None
    """Where the first name begins in the words."""
    last: int | None = None
    """Where the last name ends."""


def _said(text: str, supports: Sequence[Support], never: Collection[Support], *, initials: bool) -> _Said:
    """Give the text with names as they may stand, and who is named in it."""
    names = sorted(
        ((name, support) for support in supports for name in _names(support)),
        key=lambda one: (-len(one[0]), one[1] not in never, naming.is_named(one[1], as_initials=initials)),
    )
    if not names:
        return _Said(text, text)
    # One pass, longest names first: a whole name is never read as the first name of somebody else, and of two
    # who share a name, the one who may not be named is meant.
    any_name = re.compile("|".join(rf"(?<!\w)({re.escape(name)})(?!\w)" for name, _ in names), re.IGNORECASE)

    def meant(match: re.Match[str]) -> Support:
        return names[(match.lastindex or 1) - 1][1]

    def called(match: re.Match[str]) -> str:
        if naming.is_named(meant(match), as_initials=initials):
            return match.group()
        return naming.called(meant(match), "", as_initials=True)

    found = list(any_name.finditer(text))
    if not found:
        return _Said(text, text)
    named = tuple(map(meant, found))
    return _Said(text, any_name.sub(called, text), named, found[0].start(), found[-1].end())


def _names(support: Support) -> Iterator[str]:
    """Give the whole name, then the first and the last of its names; of a meeting, whose name is words, no last.

    Who somebody is often stands behind a comma ("Ann, her sister") or before the name ("my aunt Rose"): those are
    words, and no name.
    """
    whole = support.name.strip()
    name = naming.name_alone(whole)
    if not name:
        return
    yield whole
    first, *others = _capitals(name)
    last = others[-1:] if support.kind is not SupportKind.MEETING else []
    parts = dict.fromkeys((name, first, *last))
    yield from (part for part in parts if part != whole and len(part.strip(".")) >= _LEAST_NAME)


def _capitals(name: str) -> list[str]:
    """Give the words of a name: without those in small letters where others have a capital, as in "aunt Rose"."""
    words = name.split()
    return [word for word in words if not word.islower()] or words
