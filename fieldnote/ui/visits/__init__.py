"""The visit note: written, signed, added to."""
