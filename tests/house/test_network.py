"""No test can speak to anybody but this machine, by whatever way it tries."""

import asyncio
import socket

import pytest
from _pytest.outcomes import Failed


def test_a_name_is_not_looked_up() -> None:
    with pytest.raises(Failed, match=r"api\.telegram\.org"):
        socket.getaddrinfo("api.telegram.org", 443)


async def test_a_lookup_in_another_thread_is_refused_too() -> None:
    with pytest.raises(Failed, match=r"api\.telegram\.org"):
        await asyncio.get_running_loop().getaddrinfo("api.telegram.org", 443)


def test_an_address_is_not_spoken_to() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as door, pytest.raises(Failed, match=r"192\.0\.2\.1"):
        door.sendto(b"hello", ("192.0.2.1", 9))


async def test_loopback_is_open() -> None:
    server = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0)
    async with server:
        host, port = server.sockets[0].getsockname()
        _, writer = await asyncio.open_connection(host, port)
        writer.close()
        await writer.wait_closed()
