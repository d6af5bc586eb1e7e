"""The support sheet: whom the person calls, who is near them, which meetings there are. Theirs to take home."""
