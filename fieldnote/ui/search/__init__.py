"""Search: one sheet over whatever is in front."""
