"""The seventeen things a person does with a notebook, each as something that can be done, and looked for afterwards.

`prepared` runs in the process that a fault will hit: it gets everything ready and gives the act itself. `has_happened`
runs in the test, once the fault is gone: it says whether what the act was to bring about is there in full, and fails
where it is there by half. What was acknowledged and is not there is lost; what was refused and is there was no refusal.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum

import msgspec
from faults.saver import FROZEN
from faults.stage import NEW_ROOT, SOMEBODY_NEW, WORDS, Stage, kept_draft
from making import CONFIRMED, FAST, OTHER_PASSPHRASE, PASSPHRASE, SPECIALIST, Clock, Closed, Ids, empty_draft
from vault.test_upgrade import contents, still_said, where_it_stands_now

from fieldnote.cli import files_in, paper_commands
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Recipient
from fieldnote.domain.ids import VisitId
from fieldnote.domain.problems import WrongPassphraseError
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.support import Ring
from fieldnote.domain.visit import NoteState
from fieldnote.host.files import write_whole
from fieldnote.services import (
    attachments,
    finding,
    giving,
    goals,
    intake,
    people,
    rendering,
    supports,
    triggers,
    visits,
)
from fieldnote.services import notebook as notebooks
from fieldnote.services.backups import by_kit, by_passphrase
from fieldnote.services.documents import visit_note
from fieldnote.services.documents.document import Document
from fieldnote.services.goals import GoalWords
from fieldnote.services.notebook import Notebook
from fieldnote.services.restoring import restore
from fieldnote.vault import header, migrations
from fieldnote.vault import visits as visit_table
from fieldnote.vault.database import connect

NEW_NOTE = VisitId("note-begun-just-now")
NEW_GOAL, NEW_TRIGGER = "Find a group on Sundays", "The corner by the station"

Act = Callable[[], object]


class Operation(StrEnum):
    """What a person does."""

    CREATE = "create a notebook"
    UNLOCK = "unlock"
    SAVE = "save a note"
    AUTOSAVE = "autosave a draft"
    SIGN = "sign a note"
    EDIT = "edit goal, trigger, support"
    DELETE = "delete a draft"
    SEARCH = "search"
    PRINT = "print a PDF"
    EXPORT = "export an attachment"
    IMPORT = "import people"
    BACK_UP = "back up"
    RESTORE = "restore"
    CHANGE = "change the passphrase"
    RENEW = "re-key"
    MIGRATE = "migrate the schema"
    LOCK = "lock"


# Doing it ──────────────────────────────────────────────────────────────────────────────────────────


def prepared(operation: Operation, stage: Stage, clock: Clock) -> tuple[Act, Notebook | None]:
    """Get ready and give the act, with the notebook that was opened for it."""
    if operation in BEGIN_CLOSED:
        return BEGIN_CLOSED[operation](stage, clock), None
    book = notebooks.open_notebook(stage.closed.folder, stage.closed.root, clock=clock, new_id=Ids(11))
    return BEGIN_OPEN[operation](stage, book), book


def _create(stage: Stage, clock: Clock) -> Act:
    return lambda: notebooks.create(stage.new_notebook, PASSPHRASE, SPECIALIST, clock=clock, cost=FAST)


def _unlock(stage: Stage, clock: Clock) -> Act:
    folder = stage.closed.folder
    return lambda: notebooks.open_notebook(folder, notebooks.unlock(folder, PASSPHRASE, clock=clock), clock=clock)


def _restore(stage: Stage, clock: Clock) -> Act:
    return lambda: restore(stage.backup, stage.new_notebook, by_passphrase(PASSPHRASE), clock=clock).key


def _renew(stage: Stage, clock: Clock) -> Act:
    closed = stage.closed
    return lambda: notebooks.renew_keys(closed.folder, closed.root, NEW_ROOT, PASSPHRASE, clock=clock, cost=FAST)


def _migrate(stage: Stage, clock: Clock) -> Act:
    return lambda: notebooks.open_notebook(stage.closed.folder, stage.closed.root, clock=clock)


def _save(stage: Stage, book: Notebook) -> Act:
    note = empty_draft(id=NEW_NOTE, person_id=stage.stock.person, what_we_did=WORDS)
    return lambda: visits.save(book, note)


def _autosave(stage: Stage, book: Notebook) -> Act:
    note = replace(kept_draft(book, stage.stock.begun), what_we_did=WORDS)
    return lambda: visits.save(book, note)


def _sign(stage: Stage, book: Notebook) -> Act:
    return lambda: visits.sign(book, stage.stock.ready, CONFIRMED)


def _edit(stage: Stage, book: Notebook) -> Act:
    """One after the other, as on three pages: what was kept before a refusal stays."""
    stock = stage.stock

    def act() -> object:
        changed = replace(triggers.get(book, stock.trigger), what=NEW_TRIGGER)
        outcomes = (
            lambda: goals.word(book, stock.goal, GoalWords(NEW_GOAL, own_words=WORDS[:500])),
            lambda: triggers.change(book, changed),
            lambda: supports.move(book, stock.support, Ring.NOW_AND_THEN),
        )
        for each in outcomes:
            outcome = each()
            if isinstance(outcome, Refused):
                return outcome
        return Done

    return act


def _delete(stage: Stage, book: Notebook) -> Act:
    return lambda: visits.delete_draft(book, stage.stock.begun)


def _search(_: Stage, book: Notebook) -> Act:
    def act() -> object:
        found = finding.find(book, "Thursday", most=30)
        assert found.notes, "the note is there to be found"
        return found

    return act


def _print(stage: Stage, book: Notebook) -> Act:
    rendering.make(_paper(stage, book))  # what makes papers is warm, as it is behind the window
    return lambda: paper_commands._write(book, _paper(stage, book), stage.paper, Recipient.QP)


def _paper(stage: Stage, book: Notebook) -> Document:
    document = giving.address(book, visit_note.gather(book, stage.stock.signed), Addressee(Recipient.QP))
    assert not isinstance(document, Refused)
    return document


def _export(stage: Stage, book: Notebook) -> Act:
    def act() -> object:
        given = attachments.give(book, stage.stock.attachment, Addressee(Recipient.QP))
        if isinstance(given, Done):
            write_whole(stage.picture, given.value.data)
        return given

    return act


def _import(stage: Stage, book: Notebook) -> Act:
    return lambda: intake.add_json(book, files_in.data(stage.people))


def _back_up(stage: Stage, book: Notebook) -> Act:
    return lambda: notebooks.back_up(book, stage.new_backup)


def _change(_: Stage, book: Notebook) -> Act:
    return lambda: notebooks.change_passphrase(book, OTHER_PASSPHRASE, cost=FAST)


def _lock(stage: Stage, book: Notebook) -> Act:
    """What is being written is kept first, as it is when the window locks."""
    pending = replace(kept_draft(book, stage.stock.begun), what_we_did=WORDS)

    def act() -> object:
        outcome = visits.save(book, pending)
        book.close()
        return outcome

    return act


BEGIN_CLOSED: dict[Operation, Callable[[Stage, Clock], Act]] = {
    Operation.CREATE: _create,
    Operation.UNLOCK: _unlock,
    Operation.RESTORE: _restore,
    Operation.RENEW: _renew,
    Operation.MIGRATE: _migrate,
}
"""These begin with a notebook that nobody has open."""
BEGIN_OPEN: dict[Operation, Callable[[Stage, Notebook], Act]] = {
    Operation.SAVE: _save,
    Operation.AUTOSAVE: _autosave,
    Operation.SIGN: _sign,
    Operation.EDIT: _edit,
    Operation.DELETE: _delete,
    Operation.SEARCH: _search,
    Operation.PRINT: _print,
    Operation.EXPORT: _export,
    Operation.IMPORT: _import,
    Operation.BACK_UP: _back_up,
    Operation.CHANGE: _change,
    Operation.LOCK: _lock,
}


# Looking for it ────────────────────────────────────────────────────────────────────────────────────


def has_happened(operation: Operation, stage: Stage) -> bool | None:
    """Look whether it happened; None for what leaves nothing behind. Fails for what is there by half, or lost."""
    if operation in {Operation.CREATE, Operation.RESTORE}:
        return _is_made_anew(operation, stage)
    if operation is Operation.MIGRATE:
        return still_says_all(stage.closed)
    root = notebooks.unlock(stage.closed.folder, _passphrase(stage), clock=Clock())
    assert root in {stage.closed.root, NEW_ROOT}
    with _open(Closed(stage.closed.folder, root)) as book:
        _assert_whole(book)
        _assert_kept(stage, book, without=stage.stock.begun if operation in _WRITE_ON else None)
        if operation is Operation.RENEW:
            return root == NEW_ROOT
        look = _LOOKS.get(operation)
        return look(stage, book) if look else None


_WRITE_ON = frozenset({Operation.AUTOSAVE, Operation.LOCK, Operation.DELETE})
"""These touch the note that was begun."""


@contextmanager
def _open(closed: Closed) -> Iterator[Notebook]:
    book = closed.open()
    try:
        yield book
    finally:
        book.close()


def _assert_whole(book: Notebook) -> None:
    assert [finding for finding in notebooks.check(book) if finding.faults] == []


def _assert_kept(stage: Stage, book: Notebook, without: VisitId | None = None) -> None:
    """Every note that was there before is there, word for word."""
    before = {note: words for note, words in stage.stock.words.items() if note != without}
    assert {note: kept_draft(book, note).what_we_did for note in before} == before


def _passphrase(stage: Stage) -> str:
    """Give the one passphrase that opens the notebook, the first or the new one."""
    opens = [given for given in (PASSPHRASE, OTHER_PASSPHRASE) if _opens(stage, given)]
    assert len(opens) == 1, "one passphrase is in force, and never none or two"
    return opens[0]


def _opens(stage: Stage, passphrase: str) -> bool:
    try:
        header.unlock(header.read(stage.closed.folder).header, passphrase)
    except WrongPassphraseError:
        return False
    return True


def _is_made_anew(operation: Operation, stage: Stage) -> bool:
    """Look at a notebook that was being made; where there is none, its place is free for another one."""
    if not (stage.new_notebook / "vault.db").exists():
        notebooks.create(stage.new_notebook, PASSPHRASE, SPECIALIST, clock=Clock(), cost=FAST)
        return False
    root = notebooks.unlock(stage.new_notebook, PASSPHRASE, clock=Clock())
    with _open(Closed(stage.new_notebook, root)) as book:
        _assert_whole(book)
        if operation is Operation.RESTORE:
            _assert_kept(stage, book)
    return True


def still_says_all(closed: Closed) -> bool:
    """Look at a frozen notebook: whatever schema it was left with, it opens and says what it said.

    Gives whether it had the newest schema already.
    """
    expected = msgspec.json.decode((FROZEN / "expected.json").read_bytes())
    version = _version_of(closed)
    with _open(closed) as book:
        _assert_whole(book)
        found = msgspec.json.decode(msgspec.json.encode(contents(book)))
        assert still_said(where_it_stands_now(expected), found)
    return version == migrations.newest()


def _version_of(closed: Closed) -> int:
    """Give the version of the schema that a notebook was left with."""
    salt = bytes.fromhex(header.read(closed.folder).header.db_salt)
    database = connect(closed.database, closed.root.database_key, salt)
    try:
        return migrations.version_of(database)
    finally:
        database.close()


def _new_note(_: Stage, book: Notebook) -> bool:
    kept = visit_table.kept(book.vault.database, NEW_NOTE)
    assert kept is None or kept.draft.what_we_did == WORDS
    return kept is not None


def _written_on(stage: Stage, book: Notebook) -> bool:
    words = kept_draft(book, stage.stock.begun).what_we_did
    assert words in {"", WORDS}
    return words == WORDS


def _signed(stage: Stage, book: Notebook) -> bool:
    return visits.open_visit(book, stage.stock.ready).state is NoteState.SIGNED


def _edited(stage: Stage, book: Notebook) -> bool:
    stock = stage.stock
    changed = (
        goals.get(book, stock.goal).title == NEW_GOAL,
        triggers.get(book, stock.trigger).what == NEW_TRIGGER,
        supports.get(book, stock.support).ring is Ring.NOW_AND_THEN,
    )
    assert changed == tuple(sorted(changed, reverse=True)), "one after the other"
    return all(changed)


def _deleted(stage: Stage, book: Notebook) -> bool:
    return visit_table.kept(book.vault.database, stage.stock.begun) is None


def _imported(_: Stage, book: Notebook) -> bool:
    new = [line.person for line in people.everyone(book) if line.person.preferred_name == SOMEBODY_NEW]
    for person in new:
        assert person.what_matters == WORDS
        assert [s.name for s in supports.of_person(book, person.id)] == ["Ray"]
        assert [kept_draft(book, line.id).what_we_did for line in visits.lines(book, person_id=person.id)] == [WORDS]
    return len(new) == 1


def _printed(stage: Stage, book: Notebook) -> bool:
    if not stage.paper.exists():
        return False
    data = stage.paper.read_bytes()
    assert data.startswith(b"%PDF")
    assert data.rstrip().endswith(b"%%EOF")
    return True


def _exported(stage: Stage, book: Notebook) -> bool:
    if not stage.picture.exists():
        return False
    assert stage.picture.read_bytes() == attachments.content(book, stage.stock.attachment)
    return True


def _backed_up(stage: Stage, _: Notebook) -> bool:
    """Look whether the backup has its name; then it is whole, and a notebook comes out of it."""
    if not stage.new_backup.exists():
        return False
    root = restore(stage.new_backup, stage.new_notebook, by_kit(stage.stock.kit), clock=Clock()).key
    with _open(Closed(stage.new_notebook, root)) as restored:
        _assert_whole(restored)
        _assert_kept(stage, restored)
    return True


def _changed(stage: Stage, _: Notebook) -> bool:
    return _passphrase(stage) == OTHER_PASSPHRASE


_LOOKS: dict[Operation, Callable[[Stage, Notebook], bool]] = {
    Operation.SAVE: _new_note,
    Operation.AUTOSAVE: _written_on,
    Operation.SIGN: _signed,
    Operation.EDIT: _edited,
    Operation.DELETE: _deleted,
    Operation.PRINT: _printed,
    Operation.EXPORT: _exported,
    Operation.IMPORT: _imported,
    Operation.BACK_UP: _backed_up,
    Operation.CHANGE: _changed,
    Operation.LOCK: _written_on,
}
