"""The card for going somewhere together for the first time: when, where, what happens, and how to leave."""
