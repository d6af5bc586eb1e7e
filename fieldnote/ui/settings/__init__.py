"""What is set once and rarely looked at again: the notebook and its backups, who writes, how it locks and looks."""
