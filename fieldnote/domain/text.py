"""The boundary for text: what a notebook can keep, and how text from a keyboard or clipboard is made so."""

import unicodedata

_KEPT_CONTROLS = frozenset("\n\t")
LONGEST_TEXT = 200_000
"""Characters in one field; a longer paste is asked about first (security.md section 5)."""


def unstorable(text: str) -> tuple[str, ...]:
    """List the characters no notebook can keep, as `U+XXXX`, in order of appearance and once each.

    These are control characters other than line feed and tab, and lone surrogates. Every other character of Unicode,
    assigned or not, is kept exactly.
    """
    found = dict.fromkeys(c for c in text if unicodedata.category(c) in {"Cc", "Cs"} and c not in _KEPT_CONTROLS)
    return tuple(f"U+{ord(c):04X}" for c in found)


def clean(text: str) -> str:
    """Make typed or pasted text storable: line ends become line feeds, what `unstorable` lists becomes U+FFFD.

    A replacement character stays visible, so nothing vanishes without a trace.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    if not unstorable(text):
        return text
    return "".join("\ufffd" if unicodedata.category(c) in {"Cc", "Cs"} and c not in _KEPT_CONTROLS else c for c in text)


def folded(text: str) -> str:
    """Fold text for comparing names: no accents, no case, single spaces."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(plain.casefold().split())


def initials(name: str) -> str:
    """Give up to two initials of a name, "?" for none."""
    words = [w for w in name.split() if w[0].isalnum()]
    if not words:
        return "?"
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()
