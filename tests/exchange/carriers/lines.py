"""A line between a carrier and its other end that can be cut: a small TCP proxy on the loopback."""

import selectors
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

_RESET = struct.pack("ii", 1, 0)


def free_port() -> int:
    """Give a port of the loopback that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class Line:
    """Where to connect to, and when the line is cut: after so many bytes there, or before anything comes back."""

    port: int
    cut_after: int | None = None
    """Bytes towards the server, on each connection; what is beyond does not arrive."""
    swallow_after: int | None = None
    """Bytes towards the server, on each connection: what the server says once it has them does not come back."""
    cuts: int = 0
    connections: int = 0
    _stop: threading.Event = field(default_factory=threading.Event)


@contextmanager
def line_to(port: int) -> Iterator[Line]:
    """Open a line to a server on the loopback, for the length of a test."""
    listening = socket.create_server(("127.0.0.1", 0))
    listening.settimeout(0.05)
    line = Line(listening.getsockname()[1])
    threads: list[threading.Thread] = []

    def listen() -> None:
        while not line._stop.is_set():
            with suppress(TimeoutError):
                near, _ = listening.accept()
                line.connections += 1
                threads.append(threading.Thread(target=_carry, args=(line, near, port)))
                threads[-1].start()

    listener = threading.Thread(target=listen)
    listener.start()
    try:
        yield line
    finally:
        line._stop.set()
        listener.join(10)
        for thread in threads:
            thread.join(10)
        listening.close()


def _carry(line: Line, near: socket.socket, port: int) -> None:
    with near:
        try:
            far = socket.create_connection(("127.0.0.1", port), 5)
        except OSError:
            return
        with far, suppress(OSError):
            _carry_between(line, near, far)


def _carry_between(line: Line, near: socket.socket, far: socket.socket) -> None:
    there = 0
    with selectors.DefaultSelector() as waiting:
        waiting.register(near, selectors.EVENT_READ)
        waiting.register(far, selectors.EVENT_READ)
        while not line._stop.is_set():
            for key, _ in waiting.select(0.05):
                data = near.recv(16384) if key.fileobj is near else far.recv(65536)
                if not data:
                    return None
                if key.fileobj is near:
                    allowed = data if line.cut_after is None else data[: max(0, line.cut_after - there)]
                    there += len(data)
                    far.sendall(allowed)
                    if len(allowed) < len(data):
                        return _cut(line, near)
                elif line.swallow_after is not None and there >= line.swallow_after:
                    _let_finish(far)
                    return _cut(line, near)
                else:
                    near.sendall(data)
    return None


def _let_finish(far: socket.socket) -> None:
    """Let the server do what it got and say what it has to say, to nobody; a server that is hung up on may not read."""
    far.settimeout(0.15)
    with suppress(TimeoutError):
        while far.recv(65536):
            pass


def _cut(line: Line, near: socket.socket) -> None:
    line.cuts += 1
    near.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
