"""An agency's PostgreSQL: each resource a row of JSON, the same again changes nothing, an earlier one undoes nothing.

    fieldnote.resource   one row for each FHIR resource, by its type and id
    fieldnote.package    the packages that were loaded

The connection goes over TLS to a server whose certificate and name are checked, unless the address itself says that it
is this computer. A password is never part of the address: libpq finds it in the owner's `.pgpass` or service file.
"""

import ipaddress
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from fieldnote.domain.outcome import Outcome, Result
from fieldnote.domain.problems import BadInputError
from fieldnote.exchange.package.resources import Known, Loaded, PackageResources, squash

if TYPE_CHECKING:
    import psycopg

_CHECKED = "verify-full"
_SECONDS = "10"
_ONE_AT_A_TIME: Final = 0x66_6E_6F_74_65
"""The lock that two loaders of one database share."""

_STAMP = "device_id text NOT NULL, sequence integer NOT NULL, created timestamptz NOT NULL"
_SCHEMA = "CREATE SCHEMA IF NOT EXISTS fieldnote"
_PACKAGE = f"""
    CREATE TABLE IF NOT EXISTS fieldnote.package (package_id text PRIMARY KEY, manifest_sha256 text NOT NULL, {_STAMP},
        loaded_at timestamptz NOT NULL DEFAULT now())
"""
_RESOURCE = f"""
    CREATE TABLE IF NOT EXISTS fieldnote.resource (type text, id text, sha text NOT NULL, body jsonb NOT NULL,
        package_id text NOT NULL, {_STAMP}, PRIMARY KEY (type, id))
"""
_MERGE = """
    INSERT INTO fieldnote.resource AS kept SELECT * FROM arriving ORDER BY type, id
    ON CONFLICT (type, id) DO UPDATE SET sha = excluded.sha, body = excluded.body, package_id = excluded.package_id,
        device_id = excluded.device_id, sequence = excluded.sequence, created = excluded.created
    WHERE kept.sha <> excluded.sha AND CASE WHEN kept.device_id = excluded.device_id
        THEN kept.sequence <= excluded.sequence ELSE kept.created <= excluded.created END
"""
_NO_ROOM, _NOT_ALLOWED, _SIGN_IN, _DATA = "53100", "42501", "28", "22"
"""What the server calls a full disk, a missing right, a refused sign-in and content it cannot keep (SQLSTATE)."""


class Postgres:
    """The carrier to one database."""

    def __init__(self, address: str) -> None:
        """Take a URL or a line of libpq's words; raises BadInputError. Nothing is connected yet."""
        self._words = _checked(address)
        self._connection: psycopg.Connection | None = None

    def open(self) -> Outcome:
        """Connect, and make the two tables where they are not there."""
        import psycopg  # noqa: PLC0415 -- only an agency that loads has it

        try:
            self._connection = psycopg.connect(**self._words, autocommit=False)  # type: ignore[arg-type]
            self._make_tables(self._connection)
        except psycopg.Error as error:
            self.close()
            return _of_error(error, Result.UNREACHED)
        return Outcome(Result.TAKEN)

    def close(self) -> None:
        """End the connection."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def known(self, package_ids: Sequence[str]) -> Known:
        """Say which packages were loaded before."""
        import psycopg  # noqa: PLC0415 -- as above

        try:
            with self._open().transaction():
                rows = self._open().execute(
                    "SELECT package_id FROM fieldnote.package WHERE package_id = ANY(%s)", (list(package_ids),)
                )
                return Known(Outcome(Result.TAKEN), frozenset(row[0] for row in rows))
        except psycopg.Error as error:
            return Known(_of_error(error, Result.LATER))

    def load(self, packages: Sequence[PackageResources]) -> Loaded:
        """Bring all of some packages or nothing, by COPY and one merge."""
        import psycopg  # noqa: PLC0415 -- as above

        try:
            with self._open().transaction(), self._open().cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", (_ONE_AT_A_TIME,))
                cursor.execute("CREATE TEMP TABLE arriving (LIKE fieldnote.resource) ON COMMIT DROP")
                with cursor.copy(
                    "COPY arriving (type, id, sha, body, package_id, device_id, sequence, created) FROM STDIN"
                ) as copy:
                    for row in _rows(packages):
                        copy.write_row(row)
                cursor.execute(_MERGE)
                rows = cursor.rowcount
                cursor.executemany(
                    "INSERT INTO fieldnote.package (package_id, manifest_sha256, device_id, sequence, created) VALUES "
                    "(%s, %s, %s, %s, %s) ON CONFLICT DO NOTHING",
                    [
                        (
                            one.package_id,
                            one.manifest_sha256,
                            one.stamp.device_id,
                            one.stamp.sequence,
                            one.stamp.created,
                        )
                        for one in packages
                    ],
                )
        except psycopg.Error as error:
            return Loaded(_of_error(error, Result.LATER))
        return Loaded(Outcome(Result.TAKEN), rows)

    def _open(self) -> "psycopg.Connection":
        if self._connection is None:
            raise RuntimeError("open it first")
        return self._connection

    @staticmethod
    def _make_tables(connection: "psycopg.Connection") -> None:
        """Make what is missing; an account that may only read and write finds both there and needs no more rights."""
        with connection.transaction():
            row = connection.execute(
                "SELECT to_regclass('fieldnote.package') IS NOT NULL AND to_regclass('fieldnote.resource') IS NOT NULL"
            ).fetchone()
            if row and row[0]:
                return
            for statement in (_SCHEMA, _PACKAGE, _RESOURCE):
                connection.execute(statement.encode())


def _rows(packages: Iterable[PackageResources]) -> Iterable[tuple[object, ...]]:
    for one, package in squash(packages).values():
        stamp = package.stamp
        yield (
            one.type, one.id, one.sha256, one.body.decode(), package.package_id, stamp.device_id, stamp.sequence,
            stamp.created,
        )  # fmt: skip


def _checked(address: str) -> dict[str, str]:
    """Refuse a password in the address, and a way over the network that somebody could listen to."""
    try:
        import psycopg  # noqa: PLC0415 -- as above
        from psycopg.conninfo import conninfo_to_dict  # noqa: PLC0415 -- as above
    except ImportError:
        raise BadInputError("this needs psycopg, which no laptop has: pip install 'fieldnote[postgres]'") from None
    try:
        words = {key: str(value) for key, value in conninfo_to_dict(address).items() if value is not None}
    except psycopg.Error:
        raise BadInputError("this is not the address of a PostgreSQL database") from None
    if "password" in words:
        raise BadInputError("keep the password in .pgpass, not in the address, where others could read it")
    if _is_here(words):
        words.setdefault("hostaddr", "")  # so that no environment or service file leads the name elsewhere
    elif words.setdefault("sslmode", _CHECKED) != _CHECKED:
        raise BadInputError("over a network, notes go only to a server whose certificate is checked (sslmode)")
    return {"connect_timeout": _SECONDS, "application_name": "fieldnote inbox", **words}


def _is_here(words: dict[str, str]) -> bool:
    """Whether an address names this computer. One that names no host may have it from a service file or PGHOST."""
    named = [host for key in ("host", "hostaddr") if key in words for host in words[key].split(",")]
    return bool(named) and all(host == "localhost" or host.startswith("/") or _is_loopback(host) for host in named)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _of_error(error: "psycopg.Error", otherwise: Result) -> Outcome:
    """Say what an error of the server means. Its words may quote a note, so only its code is kept."""
    state = error.sqlstate or ""
    code = f"SQLSTATE {state}" if state else type(error).__name__
    if state == _NO_ROOM:
        return Outcome(Result.NO_ROOM, code)
    if state == _NOT_ALLOWED or state.startswith(_SIGN_IN):
        return Outcome(Result.SIGN_IN, code)
    if state.startswith(_DATA):
        return Outcome(Result.REFUSED, code)
    if "authentication failed" in str(error) or "no password supplied" in str(error):
        return Outcome(Result.SIGN_IN, code)
    return Outcome(otherwise, code)
