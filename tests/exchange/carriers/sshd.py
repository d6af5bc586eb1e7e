"""Debian's OpenSSH server on the loopback, with one account that gets into one folder and does SFTP only."""

import getpass
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from exchange.carriers.lines import free_port
from needing import IN_CI

SSHD = shutil.which("sshd", path="/usr/sbin:/usr/local/sbin:" + os.environ.get("PATH", ""))
AS_ROOT = os.geteuid() == 0
ACCOUNT = "nobody" if AS_ROOT else getpass.getuser()


@dataclass
class Server:
    """A server that can be ended and started again, and be given another key."""

    folder: Path
    port: int
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def place(self) -> Path:
        """What the account sees as its root."""
        return self.folder / "place"

    @property
    def inbox(self) -> Path:
        return self.place / "inbox"

    def allow(self, line: str) -> None:
        (self.folder / "authorized_keys").write_text(line + "\n")
        (self.folder / "authorized_keys").chmod(0o644)

    def new_host_key(self) -> str:
        """Make another host key, and give its fingerprint as ssh-keygen says it."""
        key = self.folder / "host_key"
        for file in (key, key.with_suffix(".pub")):
            file.unlink(missing_ok=True)
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
        told = subprocess.run(["ssh-keygen", "-lf", str(key)], check=True, capture_output=True, text=True)
        return told.stdout.split()[1]

    def start(self, *more: str) -> None:
        """Start it, with further lines of its configuration, and wait until it listens."""
        assert SSHD
        config = self.folder / "sshd_config"
        inside = f"ChrootDirectory {self.place}\nForceCommand internal-sftp" if AS_ROOT else (
            f"ForceCommand internal-sftp -d {self.place}"
        )  # fmt: skip
        # What stands first holds.
        config.write_text(
            "\n".join(more)
            + f"""
ListenAddress 127.0.0.1
Port {self.port}
HostKey {self.folder}/host_key
PidFile none
AuthorizedKeysFile {self.folder}/authorized_keys
AllowUsers {ACCOUNT}
AuthenticationMethods publickey
PasswordAuthentication no
KbdInteractiveAuthentication no
UsePAM no
StrictModes no
LogLevel ERROR
MaxStartups 200
Subsystem sftp internal-sftp
AllowTcpForwarding no
X11Forwarding no
{inside}
"""
        )
        log = (self.folder / "log").open("ab")
        with log:
            command = [SSHD, "-D", "-e", "-f", str(config)]
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        for _ in range(200):
            if self.process.poll() is not None:
                break
            with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 2) as line:
                if line.recv(4) == b"SSH-":
                    return
            time.sleep(0.02)
        raise AssertionError((self.folder / "log").read_text())

    def serving(self) -> list[str]:
        """Give the processes that serve connections: the children of the server and theirs."""
        found = [str(self.process.pid)] if self.process else []
        for parent in found:
            told = subprocess.run(["pgrep", "-P", parent], check=False, capture_output=True, text=True)
            found += told.stdout.split()
        return found[1:]

    def stop(self) -> None:
        """End it: first the processes that serve connections, so that the server takes leave of them, then itself."""
        if self.process is None:
            return
        for child in reversed(self.serving()):
            subprocess.run(["kill", "-9", child], check=False, capture_output=True)
        for _ in range(100):
            if not self.serving():
                break
            time.sleep(0.01)
        self.process.terminate()
        self.process.wait(10)
        self.process = None


@contextmanager
def running_server() -> Iterator[Server]:
    """Run a server in a folder that only root can write on, as its chroot demands (where the tests run as root)."""
    if SSHD is None and not IN_CI:
        pytest.skip("openssh-server is not installed")
    if AS_ROOT:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="fieldnote-sshd-", dir="/run" if AS_ROOT else None) as name:
        folder = Path(name)
        folder.chmod(0o755)
        server = Server(folder, free_port())
        server.place.mkdir(mode=0o755)
        for part in ("inbox", "receipts", "done"):
            (server.place / part).mkdir(mode=0o755)
        if AS_ROOT:
            account = pwd.getpwnam(ACCOUNT)
            os.chown(server.inbox, account.pw_uid, account.pw_gid)
        server.new_host_key()
        try:
            server.start()
            yield server
        finally:
            server.stop()
