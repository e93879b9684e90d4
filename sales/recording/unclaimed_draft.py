"""Voice, photos, documents sent with nothing open: kept until the person says which client they are about."""

from dataclasses import dataclass, replace
from typing import Any

from sales.work.touch import Attachment

KIND = "unclaimed"


@dataclass(frozen=True, slots=True)
class UnclaimedDraft:
    """`text` is what was written under them."""

    id: int
    files: tuple[Attachment, ...]
    text: str = ""

    @property
    def row_kind(self) -> str:
        return KIND

    @property
    def awaits_text(self) -> bool:
        return True

    def joined(self, file: Attachment, text: str) -> "UnclaimedDraft":
        """With one more: several photos at once come one by one."""
        return replace(self, files=(*self.files, file), text="\n".join(filter(None, (self.text, text))))

    def to_data(self) -> dict[str, Any]:
        files = [[one.id, one.kind, one.file_id, one.seconds] for one in self.files]
        return {"files": files, "text": self.text}


def from_data(draft: int, data: dict[str, Any]) -> UnclaimedDraft:
    return UnclaimedDraft(draft, tuple(Attachment(*one) for one in data["files"]), data["text"])
