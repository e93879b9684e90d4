"""Triggers that mark kept days (`tables/sums.py`) as doubtful when a row that they follow from changes.

Touches are written in many ways: by people, imports, merges, undo, erasure, jobs. A trigger sees all of them in the
same transaction, so no way to write can forget it. For a day that is not kept it costs one index look-up.

A day's figures depend on more than what was done that day: a touch is the first one only if none was before it, a talk
reached the decision maker by what the card says of its contacts, a promise is kept depending on when its touch was.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, inspect, text

_ANY = {"sqlite": "random()", "postgresql": "((random() - 0.5) * 9223372036854775807 * 2)::bigint"}
_KEPT = """kept.workspace_id = {one}.workspace_id AND kept.since <= {one}.at AND kept.until = (
  SELECT min(other.until) FROM summed other
  WHERE other.workspace_id = {one}.workspace_id AND other.until > {one}.at)"""
"""Condition: `kept` is the kept day that contains the row's moment."""
_LATER = """SELECT later.id FROM touches later
  WHERE later.workspace_id = {one}.workspace_id AND later.client_id = {one}.client_id AND later.deleted_at IS NULL
    AND later.at >= {one}.at AND later.id <> {one}.id
  ORDER BY later.at, later.id LIMIT 1"""
_PROMISED = "coalesce({one}.promised_on, {one}.due_on)"
_PROMISER = "coalesce({one}.promised_by, {one}.member_id)"


@dataclass(frozen=True, slots=True)
class Trigger:
    """What a table's triggers do for an added row, a change of some columns, and a deleted row."""

    table: str
    added: tuple[str, ...]
    columns: str
    changed: tuple[str, ...]
    gone: tuple[str, ...]

    def parts(self) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        """For each trigger its name, its event, and its statements."""
        every = ("INSERT", self.added), (f"UPDATE OF {self.columns}", self.changed), ("DELETE", self.gone)
        for when, does in every:
            if does:
                yield f"doubt_{when.split()[0].lower()}_{self.table}", when, does


def _doubtful(whose: str, source: str, met: str, member: str = "{one}.member_id") -> str:
    told = f"kept.workspace_id, :any, {member.format(one=whose)}, kept.day"
    return f"INSERT INTO doubtful (workspace_id, id, member_id, day) SELECT {told} FROM {source} WHERE {met}"  # noqa: S608 - all ours


def _of_moment(one: str) -> str:
    """Marks the day on which it was done."""
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
    """Marks the day of the client's next touch, which may have become the first one, or ceased to be it."""
    return _touches(f"done.workspace_id = {one}.workspace_id AND done.id = ({_LATER.format(one=one)})")


def _answered(one: str) -> str:
    """Marks the promise that this touch has closed."""
    return _promises(f"{_of_client(one)} AND done.closed_by = {one}.id")


def _touched(one: str) -> tuple[str, ...]:
    return _of_moment(one), _next_touch(one)


def _sold(one: str) -> tuple[str, ...]:
    """Marks the order's day and those of later orders, one of which may have become the first."""
    later = f'{_of_client(one)} AND done.deleted_at IS NULL AND done."on" >= {one}."on"'
    return (_by_day("orders", 'done."on"', later),)


def _promised(one: str) -> tuple[str, ...]:
    return (_of_day(one, _PROMISED.format(one=one), _PROMISER),)


def _people(one: str) -> tuple[str, ...]:
    """Marks the days of the client's calls: who decides is asked of them only."""
    return (_touches(f"{_of_client(one)} AND done.channel = 'call'"),)


def _all_of(met: str) -> tuple[str, ...]:
    return _touches(met), _by_day("orders", 'done."on"', met), _promises(met)


def _loaded(one: str) -> tuple[str, ...]:
    """Marks all that an import has brought, which is shown or hidden at once."""
    return _all_of(f"done.workspace_id = {one}.workspace_id AND done.client_id BETWEEN {one}.id AND {one}.last")


_TOUCH = "client_id, member_id, contact_id, channel, outcome, at, recorded_at, deleted_at, away, accuracy"
_STEP = "client_id, member_id, due_on, promised_on, state, closed_at, closed_by, touch_id, promised_by"


def _either(table: str, columns: str, of: Callable[[str], tuple[str, ...]], *gone: str) -> Trigger:
    """A trigger that marks what the row was before as well as what it is now."""
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
    """Drops the triggers, before a migration changes what they refer to."""
    known = set(inspect(connection).get_table_names())
    for trigger in TRIGGERS:
        for name, _, _ in trigger.parts():
            if connection.dialect.name == "sqlite":
                connection.execute(text(f"DROP TRIGGER IF EXISTS {name}"))
            elif trigger.table in known:
                connection.execute(text(f"DROP TRIGGER IF EXISTS {name} ON {trigger.table}"))
                connection.execute(text(f"DROP FUNCTION IF EXISTS {name}"))


def make(connection: Connection) -> None:
    """Creates the triggers, if the schema has kept days."""
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
