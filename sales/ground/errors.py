"""What can go wrong in the rules, by the reaction it asks for. Codes and data only: the words live in the catalogues.

SalesError
├── Rejected        an answer the form cannot take: `code` says why, the same question is asked again
├── Refused         a rule says no
│   ├── NotFound    it does not exist, or it is outside the reader's scope: both look the same
│   ├── NotAllowed  the role does not include the right
│   └── LastOwner   the company would be left with nobody who looks after its people
└── Conflict        somebody was faster
    ├── AlreadySaved   this very thing is saved: show it
    ├── Stale          the row changed since it was read, or an undo came too late
    ├── LinkDead       the invitation is used, has expired, or was taken back
    ├── PhoneTaken     the phone belongs to a client of the workspace
    └── StepTaken      the client already has such an open step
"""


class SalesError(Exception):
    """Base of everything that the rules refuse."""


class Rejected(SalesError):
    """An answer the form cannot take."""

    def __init__(self, code: str, **data: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.data = data


class Refused(SalesError):
    """A rule says no."""


class NotFound(Refused):
    """It does not exist, or it is out of the reader's scope."""


class NotAllowed(Refused):
    """The role does not include the right; `right` is its code, where one was asked for."""

    def __init__(self, right: str | None = None) -> None:
        super().__init__()
        self.right = right


class LastOwner(Refused):
    """The company would be left with nobody who looks after its people."""


class Conflict(SalesError):
    """Somebody was faster."""


class AlreadySaved(Conflict):
    """This very thing is saved already."""


class Stale(Conflict):
    """The row changed since it was read."""


class LinkDead(Conflict):
    """The invitation is used, has expired, or was taken back."""


class StepTaken(Conflict):
    """The client already has an open step of this kind."""


class PhoneTaken(Conflict):
    """The phone belongs to a client of the workspace already."""

    def __init__(self, client_id: int) -> None:
        super().__init__("phone")
        self.client_id = client_id
