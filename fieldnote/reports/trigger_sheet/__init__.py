"""The trigger sheet: what is hard, what helps, and what to do if things get hard. Theirs to take home."""
