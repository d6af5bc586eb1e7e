"""A consent on paper: to fill in and sign, or as it is on file."""
