"""Voice, photos, documents sent with nothing open: kept until the person says which client they are about.

Such files wait in drafts of other kinds, too: offered to an open card, or carried by a touch that was begun.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sales.ground.drafts import Draft
from sales.recording import aside_draft, touch_draft
from sales.work.touch import Attachment

KIND = "unclaimed"
KEEPING = (KIND, aside_draft.KIND, touch_draft.KIND)


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


def kept_in(row: Draft) -> UnclaimedDraft:
    """What files a draft of one of those kinds keeps, with the words beside them; none, and it is no matter of ours."""
    if row.kind == touch_draft.KIND:
        begun = touch_draft.from_data(row.id, row.data)
        return UnclaimedDraft(row.id, begun.attachments, begun.comment)
    if row.kind == aside_draft.KIND:
        offered = aside_draft.from_data(row.id, row.data)
        return UnclaimedDraft(row.id, (offered.file,) if offered.file else (), offered.text)
    return from_data(row.id, row.data)


def came_at(row: Draft) -> datetime:
    """When they came; of a touch that was begun, when it took place."""
    begun = touch_draft.from_data(row.id, row.data) if row.kind == touch_draft.KIND else None
    return begun.at if begun and begun.at else row.updated_at
