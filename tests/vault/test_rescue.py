"""Reading a damaged notebook into a new one: every word that can be read, nothing else, and what is missing is named.

Pages are lost one at a time here, each table's own among them; `faults/test_rescue.py` loses them by the hundred.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from making import FAST, NOW, OTHER_PASSPHRASE, SPECIALIST, Clock, Closed, add_person, correct, fill, sign, trigger

from fieldnote.domain.ids import TriggerId, VisitId
from fieldnote.domain.problems import DamagedNotebookError, NotebookExistsError, WrongPassphraseError
from fieldnote.domain.rescue import NoteFate, Rescued
from fieldnote.services import notebook as notebooks
from fieldnote.services import people, visits
from fieldnote.services.notebook import Notebook
from fieldnote.vault import keys, mending, rescue, triggers
from fieldnote.vault.creating import NewNotebook
from fieldnote.vault.records import Missing, Reader
from fieldnote.vault.salvage import Salvage
from fieldnote.vault.sealed_pages import PAGE, Pages, Sealing

pytestmark = pytest.mark.slow

FALLBACK = NewNotebook(SPECIALIST, "nc-peer-support")
WORDS = "SELECT visit_id, addendum_id, what_we_did, response, next_step, addendum FROM note_text"


NOT_MADE_ANEW = ("visit", "note_text", "person", "episode", "signature", "addendum", "history", "delivery", "target")


class Damaged:
    """A notebook whose pages can be lost, and its rescue."""

    def __init__(self, closed: Closed, place: Path) -> None:
        self.closed, self.target = closed, place / "new"
        book = closed.open()
        self.words = set(book.vault.database.all(WORDS))
        roots = book.vault.database.all("SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0")
        self.roots: dict[str, int] = dict(roots)
        book.close()
        self.whole = closed.database.read_bytes()

    def lose(self, *pages: int) -> "Damaged":
        data = bytearray(self.whole)
        for page in pages:
            data[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
        self.closed.database.write_bytes(data)
        return self

    def rescued(self) -> Rescued:
        found = rescue.keys_of(self.closed.folder, self.closed.root)
        return rescue.rescue(self.closed.folder, self.target, found, FALLBACK, NOW)

    def new(self) -> Notebook:
        return Closed(self.target, self.closed.root).open()


@pytest.fixture
def damaged(full_template: Closed, tmp_path: Path) -> Damaged:
    return Damaged(full_template.copy(tmp_path / "damaged"), tmp_path)


@pytest.fixture
def opened(damaged: Damaged) -> Iterator[Callable[[], Notebook]]:
    books: list[Notebook] = []

    def open_new() -> Notebook:
        books.append(damaged.new())
        return books[-1]

    yield open_new
    for book in books:
        book.close()


def faults(book: Notebook) -> set[str]:
    return {finding.area.value for finding in notebooks.check(book) if finding.faults}


def fates(rescued: Rescued) -> dict[NoteFate, int]:
    return {fate: n for fate in NoteFate if (n := sum(1 for note in rescued.notes if note.fate is fate))}


# The pages and the rows, against SQLite's own reading


def test_every_row_of_every_table_is_read_as_sqlite_reads_it(full: Closed, closed: Closed) -> None:
    pages = Pages(full.database, [Sealing.of(full.root.database_key, full.root.database_salt)])
    like, book = closed.open(), None
    try:
        salvage = Salvage(pages, like.vault.database)
        found = {
            name: {tuple(row.values()) for _, row in salvage.rows(name)}
            for name, left in salvage.tables.items()
            if left.shape.is_ours
        }
        columns = {name: [c.name for c in salvage.tables[name].shape.columns] for name in found}
        assert not [name for name, left in salvage.tables.items() if not left.complete]
        assert (salvage.unplaced_pages, salvage.unplaced_rows) == (0, 0)
        book = full.open()
        for name, rows in found.items():
            if name != "audit":  # which has one more by now
                listed = ", ".join(f'"{column}"' for column in columns[name])
                assert rows == set(book.vault.database.all(f'SELECT {listed} FROM "{name}"')), name
        assert sum(map(len, found.values())) > 50
    finally:
        pages.close()
        like.close()
        if book is not None:
            book.close()


def test_long_words_that_run_over_several_pages_are_read_whole_or_not_at_all(damaged: Damaged) -> None:
    book = damaged.closed.open()
    person = people.everyone(book)[0].person.id
    long = "A long walk and a long talk. " * 900
    visits.save(book, fill(book, person, what_we_did=long))
    book.close()
    changed = Damaged(damaged.closed, damaged.target.parent)
    assert any(row[2] == long for row in changed.words)
    sealing = Sealing.of(changed.closed.root.database_key, changed.closed.root.database_salt)
    pages = Pages(changed.closed.database, [sealing])
    middle = next(n for n in range(1, pages.count + 1) if b"a long talk" in (pages.page(n) or b"")[4:40])
    pages.close()
    rescued = changed.lose(middle).rescued()
    assert fates(rescued)[NoteFate.WORDS_MISSING] == 1
    new = changed.new()
    assert set(new.vault.database.all(WORDS)) - changed.words == {
        (note.id, None, "", "", "", "") for note in rescued.notes_not_whole
    }
    new.close()


def test_a_page_in_which_one_bit_turned_is_turned_back_and_nothing_is_lost(damaged: Damaged) -> None:
    data = bytearray(damaged.whole)
    for place in (700, 4 * PAGE + 2222, 30 * PAGE + 4095):  # in what is encrypted, and in a seal
        data[place] ^= 8
    damaged.closed.database.write_bytes(data)
    rescued = damaged.rescued()
    assert (rescued.pages_mended, rescued.pages_lost) == (3, 0)
    assert rescued.is_whole


def test_two_bits_of_a_page_are_no_longer_guessed_at(damaged: Damaged) -> None:
    data = bytearray(damaged.whole)
    data[4 * PAGE + 100] ^= 1
    data[4 * PAGE + 200] ^= 1
    damaged.closed.database.write_bytes(data)
    assert damaged.rescued().pages_lost == 1


# The new notebook


def test_a_whole_notebook_comes_out_whole_and_opens_with_the_same_passphrase(damaged: Damaged) -> None:
    rescued = damaged.rescued()
    assert rescued.is_whole
    assert fates(rescued) == {NoteFate.WHOLE: 7}
    book = Closed(damaged.target, damaged.closed.root).unlocked()
    assert faults(book) == set()
    assert set(book.vault.database.all(WORDS)) == damaged.words
    assert book.vault.database.value("SELECT kind FROM audit ORDER BY sequence DESC LIMIT 1 OFFSET 1") == (
        "notebook.rescued"
    )
    book.close()


def test_it_is_a_device_of_its_own_and_signs_nothing_anew(damaged: Damaged, opened: Callable[[], Notebook]) -> None:
    before = damaged.closed.open()
    device, signatures = before.vault.device_id(), set(before.vault.database.all("SELECT * FROM signature"))
    before.close()
    damaged.rescued()
    book = opened()
    assert book.vault.device_id() != device
    assert set(book.vault.database.all("SELECT * FROM signature")) == signatures


def test_the_words_of_signed_notes_come_back_from_what_was_signed(
    damaged: Damaged, opened: Callable[[], Notebook]
) -> None:
    rescued = damaged.lose(damaged.roots["note_text"]).rescued()
    assert fates(rescued) == {NoteFate.FROM_SIGNED_COPY: 5, NoteFate.WORDS_MISSING: 2}
    book = opened()
    found = set(book.vault.database.all(WORDS))
    assert len(found & damaged.words) == 7, "five notes, an addendum, and a draft that never had any"
    assert [row[2:] for row in found - damaged.words] == [("", "", "", "")]
    assert faults(book) == set(), "signatures hold over what was put back"
    assert {note.id for note in mending.notes_not_whole(book.vault.database)} == {
        note.id for note in rescued.notes_not_whole
    }


def test_signed_notes_whose_figures_are_lost_come_back_whole_and_words_of_drafts_stay_in_sight(
    damaged: Damaged, opened: Callable[[], Notebook]
) -> None:
    rescued = damaged.lose(*_pages_of(damaged, "visit")).rescued()
    assert fates(rescued) == {NoteFate.FROM_SIGNED_COPY: 5, NoteFate.FIGURES_MISSING: 2}
    book = opened()
    assert faults(book) == set()
    lines = visits.lines(book)
    assert len(lines) == 7
    assert set(book.vault.database.all(WORDS)) == damaged.words
    lost = next(note for note in rescued.notes if note.fate is NoteFate.FIGURES_MISSING)
    assert lost.person_id in {person.person.id for person in people.everyone(book)}, "an index knew whose it was"


def test_people_come_back_as_they_were_kept_last(damaged: Damaged, opened: Callable[[], Notebook]) -> None:
    rescued = damaged.lose(damaged.roots["person"]).rescued()
    assert rescued.is_whole
    assert {person.person.preferred_name for person in people.everyone(opened())} == {"Marcus", "Luz Ángeles"}


def test_where_their_history_is_lost_too_somebody_without_a_name_keeps_their_notes_in_sight(
    damaged: Damaged, opened: Callable[[], Notebook]
) -> None:
    rescued = damaged.lose(damaged.roots["person"], *_pages_of(damaged, "history")).rescued()
    assert len(rescued.nameless) == 2
    assert not rescued.is_whole
    book = opened()
    names = {person.person.preferred_name for person in people.everyone(book)}
    assert names == {"Name lost 1", "Name lost 2"}
    assert len(visits.lines(book)) == 7
    assert {line.person_id for line in visits.lines(book)} == set(rescued.nameless)


def test_a_note_whose_signature_is_lost_can_be_read_and_the_check_names_it(
    damaged: Damaged, opened: Callable[[], Notebook]
) -> None:
    rescued = damaged.lose(*_pages_of(damaged, "signature")).rescued()
    assert fates(rescued) == {NoteFate.SIGNATURE_LOST: 5, NoteFate.WHOLE: 2}
    book = opened()
    note = visits.open_visit(book, VisitId(rescued.notes_not_whole[0].id))
    assert note.draft.what_we_did.startswith("Walked to the meeting")
    assert note.signed
    assert note.signed.signature.signer == mending.NO_SIGNATURE
    found = next(f for f in notebooks.check(book) if f.area.value == "signatures")
    assert set(found.records) >= {note.id for note in rescued.notes_not_whole}


def test_a_gap_in_the_log_is_marked_and_what_is_there_stays_as_it_was(
    damaged: Damaged, opened: Callable[[], Notebook]
) -> None:
    first = _pages_of(damaged, "audit")[1]
    rescued = damaged.lose(first).rescued()
    assert len(rescued.gaps) == 1
    first_lost, last_lost = rescued.gaps[0]
    book = opened()
    assert faults(book) == {"log"}
    assert book.vault.database.value("SELECT detail FROM audit WHERE kind = 'log.gap'") == f"{first_lost}-{last_lost}"
    assert last_lost - first_lost + 1 == next(table.lost for table in rescued.tables if table.table == "audit")


def test_rows_that_refer_to_what_is_lost_are_kept_and_named(damaged: Damaged, opened: Callable[[], Notebook]) -> None:
    rescued = damaged.lose(damaged.roots["target"]).rescued()
    assert {(row.table, row.parent) for row in rescued.left_behind} == {("delivery", "target")}
    assert all(row.record_id for row in rescued.left_behind)
    assert opened().vault.database.value("SELECT count(*) FROM delivery") == len(rescued.left_behind)


def test_corrected_and_voided_notes_stay_out_of_the_sums_after_a_rescue(full: Closed, tmp_path: Path) -> None:
    book = full.open()
    first = sign(book, add_person(book, "Nadia"))
    correct(book, first, what_we_did="It was the other library.")
    before = set(book.vault.database.all("SELECT * FROM uncounted"))
    counted = {line.id for line in visits.lines(book)}
    book.close()
    damaged = Damaged(full, tmp_path)
    assert damaged.lose(damaged.roots["uncounted"], damaged.roots["unsearched"]).rescued().is_whole
    new = damaged.new()
    assert set(new.vault.database.all("SELECT * FROM uncounted")) == before != set()
    assert {line.id for line in visits.lines(new)} == counted
    new.close()


def test_the_schemas_own_pages_and_the_first_page_may_be_lost(damaged: Damaged) -> None:
    schema = [n for n in range(1, len(damaged.whole) // PAGE + 1) if b"CREATE TRIGGER" in _plain(damaged, n)]
    assert len(schema) > 5
    book = damaged.closed.open()
    stood = {table: set(book.vault.database.all(f'SELECT * FROM "{table}"')) for table in NOT_MADE_ANEW}
    book.close()
    damaged = Damaged(damaged.closed, damaged.target.parent)
    rescued = damaged.lose(1, *schema).rescued()
    assert fates(rescued)[NoteFate.WHOLE] + fates(rescued).get(NoteFate.FROM_SIGNED_COPY, 0) == 7
    new = damaged.new()
    assert set(new.vault.database.all(WORDS)) == damaged.words
    for table, rows in stood.items():
        assert set(new.vault.database.all(f'SELECT * FROM "{table}"')) <= rows, f"{table}: rows of something else"
    new.close()


def test_a_row_of_an_earlier_day_is_told_by_the_indexes_though_its_page_fits_its_seal(
    closed: Closed, tmp_path: Path
) -> None:
    book = closed.open()
    note = fill(book, add_person(book, "Nadia"))
    book.close()
    before = Damaged(closed, tmp_path)
    book = closed.open()
    earlier = tuple(replace(s, start=s.start - timedelta(days=3), end=s.end - timedelta(days=3)) for s in note.segments)
    visits.save(book, replace(note, segments=earlier))
    book.close()
    now = Damaged(closed, tmp_path)
    place = (now.roots["visit"] - 1) * PAGE
    now.whole = now.whole[:place] + before.whole[place : place + PAGE] + now.whole[place + PAGE :]
    told = now.lose(now.roots["setting"]).rescued()
    assert next(table.disputed for table in told.tables if table.table == "visit") == 1
    assert not told.is_whole


def test_words_of_an_earlier_day_are_told_by_a_check_of_a_copy_where_every_page_can_be_read(
    closed: Closed, tmp_path: Path
) -> None:
    book = closed.open()
    note = fill(book, add_person(book, "Nadia"), what_we_did="Said in the morning.")
    book.close()
    before = Damaged(closed, tmp_path)
    book = closed.open()
    visits.save(book, replace(note, what_we_did="Said in the evening."))
    book.close()
    now = Damaged(closed, tmp_path)
    place = (now.roots["note_text"] - 1) * PAGE
    now.whole = now.whole[:place] + before.whole[place : place + PAGE] + now.whole[place + PAGE :]
    told = now.lose().rescued()
    assert told.disagrees == ("index",)
    assert not told.is_whole
    assert sorted(path.name for path in now.target.iterdir() if path.suffix == ".db") == ["vault.db"]


def test_what_was_deleted_before_the_damage_does_not_come_back_with_the_history(damaged: Damaged) -> None:
    book = damaged.closed.open()
    someone = people.everyone(book)[0].person.id
    for ref in ("kept", "deleted"):
        triggers.save(book.vault.database, trigger(id=TriggerId(ref), person_id=someone), book.now_utc())
    book.vault.database.run("DELETE FROM trigger WHERE id = 'deleted'")
    book.close()
    damaged = Damaged(damaged.closed, damaged.target.parent)
    rescued = damaged.lose(damaged.roots["trigger"]).rescued()
    assert rescued.is_whole
    new = damaged.new()
    assert new.vault.database.all("SELECT id FROM trigger") == [("kept",)]
    new.close()


def test_pages_in_the_log_of_a_crash_are_rescued_too(full: Closed, tmp_path: Path) -> None:
    book = full.open()
    fill(book, people.everyone(book)[0].person.id, what_we_did="Said in the last minute.")
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for path in full.folder.iterdir():
        if path.name != "ballast":
            (crashed / path.name).write_bytes(path.read_bytes())
    book.close()
    assert (crashed / "vault.db-wal").stat().st_size
    found = rescue.keys_of(crashed, full.root)
    assert rescue.rescue(crashed, tmp_path / "new", found, FALLBACK, NOW).is_whole
    new = Closed(tmp_path / "new", full.root).open()
    assert [r for r in new.vault.database.all(WORDS) if r[2] == "Said in the last minute."]
    new.close()


# Keys


def test_without_any_header_the_kit_reads_the_pages_and_a_new_passphrase_is_set(damaged: Damaged) -> None:
    for path in (damaged.closed.header, damaged.closed.header_copy):
        path.unlink()
    data = bytearray(damaged.whole)
    data[:16] = bytes(16)
    damaged.closed.database.write_bytes(data)
    root = damaged.closed.root
    found = rescue.keys_of(damaged.closed.folder, root)
    rescue.wrong_key(damaged.closed.folder, found)
    rescued = rescue.rescue(
        damaged.closed.folder, damaged.target, found, FALLBACK, NOW,
        lock=lambda vault_id: keys.wrap(root, OTHER_PASSPHRASE, vault_id, FAST),
    )  # fmt: skip
    assert rescued.is_whole
    Closed(damaged.target, root).unlocked(OTHER_PASSPHRASE, Clock()).close()


def test_another_kit_reads_nothing_and_is_told_so(damaged: Damaged) -> None:
    for path in (damaged.closed.header, damaged.closed.header_copy):
        path.unlink()
    stranger = rescue.keys_of(damaged.closed.folder, keys.Root.fresh())
    with pytest.raises(WrongPassphraseError):
        rescue.wrong_key(damaged.closed.folder, stranger)


def test_nothing_is_overwritten_and_nothing_is_left_where_not_one_page_can_be_read(damaged: Damaged) -> None:
    before = {path.name for path in damaged.closed.folder.parent.iterdir()}
    damaged.closed.database.write_bytes(bytes(len(damaged.whole)))
    with pytest.raises(DamagedNotebookError):
        damaged.rescued()
    assert {path.name for path in damaged.closed.folder.parent.iterdir()} == before
    damaged.target.mkdir()
    (damaged.target / "letter.txt").write_text("mine")
    with pytest.raises(NotebookExistsError):
        damaged.rescued()
    assert [path.name for path in damaged.target.iterdir()] == ["letter.txt"]


def test_the_damaged_notebook_is_only_read(damaged: Damaged) -> None:
    damaged.lose(7, 30, 31)
    before = {path.name: path.read_bytes() for path in damaged.closed.folder.iterdir()}
    damaged.rescued()
    assert {path.name: path.read_bytes() for path in damaged.closed.folder.iterdir()} == before


def _plain(damaged: Damaged, number: int) -> bytes:
    sealing = Sealing.of(damaged.closed.root.database_key, damaged.closed.root.database_salt)
    return sealing.opened(number, damaged.whole[(number - 1) * PAGE : number * PAGE])


def _pages_of(damaged: Damaged, table: str) -> list[int]:
    """Give the pages of a table's tree, its root first."""

    class Source:
        count = len(damaged.whole) // PAGE

        def page(self, number: int) -> bytes | None:
            return _plain(damaged, number) if 1 <= number <= self.count else None

    reader = Reader(Source())
    list(reader.records(damaged.roots[table], Missing()))
    return [damaged.roots[table], *sorted(reader.seen - {damaged.roots[table]})]
