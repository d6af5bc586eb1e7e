"""The list of a group session in English."""

from fieldnote.domain.group import Presence
from fieldnote.reports.group_attendance.words import Words
from fieldnote.reports.visit_note.english import ENGLISH as NOTE

ENGLISH = Words(
    note=NOTE,
    title="Group attendance",
    lead="For the program alone. It names everybody who came: it belongs in nobody’s chart and goes to nobody else.",
    group="Group",
    no_name="Without a name",
    service="Service",
    no_service="None chosen",
    still_on="still going on",
    topic="Topic:",
    led_by="Led by:",
    no_role="facilitator",
    only_watches="watches",
    here="Here",
    guests="Guests",
    absent="Did not come",
    count_here=("{n} person here", "{n} people here"),
    count_signed="{n} signed",
    list_title="Who was here",
    list_note="Minutes and units are those of signed notes.",
    name="Name",
    from_column="From",
    to_column="To",
    minutes="Minutes",
    units_column="Units",
    state="Note",
    signed="signed",
    not_signed="not signed yet",
    presence={Presence.EXPECTED: "expected", Presence.HERE: "here", Presence.ABSENT: "did not come"},
    nobody="Nobody is marked as here.",
    not_there="On the list, and not here",
    guests_told=(
        "{n} guest who has no chart here is counted in the number present and never named.",
        "{n} guests who have no chart here are counted in the number present and never named.",
    ),
    peak="Most at one time: {present} present with {facilitators} leading, at {time}.",
    peak_no_leader="Present at {time}: {present}, and nobody was leading.",
    limit="The rules allow {most} for each who leads.",
    over="More than the rules allow. The reason given: {reason}",
    signature="Signature",
    kept_by="Kept by",
    date="Date",
)
