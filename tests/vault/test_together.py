import pytest
from making import CONFIRMED, add_person, fill
from sqlcipher3 import dbapi2 as sqlcipher

from fieldnote.domain.changes import Done
from fieldnote.domain.ids import VisitId
from fieldnote.services import together as service
from fieldnote.services import visits
from fieldnote.services.notebook import Notebook
from fieldnote.vault import signing, together
from fieldnote.vault.database import Database

STROKES = (((10, 20), (400, 380)), ((1, 2), (3, 4), (5, 6)))


@pytest.fixture
def under_signed(book: Notebook) -> VisitId:
    """A note that the person and the specialist signed."""
    note = fill(book, add_person(book))
    assert isinstance(service.draw(book, note.id, STROKES, "Dana Reyes"), Done)
    assert isinstance(visits.sign(book, note.id, CONFIRMED), Done)
    return note.id


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE drawing SET witness = 'Somebody else'",
        "UPDATE drawing SET strokes = '[]'",
        "DELETE FROM drawing",
        "REPLACE INTO drawing SELECT * FROM drawing",
    ],
)
def test_a_drawing_under_a_signed_note_never_changes_or_goes(
    database: Database, under_signed: VisitId, change: str
) -> None:
    with pytest.raises(sqlcipher.IntegrityError):
        database.run(change)
    found = together.drawing(database, under_signed)
    assert found is not None
    assert found.strokes == STROKES


@pytest.mark.parametrize(
    ("trigger", "change"),
    [
        ("drawing_stays", "UPDATE drawing SET strokes = '[[[1,1],[2,2]]]'"),
        ("drawing_stays", "UPDATE drawing SET witness = 'Somebody else'"),
        ("drawing_stays", "UPDATE drawing SET shown_sha256 = printf('%064d', 0)"),
        ("drawing_signed_remains", "DELETE FROM drawing"),
    ],
)
def test_a_drawing_that_was_changed_all_the_same_breaks_the_signature(
    database: Database, under_signed: VisitId, trigger: str, change: str
) -> None:
    assert signing.broken_signatures(database) == []
    database.run(f"DROP TRIGGER {trigger}")
    database.run(change)
    assert signing.broken_signatures(database) == [under_signed]


def test_a_drawing_slipped_under_a_signed_note_is_refused(book: Notebook, database: Database) -> None:
    note = fill(book, add_person(book))
    assert isinstance(visits.sign(book, note.id, CONFIRMED), Done)
    with pytest.raises(sqlcipher.IntegrityError, match="takes no drawing"):
        database.run("INSERT INTO drawing VALUES (?, ?, '[]', '', '', printf('%064d', 0))", (note.id, note.person_id))
