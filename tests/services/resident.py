"""How much memory this process came to need, as the system counts it."""

from pathlib import Path

_STATUS = Path("/proc/self/status")


def _now(name: str) -> int:
    if not _STATUS.exists():
        return 0
    line = next(line for line in _STATUS.read_text("ascii").splitlines() if line.startswith(f"{name}:"))
    return int(line.split()[1]) * 1024


class Resident:
    """The most bytes that any step took in memory; nothing where the system does not say."""

    def __init__(self) -> None:
        """Begin without any step."""
        self._begun = self.most = 0

    def begin(self) -> None:
        """Begin a step from what is in memory now, and forget the peaks of before."""
        if _STATUS.exists():
            Path("/proc/self/clear_refs").write_text("5", "ascii")
        self._begun = _now("VmRSS")

    def end(self) -> None:
        """End the step."""
        self.most = max(self.most, _now("VmHWM") - self._begun)
