"""What an agency sets for its specialists' notebooks in one numbered, signed file, and what it would change here."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class SettingsField(StrEnum):
    """What a file can set."""

    AGENCY = "agency"
    AGENCY_CONTACT = "agency_contact"
    QP = "qp"
    PACK = "pack"
    """A policy pack that is added, or a newer version of it."""
    RULES = "rules"
    """Which pack holds from which date of service on."""


@dataclass(frozen=True, slots=True)
class RulesFrom:
    """From a date of service on a pack is in force."""

    pack: str
    from_day: date


@dataclass(frozen=True, slots=True)
class AgencySettings:
    """A file of settings whose signature was checked. What it does not say stays as it is."""

    number: int
    """The agency counts its files up; a smaller number is an older file."""
    signed_by: str
    """The agency's public Ed25519 key, hex."""
    note: str = ""
    """What the agency says of it, in a sentence or two."""
    agency: str = ""
    agency_contact: str = ""
    qp: str = ""
    packs: tuple[bytes, ...] = ()
    """Policy packs as TOML."""
    rules: tuple[RulesFrom, ...] = ()
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class SettingsChange:
    """One thing that would change: what it is now and what it would be."""

    field: SettingsField
    old: str
    new: str
