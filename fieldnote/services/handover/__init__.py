"""Handing signed notes over: what a format has to know is gathered here, and what leaves is written and logged here."""
