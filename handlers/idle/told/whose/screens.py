"""The screens of whose it is: of a report that may be somebody else's, and of a part of a message that fits several."""

from handlers.idle.told.pencil_screens import LONGEST_NAME, NEW, back
from handlers.recording.touch_screens import shortened
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, cut
from handlers.speech.taps.recording import Said
from handlers.speech.taps.recording import said as tap
from sales.clients.client import ClientLine
from sales.clients.finding.analyser import has_each_word
from sales.ground import ids
from sales.sentences.conversation.correcting import before
from sales.sentences.conversation.draft import SentenceDraft
from sales.sentences.conversation.report import Report


def whose(reader: Reader, draft: SentenceDraft, report: Report, lines: list[ClientLine]) -> Screen:
    """Whoever is called alike, or was seen last; anybody else by a name."""
    number = ids.to_text(report.id)
    rows: list[Row] = [
        [Button(cut(line.name, LONGEST_NAME), tap(draft.id, Said.OTHER, number + ids.to_text(line.id)))]
        for line in lines
    ]
    if new := draft.typed or ("" if report.new else report.words):
        rows.append([Button(f"{NEW} {cut(new, LONGEST_NAME)}", tap(draft.id, Said.OTHER, number))])
    text = reader._("“{words}”\nWhich client is it about? Tap, or write the name.", words=shortened(report.text))
    return Screen(text, [*rows, [back(reader, draft, report if report.is_settled else None)]])


def choices(reader: Reader, draft: SentenceDraft, report: Report, lines: list[ClientLine], told: list[str]) -> Screen:
    """Whose a part of a message is, where several fit, before anything else of it is asked."""
    rows = [[Button(line.name, tap(draft.id, Said.CLIENT, ids.to_text(line.id)))] for line in lines]
    asked = reader._("Which client is it?")
    if report.words:
        asked = reader._("Which client is “{words}”?", words=cut(report.words))
    if report.likely:
        asked = reader._("There is no “{words}”, but something like it. Is it one of these?", words=cut(report.words))
        if any(has_each_word(line.name, report.words) for line in lines):
            asked = reader._("Is it about one of these, or about somebody new?")
        rows.append([Button(f"{NEW} {cut(report.words, LONGEST_NAME)}", tap(draft.id, Said.NEW))])
    text = "\n".join([*_place(reader, draft, report), asked, *told])
    return Screen(
        text,
        [
            *rows,
            *_none_of_these(reader, draft, report),
            [Button(reader.p_("button", "Cancel"), tap(draft.id, Said.LEAVE))],
        ],
    )


def _none_of_these(reader: Reader, draft: SentenceDraft, report: Report) -> list[Row]:
    """Somebody else; of several, the line may be of the client above, and the rest can be saved without it."""
    about = ids.to_text(report.id)
    other = Button(reader.p_("pencil", "Another client"), tap(draft.id, Said.WHOSE, about))
    if len(draft.kept) == 1:
        return [[other]]
    out = Button(reader._("Leave this out"), tap(draft.id, Said.DROP, about))
    above = Button(reader._("To the one above"), tap(draft.id, Said.ABOVE, about))
    return [[above], [other, out]] if before(draft, report) else [[other, out]]


def _place(reader: Reader, draft: SentenceDraft, report: Report) -> list[str]:
    """That nothing of the message is forgotten: what stands behind is asked or shown next."""
    here = draft.kept.index(report) + 1
    return [reader._("{n} of {most} in this message", n=here, most=len(draft.kept))] if len(draft.kept) > 1 else []
