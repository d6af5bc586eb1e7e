"""The support network for the chart."""
