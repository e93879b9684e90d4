"""The one schema of both engines. How rows become objects is in each subject's own module.

Business tables begin keys and indexes with `workspace_id`; ids are random. A foreign key says that a row cannot exist
without the other. Columns that only say where something came from (a step's touch, a touch's step) have none, so that
either row may be written first.
"""

from storage.schema.tables import of_client
from storage.schema.tables.clients import clients, contacts, moves, phones, told, worth_moves
from storage.schema.tables.merges import apart, merged
from storage.schema.tables.names import groupings, names
from storage.schema.tables.parts import metadata
from storage.schema.tables.people import (
    goals,
    invites,
    list_entries,
    members,
    people,
    saved_lists,
    teams,
    vacations,
    wordings,
    workspaces,
)
from storage.schema.tables.sums import doubtful, summed, sums
from storage.schema.tables.traffic import audit, dispatch, drafts, inbox, jobs, loads, outbox, signs
from storage.schema.tables.work import (
    attachments,
    complaints,
    debts,
    handed,
    items,
    next_steps,
    orders,
    signals,
    takings,
    touches,
)

__all__ = [
    "apart",
    "attachments",
    "audit",
    "clients",
    "complaints",
    "contacts",
    "debts",
    "dispatch",
    "doubtful",
    "drafts",
    "goals",
    "groupings",
    "handed",
    "inbox",
    "invites",
    "items",
    "jobs",
    "list_entries",
    "loads",
    "members",
    "merged",
    "metadata",
    "moves",
    "names",
    "next_steps",
    "of_client",
    "orders",
    "outbox",
    "people",
    "phones",
    "saved_lists",
    "signals",
    "signs",
    "summed",
    "sums",
    "takings",
    "teams",
    "told",
    "touches",
    "vacations",
    "wordings",
    "workspaces",
    "worth_moves",
]
