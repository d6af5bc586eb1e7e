"""The documented JSON that `fieldnote add` takes in: strict, limited, every fault named with its place.

Within a person, goals, outcomes, triggers and supports refer to each other by `key`. A person with the `id` of someone
in the notebook gets what is listed added to them. Meetings stand beside the people, since several may go to one.
"""
