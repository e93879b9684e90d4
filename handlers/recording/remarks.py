"""Words that answer no question: they go to the touch that was asked about, and the question stays."""

from handlers.frame.turn import Turn
from handlers.speech.words import Html
from sales.actions import touches
from sales.actions.ports import UnitOfWork
from sales.ground.errors import NotFound
from sales.recording.plan_draft import PlanDraft


async def keep_remark(unit: UnitOfWork, turn: Turn, draft: PlanDraft, text: str) -> Html:
    """Adds the words to the touch's comment, and says so."""
    if draft.touch is None:
        raise NotFound
    await touches.add_comment(unit, turn.scope, draft.touch, text)
    return turn.reader._("Comment saved.")
