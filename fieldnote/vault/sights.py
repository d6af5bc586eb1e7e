"""Who opened a note or a record in this notebook: what the log of acts says of one subject.

A list of everyone's records counts for each person who stood in it, and a list of notes for each note that it showed.
"""

from fieldnote.vault.audit import AuditEntry
from fieldnote.vault.database import Database, Value
from fieldnote.vault.merges import IN_CHART

_NOTE_OPENED = "('visit.viewed', 'visit.unsealed')"
_PERSON_OPENED = "('person.viewed', 'records.viewed', 'returns_to_use.viewed')"
_GROUP_OPENED = "('group.viewed', 'group.attendance_viewed')"
_OF_NOBODY = "('meetings', 'groups', 'deliveries', 'disposals', 'audit')"
"""Lists that say nothing of a person."""
_SEEN = "SELECT sequence FROM audit WHERE"
_COLUMNS = "sequence, at, kind, subject, detail, previous, hash"
_SHOWN_FROM = "coalesce((SELECT min(sequence) FROM audit WHERE subject = v.id), 0)"
_SHOWN_UNTIL = "(SELECT min(sequence) FROM audit WHERE subject = v.id AND kind IN ('visit.corrected', 'visit.voided'))"
_IN_LISTS = (
    "a.kind = 'records.viewed' AND (a.detail IN ('visits', 'records, sensitive') OR a.detail = 'records' AND NOT "
    "v.sensitive)"
)


def of_visit(database: Database, visit_id: str, most: int) -> list[AuditEntry]:
    """Give the newest times a note, its group or a file of it was opened, or a list that showed it; newest first.

    A list shows a note from when it was begun until another version holds or it is voided.
    """
    shown = (
        f"FROM visit v JOIN audit a ON a.sequence > {_SHOWN_FROM} AND a.sequence < coalesce({_SHOWN_UNTIL}, a.sequence "
        "+ 1) WHERE v.id = ?"
    )
    whose = IN_CHART.replace("?", "v.person_id")
    files = "(SELECT id FROM attachment WHERE visit_id = ?)"
    return _entries(
        database,
        [
            f"{_SEEN} subject = ? AND kind IN {_NOTE_OPENED}",
            f"{_SEEN} subject IN {files} AND kind = 'attachment.viewed'",
            f"SELECT a.sequence {shown} AND a.subject = v.session_id AND a.kind = 'group.viewed'",
            f"SELECT a.sequence {shown} AND a.subject IN {whose} AND {_IN_LISTS}",
            f"SELECT a.sequence {shown} AND a.subject = '' AND {_IN_LISTS}",
        ],
        visit_id,
        most,
    )


def of_person(database: Database, person_id: str, most: int) -> list[AuditEntry]:
    """Give the newest times a person's page, records, notes, files or groups were opened, or a list of everyone's."""
    notes = f"(SELECT id FROM visit WHERE person_id IN {IN_CHART})"
    files = f"(SELECT id FROM attachment WHERE person_id IN {IN_CHART})"
    groups = f"(SELECT session_id FROM group_participant WHERE person_id IN {IN_CHART})"
    known_from = f"(SELECT min(at) FROM history WHERE entity = 'person' AND record_id IN {IN_CHART})"
    lists = f"kind = 'records.viewed' AND detail NOT IN {_OF_NOBODY}"
    return _entries(
        database,
        [
            f"{_SEEN} subject IN {IN_CHART} AND kind IN {_PERSON_OPENED}",
            f"{_SEEN} subject IN {notes} AND kind IN {_NOTE_OPENED}",
            f"{_SEEN} subject IN {files} AND kind = 'attachment.viewed'",
            f"{_SEEN} subject IN {groups} AND kind IN {_GROUP_OPENED}",
            f"{_SEEN} subject = '' AND {lists} AND at >= {known_from}",
        ],
        person_id,
        most,
    )


def _entries(database: Database, arms: list[str], of: str, most: int) -> list[AuditEntry]:
    """Give the entries that any of these queries finds; each asks for one id, and finds its rows by an index."""
    values: tuple[Value, ...] = (of,) * len(arms)
    rows = database.all(
        f"SELECT {_COLUMNS} FROM audit WHERE sequence IN ({' UNION '.join(arms)}) ORDER BY sequence DESC LIMIT "
        f"{int(most)}",
        values,
    )
    return [AuditEntry(*row) for row in rows]
