"""The activity report in English."""

from fieldnote.domain.mileage import DistanceUnit
from fieldnote.reports.activity.words import Words

ENGLISH = Words(
    title="Activity report",
    lead="The specialist’s own count of these dates. It names nobody.",
    lead_names="The specialist’s own count of these dates, with people by initials. It stays inside the program.",
    covered="Dates covered",
    written_by="Specialist",
    basis=(
        "Counted from signed notes, as their signatures froze them. Each person’s note of a group counts for itself, "
        "with its own minutes and units."
    ),
    visits=("visit", "visits"),
    visits_and_others=("visit or other contact", "visits and other contacts"),
    sessions=("group session", "group sessions"),
    people=("person", "people"),
    hours="hours of contact",
    units=("unit", "units"),
    missed=("contact missed", "contacts missed"),
    services="By service and way of meeting",
    services_note="Missed contacts are counted below.",
    service_column="Service",
    contacts_column="Notes",
    minutes_column="Minutes",
    units_column="Units",
    no_code="No units",
    all="All",
    nothing="No signed note in these dates.",
    group_notes="Group notes",
    open="Missed, late, and still open",
    no_shows=("{n} planned visit missed by the person", "{n} planned visits missed by the person"),
    attempted=("{n} attempt without contact", "{n} attempts without contact"),
    late=("{n} note signed as a late entry", "{n} notes signed as late entries"),
    drafts=("{n} note begun and not signed yet", "{n} notes begun and not signed yet"),
    still_planned=(
        "{n} planned visit with nothing written about it yet",
        "{n} planned visits with nothing written about them yet",
    ),
    mileage="Mileage",
    mileage_note="Miles and kilometers are never added up.",
    no_mileage="No trips written down for these dates.",
    month_column="Month",
    trips_column="Trips",
    distance_column="Distance",
    distance={
        DistanceUnit.MILE: ("{n} mile", "{n} miles"),
        DistanceUnit.KILOMETRE: ("{n} kilometer", "{n} kilometers"),
    },
    by_person="By person",
    by_person_note="Initials and record number only.",
    no_people="Nobody to list.",
    initials_column="Initials",
    record_column="Record",
    groups_column="Groups",
    missed_column="Missed",
    sensitive="Notes marked sensitive, if there are any, are not in this table.",
)
