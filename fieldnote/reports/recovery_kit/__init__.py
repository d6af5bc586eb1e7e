"""The recovery kit on paper."""
