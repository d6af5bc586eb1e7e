"""Hide and lock: what keeps words from the wrong eyes, by hand or by itself."""
