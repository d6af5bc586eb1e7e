"""What opens a connection or writes into somebody else's folder: the only such modules.

Each is imported by the worker that sends, and by nothing else: a day that sends nothing loads none of them. What may be
imported at any time is their contract (`carrier`) and what they have to know (`settings`).
"""
