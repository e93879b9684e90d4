"""Imports of one unit of work, by parts: each is a subject of its own."""

from sales.importing import port
from storage.audit.journal import Journal
from storage.engine.transaction import Transaction
from storage.importing.first_calls import FirstCalls
from storage.importing.import_undo import ImportUndo
from storage.importing.loads import Loads
from storage.importing.lookup import Lookup
from storage.importing.past import Past


class Imports:
    """What there is of an import: before it, while it is written, after it."""

    def __init__(self, transaction: Transaction, journal: Journal) -> None:
        self.lookup: port.Lookup = Lookup(transaction, journal)
        self.loads: port.Loads = Loads(transaction, journal)
        self.past: port.Past = Past(transaction, journal)
        self.first_calls: port.FirstCalls = FirstCalls(transaction, journal)
        self.undo: port.ImportUndo = ImportUndo(transaction, journal)
