"""The chart copy of one signed visit note."""
