"""Closes the network to the tests of this process: who asks for more than loopback fails, at once and by name.

An audit hook sees every socket that Python makes, those of libraries and of other threads included. It does not see
what uvloop or another process does; tests give those nothing but addresses of this machine.
"""

import socket
import sys
from ipaddress import ip_address
from typing import Any

import pytest

LOOKS_UP = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})
SPEAKS = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg"})


def close() -> None:
    """For as long as the process lives: an audit hook can't be taken off."""
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event in LOOKS_UP and not _is_number(arguments[0]) and not _is_here(arguments[0]):
        pytest.fail(f"a test looked up {arguments[0]!r}")
    if event in SPEAKS and _is_internet(arguments[0]) and arguments[1] and not _is_here(arguments[1][0]):
        pytest.fail(f"a test spoke to {arguments[1]!r}")


def _is_internet(door: socket.socket) -> bool:
    return door.family in {socket.AF_INET, socket.AF_INET6}


def _is_number(host: str | bytes) -> bool:
    """Numbers are looked up without asking anybody."""
    try:
        ip_address(host if isinstance(host, str) else host.decode())
    except ValueError:
        return False
    return True


def _is_here(host: str | bytes | None) -> bool:
    if host in {None, "", b"", "localhost", b"localhost"}:
        return True
    assert host is not None
    return _is_number(host) and ip_address(host if isinstance(host, str) else host.decode()).is_loopback
