"""What every part of the file has in common: fields by name, and none that the format does not know."""

import msgspec


class Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A part of the file."""
