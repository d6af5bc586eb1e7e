"""What stands in the place of a voided note."""
