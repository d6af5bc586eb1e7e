"""The period summary: what a month, a quarter or an authorization window held."""
