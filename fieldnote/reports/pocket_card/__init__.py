"""The pocket card: one page that folds into a small book with whom to call, signs, and what helps."""
