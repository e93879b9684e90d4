"""What was planned before a report, a button each: what would stay is over with it or moves, what would not stays."""

from handlers.idle.told.besides import Besides
from handlers.idle.told.steps import day_screens
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, cut
from handlers.speech.taps.recording import Said
from handlers.speech.taps.recording import said as tap
from sales.ground import ids
from sales.sentences.conversation.draft import SentenceDraft
from sales.sentences.conversation.report import Report
from sales.work.step import NextStep

LONGEST = 40


def rows(reader: Reader, draft: SentenceDraft, report: Report, besides: Besides) -> list[Row]:
    keeps = [(Said.KEEPS, one) for one in (besides.moved,) if one]
    keeps += [(Said.BESIDE, one) for one in besides.taken if _stands_elsewhere(report, one)]
    keeps += [(Said.STAYS, one) for one in besides.over]
    kept: list[Row] = [
        [_button(draft, report, step, one, reader._("↩ Keep: {step}", step=_short(reader, one)))] for step, one in keeps
    ]
    return [*kept, *(_of_what_stays(reader, draft, report, one) for one in besides.stays)]


def _of_what_stays(reader: Reader, draft: SentenceDraft, report: Report, one: NextStep) -> Row:
    """One that comes again has its days to itself."""
    over = _button(draft, report, Said.CLOSES, one, reader._("✓ Over: {step}", step=_short(reader, one)))
    if one.series is not None:
        return [over]
    return [over, _button(draft, report, Said.SHIFT, one, reader._("📅 Move: {step}", step=_short(reader, one)))]


def _stands_elsewhere(report: Report, one: NextStep) -> bool:
    """An hour said for the same day only tells more of it."""
    return all((wish.day, one.id) != (one.due_on, wish.moves or one.id) for wish in report.steps)


def _button(draft: SentenceDraft, report: Report, step: Said, one: NextStep, word: str) -> Button:
    return Button(cut(word, LONGEST), tap(draft.id, step, ids.to_text(report.id) + ids.to_text(one.id)))


def _short(reader: Reader, one: NextStep) -> str:
    return day_screens.told(reader, one.wish)
