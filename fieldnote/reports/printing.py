"""Which texts of a document's values reach the paper, and what the paper cannot show of them."""

from dataclasses import fields, is_dataclass

from fieldnote.reports import fonts

_NEVER_PRINTED = frozenset(
    {
        "agency_contact",
        "as_signed",
        "best_time",
        "contact",
        "ed25519",
        "id",
        "outcome_id",
        "person_id",
        "phone",
        "reach_out_when",
        "support_id",
    }
)


def unprintable(*values: object) -> tuple[str, ...]:
    """List the characters of a document's values that the paper cannot show as they should be.

    As `U+1F600 GRINNING FACE`, once each, in order of appearance.
    """
    return fonts.unprintable(*(text for value in values for text in texts(value)))


def texts(value: object, also: frozenset[str] = frozenset()) -> list[str]:
    """Collect every text inside a frozen value, without the fields that no document prints.

    `also` are such fields that this one prints after all; its class names them in `ALSO_PRINTED`.
    """
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [found for item in value for found in texts(item, also)]
    if isinstance(value, dict):
        return [found for item in value.values() for found in texts(item, also)]
    if is_dataclass(value):
        also |= getattr(value, "ALSO_PRINTED", frozenset())
        named = [f.name for f in fields(value) if f.name not in _NEVER_PRINTED - also]
        return [found for name in named for found in texts(getattr(value, name), also)]
    return []
