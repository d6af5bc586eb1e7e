"""The page that goes on top of something that is given out."""
