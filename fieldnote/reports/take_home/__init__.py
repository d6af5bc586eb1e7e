"""What a person takes home: the look, the blocks and the words that their own papers share. Safe to lose."""
