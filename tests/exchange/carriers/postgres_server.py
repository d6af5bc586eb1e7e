"""A real PostgreSQL on the loopback, started for the tests by an account that may do nothing else."""

import getpass
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from exchange.carriers.lines import free_port

_PLACES = [initdb.parent for initdb in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
PROGRAMS = max(_PLACES, key=lambda place: int(place.parent.name), default=None)
"""Where Debian puts them: not on the path."""


def _account() -> str:
    """PostgreSQL refuses to run as root: its own account does it then."""
    return "postgres" if os.geteuid() == 0 else getpass.getuser()


def _run(program: str, *arguments: str) -> None:
    assert PROGRAMS is not None
    account = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
    subprocess.run(
        [str(PROGRAMS / program), *arguments],
        check=True, timeout=60, cwd="/", capture_output=program != "pg_ctl",
        stdout=subprocess.DEVNULL if program == "pg_ctl" else None,
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}, **account,
    )  # type: ignore[call-overload]  # fmt: skip


@contextmanager
def running(*, durable: bool = False) -> Iterator[str]:
    """Start a server, give the beginning of its addresses, and end it whatever happens."""
    folder = Path(tempfile.mkdtemp(prefix="fieldnote-postgres-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    port = free_port()
    data = str(folder / "data")
    quick = "" if durable else "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
    options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder} {quick}"
    try:
        _run("initdb", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--pgdata", data)
        hba = folder / "data" / "pg_hba.conf"
        hba.write_text(f"host all locked 127.0.0.1/32 scram-sha-256\n{hba.read_text()}")
        _run("pg_ctl", "start", "-w", "-t", "50", "-D", data, "-l", str(folder / "log"), "-o", options)
        try:
            yield f"host=127.0.0.1 port={port} user={_account()}"
        finally:
            _run("pg_ctl", "stop", "-w", "-t", "50", "-m", "immediate", "-D", data)
    finally:
        shutil.rmtree(folder)


@contextmanager
def new_database(server: str, name: str) -> Iterator[str]:
    """Make an empty database, and give its address."""
    with psycopg.connect(f"{server} dbname=postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    yield f"{server} dbname={name}"
    with psycopg.connect(f"{server} dbname=postgres", autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())
