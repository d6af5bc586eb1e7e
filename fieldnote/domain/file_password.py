"""The password of a document that leaves: prepared so that any reader takes it, and long enough to hold.

A PDF with AES-256 (ISO 32000-2, 7.6.4.3.3) takes a password in UTF-8 after SASLprep (RFC 4013), which writes down what
keyboards type differently in one way, and uses 127 bytes of it at most.
"""

import stringprep
from unicodedata import ucd_3_2_0

from fieldnote.domain.problems import Problem, Weight

SHORTEST = 10
"""Whoever has the file can try passwords as fast as their computers go."""
MOST_BYTES = 127
_NEVER = (
    stringprep.in_table_c12, stringprep.in_table_c21_c22, stringprep.in_table_c3, stringprep.in_table_c4,
    stringprep.in_table_c5, stringprep.in_table_c6, stringprep.in_table_c7, stringprep.in_table_c8,
    stringprep.in_table_c9,
)  # fmt: skip


def prepared(password: str) -> str:
    """Write a password in the one way that readers compare (RFC 4013, 2.1 and 2.2)."""
    kept = (char for char in password if not stringprep.in_table_b1(char))
    return ucd_3_2_0.normalize("NFKC", "".join(" " if stringprep.in_table_c12(char) else char for char in kept))


def problem_of(password: str) -> Problem | None:
    """Say why a password cannot be used: missing, too short or long, or with signs that readers refuse."""
    ready = prepared(password)
    if not ready.strip():
        return Problem("password", "file_password_missing", Weight.MISSING)
    if any(is_in(char) for char in ready for is_in in _NEVER) or not _one_direction(ready):
        return Problem("password", "file_password_signs")
    if len(ready) < SHORTEST or len(set(ready)) < SHORTEST // 2:
        return Problem("password", "file_password_short", facts={"least": str(SHORTEST)})
    if len(ready.encode()) > MOST_BYTES:
        return Problem("password", "file_password_long", facts={"most": str(MOST_BYTES)})
    return None


def _one_direction(text: str) -> bool:
    """Whether a password that is written from right to left is so from end to end (RFC 3454, 6)."""
    leftward = [stringprep.in_table_d1(char) for char in text]
    if not any(leftward):
        return True
    return leftward[0] and leftward[-1] and not any(map(stringprep.in_table_d2, text))
