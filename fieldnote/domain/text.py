"""The boundary for text: what a notebook can keep, and how text from a keyboard or clipboard is made so."""

import dataclasses
import re
import unicodedata
from typing import Any, TypeVar

LONGEST_TEXT = 200_000
"""Characters in one field; a longer paste is asked about first."""

_UNSTORABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_OTHER_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")

_EMPTY_QUOTATION = re.compile(r"""(?:(?:\b[\w’']+\s+){0,5}\b[\w’']+:\s+|(?:\b\w+[,:]?\s+){0,3})["“«„]\s*["”»“][.,]?""")
"""A quotation that was opened and not filled, with up to three words before it, or six with a colon: Said, “”."""
_WITHOUT_ACCENT = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe"})
"""Letters that are typed without their stroke on other keyboards, and that Unicode does not take apart."""

_NEVER_A_NAME = frozenset({"My", "Her", "His", "Our", "Their", "The"})
_WHOSE = frozenset(
    {"my", "her", "his", "our", "their", "the", "a", "an"}
    | {"mi", "mis", "su", "sus", "nuestro", "nuestra", "el", "la", "los", "las", "un", "una"}
)

T = TypeVar("T")


def unstorable(text: str) -> tuple[str, ...]:
    """List the characters no notebook can keep, as `U+XXXX`, in order of appearance and once each.

    These are control characters other than line feed and tab, and lone surrogates. Every other character of Unicode,
    assigned or not, is kept exactly.
    """
    return tuple(f"U+{ord(char):04X}" for char in dict.fromkeys(_UNSTORABLE.findall(text)))


def clean(text: str) -> str:
    """Make typed or pasted text storable: line ends become line feeds, what `unstorable` lists becomes U+FFFD.

    A replacement character stays visible, so nothing vanishes without a trace.
    """
    return _UNSTORABLE.sub("\ufffd", _OTHER_LINE_ENDS.sub("\n", text))


def storable(value: T) -> T:
    """Clean every text inside a frozen value that could not be kept; all other text stays exactly as it is."""
    plain: Any = value
    if isinstance(plain, str):
        plain = clean(plain) if _UNSTORABLE.search(plain) else plain
    elif isinstance(plain, tuple):
        plain = tuple(storable(item) for item in plain)
    elif isinstance(plain, dict):
        plain = {key: storable(item) for key, item in plain.items()}
    elif dataclasses.is_dataclass(plain) and not isinstance(plain, type):
        changes = {f.name: storable(getattr(plain, f.name)) for f in dataclasses.fields(plain)}
        plain = dataclasses.replace(plain, **changes)
    return plain  # type: ignore[no-any-return]


def says_something(text: str) -> bool:
    """Whether words stand there beside a quotation that was opened, and has nothing in it yet."""
    return bool(_EMPTY_QUOTATION.sub("", text).strip())


def without_whose(name: str) -> str:
    """Leave away "my", "her", "the" before a name: "my aunt Rose" is "aunt Rose". A name of nothing else stays.

    Some of these words are names as well (Una, Su, Mi): with a capital letter they count only before a small one.
    """
    first, _, after = name.strip().partition(" ")
    rest = after.strip()
    if not rest or first.casefold() not in _WHOSE:
        return name
    return without_whose(rest) if first.islower() or rest[0].islower() or first in _NEVER_A_NAME else name


def folded(text: str) -> str:
    """Fold text for comparing names: no accents, no case, single spaces."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(plain.casefold().translate(_WITHOUT_ACCENT).split())


def initials(name: str) -> str:
    """Give up to two initials of a name, "?" for none; whose somebody is ("my aunt Rose") is no part of it."""
    words = [w for w in without_whose(name).split() if w[0].isalnum()]
    if not words:
        return "?"
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()
