"""Whom to call, as somebody wrote it down beside a trigger: made fit for paper by what its supports agreed to."""

import re
from collections.abc import Collection, Iterator, Sequence

from fieldnote.domain.consent import Content
from fieldnote.domain.support import Support
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
    named = [support for support in supports if any(_found(name, text) for name in _names(support))]
    if any(support in never for support in named):
        return ""
    for support in sorted(named, key=lambda one: len(one.name), reverse=True):
        if not naming.is_named(support, as_initials=initials):
            text = _called(support, text)
    if any(not support.may_keep_contact for support in named):
        text = _NUMBER.sub("", text)
    return text.strip(" ,;")


def _called(support: Support, text: str) -> str:
    """Put initials in the place of a name; an unnamed fellowship goes."""
    short = naming.called(support, "", as_initials=True)
    known = "|".join(map(_pattern, _names(support)))
    return re.sub(known, lambda _: short, text, flags=re.IGNORECASE)


def _names(support: Support) -> Iterator[str]:
    """Give the whole name, then the first of its names."""
    yield support.name
    first = support.name.split()[0] if support.name.split() else ""
    if first != support.name and len(first.strip(".")) >= _LEAST_NAME:
        yield first


def _found(name: str, text: str) -> bool:
    return bool(name.strip()) and re.search(_pattern(name), text, re.IGNORECASE) is not None


def _pattern(name: str) -> str:
    return rf"(?<!\w){re.escape(name)}(?!\w)"
