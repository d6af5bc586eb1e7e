from pathlib import Path

import pytest

from fieldnote.host import memory, paths, resources


def test_asking_for_a_place_makes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    for place in (paths.notebooks(), paths.settings_file(), paths.practice_notebook(), paths.own_notebook()):
        assert place.is_relative_to(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_practice_notebook_and_ones_own_are_two_places_among_the_notebooks() -> None:
    assert paths.practice_notebook() != paths.own_notebook()
    assert paths.practice_notebook().parent == paths.own_notebook().parent == paths.notebooks()


def test_bundled_files_are_found() -> None:
    assert resources.path("policy_packs", "plain.toml").is_file()


def test_the_computers_memory_is_a_sensible_figure() -> None:
    assert 256 * 1024**2 < memory.total_bytes() < 64 * 1024**4
