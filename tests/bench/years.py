"""A company of five years in one file: 50,000 clients, 100 reps, three million touches; or of fewer reps. Made once.

Its people and clients are `company.py`'s; sixty touches with each, the steps that these answered, the orders and the
moves are made of numbers by SQLite itself, in the order of their keys: some two minutes.
"""

import asyncio
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from random import Random

from sqlalchemy import Engine, StaticPool, create_engine, insert, text

from sales.clients.stages import Base, Stage
from sales.company.directories import DirectoryKind
from sandbox.world.world import FIRST_PERSON
from storage.engine import driver, statistics
from storage.schema.tables import metadata
from tests.bench import images
from tests.bench.base import DAY, FOLDER, SEED, fingerprint, migrate
from tests.bench.company import PRODUCTS, Company

REPS, FEW, CLIENTS, TOUCHES = 100, 10, 500, 60
"""`FEW` make a company in a quarter of a minute."""
EVERY = 30
"""Days from a touch to the next one with the same client: five years in all."""
OF_ONE = CLIENTS * TOUCHES
"""Touches of a rep."""
STRIDE = 1_299_709
"""Has no factor in common with their number: rows that stand side by side are of any client and day, as new ids are."""
STEP_EVERY, ORDER_EVERY = 2, 25
MOVES = 5
MADE_ELSEWHERE = frozenset({"touches", "orders", "items", "next_steps", "told"})
NUMBERS = """
WITH RECURSIVE numbers(k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM numbers WHERE k + 1 < :whole),
spread AS (SELECT k, k * :stride % :whole AS n FROM numbers),
each AS (SELECT k, n % :clients AS c, n / :clients AS j FROM spread),
done AS (
  SELECT k, c AS n, j, datetime(:day, '-' || (j * :every + c * 7 % :every) || ' days',
    '+' || (360 + (c * 13 + j * 37) % 540) || ' minutes') AS at,
    (c * 7 + j * 3) % 10 AS of_ten, (c * 11 + j * 17) % 100 AS of_all
  FROM each
)
"""
"""Which client (`c`), which of its touches (`j`, from the last one on) and when: from nine to six in Moscow."""
KEY = "(k - 1500000) * 6148914691236"
"""In the order of `k`, all over the range of ids."""
MOMENT, RECORDED = "at || '.000000'", "datetime(at, '+' || (of_ten * of_ten * 7) || ' minutes') || '.000000'"
OUTCOME = """CASE
  WHEN (n + j) % :order_every = 0 THEN 'order' WHEN of_all < 40 AND of_ten < 6 THEN 'no_answer'
  WHEN of_all < 48 THEN 'gatekeeper' WHEN of_all < 56 THEN 'refused' WHEN of_all < 60 THEN 'not_in'
  WHEN of_all < 80 THEN 'talked' WHEN of_all < 90 THEN 'interested' ELSE 'thinking' END"""
CHANNEL = (
    "CASE WHEN of_ten < 6 THEN 'call' WHEN of_ten < 8 THEN 'visit' WHEN of_ten < 9 THEN 'message' ELSE 'offer' END"
)
AWAY = "CASE WHEN of_ten IN (6, 7) AND of_all % 2 THEN of_all * 6 END"
TOUCHED = f"""INSERT INTO touches (workspace_id, id, client_id, member_id, contact_id, channel, direction, outcome,
  reason, comment, at, recorded_at, timed, away, accuracy, asked, version)
{NUMBERS}
SELECT :workspace, {KEY}, mine.id, mine.owner, CASE WHEN j % 3 THEN mine.contact END, {CHANNEL}, 'out', {OUTCOME},
  CASE WHEN of_all BETWEEN 48 AND 55 THEN 'price' END, 'Договорились созвониться после совещания', {MOMENT}, {RECORDED},
  1, {AWAY}, CASE WHEN of_ten IN (6, 7) AND of_all % 2 THEN 20.0 END, 0, 1
FROM done JOIN mine ON mine.c = done.n ORDER BY k"""
PLANNED = f"""INSERT INTO next_steps (workspace_id, id, client_id, member_id, kind, due_on, zone, note, state,
  closed_at, closed_by, version, created_at, slot, promised_on, postponed, postponed_at)
{NUMBERS}
SELECT :workspace, {KEY}, mine.id, mine.owner, 'call',
  date(at, CASE WHEN of_all < 20 THEN '-3 days' ELSE '+0 days' END),
  'Europe/Moscow', '', CASE WHEN of_all < 3 THEN 'cancelled' ELSE 'done' END, {MOMENT},
  CASE WHEN of_all >= 3 THEN {KEY} END, 1, {MOMENT}, '',
  CASE WHEN of_all < 6 THEN date(at, '-9 days') END, of_all < 6, CASE WHEN of_all < 6 THEN {MOMENT} END
FROM done JOIN mine ON mine.c = done.n WHERE j % :step_every = 0 ORDER BY k"""
SOLD = """INSERT INTO orders (workspace_id, id, client_id, member_id, touch_id, "on", amount, version)
SELECT workspace_id, id, client_id, member_id, id, date(at), 100000 + abs(id % 900000), 1
FROM touches WHERE outcome = 'order' ORDER BY id"""
ITEMS = """INSERT INTO items (workspace_id, id, client_id, order_id, product_id, quantity, amount, place, version)
SELECT workspace_id, id, client_id, id, abs(id) % :products, 100000, amount, 0, 1 FROM orders ORDER BY id"""
LADDER = (Stage.WHITE, Stage.GREY, Stage.YELLOW, Stage.LIME, Stage.GREEN, Stage.GOLD)
MOVED = f"""INSERT INTO moves (workspace_id, id, client_id, owner_id, at, stage_before, stage, base_before, base)
SELECT :workspace, mine.c * {MOVES} + step.place - {2**62}, mine.id, mine.owner,
  datetime(:day, '-' || ((:moves - step.place) * 40 + mine.c * 3 % 40) || ' days') || '.000000',
  step.before, step.after, '{Base.POTENTIAL}', '{Base.POTENTIAL}'
FROM mine JOIN step ORDER BY mine.c, step.place"""
"""Up the ladder, within seven months."""


def file(reps: int = REPS) -> Path:
    """Another one as soon as the schema or what is made up changes."""
    return FOLDER / f"years-{reps}-{fingerprint(Path(__file__))}.db"


def made(reps: int = REPS) -> Path:
    where = file(reps)
    if not where.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        for older in FOLDER.glob(f"years-{reps}-*"):
            older.unlink()
        making = where.with_suffix(".making")
        asyncio.run(migrate(making))
        _fill(making, reps)
        making.rename(where)
    return where


def _fill(making: Path, reps: int) -> None:
    """Row by row, indexes would take ten times as long, and triggers without them would look through all rows."""
    opened = driver.opened(making, writes=True, holds_references=False)
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -400000"):
        opened.execute(f"PRAGMA {pragma}")
    with images.without_indexes(opened):
        _people(opened, reps)
        _work(opened, reps)
    with _engine(opened).begin() as connection:
        statistics.tell(connection)  # what was told of an index goes with it
    opened.close()


def _people(opened: sqlite3.Connection, reps: int) -> None:
    company = Company(Random(SEED), 1, reps, CLIENTS, first_person=FIRST_PERSON, day=DAY)
    with _engine(opened).connect() as connection:
        connection.exec_driver_sql("BEGIN")
        for table, rows in company.rows():
            if table not in MADE_ELSEWHERE:
                connection.execute(insert(metadata.tables[table]), rows)
        connection.execute(insert(metadata.tables["list_entries"]), _products(company))
        connection.execute(text("COMMIT"))


def _engine(opened: sqlite3.Connection) -> Engine:
    return create_engine("sqlite://", creator=lambda: opened, poolclass=StaticPool)


def _products(company: Company) -> Sequence[dict[str, object]]:
    workspace = company.scopes_of_reps[0].workspace
    what = {"workspace_id": workspace, "kind": DirectoryKind.PRODUCT, "retired": False}
    return [what | {"id": number, "text": f"Товар {number}", "place": number} for number in range(PRODUCTS)]


def _work(opened: sqlite3.Connection, reps: int) -> None:
    (workspace,) = opened.execute("SELECT id FROM workspaces").fetchone()
    opened.execute("CREATE TEMP TABLE mine (c INTEGER PRIMARY KEY, id, owner, contact)")
    opened.execute("""INSERT INTO mine SELECT row_number() OVER (ORDER BY clients.id) - 1, clients.id, owner_id,
        (SELECT id FROM contacts WHERE contacts.workspace_id = clients.workspace_id AND client_id = clients.id)
        FROM clients""")
    opened.execute("CREATE TEMP TABLE step (place, before, after)")
    steps = [(place, *LADDER[place : place + 2]) for place in range(MOVES)]
    opened.executemany("INSERT INTO step VALUES (?, ?, ?)", steps)
    values = {
        "workspace": workspace, "whole": reps * OF_ONE, "stride": STRIDE, "clients": reps * CLIENTS, "every": EVERY,
        "day": f"{DAY:%Y-%m-%d}", "order_every": ORDER_EVERY, "step_every": STEP_EVERY, "products": PRODUCTS,
        "moves": MOVES,
    }  # fmt: skip
    opened.execute("BEGIN")
    for statement in (TOUCHED, PLANNED, SOLD, ITEMS, MOVED):
        opened.execute(statement, {name: one for name, one in values.items() if f":{name}" in statement})
    opened.execute("COMMIT")
