"""The colours of the paper as an ICC profile: sRGB (IEC 61966-2-1), made here from its definition.

A file for the archive has to say what its red, green and blue are (ISO 19005-3, 6.2.3). The profile is of version 2,
so that the oldest readers know it, and holds no date of its making: it is always the same.
"""

import struct
from functools import cache

NAME = "sRGB IEC61966-2.1"
"""As the registry of characterised printing and display conditions calls it."""
_RIGHTS = "No rights reserved (CC0)."
_ILLUMINANT = (0.9642, 1.0, 0.8249)
"""D50, which profiles connect by."""
_PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
"""The primaries of sRGB, adapted to D50."""
_POINTS = 256


@cache
def srgb() -> bytes:
    """Give the profile's bytes."""
    curve = struct.pack(">4s4xI", b"curv", _POINTS) + struct.pack(f">{_POINTS}H", *map(_linear, range(_POINTS)))
    tags = {
        b"desc": _description(),
        b"cprt": b"text" + bytes(4) + _RIGHTS.encode() + b"\0",
        b"wtpt": _xyz(_ILLUMINANT),
        **{name: _xyz(primary) for name, primary in _PRIMARIES.items()},
        b"rTRC": curve,
    }
    table, body, places = b"", b"", {}
    start = 128 + 4 + 12 * (len(tags) + 2)
    for name, data in tags.items():
        places[name] = (start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    places[b"gTRC"] = places[b"bTRC"] = places[b"rTRC"]
    for name, (offset, length) in places.items():
        table += struct.pack(">4sII", name, offset, length)
    whole = struct.pack(">I", len(places)) + table + body
    return _header(128 + len(whole)) + whole


def _linear(point: int) -> int:
    """Give the light of a point of the curve, from 0 to 65535."""
    shade = point / (_POINTS - 1)
    light = shade / 12.92 if shade <= 0.04045 else ((shade + 0.055) / 1.055) ** 2.4
    return round(light * 65535)


def _header(size: int) -> bytes:
    date = struct.pack(">6H", 2026, 1, 1, 0, 0, 0)
    kind = b"mntrRGB XYZ "
    return struct.pack(">I4xI12s12s4s28x12s48x", size, 0x02100000, kind, date, b"acsp", _fixed(_ILLUMINANT))


def _fixed(values: tuple[float, ...]) -> bytes:
    return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))


def _xyz(values: tuple[float, ...]) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(values)


def _description() -> bytes:
    plain = NAME.encode() + b"\0"
    return b"desc" + bytes(4) + struct.pack(">I", len(plain)) + plain + bytes(4 + 4 + 2 + 1 + 67)
