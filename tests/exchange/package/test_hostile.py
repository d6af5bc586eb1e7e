"""Packages made to harm are refused in plain words, within two seconds and 200 MB, and nothing of them is written."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from fieldnote.domain.package import PackageFault
from fieldnote.services import sentences

SCRIPT = Path(__file__).with_name("hostile.py")
MOST_SECONDS, MOST_MEGABYTES = 2.0, 200


def taken(folder: Path, first: int, last: int) -> dict[str, Any]:
    ran = subprocess.run(
        [sys.executable, str(SCRIPT), str(folder), str(first), str(last)],
        capture_output=True, text=True, timeout=280, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr[-3000:]
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def judge(found: dict[str, Any]) -> None:
    assert found["through"] == []
    assert found["written"] == []
    assert found["seconds"] < MOST_SECONDS
    assert found["memory"] < MOST_MEGABYTES
    for fault in found["faults"]:
        assert sentences.of_package(PackageFault(fault)).endswith(".")


@pytest.mark.slow
def test_hundreds_of_packages_made_to_harm_do_none(tmp_path: Path) -> None:
    found = taken(tmp_path, 0, 360)
    judge(found)
    assert set(found["faults"]) >= {"damaged", "not_sealed", "too_large", "not_a_package", "unreadable", "unsigned"}


@pytest.mark.slow
@pytest.mark.parametrize("part", range(10))
def test_ten_thousand_packages_made_to_harm_do_none(tmp_path: Path, part: int) -> None:
    found = taken(tmp_path, part * 1000, part * 1000 + 1000)
    judge(found)
    assert sum(found["faults"].values()) > 900
