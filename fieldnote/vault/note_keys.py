"""Keys of a note's words: days << 24, so that "newest first" is the order of the key itself."""

from datetime import date

from fieldnote.vault.database import Database

KEY_BITS = 24


def free_key(database: Database, day: date) -> int:
    """Give the next free key of a day."""
    low = day.toordinal() << KEY_BITS
    highest = database.value("SELECT max(key) FROM note_text WHERE key >= ? AND key < ?", (low, low + (1 << KEY_BITS)))
    return low if highest is None else int(highest) + 1
