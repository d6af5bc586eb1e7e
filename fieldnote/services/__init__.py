"""What a person can do with a notebook; the only thing the window and the command line call."""
