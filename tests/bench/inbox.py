"""Taking packages, and loading them into a real PostgreSQL that syncs to its disk: how many a second.

    .venv/bin/python tests/bench/inbox.py [PACKAGES]

Each package holds one note of about 25 KB, as a laptop sends after a visit. Client and server share this computer.
"""

import base64
import json
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from exchange.carriers import postgres_server
from exchange.packing import Laptop, bundle
from services.inbox.agency import Office, office

from fieldnote.domain.outcome import Result
from fieldnote.exchange.carriers.postgres import Postgres
from fieldnote.exchange.package.writing import PackedNote
from fieldnote.services.inbox import loading, opened

PACKAGES, ROUNDS = 500, 3


def fill(here: Office, count: int) -> None:
    """Have one package after the other arrive."""
    chance, laptop = random.Random(1), Laptop()  # noqa: S311 -- made-up contents
    here.knows(laptop)
    for number in range(count):
        plain = json.loads(bundle(f"n{number}"))
        attached = base64.b64encode(chance.randbytes(15_000)).decode()
        plain["entry"][1]["resource"]["content"] = [{"attachment": {"data": attached}}]
        here.gets(laptop, PackedNote(f"n{number}", 1, json.dumps(plain).encode()))


def main(count: int) -> None:
    """Take them, load them, load them again, and load them one at a time."""
    with tempfile.TemporaryDirectory() as folder, postgres_server.running(durable=True) as server:
        here = office(Path(folder))
        fill(here, count)
        begun = time.perf_counter()
        taken = here.take()
        seconds = time.perf_counter() - begun
        assert len(taken) == count
        print(f"take              {count / seconds:7.0f} packages/s")
        for number in range(ROUNDS):
            with postgres_server.new_database(server, f"bench{number}") as address:
                begun = time.perf_counter()
                loaded = loading.into_postgres(here.place.folder, address, lambda _done, _all: None)
                seconds = time.perf_counter() - begun
                again = loading.into_postgres(here.place.folder, address, lambda _done, _all: None)
            assert (loaded.rows, again.rows) == (2 * count, 0)
            print(f"load by COPY      {count / seconds:7.0f} packages/s, again {again.rows} rows")
        with postgres_server.new_database(server, "single") as address:
            database = Postgres(address)
            assert database.open().result is Result.TAKEN
            times = []
            for package in opened.every(here.place.folder):
                begun = time.perf_counter()
                database.load([package.load()[0]])
                times.append(time.perf_counter() - begun)
            database.close()
        p99 = statistics.quantiles(times, n=100)[98]
        print(
            f"load one by one   {len(times) / sum(times):7.0f} packages/s, median {statistics.median(times) * 1000:.1f}"
            f" ms, p99 {p99 * 1000:.1f} ms"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else PACKAGES)
