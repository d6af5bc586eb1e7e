"""Reading the agency's caseload, CSV or XLSX."""
