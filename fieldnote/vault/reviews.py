"""The table of supervisors' reviews, and the notes that wait for one."""

from dataclasses import dataclass
from datetime import datetime

from fieldnote.domain.ids import VisitId
from fieldnote.domain.review import SupervisorReview
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import Mapping
from fieldnote.vault.merges import IN_CHART

_REVIEWS = Mapping(SupervisorReview, "review")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A signed note without an accepting review, and since when one can be made (UTC): signature or last addendum."""

    visit_id: VisitId
    policy_pack: str
    ready_at: datetime


def add(database: Database, review: SupervisorReview) -> None:
    """Keep a review."""
    _REVIEWS.save(database, review)


def of_visit(database: Database, visit_id: str) -> tuple[SupervisorReview, ...]:
    """Give the reviews of a version of a note, oldest first."""
    return tuple(_REVIEWS.find(database, "visit_id = ? ORDER BY sequence", (visit_id,)))


def everything(database: Database, person_id: str | None = None) -> list[SupervisorReview]:
    """Give the reviews in a person's chart, or all, but for those of voided notes, oldest first."""
    return _REVIEWS.find(
        database,
        f"visit_id IN (SELECT v.id FROM visit v WHERE (? IS NULL OR v.person_id IN {IN_CHART}) AND NOT EXISTS (SELECT "
        "1 FROM uncounted u WHERE u.visit_id = v.id AND u.why = 'void')) ORDER BY sequence",
        (person_id, person_id),
    )


def sent_back(database: Database, most: int) -> list[VisitId]:
    """Give the notes that hold whose latest review sent them back, the one that came back last at the top."""
    rows = database.all(
        "SELECT r.visit_id FROM review r JOIN visit_that_counts v ON v.id = r.visit_id WHERE r.outcome = 'returned' "
        "AND NOT EXISTS (SELECT 1 FROM review n WHERE n.visit_id = r.visit_id AND n.sequence > r.sequence) ORDER BY "
        f"r.sequence DESC LIMIT {int(most)}"
    )
    return [VisitId(row[0]) for row in rows]


def waiting(database: Database, packs: tuple[str, ...], until: datetime, most: int) -> list[Waiting]:
    """Give the notes that no review has accepted, signed under one of these packs until a moment, oldest first."""
    rows = database.all(
        "SELECT v.id, v.facts ->> 'policy_pack' AS pack, (SELECT max(x.signed_at) FROM signature x WHERE x.record_id = "
        "s.record_id OR x.record_id IN (SELECT id FROM addendum WHERE visit_id = v.id)) FROM signature s JOIN "
        "visit_that_counts v ON v.id = s.record_id WHERE s.signed_at <= ? AND pack IN "
        f"({', '.join('?' * len(packs))}) AND NOT EXISTS (SELECT 1 FROM review r WHERE r.visit_id = v.id AND r.outcome "
        f"= 'accepted') ORDER BY s.signed_at LIMIT {int(most)}",
        (until.isoformat(), *packs),
    )
    return [Waiting(VisitId(row[0]), row[1], datetime.fromisoformat(row[2])) for row in rows]
