"""The card for going together, in English."""

from fieldnote.reports.first_meeting.words import Words

ENGLISH = Words(
    title="Going together",
    lead="I do not have to walk in by myself.",
    with_on="{name} goes with me on {day}.",
    with_name="{name} goes with me.",
    open_name="Who goes with me:",
    day="Day:",
    time="Time:",
    place="Place:",
    online="Online:",
    called="It is called:",
    kind="What kind:",
    agreed="We said:",
    there="How we get there",
    we_meet="We meet here:",
    we_meet_time="We meet at:",
    ride="Ride or bus:",
    no_stairs="I can get in with no stairs.",
    stairs="There are stairs.",
    childcare="Someone there looks after children.",
    happens="What happens there",
    happens_items=(
        "People say hello. They use first names.",
        "Someone reads a few lines. Then people talk, one by one.",
        "I can just listen. I do not have to talk.",
        "It takes about one hour.",
        "Some pass a basket for money. I do not have to give.",
        "What I hear there stays there.",
    ),
    say="What I can say",
    say_items=("Hi. I am new here.", "I would like to just listen today.", "I pass. Thank you."),
    leave="If I want to leave",
    leave_items=(
        "I can leave at any time. I do not have to say why.",
        "We go out together. We can talk, or not.",
        "I can try again on some other day.",
    ),
    our_sign="Our sign that I want to go:",
)
