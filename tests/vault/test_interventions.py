from hypothesis import HealthCheck, given, settings
from making import NOW, TODAY
from vault.entities import entities

from fieldnote.domain.ids import InterventionId
from fieldnote.domain.intervention import Intervention
from fieldnote.vault import interventions, notebook_settings, policies
from fieldnote.vault.database import Database


@given(entities(Intervention, id=InterventionId("one")))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_item_comes_back_as_it_was_kept(database: Database, item: Intervention) -> None:
    if not item.words:
        return
    interventions.save(database, item)
    assert interventions.own(database) == [item]


def test_hiding_twice_is_hiding_once_and_showing_again_takes_it_back(database: Database) -> None:
    one = InterventionId("one")
    interventions.hide(database, one, NOW)
    interventions.hide(database, one, NOW)
    assert interventions.hidden(database) == {one}
    interventions.show(database, one)
    assert interventions.hidden(database) == frozenset()


def test_a_setting_has_its_default_until_it_is_put_and_then_its_last_value(database: Database) -> None:
    assert notebook_settings.get(database, "colour", "grey") == "grey"
    for value in ("green", ""):
        notebook_settings.put(database, "colour", value)
        assert notebook_settings.get(database, "colour", "grey") == value


def test_the_newest_file_of_a_pack_is_the_one_that_counts_and_all_stay(database: Database) -> None:
    for version in ("1", "2"):
        policies.add_file(database, "own", version, version.encode(), NOW)
    assert policies.files(database) == {"own": b"2"}
    assert [policies.has_file(database, "own", version) for version in ("1", "2", "3")] == [True, True, False]
    assert policies.chosen_for(database, TODAY) == "nc-peer-support"
