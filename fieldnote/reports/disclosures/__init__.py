"""The accounting of disclosures, as the person can ask for it."""
