"""The encrypted notebook: keys, connection, tables, search, audit and backup. SQL lives here and nowhere else."""
