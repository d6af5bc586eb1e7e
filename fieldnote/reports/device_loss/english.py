"""The report of a lost laptop in English."""

from fieldnote.reports.device_loss.words import Words

ENGLISH = Words(
    title="Lost or stolen laptop",
    lead="Facts for the Qualified Professional and the privacy officer. Counts only: nobody is named here.",
    specialist="Specialist",
    agency="Agency",
    qp="QP",
    made_on="Made on",
    not_written="Not written down",
    now="Do this first",
    now_note="Today, in this order",
    steps=(
        "Tell your QP and the privacy officer. You do not have to know everything first.",
        "Write down below what you remember while it is fresh. “Not known” is an answer.",
        "If it was stolen, report it to the police and keep the report’s number.",
        (
            "On another laptop, restore the newest backup with your passphrase or the recovery kit. It becomes a new "
            "device with an id of its own."
        ),
        "A new passphrase or a new kit protects the copies you still have. The lost one still opens with those it had.",
    ),
    happened="What happened",
    happened_note="In your own hand",
    noticed="Noticed on (date, time)",
    last_seen="Last seen on (date, time)",
    where="Where",
    how="How",
    state_asked="The laptop was then",
    states=("switched off", "asleep or locked", "on, Fieldnote locked", "on, Fieldnote open", "not known"),
    with_it_asked="With it went",
    with_it=(
        "the passphrase in writing",
        "the recovery kit",
        "a backup on a stick or disk",
        "printed papers",
        "none of these",
    ),
    disk_asked="The whole disk was encrypted by the system",
    disk=("yes", "no", "not known"),
    devices="Which laptop",
    devices_note="Mark the lost one. Its id stands in the notes signed on it.",
    lost="Lost",
    device="Device id",
    since="In use from",
    until="To",
    present="now",
    opened="Fieldnote last opened",
    held="What was on it",
    held_note="As in the notebook this report is made from",
    people="People",
    part2_people="of them under 42 CFR Part 2",
    signed_notes="Signed notes",
    unsigned_notes="Notes not signed yet",
    group_sessions="Group sessions",
    files="Files attached",
    supports="Other people in networks",
    supports_to_reach="of them with phone or address",
    days="Dates of service",
    no_days="None yet",
    kinds=(
        "About each person the notebook can hold: name, birth date, phone, record and Medicaid numbers, goals, visit "
        "notes, triggers, supports, consents, and that the person receives peer support."
    ),
    outside=(
        "Outside the notebook: {saved} documents were saved as files and {printed} printed. Fieldnote does not encrypt "
        "saved files. Write down where they were."
    ),
    locked="How it is protected",
    argon2id="Argon2id with {memory} MiB of memory, {passes} passes and {lanes} lanes",
    pbkdf2="PBKDF2-HMAC-SHA-512 with {iterations} iterations",
    lock_unknown="a slow key derivation whose cost could not be read now",
    statements=(
        (
            "Everything in the notebook is in one encrypted database (SQLCipher 4): AES-256 in CBC mode, each page "
            "with a random IV and an HMAC-SHA-512. That includes drafts, attached files and the search index."
        ),
        (
            "The key comes from a random secret of 160 bits. On the laptop that secret is kept only wrapped with "
            "AES-256-GCM, by a key from the passphrase: {lock}. No key is kept in the system’s keychain."
        ),
        "The passphrase is not on the laptop. Logging in to the computer does not open the notebook.",
        "Backups are encrypted in the same way, each with a header of its own.",
    ),
    agency_key="The agency’s key ending in {key} opens the notebook, too. Say whether its secret part is safe.",
    no_agency_key="No agency key opens the notebook: only the passphrase or the recovery kit does.",
    kits=(
        "The recovery kit was saved or printed {n} time. Say where that copy is.",
        "The recovery kit was saved or printed {n} times. Say where each copy is.",
    ),
    not_claimed=(
        "Not claimed: a FIPS 140 validated module, or that nobody could read it while it was open on the screen. What "
        "the system keeps in swap or hibernation files is protected by the disk’s own encryption only."
    ),
    backups="Copies that are left",
    last_backup="Last backup: {moment}. Backups lie in the notebook’s own folder and are lost with the laptop.",
    no_backup="No backup was made.",
    changed="The notebook has changed since then.",
    unchanged="Nothing has changed since then.",
    copied="Last copy to another disk: {moment}.",
    same_disk="Last copy to a second folder: {moment}. It was on the same disk.",
    no_copy="No copy in a second place is on record.",
    duties="Clocks and duties",
    duties_note="Facts for whoever decides",
    duty="What",
    by_when="By when",
    rule="Rule",
    duty_rows=(
        (
            (
                "Are the records secured? They are where they were encrypted as the HHS guidance says and the key is "
                "not compromised. Then no notice is owed."
            ),
            "first",
            "45 CFR 164.402; 74 FR 19006",
        ),
        (
            (
                "If not: assess the risk by four factors: what it was, who may have it, whether it was seen, and what "
                "was done about it."
            ),
            "without delay",
            "45 CFR 164.402(2)",
        ),
        ("Tell each person in writing.", "without delay, 60 days at most", "45 CFR 164.404"),
        (
            "Tell HHS: 500 people or more.",
            "at the same time as the people",
            "45 CFR 164.408(b)",
        ),
        ("Tell HHS: fewer than 500.", "60 days after the end of the year", "45 CFR 164.408(c)"),
        ("Tell the media: more than 500 in one state.", "without delay, 60 days at most", "45 CFR 164.406"),
        ("Records under Part 2: the same rules.", "as above", "42 CFR 2.16(b)"),
    ),
    incident=("An incident report, if the agency counts it as one.", "within {hours} hours", "the agency’s rules"),
    day_60="A loss discovered on {date} has its 60th day on {last}.",
    decides="The agency decides what this is and whom it tells. State law may ask for more.",
    told="Who was told",
    told_rows=("QP", "Privacy officer", "IT", "Police, report number"),
    told_when="When",
    signature="Signature",
    date="Date",
)
