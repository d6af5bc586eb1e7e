"""A full disk under the notebook itself, at any job of a run: said plainly, nothing lost, and it goes on with room."""

from collections import Counter
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import pytest
from faults.disks import filled, mounted
from making import Clock, Closed, add_person, sign
from services.sync.agency import Agency, states, synced, watched

from fieldnote.domain.problems import DiskFullError
from fieldnote.services import sentences
from fieldnote.services.sync import words
from fieldnote.services.sync.jobs import Job
from fieldnote.vault import checks, releases

pytestmark = pytest.mark.slow

NOTES = 3
MEBIBYTES = 40
"""The notebook with what it keeps aside, and some more."""


def test_a_notebook_whose_disk_fills_up_at_any_job_loses_nothing_and_goes_on_when_there_is_room(
    empty_template: Closed, tmp_path: Path
) -> None:
    refused: dict[int, str] = {}
    at, jobs = 1, 1000
    while at <= jobs:
        with mounted(tmp_path / str(at), MEBIBYTES) as disk:
            closed = empty_template.copy(disk / "notebook")
            agency = Agency(tmp_path / f"agency-{at}")
            if at == 1:
                jobs = how_many_jobs(closed.copy(tmp_path / "counted"), Agency(tmp_path / "agency-counted"))
                assert jobs > 2 * NOTES
            with closing(closed.open(Clock())) as book, ExitStack() as full:
                target, someone = agency.set_up(book), add_person(book, record_number="RR-10418")
                notes = [sign(book, someone).id for _ in range(NOTES)]
                met = [0]

                def fills_up(_: Job[Any], at: int = at, met: list[int] = met, disk: Path = disk) -> None:
                    met[0] += 1
                    if met[0] == at:
                        full.enter_context(filled(disk))

                try:
                    watched(book, target, fills_up)
                except DiskFullError as error:
                    refused[at] = sentences.of_error(error)
                full.close()
                assert set(states(book)) <= {"ready", "sending", "sent?", "accepted"}, at
                if at % 2:  # in the same notebook, or opened anew
                    assert synced(book, target).reached, at
            with closing(closed.open(Clock())) as book:
                summary = synced(book, target)
                assert words.of_run(summary) == [f"Riverbend: {NOTES} Sent"], at
                assert agency.holds() == {f"{note}-v1": 1 for note in notes}, at
                assert [agency.listed(package).sequence for package in agency.packages()] == [1], at
                logged = Counter(release.kind for release in releases.everything(book.vault.database))
                assert logged == {"visit-note": NOTES, "contact-log": 1}, at
                assert [found for found in checks.check(book.vault.database) if found.faults] == [], at
        at += 1
    assert len(refused) > NOTES, "the disk was full where something had to be written"
    assert all("out of space" in said and "everything saved before is safe" in said for said in refused.values())


def how_many_jobs(closed: Closed, agency: Agency) -> int:
    jobs: list[Job[Any]] = []
    with closing(closed.open(Clock())) as book:
        target, someone = agency.set_up(book), add_person(book, record_number="RR-10418")
        for _ in range(NOTES):
            sign(book, someone)
        watched(book, target, jobs.append)
    return len(jobs)
