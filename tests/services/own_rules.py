"""An agency's own pack, made for one test and put to use in a notebook."""

from datetime import date

from fieldnote.domain.changes import Done
from fieldnote.services import policies
from fieldnote.services.notebook import Notebook

LONG_AGO = date(2000, 1, 1)


def own_pack(
    *, individual: str = "", group: str = "", pack: str = "", version: str = "1", pack_id: str = "own"
) -> bytes:
    """Write a pack as TOML, with lines for the pack and for its two services."""
    return f"""
id = "{pack_id}"
version = "{version}"
label = "Rules of our own"
jurisdiction = "US-NC"
source = "Made up for a test."
{pack}

[[services]]
id = "individual"
label = "Individual"
code = "H0038"
mode_modifiers = {{ phone = "KX" }}
{individual}

[[services]]
id = "group"
label = "Group"
code = "H0038"
group = true
modifiers = ["HQ"]
{group}

[modifier_labels]
HQ = "group"
KX = "telephone"
""".encode()


def use_rules(book: Notebook, *, individual: str = "", group: str = "", pack: str = "") -> None:
    """Let a notebook go by rules of its own, whatever the date of service."""
    added = policies.add_pack(book, own_pack(individual=individual, group=group, pack=pack))
    assert isinstance(added, Done)
    assert isinstance(policies.change_pack(book, "own", LONG_AGO), Done)
