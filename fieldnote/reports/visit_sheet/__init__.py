"""The paper visit sheet for places without laptops."""
