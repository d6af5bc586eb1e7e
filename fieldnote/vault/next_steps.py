"""The next steps that came out of visits, or were agreed outside of one."""

from dataclasses import replace
from datetime import date, datetime

from fieldnote.domain.ids import AgreedStepId, PersonId, VisitId
from fieldnote.domain.visit import ContactKind, NextStep, step_that_holds
from fieldnote.vault.database import Database, Row
from fieldnote.vault.mapping import from_json
from fieldnote.vault.merges import in_two_arms


def mark_done(database: Database, visit_id: VisitId, at: datetime | None) -> None:
    """Mark a visit's next step as done, or as open again with None."""
    if at is None:
        database.run("DELETE FROM next_step_done WHERE visit_id = ?", (visit_id,))
    else:
        database.run("INSERT OR IGNORE INTO next_step_done VALUES (?, ?)", (visit_id, at.isoformat()))


def still_open(
    database: Database, person_id: PersonId, *, besides: str = "", most: int = 1, agreed: bool = False
) -> list[tuple[VisitId | None, NextStep, date, AgreedStepId | None, bool, bool]]:
    """Give the newest next steps of a person that are not done, with the day; `besides` leaves a visit out.

    Each comes from a visit or was agreed outside of one: one of the two ids is there. Then comes whether it was agreed:
    that of a visit where nobody was met is the specialist's own, and `agreed` leaves those out. The last says whether
    it is settled: a note that is not signed may still say something else.
    """
    met = "v.kind NOT IN ('attempted', 'no_show') AND " if agreed else ""
    rows = database.all(
        in_two_arms(
            "SELECT v.id, v.day, v.starts_at, v.choices -> 'next_step', t.next_step, NULL, v.kind, v.state = 'signed' "
            "FROM visit_that_counts v JOIN note_text t ON t.visit_id = v.id AND t.addendum_id IS NULL LEFT JOIN "
            "next_step_done d ON d.visit_id = v.id WHERE v.person_id {whose} AND v.id <> ?2 AND v.planned = 0 AND "
            f"t.next_step <> '' AND d.visit_id IS NULL AND {met}v.day IS NOT NULL"
        )
        + " UNION ALL "
        + in_two_arms(
            "SELECT NULL, a.agreed_on, a.agreed_at, json_object('owner', a.owner, 'due', a.due), a.text, a.id, "
            "'one_to_one', 1 FROM agreed_step a WHERE a.person_id {whose} AND a.done_at IS NULL"
        )
        + f" ORDER BY 2 DESC, 3 DESC LIMIT {int(most)}",
        (person_id, besides),
    )
    return [_open(row) for row in rows]


def _open(row: Row) -> tuple[VisitId | None, NextStep, date, AgreedStepId | None, bool, bool]:
    kind = ContactKind(row[6])
    step = step_that_holds(replace(from_json(row[3], NextStep), text=row[4]), kind)
    return row[0], step, date.fromisoformat(row[1]), row[5], not kind.missed, bool(row[7])
