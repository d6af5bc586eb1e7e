"""The recovery kit on paper: the code as it is, nothing of whose it is."""

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports.layout_checks import check_layout, watched
from reports.pdf_checks import check, elements, extracted, opened, squashed, written
from reports.summary_samples import STAMP
from reports.table_checks import check_tables

from fieldnote.reports import printing
from fieldnote.reports.paper import Paper
from fieldnote.reports.recovery_kit import document as recovery_kit
from fieldnote.reports.recovery_kit.english import ENGLISH
from fieldnote.reports.recovery_kit.spanish import SPANISH
from fieldnote.reports.recovery_kit.values import RecoveryKit
from fieldnote.vault.recovery_kit import SECRET_BYTES, code_of, groups_of, secret_of

GROUPS = ("7KQ2M", "X90WD", "HJ4NP", "ZZ1R8", "0A6TS", "BC5EV", "G3FYK")
KIT = RecoveryKit(GROUPS, date(2026, 11, 20))
PLAIN = replace(STAMP, notice="")


def read_back(raw: bytes, label: str = "Group") -> str:
    """The code as somebody reads it from the paper: after each group's label, five symbols."""
    said = squashed(extracted(raw))
    starts = [said.index(f"{label}{number}") + len(label) + 1 for number in range(1, 8)]
    return "-".join(said[start : start + 5] for start in starts)


@settings(max_examples=25)
@given(st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES))
def test_a_code_read_from_the_paper_is_the_secret(secret: bytes) -> None:
    raw = recovery_kit.render(replace(KIT, groups=groups_of(code_of(secret))), PLAIN)
    assert secret_of(read_back(raw)) == secret


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("agency_key", [False, True])
def test_it_is_one_page_on_which_nothing_overlaps(language: str, paper: Paper, *, agency_key: bool) -> None:
    kit = replace(KIT, language=language, agency_key=agency_key)
    with watched() as pages:
        raw = recovery_kit.render(kit, replace(PLAIN, practice=agency_key), paper)
    assert len(check(raw, f"{language}-US").pages) == 1
    check_layout(pages, paper)


def test_every_group_is_an_item_with_its_number() -> None:
    found = elements(opened(recovery_kit.render(KIT, PLAIN)))
    lists = [e for e in found if e.tag == "L"]
    items = [kid for kid in lists[0].raw.K if str(kid.S) == "/LI"]
    assert [[str(part.S) for part in item.K] for item in items] == [["/Lbl", "/LBody"]] * 7


def test_it_has_no_field_for_anybody() -> None:
    assert {field.name for field in fields(RecoveryKit)} == {"groups", "made_on", "agency_key", "language"}


def test_the_code_is_in_no_repr_and_in_nothing_the_file_says_of_itself() -> None:
    assert not any(group in repr(KIT) for group in GROUPS)
    said = written(opened(recovery_kit.render(KIT, PLAIN))).decode("latin-1")
    assert not any(group in said for group in GROUPS)


def test_where_an_agencys_key_opens_it_too_the_paper_does_not_say_only_you() -> None:
    alone, shared = (
        squashed(extracted(recovery_kit.render(replace(KIT, agency_key=key), PLAIN))) for key in (False, True)
    )
    assert squashed("not your agency") in alone
    assert squashed("your agency’s key") not in alone
    assert squashed("your agency’s key can open the notes") in shared


def test_a_kit_made_before_its_notebook_has_no_check_code() -> None:
    said = extracted(recovery_kit.render(KIT, replace(PLAIN, check_code="")))
    assert "Check code" not in said
    assert "Doc FN-7K2QX9M4" in said


def test_the_same_kit_gives_the_same_bytes_and_can_always_be_printed() -> None:
    assert recovery_kit.render(KIT, PLAIN) == recovery_kit.render(KIT, PLAIN)
    assert printing.unprintable(KIT) == ()


def test_spanish_says_the_same_as_english() -> None:
    check_tables(ENGLISH, SPANISH)
    assert read_back(recovery_kit.render(replace(KIT, language="es"), PLAIN), "Grupo") == "-".join(GROUPS)
