"""Who was at a group session, for the programme alone."""
