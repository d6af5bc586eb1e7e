"""Where whole files are put for an agency, a folder or an account: what is the same whatever the way there is.

What the agency took away into `done` is not brought again. What lies there for us is read newest first, within limits.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from enum import Enum, auto

from fieldnote.domain.outcome import Issue, Outcome, Result
from fieldnote.exchange.carriers.carrier import Parcel, Progress, Received, Stopped
from fieldnote.exchange.carriers.file_name import is_file_name

PIECE = 256 * 1024
"""Bytes that are read or written at a time."""
_MOST_RECEIPTS = 5_000
_MOST_BYTES_OF_RECEIPTS = 64 * 1024 * 1024


class Lies(Enum):
    """What lies at one place under a parcel's name."""

    NOTHING = auto()
    SAME = auto()
    SAME_SIZE = auto()
    """It cannot be read; its size is right."""
    OTHER = auto()


class Drop(ABC):
    """The half of a carrier that folders and accounts share."""

    def send(self, parcel: Parcel, progress: Progress, stopped: Stopped) -> Outcome:
        """Bring a parcel whole, and read it back. One that is there or was taken away already is not brought again."""

        def bring() -> Outcome:
            found = self._found(parcel)
            return self._bring(parcel, progress, stopped) if found.result is Result.NOT_THERE else found

        return self._tried(bring)

    def confirm(self, parcel: Parcel) -> Outcome:
        """Read the parcel where it was put, or where the agency put it when it took it."""
        found = self._tried(lambda: self._found(parcel))
        return Outcome(Result.CONFIRMED, found.code) if found.result is Result.TAKEN else found

    def receipts(self, limit: int) -> tuple[Received, ...]:
        """Read the newest files of the folder for receipts; links and what is too large are passed over."""
        read: list[Received] = []

        def look() -> Outcome:
            read.extend(self._waiting(limit))
            return Outcome(Result.TAKEN)

        self._tried(look)
        return tuple(read)

    @abstractmethod
    def _tried(self, act: Callable[[], Outcome]) -> Outcome:
        """Turn what the system, the network or the server refuses into an outcome."""

    @abstractmethod
    def _lying(self, parcel: Parcel) -> Iterator[Lies]:
        """Look where files are put, then where the agency puts what it took."""

    @abstractmethod
    def _bring(self, parcel: Parcel, progress: Progress, stopped: Stopped) -> Outcome:
        """Write a parcel of which nothing lies there."""

    @abstractmethod
    def _waiting(self, limit: int) -> Iterator[Received]:
        """Read what lies there for us, the newest first."""

    def _found(self, parcel: Parcel) -> Outcome:
        """Say TAKEN where the parcel lies already, REFUSED where its name is taken, NOT_THERE where nothing is."""
        if not is_file_name(parcel.name):
            return Outcome(Result.REFUSED, "name", (Issue(parcel.name, "This cannot be the name of a file."),))
        lies = next((one for one in self._lying(parcel) if one is not Lies.NOTHING), Lies.NOTHING)
        match lies:
            case Lies.NOTHING:
                return Outcome(Result.NOT_THERE, "not there")
            case Lies.OTHER:
                return Outcome(Result.REFUSED, "EEXIST", (Issue(parcel.name, "Another file has this name already."),))
            case Lies.SAME | Lies.SAME_SIZE:
                return Outcome(Result.TAKEN, "there already" if lies is Lies.SAME else "there already, size only")


def newest(
    dated: Iterable[tuple[float, str]], read: Callable[[str], bytes | None], limit: int
) -> Iterator[Received]:  # fmt: skip
    """Give files by their date and name, the newest first, each at most `limit` bytes, as far as all of them fit.

    `read` gives up to one byte more than that, or None for a file that cannot be read: it does not hide the others.
    """
    total = 0
    for _, name in sorted(dated, reverse=True)[:_MOST_RECEIPTS]:
        data = read(name)
        if data is None:
            continue
        total += len(data)
        if total > _MOST_BYTES_OF_RECEIPTS:
            return
        if len(data) <= limit:
            yield Received(name, data)
