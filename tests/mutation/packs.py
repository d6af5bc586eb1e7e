"""Change each value of each shipped pack by itself and see which tests notice.

    .venv/bin/python tests/mutation/packs.py [PACK…] [--jobs N]

A number goes up and down by one, a date by one day; a word of a fixed set becomes another one of it; any other text
gets other letters; an entry goes from its list. The changed file stands in a copy of the folder, and the quick tests
that stand on packs run against the copy in a process of their own. A change that nobody notices is printed with
SURVIVED, and the exit code says so: a test is missing there, or the value does nothing and should go.

It is no part of the suite: it runs the suite's pack tests once for each change, several minutes in all.
"""

import argparse
import contextlib
import json
import multiprocessing
import os
import re
import shutil
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path

import pytest

os.environ["CI"] = "1"  # the same examples every time, see conftest
os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"  # none of these tests needs a window
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import hypothesis  # noqa: E402, F401 -- once here, not in each child

from fieldnote.domain.policy import Review, TransportRule  # noqa: E402
from fieldnote.domain.problems import BadInputError  # noqa: E402
from fieldnote.domain.units import Aggregation, Rounding  # noqa: E402
from fieldnote.domain.visit import ContactKind, Mode, Place  # noqa: E402
from fieldnote.host import resources  # noqa: E402
from fieldnote.services import packs, policies  # noqa: E402, F401

SHIPPED = resources.path("policy_packs")
TESTS_OF_RULES = (
    "tests/domain/test_policy.py",
    "tests/domain/test_pack_words.py",
    "tests/domain/test_pack_values.py",
    "tests/domain/test_claim_check.py",
    "tests/domain/test_timing.py",
    "tests/domain/test_ten_visits.py",
    "tests/domain/test_required.py",
    "tests/domain/test_disposal.py",
)
TESTS = (
    *TESTS_OF_RULES,
    "tests/domain/test_policy_check.py",
    "tests/domain/test_authorisation.py",
    "tests/services/test_packs.py",
)
SLOWER_TESTS = ("tests/services/test_policies.py",)  # with a notebook on disk: asked about what the others let pass
WORDS_OF: dict[str, type[StrEnum]] = {
    "rounding": Rounding,
    "aggregation": Aggregation,
    "transport": TransportRule,
    "review": Review,
    "kind": ContactKind,
    "places": Place,
    "modes": Mode,
    "telehealth_pos": Mode,
}
Value = str | int | bool | date | list["Value"] | dict[str, "Value"]


@dataclass(frozen=True, slots=True)
class Mutant:
    """One pack file with one value changed: where, to what, and the whole text."""

    pack: str
    where: str
    change: str
    text: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a mutant: `refused` when it is no pack any more, and the tests that failed."""

    mutant: Mutant
    refused: str
    failed: tuple[str, ...]


def mutants(pack: str) -> Iterator[Mutant]:
    """Give every change of every value of a pack file."""
    lines = (SHIPPED / f"{pack}.toml").read_text("utf-8").splitlines()
    table, counts = "", {}  # type: str, dict[str, int]
    for number, line in enumerate(lines):
        if header := re.fullmatch(r"\[\[(\w+)\]\]", line):
            counts[header[1]] = counts.get(header[1], -1) + 1
            table = f"{header[1]}[{counts[header[1]]}]"
            yield Mutant(pack, table, "left out", _without_block(lines, number))
        elif header := re.fullmatch(r"\[(\w+)\]", line):
            table = header[1]
        elif "=" in line and not line.startswith("#"):
            ((key, value),) = tomllib.loads(line).items()
            where = f"{table}.{key}".lstrip(".")
            if table in {"modifier_labels", "statuses", "places_of_service"}:
                yield Mutant(pack, where, "left out", _text([*lines[:number], *lines[number + 1 :]]))
            for changed in changes(key, value):
                text = _text([*lines[:number], f"{key} = {literal(changed)}", *lines[number + 1 :]])
                yield Mutant(pack, where, f"{_short(value)} -> {_short(changed)}", text)


def changes(key: str, value: Value) -> Iterator[Value]:
    """Give what a value may be changed to."""
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int):
        yield from (value - 1, value + 1)
    elif isinstance(value, date):
        yield from (value - timedelta(days=1), value + timedelta(days=1))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield [*value[:number], *value[number + 1 :]]
            yield from ([*value[:number], other, *value[number + 1 :]] for other in changes(key, item))
    elif isinstance(value, dict):
        for name, item in value.items():
            yield {other: kept for other, kept in value.items() if other != name}
            yield from (value | {name: other} for other in changes(name, item))
    elif key in WORDS_OF:
        yield next(word.value for word in WORDS_OF[key] if word != value)
    elif re.fullmatch(r"\d\d", value):
        yield f"{(int(value) + 1) % 100:02}"
    else:
        yield f"{value}x"


def literal(value: Value) -> str:
    """Write a value as TOML."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{name} = {literal(item)}' for name, item in value.items())} }}"
    return json.dumps(value, ensure_ascii=False)


def judge(mutant: Mutant) -> Verdict:
    """Run the pack tests against a copy of the folder with the changed file in it."""
    with tempfile.TemporaryDirectory(prefix="fieldnote-packs-") as folder:
        copy = Path(folder) / "policy_packs"
        shutil.copytree(SHIPPED, copy)
        (copy / f"{mutant.pack}.toml").write_text(mutant.text, "utf-8")
        _read_from(copy)
        refused = _refusal(mutant.pack)
        failed = _failing(TESTS, *(["-x"] if refused else [])) or _failing(SLOWER_TESTS)
    return Verdict(mutant, refused, failed)


def main() -> int:
    """Judge every change and print the table; 1 when one survived, or when the unchanged packs fail."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("packs", nargs="*", default=sorted(path.stem for path in SHIPPED.glob("*.toml")))
    asked.add_argument("--jobs", type=int, default=2)
    given = asked.parse_args()
    os.chdir(ROOT)
    untouched = [
        Mutant(name, "(nothing)", "", (SHIPPED / f"{name}.toml").read_text("utf-8")) for name in given.packs[:1]
    ]
    todo = [mutant for name in given.packs for mutant in mutants(name)]
    _failing(
        TESTS_OF_RULES, "--collect-only"
    )  # imports them once, not in each child: none of them reads a pack by being imported
    context = multiprocessing.get_context("fork")  # a child starts with everything imported and ends with its changes
    with context.Pool(given.jobs, maxtasksperchild=1) as pool:
        (control,) = pool.map(judge, untouched)
        if control.failed:
            print("The tests fail on the unchanged packs:", *control.failed, sep="\n  ")
            return 1
        verdicts = []
        for verdict in pool.imap(judge, todo, chunksize=1):
            verdicts.append(verdict)
            print(_row(verdict), flush=True)
    survivors = [verdict for verdict in verdicts if not verdict.failed]
    print(f"\n{len(verdicts)} changes, {len(verdicts) - len(survivors)} noticed, {len(survivors)} survived.")
    return 1 if survivors else 0


class _Failures:
    """Remembers the tests that failed."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.names.append(report.nodeid.removeprefix("tests/"))

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.names.append(f"{report.nodeid.removeprefix('tests/')} (cannot be collected)")


def _failing(tests: tuple[str, ...], *how: str) -> tuple[str, ...]:
    watch = _Failures()
    quiet = ["-q", "--tb=no", "-p", "no:cacheprovider", "-p", "_hypothesis_pytestplugin"]
    no_pack = ["-m", "not hypothesis", "-k", "not test_a_value_that_changes_alone_is_seen"]  # they make their own rules
    with tempfile.NamedTemporaryFile("w", suffix=".ini") as settings:  # without the suite's settings of other plugins
        settings.write("[pytest]\naddopts = --import-mode=importlib\n")
        settings.flush()
        with Path(os.devnull).open("w") as nowhere, contextlib.redirect_stdout(nowhere):
            pytest.main(["-c", settings.name, f"--rootdir={ROOT}", *quiet, *no_pack, *how, *tests], plugins=[watch])
    return tuple(watch.names)


def _read_from(copy: Path) -> None:
    """Let this process read the packs from another folder."""
    usual = resources.path
    resources.path = lambda *parts: copy.joinpath(*parts[1:]) if parts[:1] == ("policy_packs",) else usual(*parts)
    packs.load.cache_clear()
    packs.read.cache_clear()


def _refusal(pack: str) -> str:
    try:
        packs.load(pack)
        packs.require_a_line(packs.shipped())
    except BadInputError as error:
        return f"{error.what} ({error.where})"
    return ""


def _without_block(lines: list[str], first: int) -> str:
    end = next((n for n in range(first + 1, len(lines)) if not lines[n].strip()), len(lines))
    return _text([*lines[:first], *lines[end:]])


def _text(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"


def _short(value: Value) -> str:
    written = literal(value)
    return written if len(written) <= 48 else f"{written[:18]}…{written[-24:]}"


def _row(verdict: Verdict) -> str:
    mutant = verdict.mutant
    if not verdict.failed:
        seen = "SURVIVED"
    elif verdict.refused:
        seen = f"refused: {verdict.refused}"
    else:
        names = sorted({re.sub(r"\[.*", "", name).split("/")[-1].replace(".py::", ": ") for name in verdict.failed})
        seen = f"{len(names)}: {'; '.join(names)}"
    return f"{mutant.pack} | {mutant.where} | {mutant.change} | {seen}"


if __name__ == "__main__":
    sys.exit(main())
