import json
import os
import stat
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldnote.host.settings import Settings, load, save

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    chosen = Settings(theme="dark", text_percent=150, lock_minutes=3, discreet=True)
    assert save(tmp_path / "deep" / "ui.json", chosen)
    assert load(tmp_path / "deep" / "ui.json") == chosen
    assert stat.S_IMODE((tmp_path / "deep" / "ui.json").stat().st_mode) == 0o600


def test_only_single_choices_on_the_list_are_ever_kept_and_no_names_or_searches(tmp_path: Path) -> None:
    assert {field.type for field in fields(Settings)} <= {str, int, bool}, "no list that could gather names"
    path = tmp_path / "ui.json"
    odd = {"recent": ["Marcus"], "last_search": "river", "people": {"1": "Luz"}}
    path.write_text(json.dumps(odd), "utf-8")
    assert save(path, load(path))
    assert set(json.loads(path.read_text("utf-8"))) == {field.name for field in fields(Settings)}


def test_a_missing_or_unreadable_file_gives_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json") == Settings()
    for number, text in enumerate((b"", b"{", b"[]", b'"dark"', b"\xff\xfe", b"null", b"[" * 100_000)):
        path = tmp_path / f"{number}.json"
        path.write_bytes(text)
        assert load(path) == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", 1),
        ("text_percent", "150"),
        ("text_percent", True),
        ("text_percent", 1.5),
        ("discreet", "yes"),
        ("discreet", 1),
        ("lock_minutes", None),
        ("recent_clients", ["Marcus"]),
    ],
)
def test_a_value_of_the_wrong_kind_or_name_is_left_out_and_the_others_stay(
    tmp_path: Path, name: str, value: object
) -> None:
    path = tmp_path / "ui.json"
    path.write_text(json.dumps({"font": "serif", name: value}), "utf-8")
    assert load(path) == Settings(font="serif")


@pytest.mark.slow
@given(st.dictionaries(st.sampled_from([f.name for f in fields(Settings)]) | st.text(), json_values))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_file_at_all_gives_settings_of_the_right_kinds(tmp_path: Path, found: dict[str, Any]) -> None:
    path = tmp_path / "ui.json"
    path.write_text(json.dumps(found), "utf-8")
    loaded, default = asdict(load(path)), asdict(Settings())
    assert {name: type(value) for name, value in loaded.items()} == {n: type(v) for n, v in default.items()}


def test_settings_that_cannot_be_written_cost_no_one_their_work(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert not save(tmp_path / "file" / "ui.json", Settings())


def test_settings_that_have_no_place_are_not_kept_and_leave_the_device_a_device() -> None:
    assert not save(Path(os.devnull), Settings(theme="dark"))
    assert not Path(os.devnull).is_file()
