"""How a support may be called on paper: by name with their agreement, by initials without, a fellowship never."""

import re

from fieldnote.domain.support import Support, SupportKind
from fieldnote.domain.text import initials, without_whose
from fieldnote.reports.sayings import trimmed

_BEHIND = re.compile(r"\s*[,;(]")


def is_named(support: Support, *, as_initials: bool) -> bool:
    """Whether the name may stand on paper."""
    return support.may_be_listed and not as_initials


def called(support: Support, meeting: str, *, as_initials: bool) -> str:
    """Give the name, or initials like `R.M.`; an unnamed fellowship is just `meeting` (Mutual aid meeting)."""
    if is_named(support, as_initials=as_initials):
        return support.name
    if support.kind is SupportKind.MEETING:
        return meeting
    return "".join(f"{letter}." for letter in initials(name_alone(support.name)) if letter != "?") or "?"


def name_alone(name: str) -> str:
    """Leave away who somebody is, behind the name or before it: "Ann, her sister" is Ann, "my aunt Rose" aunt Rose."""
    whole = name.strip()
    return without_whose(_BEHIND.split(whole)[0] or whole)


def help_given(support: Support, *, as_initials: bool) -> str:
    """Say how they help; day, place and fellowship of a meeting only where it may be named."""
    named = is_named(support, as_initials=as_initials)
    details = (support.fellowship, support.meets) if named else ()
    return ". ".join(trimmed(part).rstrip(".") for part in (support.how_they_help, *details) if part.strip())
