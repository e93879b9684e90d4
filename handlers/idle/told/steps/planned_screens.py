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
    keeps += [(Said.STAYS, one) for one in (*besides.over, *besides.dropped)]
    kept: list[Row] = [
        [_button(draft, report, step, one, reader._("↩ Keep: {step}", step=_short(reader, one)))] for step, one in keeps
    ]
    if besides.ended is not None:
        word = reader._("↩ Keep: {step}", step=day_screens.told(reader, besides.ended))
        kept.insert(0, [Button(cut(word, LONGEST), tap(draft.id, Said.KEEPS, f"{ids.to_text(report.id)}0"))])
    return [*kept, *(row for one in besides.stays for row in _of_what_stays(reader, draft, report, one))]


def _of_what_stays(reader: Reader, draft: SentenceDraft, report: Report, one: NextStep) -> list[Row]:
    """One that comes again has its days to itself."""
    off = _button(draft, report, Said.CALLED_OFF, one, reader._("✕ Drop: {step}", step=_short(reader, one)))
    over = _button(draft, report, Said.CLOSES, one, reader._("✓ Over: {step}", step=_short(reader, one)))
    if one.series is not None:
        return [[over], [off]]
    move = _button(draft, report, Said.SHIFT, one, reader._("📅 Move: {step}", step=_short(reader, one)))
    return [[over, move], [off]]


def _stands_elsewhere(report: Report, one: NextStep) -> bool:
    """An hour said for the same day only tells more of it."""
    return all((wish.day, one.id) != (one.due_on, wish.moves or one.id) for wish in report.steps)


def _button(draft: SentenceDraft, report: Report, step: Said, one: NextStep, word: str) -> Button:
    return Button(cut(word, LONGEST), tap(draft.id, step, ids.to_text(report.id) + ids.to_text(one.id)))


def _short(reader: Reader, one: NextStep) -> str:
    return day_screens.told(reader, one.wish)
