"""Sheets that write down or change one record, and the ways back after them; what they ask stands with their pages."""
