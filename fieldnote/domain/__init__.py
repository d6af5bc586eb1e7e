"""What is true in peer support: values and rules, in the standard library alone.

No file, clock, chance, thread or log in here: whoever needs the time or an id passes it in.
"""
