"""The page for an agency's IT says what the programs say."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "installer" / "agency.md").read_text("utf-8")


def test_the_table_is_the_one_that_the_calculation_prints() -> None:
    command = [sys.executable, str(ROOT / "tests" / "bench" / "load.py")]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert f"<!-- load.py -->\n{printed}<!-- /load.py -->" in PAGE


def test_the_calculation_follows_the_figures_it_is_given() -> None:
    command = [sys.executable, str(ROOT / "tests" / "bench" / "load.py"), "--notes", "10", "--kilobytes", "30"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "| notes a day | 10 | 2,000 | 1,000,000 |" in printed
    assert "| bytes a day, a year | 300 KB, 75 MB | 60 MB, 15 GB | 30 GB, 7.5 TB |" in printed
