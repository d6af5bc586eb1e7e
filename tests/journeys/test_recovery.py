"""The passphrase is gone; the kit that was written down at the first run opens the notebook."""

import pytest
from journeys.script import make_notebook
from journeys.world import World, faults, opens
from making import OTHER_PASSPHRASE

from fieldnote.services import notebook as notebooks
from fieldnote.services import visits

WORDS = "We began with what went well."


@pytest.mark.slow
def test_the_kit_opens_the_notebook_and_gives_it_another_passphrase(world: World) -> None:
    world.start()
    make_notebook(world, "Marcus B.")
    old, hands = world.passphrase, world.hands
    hands.command("new_visit", "visit_button")
    hands.fill("what_edit", WORDS)
    hands.command("lock", world.shell.nav.lock_button)
    folder = world.locked()
    world.start(folder)
    hands = world.hands
    hands.press("recovery_button")
    hands.reach("kit_group_1")
    hands.write("".join(world.kit))
    hands.fill("new_passphrase_field", OTHER_PASSPHRASE)
    hands.fill("again_field", OTHER_PASSPHRASE)
    hands.press("open_button")
    world.opened()
    hands.command("lock", world.shell.nav.lock_button)
    assert world.locked() == folder
    assert not opens(folder, old)
    world.passphrase = OTHER_PASSPHRASE
    book = world.look_into(folder)
    try:
        (line,) = visits.lines(book)
        assert visits.open_visit(book, line.id).draft.what_we_did == WORDS
        assert notebooks.unlock_with_kit(folder, "-".join(world.kit)) == book.vault.root
        assert faults(book) == []
    finally:
        book.close()
