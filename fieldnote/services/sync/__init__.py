"""Sending what is owed to agencies and taking in what they answer.

The notebook belongs to one thread, and whoever is at the other end may be slow: `run.steps` does on the notebook's
thread what is to be read and written there, and gives out jobs with finished values for another one. The window and the
command line drive it alike.
"""
