"""The pocket card in English."""

from fieldnote.reports.pocket_card.words import Words

ENGLISH = Words(
    title="For me",
    lead="I open this when it gets hard.",
    signs="Signs I watch for",
    no_signs="What do I notice first?",
    helps="What helps me",
    helps_lead="It will pass. I can wait 20 minutes.",
    close="If it gets close",
    stop="I stop. I take a slow breath.",
    get_safe="I go where I am safe.",
    get_safe_to="I go where I am safe: {place}",
    tell="I call someone and say where I am.",
    naloxone_at="My naloxone is here: {place}",
    naloxone_open="My naloxone is here:",
    reasons="My reasons",
    no_reasons="Why do I do this?",
    back="I can do hard things.",
    fold="How to fold it",
    fold_alt_eight="The sheet: four parts wide and two parts high, with the folds and the cut.",
    fold_alt_four="The sheet: two parts wide and two parts high, with the folds.",
    fold_eight=(
        "Print the first page on one side.",
        "Fold the top half to the back. The words stay on the outside.",
        "Fold the right half to the back.",
        "Fold the left part to the back. The front is on top now. It fits in a pocket.",
    ),
    fold_four=(
        "Print the card on one side.",
        "Fold the top half to the back. The words stay on the outside.",
        "Fold the left half to the back. The front is on top now.",
    ),
    book="To make it a small book",
    book_steps=(
        "Open the sheet. Cut along the thick line in the middle.",
        "Fold the top half to the back once more.",
        "Push both ends to the middle. The cut opens up.",
        "Fold the pages flat, with the front on top.",
    ),
)
