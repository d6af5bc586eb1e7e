"""The groups that meet, and the page of one group visit: who came, what all notes share, and one part each."""
