"""Which texts of a value reach the paper."""

from dataclasses import fields, is_dataclass

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


def texts(value: object) -> list[str]:
    """Collect every text inside a frozen value, without the fields that no document prints."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [found for item in value for found in texts(item)]
    if isinstance(value, dict):
        return [found for item in value.values() for found in texts(item)]
    if is_dataclass(value):
        named = [f.name for f in fields(value) if f.name not in _NEVER_PRINTED]
        return [found for name in named for found in texts(getattr(value, name))]
    return []
