"""Oxigraph's own server over a store on disk: a real SPARQL 1.1 endpoint, read only.

https://github.com/oxigraph/oxigraph/tree/main/cli; the PyPI package `oxigraph` carries its binary.
"""

from __future__ import annotations

import hashlib
import ipaddress
import shutil
import socket
import subprocess
import sysconfig
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import KGError
from kg.store.graph import load

_PATIENCE = 20.0  # seconds until a server that does not answer is given up
_LONGEST_QUERY = 60  # seconds
_STAMP = "graph.sha256"


def binary() -> str:
    """Path of the `oxigraph` program: of this environment, else of the system. Raises KGError where there is none."""
    found = shutil.which("oxigraph", path=sysconfig.get_path("scripts")) or shutil.which("oxigraph")
    if not found:
        raise KGError("oxigraph", "the server is not installed", 'type: pip install "union-kg[serve]"')
    return found


def disk_store(graph: Path, folder: Path) -> Path:
    """A store on disk made from a graph file, under `folder`; one that was made from the same bytes before is used again.

    Raises GraphError where the graph is missing, broken or not ours, KGError where the store cannot be made.
    """
    load(graph)  # its errors name line and column
    stamp = hashlib.sha256(graph.read_bytes()).hexdigest()
    location = folder / "db"
    if (folder / _STAMP).is_file() and (folder / _STAMP).read_text() == stamp:
        return location
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        command = [binary(), "load", "--location", str(location), "--file", str(graph)]
        subprocess.run(command, check=True, capture_output=True, text=True)
        (folder / _STAMP).write_text(stamp)
    except OSError as error:
        raise KGError(folder, f"cannot be written ({error.strerror or error})", "choose another place with --store") from error
    except subprocess.CalledProcessError as error:
        raise KGError(graph, f"cannot be loaded ({_last_line(error.stderr)})", "choose another place with --store") from error
    return location


def free_address(host: str, port: int, option: str) -> tuple[str, int]:
    """The numeric address of a loopback host, and the port, once nobody listens there; port 0 picks a free one.

    Raises KGError for a host that is unknown or not this machine's loopback, and for a busy port.
    """
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except (socket.gaierror, UnicodeError, OverflowError) as error:
        raise KGError(f"{host}:{port}", "is no address", "use --host 127.0.0.1 and a port below 65536") from error
    number = str(address[0])
    if not ipaddress.ip_address(number.partition("%")[0]).is_loopback:
        raise KGError(host, "is not this machine's loopback", "use 127.0.0.1, and a web server in front to let others in")
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((number, port))
            return number, int(probe.getsockname()[1])
        except OSError as error:
            raise KGError(f"{host}:{port}", f"cannot be used ({error.strerror})", f"choose another with {option}") from error


@contextmanager
def running(location: Path, host: str, port: int) -> Iterator[subprocess.Popen[str]]:
    """The server over a store on disk, once it answers; it is stopped at the end. Raises KGError where it does not start."""
    place = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    command = [binary(), "serve-read-only", "--location", str(location), "--bind", place, "--timeout-s", str(_LONGEST_QUERY)]
    # a session of its own: Ctrl-C reaches us alone, and we stop it in order
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True)
    try:
        _await(server, host, port, place)
        yield server
    finally:
        server.terminate()
        try:
            server.wait(5)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
        if server.stderr:
            server.stderr.close()


def _await(server: subprocess.Popen[str], host: str, port: int, place: str) -> None:
    """Wait until the server takes connections."""
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if server.poll() is not None:
            said = server.stderr.read() if server.stderr else ""
            raise KGError(place, f"the server stopped ({_last_line(said)})", "choose another port with --port")
        try:
            socket.create_connection((host, port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise KGError(place, f"the server did not answer within {_PATIENCE:.0f} seconds", "try again, or choose another --port")


def _last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "no reason given"
