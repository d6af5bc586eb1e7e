"""The recovery kit: the root secret itself as 35 symbols in seven groups, for paper.

Crockford's base 32 (no I, L, O, U) with 32 data symbols and 3 check symbols. The check is the 15-bit CRC of CAN: any
burst shorter than 15 bits changes it, so every one-symbol typo (5 bits) and every swap of neighbours (10 bits) is
noticed before a key is tried.
"""

from fieldnote.domain.problems import WrongPassphraseError

SECRET_BYTES = 20
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES = str.maketrans("ILO", "110")
_DATA_SYMBOLS, _CHECK_SYMBOLS, _GROUP = 32, 3, 5
_CRC_BITS, _CRC_POLYNOMIAL = 15, 0x4599


def code_of(secret: bytes) -> str:
    """Write a 20-byte secret as `XXXXX-XXXXX-…`, seven groups of five."""
    number = (int.from_bytes(secret) << _CRC_BITS) | _crc(secret)
    symbols = "".join(
        _ALPHABET[(number >> shift) & 31] for shift in range(5 * (_DATA_SYMBOLS + _CHECK_SYMBOLS - 1), -1, -5)
    )
    return "-".join(symbols[i : i + _GROUP] for i in range(0, len(symbols), _GROUP))


def secret_of(code: str) -> bytes:
    """Read a code back; spaces, dashes, case and look-alikes do not matter.

    Raises WrongPassphraseError(given="kit") when symbols are missing, foreign or mistyped.
    """
    symbols = "".join(c for c in code.upper() if not c.isspace() and c != "-").translate(_LOOKALIKES)
    if len(symbols) != _DATA_SYMBOLS + _CHECK_SYMBOLS or any(c not in _ALPHABET for c in symbols):
        raise WrongPassphraseError(given="kit")
    number = 0
    for symbol in symbols:
        number = number << 5 | _ALPHABET.index(symbol)
    secret = (number >> _CRC_BITS).to_bytes(SECRET_BYTES)
    if _crc(secret) != number & ((1 << _CRC_BITS) - 1):
        raise WrongPassphraseError(given="kit")
    return secret


def groups_of(code: str) -> tuple[str, ...]:
    """Split a written code into its seven groups."""
    return tuple(code.split("-"))


def _crc(data: bytes) -> int:
    remainder = 0
    for byte in data:
        for bit in range(7, -1, -1):
            top = remainder >> (_CRC_BITS - 1) & 1
            remainder = remainder << 1 & ((1 << _CRC_BITS) - 1)
            if top ^ (byte >> bit & 1):
                remainder ^= _CRC_POLYNOMIAL
    return remainder
