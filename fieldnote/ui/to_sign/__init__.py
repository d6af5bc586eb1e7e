"""The notes that wait for a signature, and signing those that are ready one after the other."""
