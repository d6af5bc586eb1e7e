"""The support sheet in English."""

from fieldnote.domain.support import Ring, SupportCircle
from fieldnote.reports.support_sheet.words import Words

ENGLISH = Words(
    title="My people",
    lead="I do not have to do this by myself.",
    near="Who is near me",
    near_lead="The closer to the middle, the more often I can turn to them.",
    nobody_near="Who is near me? I can draw it here.",
    no_map="There are more people here than a map can show. Here is the list.",
    me="Me",
    meeting="Meeting",
    meeting_on="{day} meeting",
    place="Safe place",
    ring={Ring.CLOSE: "Close", Ring.OFTEN: "Often", Ring.NOW_AND_THEN: "Now and then"},
    circle={
        SupportCircle.RECOVERY: "On the same road",
        SupportCircle.SERVICES: "Helpers",
        SupportCircle.FAMILY: "Family",
        SupportCircle.COMMUNITY: "Friends and places",
    },
    map_alt="A map of who is near me.",
    open_map_alt="Three rings with me in the middle, to draw in.",
    meetings="Meetings this week",
    when="When",
    where="Where",
    online="Online:",
    ride="How I get there:",
    usual="my usual one",
    no_meetings="I can write down where I want to go.",
    safe="Where I feel safe",
    no_safe="Where do I feel calm? I can write it here.",
    together="The first time, we go together",
    together_with="{name} goes with me.",
    together_open="Who goes with me:",
    together_when="When:",
    together_where="Where:",
)
