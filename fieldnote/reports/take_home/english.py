"""What take-home papers share, in English."""

from fieldnote.domain.weekday import Weekday
from fieldnote.reports.take_home.words import Words

ENGLISH = Words(
    belongs_to="This is for {name}.",
    call="Who I call",
    call_lead="I can call early. I do not have to wait until it is bad.",
    phone="Phone:",
    who="Name:",
    best="Best time:",
    reach_out="I call:",
    helps="Good for:",
    besides="I can also call:",
    any_hour="Any hour, day or night",
    line_988="Call or text. It is free. Someone will listen. For Spanish, call and press 2.",
    line_911="Call when a life is in danger now.",
    my_line="Crisis line near me:",
    weekdays={
        Weekday.MONDAY: "Monday",
        Weekday.TUESDAY: "Tuesday",
        Weekday.WEDNESDAY: "Wednesday",
        Weekday.THURSDAY: "Thursday",
        Weekday.FRIDAY: "Friday",
        Weekday.SATURDAY: "Saturday",
        Weekday.SUNDAY: "Sunday",
    },
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    day="{weekday}, {month} {day}",
    listed="and",
    morning="AM",
    evening="PM",
)
