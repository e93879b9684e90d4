"""Something said or sent out of the blue, kept until the person says what it belongs to."""

from dataclasses import dataclass
from typing import Any

from sales.work.touch import Attachment

KIND = "aside"


@dataclass(frozen=True, slots=True)
class AsideDraft:
    """`touch` is the fresh touch it may belong to; None where only the card is open."""

    id: int
    client: int
    name: str
    touch: int | None
    text: str
    file: Attachment | None = None
    begun: int = 0  # the message of somebody new that it was made into
    asked: int = 0  # the message whose question it may answer

    @property
    def row_kind(self) -> str:
        return KIND

    @property
    def awaits_text(self) -> bool:
        return False

    def to_data(self) -> dict[str, Any]:
        file = self.file and [self.file.id, self.file.kind, self.file.file_id, self.file.seconds]
        told = {"client": self.client, "name": self.name, "touch": self.touch, "text": self.text}
        return {**told, "file": file, "begun": self.begun, "asked": self.asked}


def from_data(draft: int, data: dict[str, Any]) -> AsideDraft:
    file = Attachment(*data["file"]) if data["file"] else None
    later = data.get("begun", 0), data.get("asked", 0)
    return AsideDraft(draft, data["client"], data["name"], data["touch"], data["text"], file, *later)
