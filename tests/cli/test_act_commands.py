"""What is done about signed notes, without a window."""

from pathlib import Path

import pytest
from cli.running import fieldnote
from making import PASSPHRASE, Clock, Closed, add_person, sign


@pytest.fixture
def note(closed: Closed) -> str:
    """A signed note of Marcus, with Luz beside him."""
    book = closed.open(Clock())
    signed = sign(book, add_person(book, "Marcus"), what_we_did="Rehearsed the bus route.")
    add_person(book, "Luz")
    book.close()
    return signed.id


def file(tmp_path: Path, words: str) -> Path:
    path = tmp_path / f"{len(list(tmp_path.iterdir()))}.txt"
    path.write_text(f"{words}\n", "utf-8")
    return path


def test_a_correction_is_begun_and_signed_and_the_old_version_is_listed_with_it(
    closed: Closed, note: str, tmp_path: Path
) -> None:
    begun = fieldnote("correct", closed.folder, note, file(tmp_path, "The time."), "--json", secrets=PASSPHRASE)
    assert begun.json["corrects"] == note
    draft = begun.json["draft"]
    assert fieldnote("sign", closed.folder, draft, secrets=PASSPHRASE).out.split() == [draft]
    (shown,) = fieldnote("show", closed.folder, "visits", "--json", secrets=PASSPHRASE).json
    assert (shown["version"], shown["replaces"]["reason"]) == (2, "The time.")
    assert len(shown["anchor"]) == 64
    log = fieldnote("show", closed.folder, "audit", "--json", secrets=PASSPHRASE).json
    assert shown["anchor"] in {entry["hash"] for entry in log if entry["kind"] == "visit.signed"}
    again = fieldnote("correct", closed.folder, note, file(tmp_path, "Again."), secrets=PASSPHRASE)
    assert (again.code, again.err.strip()) == (1, "There is a newer version of this note. Open that one.")
    assert fieldnote("check", closed.folder, secrets=PASSPHRASE).code == 0


def test_a_note_in_the_wrong_chart_is_voided_and_begun_again_in_one_step(
    closed: Closed, note: str, tmp_path: Path
) -> None:
    done = fieldnote(
        "void", closed.folder, note, "--because", "wrong_chart", "--again-for", "Luz", "--json", secrets=PASSPHRASE
    )
    assert done.code == 0, done.err
    shown = fieldnote("show", closed.folder, "visits", "--json", secrets=PASSPHRASE).json
    assert [visit["id"] for visit in shown] == [done.json["again"]]
    acts = fieldnote("show", closed.folder, "acts", secrets=PASSPHRASE).out
    assert "wrong_chart" in acts
    out = tmp_path / "stub.pdf"
    made = fieldnote("report", closed.folder, "visit-note", "--visit", note, "--out", out, secrets=PASSPHRASE)
    assert made.code == 0, made.err
    assert "Rehearsed the bus route." in fieldnote("unseal", closed.folder, note, secrets=PASSPHRASE).out


def test_what_cannot_be_begun_again_is_not_voided_either(closed: Closed, note: str) -> None:
    refused = fieldnote(
        "void", closed.folder, note, "--because", "wrong_chart", "--again-for", "Marcus", secrets=PASSPHRASE
    )
    assert refused.code == 1
    assert len(fieldnote("show", closed.folder, "visits", "--json", secrets=PASSPHRASE).json) == 1


def test_a_statement_is_kept_and_answered(closed: Closed, note: str, tmp_path: Path) -> None:
    words, reply = file(tmp_path, "I only listened."), file(tmp_path, "It was so.")
    stated = fieldnote("contest", closed.folder, note, words, "--part", "response", "--json", secrets=PASSPHRASE)
    assert stated.code == 0, stated.err
    statement = stated.json["statement"]
    answered = fieldnote("answer", closed.folder, statement, "agree", reply, "--json", secrets=PASSPHRASE)
    assert answered.json["addendum"]
    again = fieldnote("answer", closed.folder, statement, "keep", reply, secrets=PASSPHRASE)
    assert (again.code, again.err.strip()) == (1, "This statement has its answer. The answer stays.")
    (shown,) = fieldnote("show", closed.folder, "visits", "--json", secrets=PASSPHRASE).json
    assert shown["statements"][0]["text"] == "I only listened."
    assert shown["addenda"][0]["text"] == "It was so."


def test_a_review_is_entered(closed: Closed, note: str, tmp_path: Path) -> None:
    comment = file(tmp_path, "Name the goal.")
    done = fieldnote(
        "review", closed.folder, note, "returned", "--by", "J. Alvarez", "--comment", comment, secrets=PASSPHRASE
    )
    assert done.code == 0, done.err
    assert "returned" in fieldnote("show", closed.folder, "visits", secrets=PASSPHRASE).out


def test_words_that_cannot_be_read_are_refused_before_anything_is_opened(
    closed: Closed, note: str, tmp_path: Path
) -> None:
    foreign = tmp_path / "latin.txt"
    foreign.write_bytes(b"caf\xe9")
    for path, told in ((foreign, "not UTF-8"), (tmp_path / "none.txt", "cannot be read")):
        refused = fieldnote("correct", closed.folder, note, path, secrets=PASSPHRASE)
        assert refused.code == 1
        assert told in refused.err
    assert fieldnote("review", closed.folder, note, "accepted", "--by", "x", "--at", "noon").code == 2
