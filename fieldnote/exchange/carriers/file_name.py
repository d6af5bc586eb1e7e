"""Whether a name can be the name of one file, in one folder, on every system that may be at the other end."""

PART = ".part"
"""Stands at the end of what is not whole yet: an agency's tool takes nothing with such a name."""

_MOST_BYTES = 200
_MEANS_SOMETHING = frozenset('/\\:*?"<>|')
_RESERVED = frozenset({"CON", "PRN", "AUX", "NUL", *(f"{port}{n}" for port in ("COM", "LPT") for n in range(1, 10))})


def is_file_name(name: str) -> bool:
    """Whether `name` says one file and nothing else: no folder, stream or device, nothing hidden or unfinished.

    A name is data: it is taken as it is, or not at all.
    """
    return (
        name.isprintable()
        and not _MEANS_SOMETHING.intersection(name)
        and name[:1] not in {"", ".", " ", "-"}
        and name[-1] not in {".", " "}
        and not name.lower().endswith(PART)
        and name.partition(".")[0].strip().upper() not in _RESERVED
        and len(name.encode(errors="surrogatepass")) <= _MOST_BYTES
    )
