"""Paper: frozen values in, PDF bytes out. reportlab lives here and nowhere else."""
