"""What a run and a target tell a person. (Problems: `sentences`.)."""

from fieldnote.domain.delivery import Delivery, DeliveryState
from fieldnote.domain.outcome import Result
from fieldnote.domain.target import Target, TargetKind
from fieldnote.services import sentences
from fieldnote.services.sync.run import Summary
from fieldnote.services.targets import Standing

NO_TARGET = "Nothing is set up to send to."
_SKEW = 120
"""Seconds: two clocks that are further apart are told of."""
_ENDED = {
    Result.LATER: "{target} did not answer to the end. The same is sent again later; nothing is lost.",
    Result.BUSY: "{target} asked us to wait. It is tried again later.",
    Result.NOT_THERE: "{target} does not show something that it took. That is looked for again, and needs a hand if it "
    "stays away.",
    Result.REFUSED: "{target} did not accept something. It needs a hand; the others go on.",
    Result.TOO_LARGE: "{target} takes nothing this large.",
    Result.NOT_ALLOWED: "{target} does not take notes of somebody. They are kept; ask the agency.",
    Result.SIGN_IN: "{target} does not know this laptop. Give the agency the key that `target list` shows.",
    Result.DISTRUSTED: "What answers is not the {target} that was compared. Nothing was sent. Ask the agency first.",
    Result.NO_ROOM: "{target} has no room left, or nothing may be written there. What waits is kept.",
    Result.UNREACHED: "{target} cannot be reached now. What waits is kept.",
    Result.STOPPED: "Stopped. What waits is kept, and goes the next time.",
}
_PLACES = {
    TargetKind.FOLDER: "folder",
    TargetKind.SFTP: "SFTP",
    TargetKind.FHIR: "FHIR server",
    TargetKind.PRACTICE: "the practice agency",
}


def of_run(summary: Summary) -> list[str]:
    """Tell what a run came to: what arrived, what came back, and what waits for whom."""
    name = summary.target.name
    lines = [f"{name}: {of_counts(summary.counts)}"]
    lines += [sentences.of_problem(problem) for problem in summary.problems]
    if summary.outcome is not None and summary.outcome.result in _ENDED:
        lines.append(of_result(summary.outcome.result, name))
    answers = summary.answers
    if answers.returned:
        lines.append(f"{len(answers.returned)} came back. They wait under To sign.")
    if answers.unbelieved:
        lines.append(f"{answers.unbelieved} answers are not signed by the agency, and were not believed.")
    if answers.two_copies:
        lines.append(sentences.of_problem(sentences.TWO_COPIES))
    lines += of_clock(summary.target)
    return lines


def of_result(result: Result, name: str) -> str:
    """Say how an attempt ended; nothing where it went well."""
    return _ENDED[result].format(target=name) if result in _ENDED else ""


def of_counts(counts: dict[DeliveryState, int]) -> str:
    """Count what is owed by its word on screen: "3 Sent, 1 Waiting"."""
    found: dict[str, int] = {}
    for state in DeliveryState:
        if counts.get(state):
            found[state.word] = found.get(state.word, 0) + counts[state]
    return ", ".join(f"{count} {word}" for word, count in found.items()) or "nothing is owed"


def of_clock(target: Target) -> list[str]:
    """Say that this computer's clock is wrong, where the other end's says so."""
    ahead = target.last.clock_ahead if target.last else None
    if ahead is None or abs(ahead) <= _SKEW:
        return []
    which = "ahead of" if ahead > 0 else "behind"
    return [f"This computer's clock is {abs(ahead) // 60} minutes {which} the one of {target.name}. Check it."]


def of_target(standing: Standing) -> list[str]:
    """Tell of a target: where it is, what it takes, how it stands, and what the agency has to know of this laptop."""
    target = standing.target
    lines = [f"{target.name}: {target.format.value} by {_PLACES[target.kind]}. {of_counts(standing.counts)}."]
    if not target.is_set_up:
        lines.append("  It is not set up yet.")
    if target.agency:
        lines.append(f"  the agency's fingerprint: {target.agency.fingerprint}")
        lines.append(f"  this laptop's fingerprint: {standing.device_fingerprint}")
    if standing.public_key:
        lines += ["  this laptop's key, for the agency:", *(f"    {line}" for line in standing.public_key.splitlines())]
    if target.last:
        ended = of_result(target.last.result, target.name) or "It was reached."
        lines.append(f"  {target.last.at:%Y-%m-%d %H:%M} UTC: {ended}")
    return lines


def of_delivery(delivery: Delivery) -> str:
    """Say in a few words why a delivery is where it is."""
    why = sentences.of_problem(delivery.why) if delivery.why else ""
    said = "; ".join(": ".join(part for part in (issue.where, issue.text) if part) for issue in delivery.issues)
    return " ".join(f"{why} {said}".split())
