"""Who has seen a record or one note of it."""
