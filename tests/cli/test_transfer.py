from pathlib import Path

from cli.running import fieldnote
from making import PASSPHRASE, Closed, add_person, sign


def test_a_person_goes_from_one_notebook_to_another_and_back_out(
    closed: Closed, empty_template: Closed, tmp_path: Path
) -> None:
    book = closed.open()
    sign(book, add_person(book, "Marcus"))
    book.close()
    other = empty_template.copy(tmp_path / "other").folder
    shown = fieldnote("take-in", other, "--show-key", tmp_path / "their.fnkey", "--json", secrets=PASSPHRASE)
    assert shown.code == 0, shown.err
    file, key = tmp_path / "person.fnt.age", tmp_path / "their.fnkey"
    give = ("transfer", closed.folder, file, "--person", "Marcus", "--to", key)
    assert fieldnote(*give, secrets=PASSPHRASE).code == 1
    assert not file.exists()
    gone = fieldnote(*give, "--fingerprint", shown.json["fingerprint"], "--json", secrets=PASSPHRASE)
    assert gone.code == 0, gone.err
    code = gone.json["fingerprint"]
    look = fieldnote("take-in", other, file, "--look", "--json", secrets=PASSPHRASE)
    assert (look.json["name"], look.json["fingerprint"], look.json["known"]) == ("Marcus", code, False)
    took = fieldnote("take-in", other, file, "--fingerprint", code, "--json", secrets=PASSPHRASE)
    assert took.code == 0, took.err
    shown = fieldnote("show", other, "earlier", secrets=PASSPHRASE)
    assert shown.code == 0, shown.err
    assert "holds" in shown.out
    assert fieldnote("take-in", other, "--take-back", took.json["id"], secrets=PASSPHRASE).code == 0
    cut = tmp_path / "cut.age"
    cut.write_bytes(file.read_bytes()[:-9])
    damaged = fieldnote("take-in", other, cut, "--fingerprint", code, secrets=PASSPHRASE)
    assert (damaged.code, "damaged" in damaged.err) == (4, True)
    assert fieldnote("check", other, secrets=PASSPHRASE).code == 0
