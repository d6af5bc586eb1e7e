"""The table of recipient presets: one row for a programme and a kind of recipient."""

from fieldnote.domain.consent import Recipient
from fieldnote.domain.recipient import RecipientPreset
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import Mapping, to_json

_PRESETS = Mapping(RecipientPreset, "recipient_preset")


def save(database: Database, preset: RecipientPreset) -> None:
    """Keep a preset in the place of the one there was."""
    database.run(
        "INSERT INTO recipient_preset (programme, recipient, inside, contents) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (programme, recipient) DO UPDATE SET inside = excluded.inside, contents = excluded.contents",
        (preset.programme, preset.recipient.value, int(preset.inside), to_json(preset.contents)),
    )


def of_programme(database: Database, programme: str) -> dict[Recipient, RecipientPreset]:
    """Give the presets kept for a programme, those for all programmes where it has none of its own."""
    found = _PRESETS.find(database, "programme IN ('', ?) ORDER BY programme", (programme,))
    return {preset.recipient: preset for preset in found}
