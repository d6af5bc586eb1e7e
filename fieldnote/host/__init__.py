"""This computer: its places, its bundled files, its hardening and the one-window lock."""
