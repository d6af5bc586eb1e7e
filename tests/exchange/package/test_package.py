"""A package holds what was put in, and is read only as its sender signed it for us."""

import hashlib
import io
import json
import os
import random
import re
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyrage
import pytest
import rfc8785
from exchange.packing import CREATED, NOTES, NOTICE, PDF, Agency, Laptop, agency, bundle, note
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from needing import needs

from fieldnote.domain.package import PackageFault
from fieldnote.domain.problems import BadInputError, RefusedPackageError
from fieldnote.exchange.package import keys, limits, opening, sealing, writing
from fieldnote.exchange.package import manifest as manifests
from fieldnote.exchange.package.opening import Opened
from fieldnote.exchange.package.writing import ConsentCopy, Contents, PackedNote
from fieldnote.services import legal_notices

HERE = agency()
ELSEWHERE = agency("Another Agency", "OTHER")
LAPTOP = Laptop()


def packed(contents: Contents | None = None, laptop: Laptop = LAPTOP, to: Agency = HERE) -> bytes:
    """The zip inside the seal."""
    return writing.write(contents or Contents((note(),), NOTICE), laptop.sender(), to.key.age, laptop.key.sign)[0]


def opened(data: bytes, by: Agency = HERE) -> Opened:
    return opening.unpack(data, by.opens, (by.key.age,))


def fault_of(data: bytes, by: Agency = HERE) -> PackageFault:
    with pytest.raises(RefusedPackageError) as refused:
        opened(data, by)
    return refused.value.fault


def sealed(data: bytes, to: Agency = HERE) -> bytes:
    return sealing.seal(data, (to.key.age,))


def files_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(files: dict[str, bytes], kind: int = zipfile.ZIP_STORED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", kind) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def signed_again(files: dict[str, bytes], laptop: Laptop = LAPTOP, **facts: Any) -> bytes:
    """A zip with other contents or facts, listed and signed as its sender would."""
    plain = json.loads(files["manifest.json"])
    inside = {path: data for path, data in files.items() if not path.startswith("manifest.")}
    plain["files"] = [
        {"path": path, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()} for path, data in inside.items()
    ]
    plain.update(facts)
    data = rfc8785.dumps(plain)
    return zipped({"manifest.json": data, "manifest.sig": laptop.key.sign(manifests.SIGNED_AS + data), **inside})


def test_what_was_put_in_comes_out_whole() -> None:
    contents = Contents(
        notes=(note(), replace(note(NOTES[1], 3, "Zoë said «sí» 👍"), about="a1"), note(NOTES[1], 3, pdf=b"")),
        notice=NOTICE,
        contacts=b"note_uuid,version\r\n",
        consents=(ConsentCopy("c-1.pdf", PDF), ConsentCopy("c-1.json", b'{"scope":"all"}')),
    )
    made = writing.make(contents, LAPTOP.sender(), HERE.key, LAPTOP.key.sign)
    found = opened(made.data)
    assert found.items == tuple(one.item for one in contents.notes)
    assert [found.read(f"bundles/{one.item}.json") for one in contents.notes] == [n.bundle for n in contents.notes]
    assert found.read(f"documents/{contents.notes[1].item}.pdf") == PDF
    assert found.read("contacts.csv") == contents.contacts
    assert found.read("consent/c-1.pdf") == PDF
    assert found.read("NOTICE.txt").decode() == NOTICE
    assert (found.manifest.device_id, found.manifest.sequence, found.manifest.created) == (
        LAPTOP.device_id, 1, CREATED,
    )  # fmt: skip
    assert found.signed.sha256 == made.manifest_sha256


def test_the_same_contents_give_the_same_bytes_inside_the_seal() -> None:
    assert packed() == packed()


def test_the_name_says_who_and_which_and_nothing_of_a_person() -> None:
    made = LAPTOP.copy().send(HERE)
    assert made.name == "FN_MADEUP_00112233445566ff_00000001.fnx.age"
    assert re.fullmatch(r"FN_[A-Z0-9]{2,12}_[0-9a-f]{16}_[0-9]{8}\.fnx\.age", made.name)


def test_each_package_names_the_list_of_the_one_before() -> None:
    laptop = LAPTOP.copy()
    first, second = laptop.send(HERE), laptop.send(HERE, note(NOTES[1]))
    assert opened(first.data).manifest.prev_manifest_sha256 == ""
    assert opened(second.data).manifest.prev_manifest_sha256 == first.manifest_sha256


def test_the_notice_is_the_one_the_law_gives() -> None:
    notice = legal_notices.in_force(CREATED.date()).long
    made = writing.make(Contents((note(),), notice), LAPTOP.sender(), HERE.key, LAPTOP.key.sign)
    assert opened(made.data).read("NOTICE.txt").decode() == notice


def test_the_key_in_reserve_opens_it_too_and_no_other_does() -> None:
    data = LAPTOP.copy().send(HERE).data
    assert opening.unpack(data, (HERE.secrets.escrow,), (HERE.key.age,)).items
    assert fault_of(data, ELSEWHERE) is PackageFault.OTHER_KEY


def test_a_package_sealed_again_for_somebody_else_is_refused_there() -> None:
    assert fault_of(sealed(packed(), ELSEWHERE), ELSEWHERE) is PackageFault.OTHER_RECIPIENT


@pytest.mark.parametrize("at", [0.1, 0.5, 0.9, 0.999])
def test_a_package_that_is_cut_off_is_refused(at: float) -> None:
    data = LAPTOP.copy().send(HERE).data
    assert fault_of(data[: int(len(data) * at)]) is PackageFault.DAMAGED


def test_no_bit_of_a_package_can_change(quick_chance: random.Random) -> None:
    data = LAPTOP.copy().send(HERE).data
    for _ in range(200):
        at = quick_chance.randrange(len(data))
        changed = bytearray(data)
        changed[at] ^= 1 << quick_chance.randrange(8)
        assert fault_of(bytes(changed)) in {PackageFault.DAMAGED, PackageFault.NOT_SEALED, PackageFault.OTHER_KEY}


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda f: {**f, "contacts.csv": b"x"}, PackageFault.MISFIT),
        (lambda f: {**f, f"documents/{NOTES[0]}-v1.pdf": PDF + b" "}, PackageFault.MISFIT),
        (lambda f: {k: v for k, v in f.items() if "documents" not in k}, PackageFault.MISFIT),
        (lambda f: {**f, "manifest.sig": bytes(64)}, PackageFault.UNSIGNED),
        (lambda f: {**f, "manifest.json": f["manifest.json"].replace(b'"sequence":1', b'"sequence":2')},
         PackageFault.UNSIGNED),
        (lambda f: {**f, "manifest.json": f["manifest.json"] + b" "}, PackageFault.UNREADABLE),
        (lambda f: {k: v for k, v in f.items() if k != "manifest.sig"}, PackageFault.NOT_A_PACKAGE),
        (lambda f: {**f, "../../evil.json": b"{}"}, PackageFault.NOT_A_PACKAGE),
        (lambda f: {**f, "bundles/../../evil-v1.json": b"{}"}, PackageFault.NOT_A_PACKAGE),
        (lambda f: {**f, "/etc/passwd": b""}, PackageFault.NOT_A_PACKAGE),
        (lambda f: {**f, "C:\\evil-v1.json": b""}, PackageFault.NOT_A_PACKAGE),
        (lambda f: {**f, "bundles/": b""}, PackageFault.NOT_A_PACKAGE),
    ],
)  # fmt: skip
def test_a_package_with_other_files_than_were_signed_is_refused(change: object, fault: PackageFault) -> None:
    assert callable(change)
    assert fault_of(sealed(zipped(change(files_of(packed()))))) is fault


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (b'{"resourceType":"Bundle","resourceType":"Patient"}', PackageFault.UNREADABLE),
        (b'{"a":NaN}', PackageFault.UNREADABLE),
        (b'{"a":-Infinity}', PackageFault.UNREADABLE),
        (b'{"a":1e999}', PackageFault.UNREADABLE),
        (b'{"a":' + b"1" * 5000 + b"}", PackageFault.UNREADABLE),
        (b'{"a":"\\ud800"}', PackageFault.UNREADABLE),
        (b'{"a":"\\u0000"}', PackageFault.UNREADABLE),
        (b'{"a":"\xff"}', PackageFault.UNREADABLE),
        (b"[]", PackageFault.UNREADABLE),
        (b"[" * 60_000 + b"]" * 60_000, PackageFault.UNREADABLE),
        (b'{"a":' * 50 + b"1" + b"}" * 50, PackageFault.UNREADABLE),
        (b"[" + b"[]," * 300_000 + b"[]]", PackageFault.TOO_LARGE),
    ],
)
def test_json_that_two_programs_could_read_differently_is_refused(text: bytes, fault: PackageFault) -> None:
    files = {**files_of(packed()), f"bundles/{NOTES[0]}-v1.json": text}
    with pytest.raises(RefusedPackageError) as refused:
        opening.verify(signed_again(files))
    assert refused.value.fault is fault


def test_a_text_with_a_backslash_before_u0000_is_a_text() -> None:
    files = {**files_of(packed()), f"bundles/{NOTES[0]}-v1.json": rb'{"a":"\\u0000 \ud83d\ude00"}'}
    assert opening.verify(signed_again(files)).items == (f"{NOTES[0]}-v1",)


@pytest.mark.parametrize(
    ("facts", "fault"),
    [
        ({"minReader": 2}, PackageFault.NEWER),
        ({"version": "2.0"}, PackageFault.NEWER),
        ({"version": 1}, PackageFault.UNREADABLE),
        ({"minReader": True}, PackageFault.UNREADABLE),
        ({"format": "other"}, PackageFault.NOT_A_PACKAGE),
        ({"sequence": 0}, PackageFault.UNREADABLE),
        ({"sequence": 1.5}, PackageFault.UNREADABLE),
        ({"device_id": "../../x"}, PackageFault.UNREADABLE),
        ({"package_id": "a/b"}, PackageFault.UNREADABLE),
        ({"created": "2026-11-20T10:00:00"}, PackageFault.UNREADABLE),
        ({"prev_manifest_sha256": "x"}, PackageFault.UNREADABLE),
    ],
)
def test_a_list_that_says_what_no_list_of_ours_says_is_refused(facts: dict[str, Any], fault: PackageFault) -> None:
    with pytest.raises(RefusedPackageError) as refused:
        opening.verify(signed_again(files_of(packed()), **facts))
    assert refused.value.fault is fault


def test_fields_that_a_later_fieldnote_adds_are_kept() -> None:
    found = opening.verify(signed_again(files_of(packed()), version="1.7", later={"kept": ["yes"]}))
    assert json.loads(found.signed.data)["later"] == {"kept": ["yes"]}


def test_a_file_that_is_larger_than_any_of_ours_is_refused() -> None:
    files = {**files_of(packed()), "contacts.csv": b" " * (limits.MOST_ENTRY + 1)}
    with pytest.raises(RefusedPackageError) as refused:
        opening.verify(zipped(files))
    assert refused.value.fault is PackageFault.TOO_LARGE


@pytest.mark.slow
@pytest.mark.parametrize("kind", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_file_that_would_swell_is_refused_before_it_does(kind: int) -> None:
    files = {**files_of(packed()), "contacts.csv": b" " * (200 << 20)}
    assert fault_of(sealed(zipped(files, kind))) is PackageFault.NOT_A_PACKAGE


def test_a_file_that_says_it_is_small_and_is_not_stops_where_it_said() -> None:
    data = zipped({**files_of(packed()), "contacts.csv": b" " * (4 << 20)})
    lying = data.replace((4 << 20).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    assert lying != data
    with pytest.raises(RefusedPackageError):
        opening.verify(lying)


def test_more_files_than_a_package_of_ours_has_are_refused() -> None:
    many = {f"bundles/n{number}-v1.json": b"{}" for number in range(limits.MOST_ENTRIES)}
    with pytest.raises(RefusedPackageError) as refused:
        opening.verify(zipped({**files_of(packed()), **many}))
    assert refused.value.fault is PackageFault.TOO_LARGE


def test_a_name_that_stands_twice_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files_of(packed()).items():
            archive.writestr(name, data)
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("NOTICE.txt", "another")
    with pytest.raises(RefusedPackageError):
        opening.verify(out.getvalue())


def test_the_writer_makes_nothing_that_the_reader_refuses() -> None:
    for bad in ("../x", "UPPER", "a/b", ""):
        with pytest.raises(ValueError, match="no package holds"):
            packed(Contents((PackedNote(bad, 1, b"{}"),), NOTICE))
    with pytest.raises(ValueError, match="two files"):
        packed(Contents((note(), note()), NOTICE))


def test_notes_are_shared_among_packages_in_their_order() -> None:
    large = [PackedNote(f"n{number}", 1, b" " * (3 << 20)) for number in range(5)]
    assert [len(share) for share in writing.shares(large)] == [2, 2, 1]
    small = [PackedNote(f"n{number}", 1, b"{}") for number in range(limits.SHARE_NOTES + 1)]
    assert [len(share) for share in writing.shares(small)] == [limits.SHARE_NOTES, 1]
    assert [one for share in writing.shares(small) for one in share] == small
    assert list(writing.shares([])) == []


TEXT = st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=30)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=10,
)


@given(
    notes=st.lists(
        st.tuples(st.uuids(version=4), st.integers(1, 999_999), st.dictionaries(TEXT, JSON, max_size=3),
                  st.binary(max_size=2000)),
        min_size=1, max_size=4, unique_by=lambda one: one[0],
    )
)  # fmt: skip
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_a_note_says_comes_back(notes: list[tuple[object, int, dict[str, object], bytes]]) -> None:
    put_in = tuple(
        PackedNote(str(note_id), version, json.dumps(words).encode(), pdf) for note_id, version, words, pdf in notes
    )
    made = writing.make(Contents(put_in, NOTICE), LAPTOP.sender(), HERE.key, LAPTOP.key.sign)
    found = opened(made.data)
    assert found.items == tuple(one.item for one in put_in)
    for one in put_in:
        assert found.read(f"bundles/{one.item}.json") == one.bundle
        assert not one.pdf or found.read(f"documents/{one.item}.pdf") == one.pdf


def test_an_agencys_key_file_comes_back_and_its_fingerprint_names_all_of_it() -> None:
    data = keys.write_public(HERE.key)
    assert keys.read_public(data) == HERE.key
    assert re.fullmatch(r"([A-Z2-7]{4} ){3}[A-Z2-7]{4}", HERE.key.fingerprint)
    assert HERE.key.fingerprint != ELSEWHERE.key.fingerprint
    assert keys.same_fingerprint(HERE.key.fingerprint, HERE.key.fingerprint.lower().replace(" ", "-"))
    assert not keys.same_fingerprint("", "")
    for secret in (*HERE.opens, HERE.secrets.signing_pem.decode()):
        assert secret.encode() not in data


@pytest.mark.parametrize("data", [b"", b"{}", b"null", b"[" * 9999, b"\xff", b'{"format":"fieldnote-agency-key"}'])
def test_what_is_not_an_agencys_key_is_refused(data: bytes) -> None:
    with pytest.raises(BadInputError):
        keys.read_public(data)


def test_new_keys_are_followed_only_where_the_old_ones_vouch_for_them() -> None:
    new = agency()
    vouched = keys.follow(HERE.secrets.signing_pem, HERE.key, new.key)
    assert keys.follows(HERE.key, vouched)
    assert keys.read_public(keys.write_public(vouched)) == vouched
    assert vouched.fingerprint == new.key.fingerprint
    assert not keys.follows(HERE.key, new.key)
    assert not keys.follows(ELSEWHERE.key, vouched)
    forged = keys.follow(ELSEWHERE.secrets.signing_pem, HERE.key, new.key)
    assert not keys.follows(HERE.key, forged)


@needs("age", "openssl", "bash", "sed", "python3")
def test_the_age_program_opens_a_package_and_openssl_checks_its_signature(tmp_path: Path) -> None:
    """The recipe of the README, as it stands there."""
    readme = Path(writing.__file__).with_name("README.md").read_text("utf-8")
    recipe = readme.split("```sh\n")[1].split("```")[0]
    made = LAPTOP.copy().send(HERE)
    (tmp_path / made.name).write_bytes(made.data)
    (tmp_path / "open.agekey").write_text(f"# as keygen writes it\n{HERE.secrets.identity}\n")

    def run(text: str) -> "subprocess.CompletedProcess[str]":
        given = {**os.environ, "KEY": "open.agekey", "PACKAGE": made.name}
        command = ["bash", "-e", "-o", "pipefail", "-c", text]
        return subprocess.run(command, cwd=tmp_path, env=given, capture_output=True, text=True, check=False, timeout=20)

    ran = run(recipe)
    assert ran.returncode == 0, ran.stderr
    assert "Signature Verified Successfully" in ran.stdout
    (listed,) = [one.sha256 for one in opened(made.data).manifest.files if one.path.startswith("bundles/")]
    assert listed in ran.stdout
    changed = run(recipe.replace("openssl pkeyutl", "printf x >> signed\nopenssl pkeyutl"))
    assert changed.returncode != 0
    assert "Signature Verified Successfully" not in changed.stdout


@needs("age")
def test_what_the_age_program_seals_opens_here(tmp_path: Path) -> None:
    (tmp_path / "in").write_bytes(packed())
    subprocess.run(["age", "-r", HERE.key.age, "-o", tmp_path / "out", tmp_path / "in"], check=True, timeout=20)
    assert opened((tmp_path / "out").read_bytes()).items


@pytest.mark.slow
def test_a_seal_with_a_password_is_not_one_of_ours() -> None:
    assert fault_of(pyrage.passphrase.encrypt(b"x", "password")) in {PackageFault.OTHER_KEY, PackageFault.DAMAGED}
    assert fault_of(b"PK\3\4") is PackageFault.NOT_SEALED
    assert fault_of(b"") is PackageFault.NOT_SEALED


def test_bundles_with_other_words_are_other_packages() -> None:
    other = Contents((PackedNote(NOTES[0], 1, bundle(words="Other words.")),), NOTICE)
    assert packed(other) != packed()


@pytest.fixture
def quick_chance() -> random.Random:
    return random.Random(7)  # noqa: S311 -- where to change a bit
