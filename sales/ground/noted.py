"""What the audit notes of a screen: its kind, by which recent clients and the open card are known afterwards."""

from enum import StrEnum


class Noted(StrEnum):
    """A kind of screen. Values are kept for years: they may be added to, never changed."""

    ASIDE = "aside"
    CARD = "card"
    CHART = "chart"
    COMPLAINT = "complaint"
    CONTACT = "contact"
    CONTACTS = "contacts"
    DIGEST = "digest"
    DUE = "due"
    EVENING = "evening"
    EXPORT = "export"
    EXPORT_ALLOWED = "export_allowed"
    EXPORT_REFUSED = "export_refused"
    EXPORT_REQUEST = "export_request"
    FIELD = "field"
    FILES = "files"
    FOREIGN = "foreign"
    HISTORY = "history"
    IDLE = "idle"
    IMPORT = "import"
    IMPORT_PREVIEW = "import_preview"
    IMPORT_UNDONE = "import_undone"
    LEFT = "left"
    LETTER = "letter"
    LIST = "list"
    LOG = "log"
    MERGE = "merge"
    MORE = "more"
    NEAR = "near"
    ORDER = "order"
    OVERDUE = "overdue"
    PASSED_ON = "pass"
    PHONE = "phone"
    PLACE = "place"
    PLAN = "plan"
    POOL = "pool"
    REMINDER = "reminder"
    REPORT = "report"
    ROUTE = "route"
    SAVED = "saved"
    SENTENCE = "sentence"
    SET = "set"
    SIMILAR = "similar"
    TEAM = "team"
    TO_PAY = "to_pay"
    TOUCH = "touch"
    WHOSE = "whose"

    @property
    def is_list(self) -> bool:
        """Whether it shows any number of clients: also where there is just one, nobody has opened that client by it."""
        return self in _LISTS


_LISTS = frozenset(
    {
        Noted.DIGEST,
        Noted.DUE,
        Noted.EVENING,
        Noted.IDLE,
        Noted.IMPORT_UNDONE,
        Noted.LEFT,
        Noted.LETTER,
        Noted.LIST,
        Noted.LOG,
        Noted.NEAR,
        Noted.OVERDUE,
        Noted.REMINDER,
        Noted.REPORT,
        Noted.ROUTE,
        Noted.TEAM,
    }
)
