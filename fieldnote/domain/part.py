"""The seven parts of a note, by name."""

from enum import StrEnum


class Part(StrEnum):
    """The seven parts of a note, in the order of the editor."""

    TIME = "time"
    PLACE = "place"
    CODE = "code"
    GOAL = "goal"
    WHAT_WE_DID = "what_we_did"
    RESPONSE = "response"
    NEXT_STEP = "next_step"
