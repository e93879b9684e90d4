"""The screens of putting a report right before it is saved: what of it, and each of these questions."""

from handlers.idle.told import new_card_screens, step_day_screens
from handlers.recording.touch_screens import shortened
from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, cut, pairs
from handlers.speech.taps.recording import Said
from handlers.speech.taps.recording import said as tap
from sales.clients.client import ClientLine
from sales.days.past_presets import PastPreset
from sales.ground import ids
from sales.sentences.conversation.correcting import before
from sales.sentences.conversation.draft import SentenceDraft
from sales.sentences.conversation.report import Report
from sales.work.outcomes import outcomes_for

NEW = "🆕"
LONGEST_NAME = 30


def parts(reader: Reader, draft: SentenceDraft, report: Report, told: list[str]) -> Screen:
    """What there is to be put right, each a tap away. `told`: the report as it stands."""
    about = [
        _button(reader.p_("pencil", "Outcome"), draft, report, Said.OUTCOMES),
        *([_button(reader.p_("pencil", "When it was"), draft, report, Said.TIME)] if report.touched else []),
        _button(reader.p_("pencil", "Another client"), draft, report, Said.WHOSE),
        *([_button(reader.p_("pencil", "Sum"), draft, report, Said.SUM)] if report.is_order else []),
        *(step_day_screens.buttons(reader, draft, report) if len(report.steps) == 1 else []),
    ]
    steps: list[Row] = [
        [
            Button(
                f"✕ {step_day_screens.told(reader, step)}", tap(draft.id, Said.STEP, f"{ids.to_text(report.id)}{place}")
            )
        ]
        for place, step in enumerate(report.steps)
    ]
    moved = step_day_screens.buttons(reader, draft, report) if len(report.steps) > 1 else []
    learnt: list[Row] = [
        [Button(f"✕ {words}", tap(draft.id, Said.FORGET, f"{ids.to_text(report.id)}{place}"))]
        for place, words in enumerate(new_card_screens.learnt(reader, report))
    ]
    text = "\n".join([*told, "", reader._("What is to be put right?")])
    return Screen(
        text, [*pairs(about), *steps, *pairs(moved), *learnt, *_whether(reader, draft, report), [_back(reader, draft)]]
    )


def _whether(reader: Reader, draft: SentenceDraft, report: Report) -> list[Row]:
    """Of several: it belongs to the client above, or is not saved."""
    if len(draft.reports) == 1:
        return []
    above = [_button(reader._("To the one above"), draft, report, Said.ABOVE)] if before(draft, report) else []
    word = reader._("Save it after all") if report.left_out else reader._("Leave this out")
    return [[*above, _button(word, draft, report, Said.DROP)]]


def outcomes(reader: Reader, draft: SentenceDraft, report: Report, told: list[str]) -> Screen:
    number = ids.to_text(report.id)
    buttons = [
        Button(codes.outcome(reader, code), tap(draft.id, Said.OUTCOME, number + code.value))
        for code in outcomes_for(report.channel)
    ]
    text = "\n".join([*told, "", reader._("How did it go?")])
    return Screen(text, [*pairs(buttons), [_back(reader, draft, report)]])


def clients(reader: Reader, draft: SentenceDraft, report: Report, lines: list[ClientLine]) -> Screen:
    """Whoever is called alike, or was seen last; anybody else by a name."""
    number = ids.to_text(report.id)
    rows: list[Row] = [
        [Button(cut(line.name, LONGEST_NAME), tap(draft.id, Said.OTHER, number + ids.to_text(line.id)))]
        for line in lines
    ]
    if report.words and not report.new:
        rows.append([Button(f"{NEW} {cut(report.words, LONGEST_NAME)}", tap(draft.id, Said.OTHER, number))])
    text = reader._("“{words}”\nWhich client is it about? Tap, or write the name.", words=shortened(report.text))
    return Screen(text, [*rows, [_back(reader, draft, report if report.is_settled else None)]])


def times(reader: Reader, draft: SentenceDraft, report: Report, name: str, note: str = "") -> Screen:
    number = ids.to_text(report.id)
    said = {
        "": reader._("Now"),
        PastPreset.MORNING.value: reader.p_("ago", "This morning"),
        PastPreset.YESTERDAY.value: reader.p_("ago", "Yesterday"),
    }
    buttons = [Button(word, tap(draft.id, Said.AGO, number + code)) for code, word in said.items()]
    asked = reader._("<b>{name}</b>\nWhen was it? Write it, for example “yesterday at 14:35”.", name=name)
    return Screen("\n".join(filter(None, [asked, note])), [*pairs(buttons), [_back(reader, draft, report)]])


def sums(reader: Reader, draft: SentenceDraft, report: Report, name: str, note: str = "") -> Screen:
    none = [[_button(reader._("Without a sum"), draft, report, Said.NO_SUM)]] if report.amount is not None else []
    asked = reader._("<b>{name}</b>\nHow much? For example 84 000; a return is negative.", name=name)
    return Screen("\n".join(filter(None, [asked, note])), [*none, [_back(reader, draft, report)]])


def _button(word: str, draft: SentenceDraft, report: Report, step: Said) -> Button:
    return Button(word, tap(draft.id, step, ids.to_text(report.id)))


def _back(reader: Reader, draft: SentenceDraft, report: Report | None = None) -> Button:
    """To the report, or from there to the whole message."""
    word = reader.p_("button", "Back")
    return _button(word, draft, report, Said.REPORT) if report else Button(word, tap(draft.id, Said.BACK))
