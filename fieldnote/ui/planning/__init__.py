"""Visits still to come: planning them, moving them, calling them off."""
