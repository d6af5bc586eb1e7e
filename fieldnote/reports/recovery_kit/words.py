"""The words of the recovery kit: one table per language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One language. `{date}` is the day the paper was made."""

    title: str
    lead: str
    code: str
    code_note: str
    group: str
    warning: str
    warning_agency: str
    use: str
    steps: tuple[str, ...]
    reading: str
    keep: str
    keep_rules: tuple[str, ...]
    kept_at: str
    also_knows: str
    looked: str
    replaced: str
    anonymous: str
