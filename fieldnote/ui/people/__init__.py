"""The people walked with: the list, and everything about one of them."""
