from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from fieldnote.domain import target as rules
from fieldnote.domain.ids import TargetId
from fieldnote.domain.outcome import Outcome, Result
from fieldnote.domain.target import (
    FORMATS,
    AgencyKey,
    FhirPlace,
    FolderPlace,
    Format,
    SftpPlace,
    Target,
    TargetKind,
)

NOW = datetime(2026, 11, 20, 14, 30, tzinfo=UTC)
KEY = AgencyKey("Riverbend", "RR", "age1" + "q" * 58, "age1" + "p" * 58, "ab" * 32, "AAAA BBBB CCCC DDDD")
TARGET = Target(TargetId("t"), "Riverbend", NOW, folder=FolderPlace("/media/stick", "a mark"), agency=KEY)


def after(result: Result, target: Target = TARGET, wait: timedelta | None = None) -> Target:
    return rules.after(target, Outcome(result, wait=wait), NOW, lambda: 0.5)


def test_what_stops_a_target_is_waited_for_longer_each_time() -> None:
    target, waits = TARGET, []
    for _ in range(4):
        target = after(Result.UNREACHED, target)
        assert target.last is not None
        assert target.last.next_try is not None
        waits.append((target.last.next_try - NOW).total_seconds())
    assert waits == [15, 30, 60, 120]
    assert not target.may_be_tried(NOW, asked=False)
    assert target.may_be_tried(NOW, asked=True)


def test_what_is_about_one_item_stops_no_target_and_ends_the_waiting() -> None:
    target = after(Result.REFUSED, after(Result.UNREACHED))
    assert target.last is not None
    assert target.last.failures == 0
    assert target.may_be_tried(NOW, asked=False)


def test_a_person_stopping_it_counts_as_no_failure() -> None:
    assert after(Result.STOPPED).may_be_tried(NOW, asked=False)


def test_who_asks_us_to_wait_is_obeyed_even_when_a_person_asks() -> None:
    busy = after(Result.BUSY, wait=timedelta(minutes=20))
    assert not busy.may_be_tried(NOW + timedelta(minutes=19), asked=True)
    assert busy.may_be_tried(NOW + timedelta(minutes=20), asked=False)


def test_a_clock_that_was_told_once_is_remembered() -> None:
    told = rules.after(TARGET, Outcome(Result.TAKEN, clock_ahead=timedelta(minutes=10)), NOW, lambda: 0.5)
    silent = after(Result.LATER, told)
    assert silent.last is not None
    assert silent.last.clock_ahead == 600


@pytest.mark.parametrize(
    ("target", "is_set_up"),
    [
        (TARGET, True),
        (replace(TARGET, folder=None), False),
        (replace(TARGET, folder=FolderPlace("/media/stick")), False),
        (replace(TARGET, agency=None), False),
        (replace(TARGET, agency=None, format=Format.DOCUMENT), True),
        (replace(TARGET, kind=TargetKind.SFTP, sftp=SftpPlace("sftp.example", "dana")), False),
        (replace(TARGET, kind=TargetKind.SFTP, sftp=SftpPlace("sftp.example", "dana", host_key="SHA256:x")), True),
        (replace(TARGET, kind=TargetKind.FHIR, format=Format.FHIR), False),
        (replace(TARGET, kind=TargetKind.FHIR, format=Format.FHIR, fhir=FhirPlace("https://ehr.example")), False),
        (
            replace(TARGET, kind=TargetKind.FHIR, format=Format.FHIR, fhir=FhirPlace("https://e.example", pins=("p",))),
            True,
        ),
        (replace(TARGET, kind=TargetKind.PRACTICE), True),
    ],
)
def test_a_target_is_set_up_when_all_is_there_that_sending_needs(target: Target, *, is_set_up: bool) -> None:
    assert target.is_set_up is is_set_up


def test_every_kind_takes_a_format() -> None:
    assert set(FORMATS) == set(TargetKind)
    assert all(FORMATS.values())
