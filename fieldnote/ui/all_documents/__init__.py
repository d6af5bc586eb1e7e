"""The place of all documents: what can be made, and what was given out lately."""
