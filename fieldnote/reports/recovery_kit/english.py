"""The recovery kit in English."""

from fieldnote.reports.recovery_kit.words import Words

ENGLISH = Words(
    title="Recovery kit",
    lead="Opens your notebook when the passphrase is forgotten. Made {date}.",
    code="Your code",
    code_note="Seven groups of five",
    group="Group {number}",
    warning=(
        "Only your passphrase or this kit can open the notes. Nobody can reset it for you: not your agency, not those "
        "who make Fieldnote."
    ),
    warning_agency=(
        "Only your passphrase, this kit or your agency’s key can open the notes. Those who make Fieldnote cannot reset "
        "it for you."
    ),
    use="When you need it",
    steps=(
        "Open Fieldnote. On the page that asks for the passphrase, choose “Use recovery kit”.",
        "Type the seven groups. Dashes, spaces and small letters do not matter. A mistyped symbol is noticed.",
        "Choose a new passphrase. Your notes are open again, and this kit stays good.",
        "If the laptop is gone or broken, the same code opens a backup on another one.",
    ),
    reading=(
        "The code has no letters I, L, O or U. What looks like an O is a zero, what looks like an I or an L is a one."
    ),
    keep="Where to keep it",
    keep_rules=(
        "Away from the laptop: never in the same bag, drawer or car.",
        "Where paper is safe: a locked drawer at the agency, a safe, an envelope with someone you trust.",
        "On paper only. No photo, no e-mail, no copy on a phone. Delete the file once it is printed.",
    ),
    kept_at="This paper is kept at",
    also_knows="Who else knows where",
    looked="I looked, and it was there (once a year is enough)",
    replaced=(
        "If someone may have seen this code, have a new one made with “fieldnote rekey”. From then on this paper opens "
        "only the backups made before: delete those."
    ),
    anonymous="Nothing on this paper says whose notebook it opens. Please leave it that way.",
)
