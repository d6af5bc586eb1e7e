"""What the agency's side tells: of its keys, of laptops, of what was taken and loaded. (Problems: `sentences`.)."""

from fieldnote.domain.outcome import Result
from fieldnote.domain.package import ItemResult
from fieldnote.services import sentences
from fieldnote.services.inbox.devices import Device, Devices
from fieldnote.services.inbox.loading import Loading
from fieldnote.services.inbox.taking import Fate, Taken

NOTHING = "Nothing new is here."
RETURNED = "Returned. The laptop finds the reason in the receipt; the note is corrected there and comes again."
_FATES = {
    Fate.AGAIN: "It was filed before, and was answered again.",
    Fate.WAITING: "It waits: its laptop is not known yet. Ask the specialist for the laptop's fingerprint; if it is "
    "{fingerprint}, type it in (fieldnote inbox know).",
    Fate.ARRIVING: "It may still be on its way. It is left for the next time.",
}


def of_keys(key: str, fingerprint: str, escrow: str) -> list[str]:
    """Tell of new keys."""
    return [
        key,
        f"fingerprint: {fingerprint}",
        "Give agency.fnkey to each specialist, and read the fingerprint out: they compare it before anything is sent.",
        f"Put {escrow} into a safe, and delete it here. It opens packages if the other key is lost.",
    ]


def of_taken(one: Taken) -> list[str]:
    """Tell of one file: what became of it, and of each note that was not filed."""
    if one.fate in _FATES:
        said = _FATES[one.fate].format(fingerprint=one.fingerprint)
    elif one.fault is not None:
        said = sentences.of_package(one.fault)
    else:
        said = sentences.of_package(one.result) if one.result else ""
    lines = [f"{one.file}: {said}"]
    lines += [f"  missing: {first} to {last}" if last > first else f"  missing: {first}" for first, last in one.missing]
    lines += [
        f"  {item.item}: {item.result}. {item.reason}" for item in one.items if item.result is not ItemResult.FILED
    ]
    return lines


def of_devices(found: Devices) -> list[str]:
    """List the laptops, those that wait first."""
    lines = [f"waiting  {one.fingerprint}  {one.device_id}" for one in found.waiting]
    for one in found.known:
        standing = "struck off" if one.revoked_at else "known"
        lines.append(f"{standing:<8} {one.fingerprint}  {one.device_id}  {one.name}".rstrip())
    return lines or ["No laptop has sent anything yet."]


def of_known(device: Device) -> list[str]:
    """Tell that a laptop is known."""
    return [f"{device.fingerprint} is known from now on. Its packages are filed the next time they are taken."]


def of_revoked(device: Device) -> list[str]:
    """Tell that a laptop was struck off."""
    return [f"{device.fingerprint} was struck off. Nothing of it is taken from now on."]


def of_loading(loaded: Loading) -> list[str]:
    """Tell what was loaded, and what stopped it."""
    before = f", {loaded.before} were there already" if loaded.before else ""
    lines = [f"{loaded.packages} packages loaded{before}. {loaded.rows} records are new or changed."]
    for one in loaded.failed:
        words = " ".join((one.code, *one.words)).strip()
        lines.append(f"{one.item or one.package_id}: not loaded ({words}). The others were.")
    if loaded.outcome.result is not Result.TAKEN:
        lines.append(f"{sentences.of_loading(loaded.outcome.result)} ({loaded.outcome.code})")
    return lines
