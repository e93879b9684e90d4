"""A colleague's client as somebody else may see it. Whole cards are in `sales/clients/client.py`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Foreign:
    """What one may know of a colleague's client: its name and whose it is."""

    client: int
    name: str
    owner: int
    owner_name: str
