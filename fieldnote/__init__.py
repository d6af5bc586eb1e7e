"""Fieldnote: an offline, encrypted field notebook for certified peer support specialists."""

__version__ = "0.1.0"
