"""When what is kept of a member's day (`tables/sums.py`) becomes doubtful: said by the database itself, as triggers.

Touches are written in many ways: by people, files, merges, undo, erasure, long work. Whatever changes a row says in the
same transaction whose kept days are to be counted again, so that no way to write can forget it. What happens on a day
that is not kept costs a look at an index.

A day's figures follow from more than what was done that day: a touch is the first one only while nothing was before
it, a talk reached whoever decides by what the card says of its people, a promise is kept by when its touch was.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, inspect, text

_ANY = {"sqlite": "random()", "postgresql": "((random() - 0.5) * 9223372036854775807 * 2)::bigint"}
_KEPT = """kept.workspace_id = {one}.workspace_id AND kept.since <= {one}.at AND kept.until = (
  SELECT min(other.until) FROM summed other
  WHERE other.workspace_id = {one}.workspace_id AND other.until > {one}.at)"""
"""The kept day of a moment."""
_LATER = """SELECT later.id FROM touches later
  WHERE later.workspace_id = {one}.workspace_id AND later.client_id = {one}.client_id AND later.deleted_at IS NULL
    AND later.at >= {one}.at AND later.id <> {one}.id
  ORDER BY later.at, later.id LIMIT 1"""
_PROMISED = "coalesce({one}.promised_on, {one}.due_on)"
_PROMISER = "coalesce({one}.promised_by, {one}.member_id)"


@dataclass(frozen=True, slots=True)
class Trigger:
    """What follows from a row that is added, is changed in some columns, or is taken away."""

    table: str
    added: tuple[str, ...]
    columns: str
    changed: tuple[str, ...]
    gone: tuple[str, ...]

    def parts(self) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        """Each: its name, when it comes, what it does."""
        every = ("INSERT", self.added), (f"UPDATE OF {self.columns}", self.changed), ("DELETE", self.gone)
        for when, does in every:
            if does:
                yield f"doubt_{when.split()[0].lower()}_{self.table}", when, does


def _doubtful(whose: str, source: str, met: str, member: str = "{one}.member_id") -> str:
    told = f"kept.workspace_id, :any, {member.format(one=whose)}, kept.day"
    return f"INSERT INTO doubtful (workspace_id, id, member_id, day) SELECT {told} FROM {source} WHERE {met}"  # noqa: S608 - all ours


def _of_moment(one: str) -> str:
    """The day on which it was done."""
    return _doubtful(one, "summed kept", _KEPT.format(one=one))


def _of_day(one: str, day: str, *member: str) -> str:
    return _doubtful(one, "summed kept", f"kept.workspace_id = {one}.workspace_id AND kept.day = {day}", *member)


def _touches(met: str) -> str:
    return _doubtful("done", f"touches done JOIN summed kept ON {_KEPT.format(one='done')}", met)


def _by_day(table: str, day: str, met: str, *member: str) -> str:
    on = f"kept.workspace_id = done.workspace_id AND kept.day = {day}"
    return _doubtful("done", f"{table} done JOIN summed kept ON {on}", met, *member)


def _promises(met: str) -> str:
    return _by_day("next_steps", _PROMISED.format(one="done"), met, _PROMISER)


def _of_client(one: str, client: str = "client_id") -> str:
    return f"done.workspace_id = {one}.workspace_id AND done.client_id = {one}.{client}"


def _next_touch(one: str) -> str:
    """Which may be the first one by now, or no longer."""
    return _touches(f"done.workspace_id = {one}.workspace_id AND done.id = ({_LATER.format(one=one)})")


def _answered(one: str) -> str:
    """The promise that this touch has kept, or broken."""
    return _promises(f"{_of_client(one)} AND done.closed_by = {one}.id")


def _touched(one: str) -> tuple[str, ...]:
    return _of_moment(one), _next_touch(one)


def _sold(one: str) -> tuple[str, ...]:
    """Its day, and those of later orders: one of them may be the first."""
    later = f'{_of_client(one)} AND done.deleted_at IS NULL AND done."on" >= {one}."on"'
    return (_by_day("orders", 'done."on"', later),)


def _promised(one: str) -> tuple[str, ...]:
    return (_of_day(one, _PROMISED.format(one=one), _PROMISER),)


def _people(one: str) -> tuple[str, ...]:
    """Who decides: it is asked of calls."""
    return (_touches(f"{_of_client(one)} AND done.channel = 'call'"),)


def _all_of(met: str) -> tuple[str, ...]:
    return _touches(met), _by_day("orders", 'done."on"', met), _promises(met)


def _loaded(one: str) -> tuple[str, ...]:
    """All that a file has brought is shown, or hidden, at once."""
    return _all_of(f"done.workspace_id = {one}.workspace_id AND done.client_id BETWEEN {one}.id AND {one}.last")


_TOUCH = "client_id, member_id, contact_id, channel, outcome, at, recorded_at, deleted_at, away, accuracy"
_STEP = "client_id, member_id, due_on, promised_on, state, closed_at, closed_by, touch_id, promised_by"


def _either(table: str, columns: str, of: Callable[[str], tuple[str, ...]], *gone: str) -> Trigger:
    """What it was counts as what it is."""
    before = (*of("OLD"), *gone)
    return Trigger(table, of("NEW"), columns, (*before, *of("NEW")), before)


TRIGGERS = (
    _either("touches", _TOUCH, _touched, _answered("OLD")),
    _either("orders", 'client_id, member_id, "on", amount, deleted_at', _sold, _of_day("OLD", 'OLD."on"')),
    _either("next_steps", _STEP, _promised),
    _either("contacts", "client_id, role, deleted_at", _people),
    Trigger("loads", _loaded("NEW"), "", (), _loaded("OLD")),
    Trigger("clients", (), "deleted_at", _all_of(_of_client("NEW", "id")), ()),
)


def drop(connection: Connection) -> None:
    """Before the schema changes: what they speak of may go."""
    known = set(inspect(connection).get_table_names())
    for trigger in TRIGGERS:
        for name, _, _ in trigger.parts():
            if connection.dialect.name == "sqlite":
                connection.execute(text(f"DROP TRIGGER IF EXISTS {name}"))
            elif trigger.table in known:
                connection.execute(text(f"DROP TRIGGER IF EXISTS {name} ON {trigger.table}"))
                connection.execute(text(f"DROP FUNCTION IF EXISTS {name}"))


def make(connection: Connection) -> None:
    """In a schema that has what they speak of."""
    if not inspect(connection).has_table("doubtful"):
        return
    dialect = connection.dialect.name
    for trigger in TRIGGERS:
        for name, when, does in trigger.parts():
            body = " ".join(f"{one.replace(':any', _ANY[dialect])};" for one in does)
            for statement in _made(dialect, name, f"AFTER {when} ON {trigger.table} FOR EACH ROW", body):
                connection.exec_driver_sql(statement)


def _made(dialect: str, name: str, when: str, body: str) -> tuple[str, ...]:
    if dialect == "sqlite":
        return (f"CREATE TRIGGER {name} {when} BEGIN {body} END",)
    return (
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} RETURN NULL; END $$",
        f"CREATE TRIGGER {name} {when} EXECUTE FUNCTION {name}()",
    )
