"""A person who goes to another specialist: everything signed stays as it was signed, and nothing comes in halves."""

import io
import random
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from files import pdf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from killing import killed_at_each_step
from making import (
    CONFIRMED,
    TODAY,
    Closed,
    Ids,
    add_person,
    consent,
    correct,
    fill,
    goal,
    sign,
    support,
    trigger,
)
from services.outcomes import refusals

from fieldnote.domain.acts import Decision, VoidReason
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Content, NamedRecipient, Purpose, Recipient
from fieldnote.domain.ids import PersonId
from fieldnote.domain.package import PackageFault
from fieldnote.domain.problems import BadInputError, NotebookExistsError, RefusedTransferError
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.transfer import EarlierChart
from fieldnote.exchange import transfer as files
from fieldnote.exchange.package import writing
from fieldnote.services import (
    acts,
    archiving,
    attachments,
    consents,
    earlier_charts,
    people,
    sentences,
    transfers,
    visits,
)
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook
from fieldnote.services.transfers import Gone
from fieldnote.vault import earlier_charts as earlier_tables
from fieldnote.vault import goals as goal_tables
from fieldnote.vault import releases, signatures
from fieldnote.vault import supports as support_tables
from fieldnote.vault import triggers as trigger_tables
from fieldnote.vault.checks import Area

INSIDE = Addressee(Recipient.OWN_AGENCY)


@pytest.fixture
def other(empty_template: Closed, tmp_path: Path) -> Iterator[Notebook]:
    """The notebook of the specialist whom the person goes to."""
    opened = empty_template.copy(tmp_path / "other").open(ids=Ids(50_000))
    yield opened
    opened.close()


def someone(book: Notebook) -> PersonId:
    """Add a person with a little of everything."""
    person_id, database, now = add_person(book, "Nadia", "RR-20311"), book.vault.database, book.now_utc()
    with database.transaction():
        goal_tables.save(database, goal(id=book.new_id(), person_id=person_id, outcome_id=None), now)
        trigger_tables.save(database, trigger(id=book.new_id(), person_id=person_id), now)
        support_tables.save(database, support(id=book.new_id(), person_id=person_id), now)
    return person_id


def gave(book: Notebook, person_id: PersonId, other: Notebook, file: Path, to: Addressee = INSIDE) -> Gone:
    key = transfers.key(other).value
    outcome = transfers.give(book, person_id, file, transfers.key_file(key), key.fingerprint, to)
    assert isinstance(outcome, Done), outcome
    return outcome.value


def took(other: Notebook, file: Path, gone: Gone, into: PersonId | None = None) -> EarlierChart:
    outcome = earlier_charts.take_in(other, file.read_bytes(), gone.fingerprint, into=into)
    assert isinstance(outcome, Done), outcome
    return outcome.value


def signed_bytes(book: Notebook, *record_ids: str) -> list[tuple[bytes, str, str]]:
    found = [signatures.canonical_of(book.vault.database, record_id) for record_id in record_ids]
    assert all(found)
    return [(one[0], one[1].ed25519, one[1].device_id) for one in found if one]


def arrived_bytes(book: Notebook, chart: EarlierChart) -> list[tuple[bytes, str, str]]:
    return [(r.canonical, r.ed25519, r.device_id) for r in earlier_tables.records(book.vault.database, chart.id)]


def state(book: Notebook, *but: str) -> dict[str, int]:
    """Give how many rows stand in every table but the log."""
    names = book.vault.database.all("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    rows = {name: book.vault.database.value(f'SELECT count(*) FROM "{name}"') for (name,) in names}
    return {name: count for name, count in rows.items() if name not in {"audit", *but}}


# Going and coming ─────────────────────────────────────────────────────────────────────────────────


def test_what_was_signed_arrives_byte_for_byte_with_who_wrote_it(
    book: Notebook, other: Notebook, tmp_path: Path
) -> None:
    person_id = someone(book)
    first = sign(book, person_id)
    newer = correct(book, first)
    added = visits.add_addendum(book, newer.id, "She called back.", CONFIRMED)
    assert isinstance(added, Done)
    gone = gave(book, person_id, other, tmp_path / "nadia.fnt.age")
    chart = took(other, tmp_path / "nadia.fnt.age", gone)
    assert arrived_bytes(other, chart) == signed_bytes(book, first.id, newer.id, added.value.id)
    read = earlier_charts.pages(other, chart.id)
    assert all(record.holds for record in read.records)
    assert {record.signer for record in read.records} == {book.specialist.name}
    assert [record.kind for record in read.records] == ["note", "note", "addendum"]
    assert read.records[2].words["text"] == "She called back."
    assert other.vault.database.value("SELECT count(*) FROM signature") == 0, "nothing is signed again"
    assert not any(finding.faults for finding in notebooks.check(other))


def test_goals_triggers_and_supports_go_on_at_the_other_side(book: Notebook, other: Notebook, tmp_path: Path) -> None:
    person_id = someone(book)
    sign(book, person_id)
    chart = took(other, tmp_path / "n", gave(book, person_id, other, tmp_path / "n"))
    here, there = book.vault.database, other.vault.database
    assert people.get(other, chart.person_id).record_number() == "RR-20311"
    for table, words in ((goal_tables, "own_words"), (trigger_tables, "what"), (support_tables, "name")):
        theirs = [getattr(one, words) for one in table.of_person(there, chart.person_id)]
        assert theirs == [getattr(one, words) for one in table.of_person(here, person_id)]
        assert theirs
    assert len(earlier_charts.pages(other, chart.id).unsigned.people[0].goals) == 1


def test_the_person_is_archived_as_transferred_and_the_release_is_logged(
    book: Notebook, other: Notebook, tmp_path: Path
) -> None:
    person_id = someone(book)
    note = sign(book, person_id)
    gone = gave(book, person_id, other, tmp_path / "n")
    assert people.get(book, person_id).archived_on == TODAY
    (release,) = releases.of_person(book.vault.database, person_id)
    assert (release.kind, release.inside, release.contents) == ("transfer", True, (Content.WHOLE_CHART,))
    assert releases.notes_in(book.vault.database, release.id) == [note.id]
    assert [t.id for t in transfers.of_person(book, person_id)] == [gone.transfer.id]
    assert isinstance(archiving.bring_back(book, person_id), Done)


def test_outside_the_programme_only_a_consent_to_the_whole_chart_opens_it(
    book: Notebook, other: Notebook, tmp_path: Path
) -> None:
    person_id, key = someone(book), transfers.key(other).value
    sign(book, person_id)
    lee = Addressee(Recipient.PROVIDER, "Dr. Lee", "12 Mill Road")
    shown = transfers.key_file(key)
    outcome = transfers.give(book, person_id, tmp_path / "n", shown, key.fingerprint, lee)
    assert isinstance(outcome, Refused)
    assert people.get(book, person_id).archived_on is None
    assert not (tmp_path / "n").exists()
    made = consent(
        person_id=person_id, contents=(Content.WHOLE_CHART,), purpose=Purpose.TREATMENT,
        recipients=(NamedRecipient(Recipient.PROVIDER, "Dr. Lee", "12 Mill Road"),),
    )  # fmt: skip
    assert isinstance(consents.save(book, made), Done)
    chart = took(other, tmp_path / "n", gave(book, person_id, other, tmp_path / "n", lee))
    (release,) = releases.of_person(book.vault.database, person_id)
    assert (release.inside, release.basis_id) == (False, made.id)
    assert "42 CFR part 2" in chart.notice


def test_sensitive_notes_and_notes_in_the_wrong_chart_stay(book: Notebook, other: Notebook, tmp_path: Path) -> None:
    person_id = someone(book)
    kept, private, wrong = sign(book, person_id), sign(book, person_id, sensitive=True), sign(book, person_id)
    voided = acts.void(book, wrong.id, VoidReason.WRONG_CHART, "Another person.", CONFIRMED)
    assert isinstance(voided, Done)
    gone = gave(book, person_id, other, tmp_path / "n")
    assert gone.left_out == 1
    chart = took(other, tmp_path / "n", gone)
    assert arrived_bytes(other, chart) == signed_bytes(book, kept.id, voided.value.id)
    key = transfers.key(other).value
    whole = transfers.give(
        book, person_id, tmp_path / "all", transfers.key_file(key), key.fingerprint, INSIDE, with_sensitive=True
    )
    assert isinstance(whole, Done)
    again = took(other, tmp_path / "all", whole.value, into=chart.person_id)
    assert signed_bytes(book, private.id)[0] in arrived_bytes(other, again)


def test_a_chart_that_goes_on_to_a_third_notebook_keeps_the_first_ones_signatures(
    book: Notebook, other: Notebook, empty_template: Closed, tmp_path: Path
) -> None:
    person_id = someone(book)
    first = sign(book, person_id)
    chart = took(other, tmp_path / "1", gave(book, person_id, other, tmp_path / "1"))
    second = sign(other, chart.person_id)
    third = empty_template.copy(tmp_path / "third").open(ids=Ids(90_000))
    last = took(third, tmp_path / "2", gave(other, chart.person_id, third, tmp_path / "2"))
    assert sorted(arrived_bytes(third, last)) == sorted(signed_bytes(book, first.id) + signed_bytes(other, second.id))
    third.close()


def test_what_is_sensitive_in_an_earlier_chart_goes_on_only_when_it_is_chosen_again(
    book: Notebook, other: Notebook, empty_template: Closed, tmp_path: Path
) -> None:
    person_id, paper = someone(book), attachments.prepared(pdf())
    assert not isinstance(paper, Refused)
    open_note, draft = sign(book, person_id), fill(book, person_id, sensitive=True)
    assert isinstance(attachments.add(book, person_id, paper, "A drawing", visit_id=draft.id), Done)
    assert isinstance(attachments.add(book, person_id, paper, "A letter"), Done)
    assert isinstance(visits.sign(book, draft.id, CONFIRMED), Done)
    assert isinstance(visits.add_addendum(book, draft.id, "She called back.", CONFIRMED), Done)
    said = acts.contest(book, draft.id, "It was not like that.", CONFIRMED)
    assert isinstance(said, Done)
    assert isinstance(acts.answer(book, said.value.id, Decision.AGREE, "She is right.", CONFIRMED), Done)
    key = transfers.key(other).value
    whole = transfers.give(
        book, person_id, tmp_path / "1", transfers.key_file(key), key.fingerprint, INSIDE, with_sensitive=True
    )
    assert isinstance(whole, Done)
    chart = took(other, tmp_path / "1", whole.value)
    third = empty_template.copy(tmp_path / "third").open(ids=Ids(90_000))
    try:
        gone = gave(other, chart.person_id, third, tmp_path / "2")
        last = took(third, tmp_path / "2", gone)
        assert arrived_bytes(third, last) == signed_bytes(book, open_note.id)
        assert gone.left_out == 1
        assert [file.title for file in earlier_charts.pages(third, last.id).files] == ["A letter"]
        key = transfers.key(third).value
        whole = transfers.give(
            other, chart.person_id, tmp_path / "all", transfers.key_file(key), key.fingerprint, INSIDE,
            with_sensitive=True,
        )  # fmt: skip
        assert isinstance(whole, Done)
        assert whole.value.left_out == 0
        again = took(third, tmp_path / "all", whole.value, into=last.person_id)
        assert arrived_bytes(third, again) == arrived_bytes(other, chart)
    finally:
        third.close()


def test_a_version_before_a_note_was_marked_as_sensitive_stays_with_it(
    book: Notebook, other: Notebook, tmp_path: Path
) -> None:
    person_id = someone(book)
    correct(book, sign(book, person_id), "It is private.", sensitive=True)
    marked = sign(book, person_id, sensitive=True)
    freed = correct(book, marked, "It is not private after all.", sensitive=False)
    chart = took(other, tmp_path / "n", gave(book, person_id, other, tmp_path / "n"))
    assert arrived_bytes(other, chart) == signed_bytes(book, freed.id)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.text(min_size=1, max_size=60).filter(str.strip), min_size=1, max_size=3))
def test_whatever_words_were_signed_are_the_words_that_arrive(
    empty_template: Closed, tmp_path_factory: pytest.TempPathFactory, words: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("words")
    here, there = (empty_template.copy(folder / name).open(ids=Ids(n)) for name, n in (("a", 0), ("b", 50_000)))
    try:
        person_id = add_person(here, "Nadia")
        note = sign(here, person_id)
        ids: list[str] = [note.id]
        for text in words:
            added = visits.add_addendum(here, note.id, text, CONFIRMED)
            if isinstance(added, Done):
                ids.append(added.value.id)
        chart = took(there, folder / "n", gave(here, person_id, there, folder / "n"))
        assert arrived_bytes(there, chart) == signed_bytes(here, *ids)
    finally:
        here.close()
        there.close()


def test_files_go_along_byte_for_byte_but_not_those_of_a_sensitive_note(
    book: Notebook, other: Notebook, tmp_path: Path
) -> None:
    person_id, paper = someone(book), attachments.prepared(pdf())
    assert not isinstance(paper, Refused)
    own = attachments.add(book, person_id, paper, "A letter")
    private = fill(book, person_id, sensitive=True)
    inside = attachments.add(book, person_id, paper, "A drawing", visit_id=private.id)
    assert isinstance(own, Done)
    assert isinstance(inside, Done)
    assert isinstance(visits.sign(book, private.id, CONFIRMED), Done)
    chart = took(other, tmp_path / "n", gave(book, person_id, other, tmp_path / "n"))
    (file,) = earlier_charts.pages(other, chart.id).files
    assert (file.title, file.data) == ("A letter", attachments.content(book, own.value))


def test_a_check_finds_what_was_changed_in_an_earlier_chart(book: Notebook, other: Notebook, tmp_path: Path) -> None:
    person_id = someone(book)
    note = sign(book, person_id)
    chart = took(other, tmp_path / "n", gave(book, person_id, other, tmp_path / "n"))
    other.vault.database.run("DROP TRIGGER earlier_record_stays")
    other.vault.database.run(
        "UPDATE earlier_record SET canonical = CAST(replace(canonical, 'walk', 'talk') || ' ' AS BLOB)"
    )
    found = {finding.area: finding.records for finding in notebooks.check(other) if finding.faults}
    assert found == {Area.SIGNATURES: (note.id,)}
    assert [record.holds for record in earlier_charts.pages(other, chart.id).records] == [False]


# Twice, and back ──────────────────────────────────────────────────────────────────────────────────


def test_taking_in_twice_changes_nothing(book: Notebook, other: Notebook, tmp_path: Path) -> None:
    person_id = someone(book)
    sign(book, person_id)
    gone = gave(book, person_id, other, tmp_path / "n")
    chart, before = took(other, tmp_path / "n", gone), state(other)
    assert took(other, tmp_path / "n", gone) == chart
    assert state(other) == before


def test_a_person_who_came_by_mistake_goes_back_until_something_is_added(
    book: Notebook, other: Notebook, tmp_path: Path
) -> None:
    person_id = someone(book)
    sign(book, person_id)
    gone = gave(book, person_id, other, tmp_path / "n")
    before = state(other, "disposal", "disposed")
    chart = took(other, tmp_path / "n", gone)
    assert isinstance(earlier_charts.take_back(other, chart.id), Done)
    assert state(other, "disposal", "disposed") == before
    assert not any(finding.faults for finding in notebooks.check(other))
    chart = took(other, tmp_path / "n", gone)
    fill(other, chart.person_id)
    assert refusals(earlier_charts.take_back(other, chart.id)) == ["added_to_since"]
    assert earlier_charts.of_person(other, chart.person_id) == (chart,)


def test_a_change_of_the_person_is_something_added(book: Notebook, other: Notebook, tmp_path: Path) -> None:
    chart = took(other, tmp_path / "n", gave(book, someone(book), other, tmp_path / "n"))
    people.update(other, replace(people.get(other, chart.person_id), pronouns="she"))
    assert refusals(earlier_charts.take_back(other, chart.id)) == ["added_to_since"]


def test_an_earlier_chart_of_someone_known_is_put_beside_and_taken_away_alone(
    book: Notebook, other: Notebook, tmp_path: Path
) -> None:
    person_id, known = someone(book), add_person(other, "Nadia", "RR-20311")
    sign(book, person_id)
    gone = gave(book, person_id, other, tmp_path / "n")
    with pytest.raises(BadInputError):
        earlier_charts.take_in(other, (tmp_path / "n").read_bytes(), gone.fingerprint)
    before = state(other)
    chart = took(other, tmp_path / "n", gone, into=known)
    sign(other, known)
    assert chart.person_id == known
    assert isinstance(earlier_charts.take_back(other, chart.id), Done)
    assert earlier_charts.of_person(other, known) == ()
    assert state(other)["person"] == before["person"]


def test_an_earlier_chart_is_never_written_to(book: Notebook, other: Notebook, tmp_path: Path) -> None:
    person_id = someone(book)
    sign(book, person_id)
    took(other, tmp_path / "n", gave(book, person_id, other, tmp_path / "n"))
    for act in (
        "UPDATE earlier_record SET canonical = x'00'", "DELETE FROM earlier_record", "DELETE FROM earlier_chart",
        "UPDATE earlier_chart SET giver = 'x'", "UPDATE earlier_chart SET chart = x'00'",
    ):  # fmt: skip
        with pytest.raises(Exception, match="earlier chart"):
            other.vault.database.run(act)


# Refused ──────────────────────────────────────────────────────────────────────────────────────────


def test_a_key_or_a_giver_that_was_not_compared_is_refused(book: Notebook, other: Notebook, tmp_path: Path) -> None:
    person_id, key = someone(book), transfers.key(other).value
    sign(book, person_id)
    shown, own = transfers.key_file(key), transfers.key(book).value
    for typed, data, code in (
        ("", shown, "notebook_fingerprint_missing"),
        ("ABCD ABCD ABCD ABCD", shown, "notebook_fingerprint_differs"),
        (own.fingerprint, transfers.key_file(own), "transfer_to_itself"),
    ):
        assert refusals(transfers.give(book, person_id, tmp_path / "n", data, typed, INSIDE)) == [code]
    gave(book, person_id, other, tmp_path / "n")
    before, data = state(other), (tmp_path / "n").read_bytes()
    assert refusals(earlier_charts.take_in(other, data, "")) == ["giver_fingerprint_missing"]
    assert refusals(earlier_charts.take_in(other, data, "ABCD ABCD ABCD ABCD")) == ["giver_fingerprint_differs"]
    assert state(other) == before


def test_unfinished_notes_and_a_place_that_is_taken_stop_it(book: Notebook, other: Notebook, tmp_path: Path) -> None:
    person_id, key = someone(book), transfers.key(other).value
    fill(book, person_id)
    shown = transfers.key_file(key)
    assert refusals(transfers.give(book, person_id, tmp_path / "n", shown, key.fingerprint, INSIDE)) == [
        "notes_unfinished"
    ]
    (tmp_path / "n").write_bytes(b"mine")
    with pytest.raises(NotebookExistsError):
        transfers.give(book, add_person(book, "Ola"), tmp_path / "n", shown, key.fingerprint, INSIDE)
    assert (tmp_path / "n").read_bytes() == b"mine"


def test_a_notebook_that_showed_no_key_and_another_ones_chart_take_nothing_in(
    book: Notebook, other: Notebook, empty_template: Closed, tmp_path: Path
) -> None:
    gave(book, someone(book), other, tmp_path / "n")
    third = empty_template.copy(tmp_path / "third").open()
    assert refusals(earlier_charts.look(third, (tmp_path / "n").read_bytes())) == ["no_receiving_key"]
    transfers.key(third)
    with pytest.raises(RefusedTransferError) as refused:
        earlier_charts.look(third, (tmp_path / "n").read_bytes())
    assert refused.value.fault is PackageFault.OTHER_KEY
    assert "not made for this notebook" in sentences.of_error(refused.value)
    third.close()


def repacked(data: bytes, secret: str, public: str, change: dict[str, bytes]) -> bytes:
    """Open a file, change what is in it, and seal it again for the same notebook."""
    opened = pyrage.decrypt(data, [pyrage.x25519.Identity.from_str(secret)])
    with zipfile.ZipFile(io.BytesIO(opened)) as packed:
        inside = {name: packed.read(name) for name in packed.namelist()}
    out = writing.zipped({**inside, **change})
    return bytes(pyrage.encrypt(out, [pyrage.x25519.Recipient.from_str(public)]))


def test_hostile_files_are_refused_in_plain_words_and_nothing_is_written(
    book: Notebook, other: Notebook, tmp_path: Path
) -> None:
    person_id = someone(book)
    sign(book, person_id)
    gone = gave(book, person_id, other, tmp_path / "n")
    data, before = (tmp_path / "n").read_bytes(), state(other)
    own = other.vault.database.one("SELECT public_key, secret_key FROM receiving_key")
    assert own is not None
    public, secret = str(own[0]), str(own[1])
    opened = files.open_sealed(data, secret, public)
    chance = random.Random(3)  # noqa: S311 -- the same plan every time
    hostile = [data[:length] for length in (0, 1, 30, 200, len(data) // 2, len(data) - 1)]
    for at in (0, 25, 60, *(chance.randrange(len(data)) for _ in range(60)), len(data) - 1):
        flipped = bytearray(data)
        flipped[at] ^= 1 << chance.randrange(8)
        hostile.append(bytes(flipped))
    newer = opened.data.replace(b'"version":"1.0"', b'"version":"2.0"')
    note = opened.contents.signed[0].canonical
    hostile += [
        repacked(data, secret, public, {"manifest.json": newer}),
        repacked(data, secret, public, {"manifest.json": opened.data.replace(b'"giver":"', b'"giver":"X')}),
        repacked(data, secret, public, {"manifest.json": b"[" * 100_000}),
        repacked(data, secret, public, {"manifest.json": b'{"format":"fieldnote-transfer","format":"x"}'}),
        repacked(data, secret, public, {"manifest.sig": bytes(64)}),
        repacked(data, secret, public, {"signed/1.json": note.replace(b"{", b"{ ", 1)}),
        repacked(data, secret, public, {"chart.json": b"{}"}),
        repacked(data, secret, public, {"../../evil": b"x"}),
        repacked(data, secret, public, {"signed/2.json": note}),
        bytes(pyrage.encrypt(b"PK\x03\x04" + bytes(500), [pyrage.x25519.Recipient.from_str(public)])),
        bytes(files.MOST_BYTES + 1),
    ]
    for number, bad in enumerate(hostile):
        with pytest.raises(RefusedTransferError) as refused:
            earlier_charts.take_in(other, bad, gone.fingerprint)
        assert sentences.of_error(refused.value).endswith((".", "it again."))
        assert state(other) == before, number


def test_a_giver_who_lies_about_a_signature_or_a_person_is_found_out(
    book: Notebook, other: Notebook, tmp_path: Path
) -> None:
    person_id = someone(book)
    sign(book, person_id)
    gave(book, person_id, other, tmp_path / "n")
    own = other.vault.database.one("SELECT public_key, secret_key FROM receiving_key")
    assert own is not None
    opened = files.open_sealed((tmp_path / "n").read_bytes(), str(own[1]), str(own[0]))
    manifest, (record,) = opened.manifest, opened.contents.signed
    key = files.NotebookKey(name="", age=str(own[0]))
    liar = Ed25519PrivateKey.generate()
    giver = files.Giver(
        "t", "L", "", "d", liar.public_key().public_bytes_raw().hex(), manifest.created, manifest.person_ids, ""
    )
    forged = replace(record, canonical=record.canonical.replace(b"fieldnote-note", b"fieldnote-void"))
    for lie, who, fault in (
        (forged, giver, PackageFault.UNSIGNED),
        (replace(record, record_id="another"), giver, PackageFault.MISFIT),
        (record, replace(giver, person_ids=("another",)), PackageFault.MISFIT),
    ):
        with pytest.raises(RefusedTransferError) as refused:
            files.write(replace(opened.contents, signed=(lie,)), who, key, liar.sign)
        assert refused.value.fault is fault


# Killed ───────────────────────────────────────────────────────────────────────────────────────────

posix = pytest.mark.skipif(sys.platform == "win32", reason="forks and signals are POSIX")


@pytest.mark.slow
@posix
def test_giving_that_is_killed_never_leaves_a_file_without_its_release(
    closed: Closed, tmp_path: Path, other: Notebook
) -> None:
    book = closed.open()
    person_id, key, file = someone(book), transfers.key(other).value, tmp_path / "n"
    sign(book, person_id)
    book.close()

    def act() -> None:
        given = transfers.give(
            closed.open_with_new_ids(), person_id, file, transfers.key_file(key), key.fingerprint, INSIDE
        )
        assert isinstance(given, Done)

    before = 0
    for done in killed_at_each_step(act):
        book = closed.open_with_new_ids()
        logged = len(releases.of_person(book.vault.database, person_id)) - before
        before += logged
        assert (people.get(book, person_id).archived_on is not None) == bool(logged)
        assert logged >= file.exists() >= done
        if logged:
            assert isinstance(archiving.bring_back(book, person_id), Done)
        book.close()
        if file.exists():
            earlier_charts.look(other, file.read_bytes())
            file.unlink()


@pytest.mark.slow
@posix
def test_taking_in_that_is_killed_is_whole_or_not_at_all(
    book: Notebook, empty_template: Closed, tmp_path: Path
) -> None:
    there = empty_template.copy(tmp_path / "there")
    other = there.open()
    person_id = someone(book)
    sign(book, person_id)
    gone = gave(book, person_id, other, tmp_path / "n")
    other.close()
    for done in killed_at_each_step(lambda: took(there.open_with_new_ids(), tmp_path / "n", gone)):
        other = there.open_with_new_ids()
        charts = earlier_charts.everyones(other)
        persons = other.vault.database.value("SELECT count(*) FROM person")
        assert persons == len(charts) == other.vault.database.value("SELECT count(*) FROM earlier_record")
        assert done <= (len(charts) == 1)
        assert not any(finding.faults for finding in notebooks.check(other))
        other.close()
