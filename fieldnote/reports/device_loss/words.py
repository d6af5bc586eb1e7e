"""The words of the report of a lost laptop: one table per language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One language. `{date}` is a date as the language writes it."""

    title: str
    lead: str
    specialist: str
    agency: str
    qp: str
    made_on: str
    not_written: str
    # first
    now: str
    now_note: str
    steps: tuple[str, ...]
    # what happened
    happened: str
    happened_note: str
    noticed: str
    last_seen: str
    where: str
    how: str
    state_asked: str
    states: tuple[str, ...]
    with_it_asked: str
    with_it: tuple[str, ...]
    disk_asked: str
    disk: tuple[str, str, str]
    # devices
    devices: str
    devices_note: str
    lost: str
    device: str
    since: str
    until: str
    present: str
    opened: str
    # what was on it
    held: str
    held_note: str
    people: str
    part2_people: str
    signed_notes: str
    unsigned_notes: str
    group_sessions: str
    files: str
    supports: str
    supports_to_reach: str
    days: str
    no_days: str
    kinds: str
    outside: str
    # protection
    locked: str
    argon2id: str
    pbkdf2: str
    lock_unknown: str
    statements: tuple[str, ...]
    agency_key: str
    no_agency_key: str
    kits: tuple[str, str]
    not_claimed: str
    # copies
    backups: str
    last_backup: str
    no_backup: str
    changed: str
    unchanged: str
    copied: str
    same_disk: str
    no_copy: str
    # duties
    duties: str
    duties_note: str
    duty: str
    by_when: str
    rule: str
    duty_rows: tuple[tuple[str, str, str], ...]
    incident: tuple[str, str, str]
    day_60: str
    decides: str
    # told
    told: str
    told_rows: tuple[str, ...]
    told_when: str
    signature: str
    date: str
