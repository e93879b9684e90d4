"""The parts of importing within one unit of work."""

from sales.importing import port
from storage.audit.journal import Journal
from storage.engine.transaction import Transaction
from storage.importing.first_calls import FirstCalls
from storage.importing.import_undo import ImportUndo
from storage.importing.loads import Loads
from storage.importing.lookup import Lookup
from storage.importing.past import Past


class Imports:
    """Before an import (`lookup`), while it is written (`loads`), after it (`past`, `first_calls`, `undo`)."""

    def __init__(self, transaction: Transaction, journal: Journal) -> None:
        self.lookup: port.Lookup = Lookup(transaction, journal)
        self.loads: port.Loads = Loads(transaction, journal)
        self.past: port.Past = Past(transaction, journal)
        self.first_calls: port.FirstCalls = FirstCalls(transaction, journal)
        self.undo: port.ImportUndo = ImportUndo(transaction, journal)
