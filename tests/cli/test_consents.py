"""A consent on file opens the way out on the command line, and nothing else does."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from cli.running import Ran, fieldnote
from making import PASSPHRASE, Closed
from pypdf import PdfReader

TODAY = date.today()  # noqa: DTZ011 -- a consent holds by the days of the place
CONSENT: dict[str, Any] = {
    "patient_name": "Siobhán O'Brien-Núñez",
    "discloser": "Riverbend",
    "contents": ["plan_summary"],
    "contents_words": "The summary for the plan.",
    "recipients": [{"kind": "payer", "name": "Three Rivers Health Plan", "address": "12 Mill Road"}],
    "purpose": "at_the_request_of_the_patient",
    "right_to_revoke_stated": True,
    "how_to_revoke": "In writing.",
    "expires_on": str(TODAY + timedelta(days=1)),
    "signed_how": "paper",
    "paper_kept_at": "Chart room",
    "signed_on": str(TODAY - timedelta(days=9)),
}


def filled(closed: Closed, folder: Path, written: dict[str, Any], *consents: dict[str, Any]) -> None:
    written["people"][0]["consents"] = list(consents)
    file = folder / "people.json"
    file.write_text(json.dumps(written, ensure_ascii=False), "utf-8")
    came_in = fieldnote("add", closed.folder, file, "--sign", secrets=PASSPHRASE)
    assert came_in.code == 0, came_in.err


def summary(closed: Closed, out: Path, *more: str) -> Ran:
    return fieldnote(
        "report", closed.folder, "plan-summary", "--person", "77-12", "--from", "2026-02-01", "--to", "2026-04-01",
        "--for", "payer", "--out", out, *more, secrets=PASSPHRASE,
    )  # fmt: skip


def text_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def shown(closed: Closed, kind: str) -> Any:
    return fieldnote("show", closed.folder, kind, "--json", secrets=PASSPHRASE).json


def test_a_consent_lets_the_summary_through_to_the_payer_with_the_notice_and_a_line_in_the_log(
    closed: Closed, tmp_path: Path, written_by_hand: dict[str, Any]
) -> None:
    filled(closed, tmp_path, written_by_hand, CONSENT)
    out = tmp_path / "summary.pdf"
    made = summary(closed, out)
    assert made.code == 0, made.err
    assert "A general authorization for the release of medical or other information is NOT sufficient" in text_of(out)
    assert "Given to: Three Rivers Health Plan" in text_of(out)
    assert "Payday" not in text_of(out), "triggers stay inside unless chosen"
    entry = shown(closed, "releases")[0]
    assert (entry["recipient_name"], entry["recipient_address"]) == ("Three Rivers Health Plan", "12 Mill Road")
    assert (entry["basis"], entry["inside"], entry["notice"]) == ("consent", False, "part2_notice_2024")
    assert entry["basis_id"] == shown(closed, "consents")[0]["filed"]["consent"]["id"]
    told = fieldnote("show", closed.folder, "releases", secrets=PASSPHRASE).out
    assert "disclosure" in told
    assert "Three Rivers Health Plan" in told


def test_show_consents_says_how_each_stands_and_what_it_lacks(
    closed: Closed, tmp_path: Path, written_by_hand: dict[str, Any]
) -> None:
    filled(closed, tmp_path, written_by_hand, CONSENT, {"signed_on": str(TODAY)})
    states = {c["state"]: [p["code"] for p in c["filed"]["lacks"]] for c in shown(closed, "consents")}
    assert states["active"] == []
    assert "consent_signature_missing" in states["incomplete"]
    told = fieldnote("show", closed.folder, "consents", "--person", "77-12", secrets=PASSPHRASE).out
    assert "active" in told
    assert "incomplete" in told


@pytest.mark.parametrize(
    ("consent", "more", "said"),
    [
        (CONSENT, ["--with", "triggers"], "does not name: triggers"),
        (CONSENT | {"expires_on": str(TODAY - timedelta(days=1))}, [], f"ended on {TODAY - timedelta(days=1)}"),
        (CONSENT | {"endings": [{"kind": "revoked", "ended_on": str(TODAY)}]}, [], f"taken back on {TODAY}"),
    ],
)
def test_what_the_consent_does_not_allow_is_refused_with_its_reason_and_nothing_is_written(
    closed: Closed, tmp_path: Path, written_by_hand: dict[str, Any], consent: dict[str, Any], more: list[str], said: str
) -> None:
    filled(closed, tmp_path, written_by_hand, consent)
    out = tmp_path / "summary.pdf"
    refused = summary(closed, out, *more)
    assert refused.code == 1
    assert said in refused.err
    assert not out.exists()
    assert shown(closed, "releases") == []


def test_the_paste_blocks_go_through_the_same_gate_and_carry_the_notice(
    closed: Closed, tmp_path: Path, written_by_hand: dict[str, Any]
) -> None:
    filled(closed, tmp_path, written_by_hand, CONSENT)
    asked = ("report", closed.folder, "plan-summary", "--person", "77-12", "--from", "2026-02-01", "--to", "2026-04-01")
    made = fieldnote(*asked, "--text", "--for", "payer", secrets=PASSPHRASE)
    assert made.code == 0, made.err
    assert "These rules prohibit you from using or disclosing this record" in made.out
    assert shown(closed, "releases")[0]["medium"] == "copied"
    plain = fieldnote(*asked, "--text", "--json", "--for", "payer", secrets=PASSPHRASE).json
    assert "These rules prohibit you from using or disclosing this record" in plain["accompanying"]
    refused = fieldnote(*asked, "--text", "--for", "provider", secrets=PASSPHRASE)
    assert (refused.code, refused.out) == (1, "")


def test_what_the_qp_gets_can_leave_out_supports(
    closed: Closed, tmp_path: Path, written_by_hand: dict[str, Any]
) -> None:
    filled(closed, tmp_path, written_by_hand)
    out = tmp_path / "summary.pdf"
    made = summary(closed, out, "--for", "qp", "--without", "supports")
    assert made.code == 0, made.err
    assert "Payday" in text_of(out)
    assert "Ray" not in text_of(out).replace("Call Ray", "")
    entry = shown(closed, "releases")[0]
    assert set(entry["contents"]) == {"plan_summary", "triggers"}
    assert entry["inside"] is True
