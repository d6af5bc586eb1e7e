"""The activity report: the specialist's own count of a period, by service and by the way of meeting."""
