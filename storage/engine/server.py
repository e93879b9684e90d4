"""PostgreSQL connections and their time limits: a process that hangs or is cut off blocks nobody for long.

The server ends a session that is idle in a transaction, which frees its locks. TCP keepalive tells either side within
half a minute that the other's machine is gone. Limits are set by SET after connecting, because PgBouncer refuses
startup parameters that it does not know.
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
    """Time limits of a connection in seconds; 0 means none."""

    idle: int
    """How long an open transaction may be idle."""
    lock: int
    """How long to wait for a lock."""


NONE = Limits(idle=0, lock=0)
"""For migrations, which wait until another process has finished its own."""
DESK = Limits(idle=1, lock=2)
"""For the inbox's desk: all processes wait for one lock there, so it must not be held long."""
WORK = Limits(idle=15, lock=20)
"""For units of work. The wait for a lock is longer than an idle transaction may hold it."""
READING = Limits(idle=60, lock=20)

SILENT, EVERY, TIMES = 10, 5, 3
"""TCP keepalive: seconds of silence before the first probe, seconds between probes, and their number."""
UNHEARD = SILENT + EVERY * TIMES
"""Seconds after which data that was sent and not acknowledged ends the connection."""

LOCK_TIMEOUT = "55P03"
_SEND_AWAY = text("""
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND usename = current_user AND application_name = 'touchbase'
    AND state = 'active' AND wait_event = 'ClientRead' AND query NOT LIKE 'COPY%'
    AND state_change < clock_timestamp() - make_interval(secs => :seconds)
""")


def engine_of(url: URL, places: int, limits: Limits) -> AsyncEngine:
    """An engine whose pool has `places` connections, each with the given limits."""
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
    """The driver's connection class with TCP keepalive on our end. Imported lazily: only PostgreSQL needs it."""
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
    """Whether the error is a lock timeout."""
    return getattr(failure.orig, "sqlstate", None) == LOCK_TIMEOUT


async def send_away(transaction: "Transaction", limits: Limits) -> None:
    """Ends sessions of ours that hang between preparing a statement and executing it.

    To the server such a session is active, so no idle limit ends it. Called by whoever has run into a lock timeout.
    COPY looks the same and is spared.
    """
    await transaction.run(_SEND_AWAY, {"seconds": limits.idle})
