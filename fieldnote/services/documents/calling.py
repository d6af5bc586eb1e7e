"""Words that name supports, as somebody wrote them down: made fit for paper by what the supports agreed to."""

import re
from collections.abc import Collection, Iterator, Sequence

from fieldnote.domain.consent import Content
from fieldnote.domain.support import Support, SupportKind
from fieldnote.reports import naming

_NUMBER = re.compile(r"\+?\(?\d[\d\s().-]{5,}\d")
_LEAST_NAME = 3


def who_to_call(
    text: str,
    parts: Collection[Content],
    supports: Sequence[Support],
    *,
    initials: bool = False,
    never: Collection[Support] = (),
) -> str:
    """Give the text with names as they may stand, without numbers nobody agreed to; empty where it names `never`.

    Where supports are to be left out of a document, whom to call is left out as well.
    """
    if Content.SUPPORTS not in parts:
        return ""
    text, named = _said(text, supports, never, initials=initials)
    if any(support in never for support in named):
        return ""
    if any(not support.may_keep_contact for support in named):
        text = _NUMBER.sub("", text)
    return text.strip(" ,;")


def as_agreed(text: str, supports: Sequence[Support], *, initials: bool = False) -> str:
    """Give words about something else in which supports are named as they may be: in full, or by their initials."""
    return _said(text, supports, (), initials=initials)[0]


def _said(
    text: str, supports: Sequence[Support], never: Collection[Support], *, initials: bool
) -> tuple[str, list[Support]]:
    """Give the text with names as they may stand, and who is named in it."""
    names = sorted(
        ((name, support) for support in supports for name in _names(support)),
        key=lambda one: (-len(one[0]), one[1] not in never, naming.is_named(one[1], as_initials=initials)),
    )
    if not names:
        return text, []
    named: list[Support] = []

    def said(match: re.Match[str]) -> str:
        support = names[(match.lastindex or 1) - 1][1]
        named.append(support)
        if naming.is_named(support, as_initials=initials):
            return match.group()
        return naming.called(support, "", as_initials=True)

    # One pass, longest names first: a whole name is never read as the first name of somebody else, and of two
    # who share a name, the one who may not be named is meant.
    text = re.sub("|".join(rf"(?<!\w)({re.escape(name)})(?!\w)" for name, _ in names), said, text, flags=re.IGNORECASE)
    return text, named


def _names(support: Support) -> Iterator[str]:
    """Give the whole name, then the first and the last of its names; of a meeting, whose name is words, no last."""
    whole = support.name.strip()
    if not whole:
        return
    yield whole
    first, *others = whole.split()
    last = others[-1:] if support.kind is not SupportKind.MEETING else []
    if others:
        yield from (part for part in (first, *last) if len(part.strip(".")) >= _LEAST_NAME)
