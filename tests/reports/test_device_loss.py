"""The report of a lost laptop on paper."""

from dataclasses import fields, replace
from datetime import date, datetime

import pytest
from reports.layout_checks import check_layout, watched
from reports.pdf_checks import check, elements, extracted, opened, squashed
from reports.summary_samples import EASTERN, SPECIALIST, STAMP
from reports.table_checks import check_tables

from fieldnote.reports import printing
from fieldnote.reports.device_loss import document as device_loss
from fieldnote.reports.device_loss.english import ENGLISH
from fieldnote.reports.device_loss.spanish import SPANISH
from fieldnote.reports.device_loss.values import Backups, Device, DeviceLoss, Held, Lock
from fieldnote.reports.paper import Paper


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=EASTERN)


NEW = Device("3f2a91c0d7e85b46", at(11, 20, 9), None, at(11, 20, 9))
LOST = Device("9b1dc0ffee42a7e3", at(3, 3, 8), at(11, 20, 9), at(11, 19, 17, 42))
HELD = Held(14, 12, 231, 3, 9, 6, 88, 41, date(2026, 3, 3), date(2026, 11, 19), 27, 4)
USUAL = DeviceLoss(
    SPECIALIST,
    date(2026, 11, 20),
    (NEW, LOST),
    HELD,
    Lock(True, 256, 3, 4),
    Backups(at(11, 19, 17, 50), False, at(11, 14, 8), True),
    incident_hours=72,
)
PLAIN = replace(STAMP, notice="")


def said_by(loss: DeviceLoss) -> str:
    return squashed(extracted(device_loss.render(loss, PLAIN)))


def test_it_has_the_facts_that_a_privacy_officer_asks_for_on_two_pages() -> None:
    raw = device_loss.render(USUAL, PLAIN)
    assert len(check(raw).pages) == 2
    said = squashed(extracted(raw))
    for words in (
        "Lost or stolen laptop",
        "Dana Reyes",
        "J. Alvarez",
        "9b1dc0ffee42a7e3 Mar 3, 2026 Nov 20, 2026 Nov 19, 2026 5:42 PM",
        "People 14 of them under 42 CFR Part 2 12",
        "Signed notes 231 Notes not signed yet 3",
        "Group sessions 9 Files attached 6",
        "Other people in networks 88 of them with phone or address 41",
        "Mar 3 \u2013 Nov 19, 2026",
        "27 documents were saved as files and 4 printed.",
        "AES-256 in CBC mode",
        "Argon2id with 256 MiB of memory, 3 passes and 4 lanes",
        "No agency key opens the notebook",
        "Not claimed: a FIPS 140 validated module",
        "Last backup: Nov 19, 2026 5:50 PM.",
        "Nothing has changed since then.",
        "Last copy to another disk: Nov 14, 2026 8:00 AM.",
        "45 CFR 164.404",
        "42 CFR 2.16(b)",
        "within 72 hours",
        "A loss discovered on Nov 20, 2026 has its 60th day on Jan 19, 2027.",
    ):
        assert squashed(words) in said, words


def test_it_has_no_field_for_a_person() -> None:
    counts = {field.name: field.type for field in fields(Held)}
    assert {name for name, kind in counts.items() if kind is not int} == {"first_day", "last_day"}
    assert "person" not in {field.name for field in fields(DeviceLoss)}


def test_the_lost_one_is_marked_by_hand() -> None:
    cells = [e for e in elements(opened(device_loss.render(USUAL, PLAIN))) if e.tag == "TD" and "/Alt" in e.raw]
    assert [str(cell.raw.Alt) for cell in cells] == ["\u2610", "\u2610"]


def test_the_statement_on_encryption_is_that_of_this_notebook() -> None:
    old_rules = said_by(replace(USUAL, lock=Lock(argon2id=False, iterations=600_000)))
    assert squashed("PBKDF2-HMAC-SHA-512 with 600,000 iterations") in old_rules
    assert "Argon2id" not in old_rules
    assert squashed("cost could not be read now") in said_by(replace(USUAL, lock=None))
    shared = said_by(replace(USUAL, agency_key="k7q2m9"))
    assert squashed("The agency’s key ending in k7q2m9 opens the notebook, too.") in shared
    assert squashed("No agency key") not in shared
    assert squashed("saved or printed 1 time.") in said_by(replace(USUAL, kits=1))
    assert squashed("saved or printed 2 times.") in said_by(replace(USUAL, kits=2))
    assert squashed("recovery kit was") not in said_by(USUAL)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Backups(), ["No backup was made.", "No copy in a second place is on record."]),
        (Backups(at(11, 1, 8), True), ["The notebook has changed since then."]),
        (Backups(at(11, 1, 8), False, at(11, 2, 8), False), ["It was on the same disk."]),
    ],
    ids=["none", "changed", "same disk"],
)
def test_what_is_left_of_it_is_said_as_it_is(found: Backups, words: list[str]) -> None:
    said = said_by(replace(USUAL, backups=found))
    assert all(squashed(one) in said for one in words)


def test_rules_without_a_time_for_incidents_have_no_such_line() -> None:
    assert squashed("An incident report") not in said_by(replace(USUAL, incident_hours=None))


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("many", [0, 1, 60])
def test_no_text_overlaps_or_leaves_the_margins(language: str, paper: Paper, many: int) -> None:
    specialist = replace(SPECIALIST, name="A very long name " * (many or 1), agency="x" * 90 * many, qp="")
    loss = replace(USUAL, devices=(NEW, LOST) * many, language=language, agency_key="k7q2m9", specialist=specialist)
    with watched() as pages:
        raw = device_loss.render(replace(loss, held=HELD if many else Held()), replace(PLAIN, practice=True), paper)
    check(raw, f"{language}-US")
    check_layout(pages, paper)
    assert squashed(extracted(raw)).count(LOST.id) == many


def test_the_same_report_gives_the_same_bytes_and_names_what_it_cannot_print() -> None:
    assert device_loss.render(USUAL, PLAIN) == device_loss.render(USUAL, PLAIN)
    assert printing.unprintable(USUAL) == ()
    odd = replace(USUAL, specialist=replace(SPECIALIST, qp="\U0001f600"))
    assert printing.unprintable(odd) == ("U+1F600 GRINNING FACE",)


def test_spanish_says_the_same_as_english() -> None:
    check_tables(ENGLISH, SPANISH)
    assert len(ENGLISH.duty_rows) == len(SPANISH.duty_rows)
    for english, spanish in zip(ENGLISH.duty_rows, SPANISH.duty_rows, strict=True):
        assert english[2] == spanish[2], "the law is the same"
    assert squashed("el día 60 es el 19 ene 2027") in said_by(replace(USUAL, language="es"))
