import pytest
from faults.counting import Report, times
from faults.summing_up import read, written


def test_the_report_tells_what_was_done_what_failed_and_what_was_skipped_and_why(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = tmp_path_factory.mktemp("told") / "faults.jsonl"
    with monkeypatch.context() as patch:
        patch.setenv("FIELDNOTE_FAULTS", str(lines))
        report = Report("t/test_kill.py::test_a_kill")
        report("kills during save", 1000, lost=0, inside=412)
        report("control: kills of a writer in place", 20, torn=7)
    ends = [
        '{"test": "t/test_kill.py::test_a_kill", "outcome": "passed", "seconds": 9.5, "reason": ""}',
        '{"test": "t/test_power.py::test_a_cut", "outcome": "skipped", "seconds": 0, "reason": "Skipped: no strace"}',
        '{"test": "t/test_flips.py::test_a_bit", "outcome": "failed", "seconds": 1, "reason": ""}',
    ]
    text = written(read([*lines.read_text("utf-8").splitlines(), *ends]), full=True)
    assert "| kills during save | 1,000 | lost 0, inside 412 |" in text.partition("## Controls")[0]
    assert "| kills of a writer in place | 20 | torn 7 |" in text.partition("## Controls")[2]
    assert "1 passed, 1 failed, 1 skipped" in text
    assert "- power: a cut — no strace (0.0 s)" in text
    assert "- flips: a bit (1.0 s)" in text.partition("## Failed")[2].partition("##")[0]


def test_the_suite_tries_few_times_and_the_full_form_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("faults.counting.IS_FULL", False)
    assert times(3, 4000) == 3
    monkeypatch.setattr("faults.counting.IS_FULL", True)
    assert times(3, 4000) == 4000
