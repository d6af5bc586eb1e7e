"""Documents: the finished pages on screen, straight from memory, and what leaves from here."""
