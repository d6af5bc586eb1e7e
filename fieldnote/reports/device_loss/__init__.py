"""What there is to report when a laptop is lost."""
