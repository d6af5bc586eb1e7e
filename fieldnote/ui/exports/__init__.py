"""Exports: what is owed to agencies and how it stands, and what comes in from them."""
