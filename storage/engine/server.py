"""PostgreSQL's connections as we use them: whoever is stopped or cut off holds nobody else up for long.

The server ends the session of a process that stands still in a transaction, and with it lets go of what was locked.
Either end notices within half a minute that the other's machine is gone. All of it is said with SET: of what stands in
a startup packet, PgBouncer refuses whatever it does not know.
"""

import socket
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

if TYPE_CHECKING:  # which stands on the engines
    from storage.engine.transaction import Transaction


@dataclass(frozen=True)
class Limits:
    """Seconds; 0: none."""

    idle: int
    """For which an open transaction may ask nothing."""
    lock: int
    """For which a lock of somebody else's is waited for."""


NONE = Limits(idle=0, lock=0)
"""A migration waits until another process has finished its own."""
DESK = Limits(idle=1, lock=2)
"""All processes wait for one lock there."""
WORK = Limits(idle=15, lock=20)
"""A lock is waited for longer than anybody who stands still may hold it."""
READING = Limits(idle=60, lock=20)

SILENT, EVERY, TIMES = 10, 5, 3
"""Seconds of silence after which the other end is asked whether it is there; how often."""
UNHEARD = SILENT + EVERY * TIMES
"""Seconds after which what was sent and never acknowledged ends the connection."""

LOCK_TIMEOUT = "55P03"
_SEND_AWAY = text("""
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND usename = current_user AND application_name = 'touchbase'
    AND state = 'active' AND wait_event = 'ClientRead' AND query NOT LIKE 'COPY%'
    AND state_change < clock_timestamp() - make_interval(secs => :seconds)
""")


def engine_of(url: URL, places: int, limits: Limits) -> AsyncEngine:
    engine = create_async_engine(
        url,
        pool_size=places,
        max_overflow=0,
        pool_recycle=1800,
        hide_parameters=True,
        execution_options={"preserve_rowcount": True},
        connect_args={
            "connection_class": _connection(),
            "prepared_statement_cache_size": 500,
            "server_settings": {"application_name": "touchbase"},
        },
    )
    order = _order(limits)
    event.listen(
        engine.sync_engine, "connect", lambda opened, _: opened.run_async(lambda connection: connection.execute(order))
    )
    return engine


def _connection() -> type:
    """The driver's own, at our end of which is asked too whether the other is there. Imported where it is needed."""
    from asyncpg import Connection

    class Kept(Connection):  # type: ignore[misc] # ships no types
        def __init__(self, protocol: Any, transport: Any, *given: Any, **named: Any) -> None:
            super().__init__(protocol, transport, *given, **named)
            _keep(transport.get_extra_info("socket"))

    return Kept


def _order(limits: Limits) -> str:
    settings = {
        "idle_in_transaction_session_timeout": f"{limits.idle}s",
        "lock_timeout": f"{limits.lock}s",
        "tcp_keepalives_idle": SILENT,
        "tcp_keepalives_interval": EVERY,
        "tcp_keepalives_count": TIMES,
        "tcp_user_timeout": f"{UNHEARD}s",
    }
    return "; ".join(f"SET {name} = '{value}'" for name, value in settings.items())


def _keep(opened: socket.socket) -> None:
    if opened.family not in {socket.AF_INET, socket.AF_INET6}:
        return
    opened.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    if sys.platform == "linux":
        opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, SILENT)
        opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPINTVL, EVERY)
        opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPCNT, TIMES)
        opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, UNHEARD * 1000)


def has_waited_in_vain(failure: DBAPIError) -> bool:
    """For a lock."""
    return getattr(failure.orig, "sqlstate", None) == LOCK_TIMEOUT


async def send_away(transaction: "Transaction", limits: Limits) -> None:
    """Ends sessions that stand still between two halves of a question, for whoever has waited for a lock in vain.

    Our driver makes a statement ready first, and asks only then. To the server a process that is stopped in between is
    at work, and no limit on idleness ends it; a copy of rows looks the same, and goes on.
    """
    await transaction.run(_SEND_AWAY, {"seconds": limits.idle})
