"""What someone said to a question that has a yes and a no."""

from enum import StrEnum


class YesNo(StrEnum):
    """Not asked is not the same as not sure: nobody is asked twice, and nothing is taken for granted."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not_sure"
    NOT_ASKED = "not_asked"
