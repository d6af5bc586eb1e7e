from pathlib import Path

import pytest

from fieldnote.domain.problems import FailedWriteError, NotebookExistsError
from fieldnote.host.building import building, building_new, sweep_beside
from fieldnote.host.instance_lock import InstanceLock

LEFTOVER = ".mine.part-0123abcd"


def test_a_folder_that_is_built_is_gone_unless_it_got_its_name(tmp_path: Path) -> None:
    with building(tmp_path / "mine") as folder:
        (folder / "half").write_bytes(b"half")
    assert list(tmp_path.iterdir()) == []
    with building(tmp_path / "mine") as folder:
        (folder / "whole").write_bytes(b"whole")
        folder.rename(tmp_path / "mine")
    assert (tmp_path / "mine" / "whole").read_bytes() == b"whole"
    with pytest.raises(KeyError), building(tmp_path / "other"):
        raise KeyError
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_what_a_killed_process_left_is_swept_and_nothing_of_anybody_elses(tmp_path: Path) -> None:
    ours = tmp_path / LEFTOVER
    ours.mkdir()
    (ours / "vault.db").write_bytes(b"half")
    (tmp_path / ".mine.part-89abcdef").write_bytes(b"half a file")
    others = [".mine.part-xyz", ".mine.part-0123abcde", ".yours.part-0123abcd", "mine", "mine.part-0123abcd"]
    for name in others:
        (tmp_path / name).mkdir()
        (tmp_path / name / "dear").write_bytes(b"dear")
    elsewhere = tmp_path / "yours"
    elsewhere.mkdir()
    (elsewhere / "dear").write_bytes(b"dear")
    (tmp_path / ".mine.part-00000000").symlink_to(elsewhere)
    sweep_beside(tmp_path / "mine")
    assert {path.name for path in tmp_path.iterdir()} == {*others, "yours"}
    assert (elsewhere / "dear").exists(), "a link is never followed"


def test_what_another_process_is_building_right_now_stays(tmp_path: Path) -> None:
    folder = tmp_path / LEFTOVER
    folder.mkdir()
    lock = InstanceLock(folder / "lock")
    sweep_beside(tmp_path / "mine")
    assert folder.exists()
    lock.release()
    sweep_beside(tmp_path / "mine")
    assert not folder.exists()


def test_a_new_folder_is_there_when_all_went_well_and_nothing_is_when_it_did_not(tmp_path: Path) -> None:
    target = tmp_path / "parent" / "notebook"
    with pytest.raises(FailedWriteError), building_new(target):
        raise FailedWriteError("EIO")
    assert list(target.parent.iterdir()) == []
    target.mkdir()
    with building_new(target) as folder:
        (folder / "vault.db").write_bytes(b"words")
        assert not list(target.iterdir())
    assert (target / "vault.db").read_bytes() == b"words"
    assert list(target.parent.iterdir()) == [target]
    for taken in (target, target / "vault.db"):
        with pytest.raises(NotebookExistsError), building_new(taken):
            raise AssertionError("nothing is built for a place that is taken")
    with pytest.raises(FailedWriteError), building_new(tmp_path / ("n" * 300)):
        raise AssertionError("nor for a name that no disk takes")
    assert (target / "vault.db").read_bytes() == b"words"
