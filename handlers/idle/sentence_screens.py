"""An understood message as a screen: what was made of it, line by line, for one tap; or whose it may be."""

from collections.abc import Mapping
from dataclasses import replace

from handlers.idle.told import besides_screens, new_card_screens, pencil_screens
from handlers.idle.told.besides import Besides
from handlers.idle.told.steps import saved_screens
from handlers.idle.told.steps.saved_screens import NEW, short
from handlers.idle.told.ways import screens as ways
from handlers.recording import plan_screens
from handlers.recording.touch_screens import LONGEST_NOTE, shortened
from handlers.speech import codes as words
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, cut, pairs
from handlers.speech.taps.recording import Aside, Said
from handlers.speech.taps.recording import aside as aside_tap
from handlers.speech.taps.recording import said as tap
from handlers.speech.words import fill
from sales.clients.client import Client
from sales.ground import ids
from sales.recording.aside_draft import AsideDraft
from sales.recording.touch_draft import TAKES_NOBODY
from sales.sentences.conversation.changes.offering import offered
from sales.sentences.conversation.draft import SentenceDraft, Untaken
from sales.sentences.conversation.report import Report
from sales.values import company_names
from sales.work.channels import Direction

LONGEST = 30
"""Of a line, on a button."""
FEW = 2
"""Clients who are told of in full on one screen; of more the buttons below would be out of sight."""
MOST_IN_SIGHT = 3
"""Clients of whom all is in sight on a phone."""
LONGEST_REMARK = {1: LONGEST_NOTE, FEW: 100}
LONGEST_OF_MANY = 28
"""Of a comment, so that it is one line; all of it is a tap away."""
LONGEST_WHOLE = 2500
"""Of what is folded: with the rest it is one message."""


def confirm(
    reader: Reader, draft: SentenceDraft, client: Client | None, beside: AsideDraft | None, besides: Besides
) -> Screen:
    """One report. Of a new client its button says so; what may belong to the touch just saved can go there."""
    only = draft.reports[0]
    save = pencil_screens.save(reader, draft)
    edit = Button(reader.p_("card", "Edit"), tap(draft.id, Said.EDIT))
    whose = pencil_screens.button(reader.p_("pencil", "A client I have"), draft, only, Said.WHOSE)
    known: list[Row] = [ways.below(reader, draft), *([[whose]] if only.new else [])]
    lines = [reader._("Not saved yet. Is this right?"), "", *report(reader, only, client, besides)]
    return Screen(
        "\n".join(lines),
        [[save], *known, *_doubted(reader, draft), *_elsewhere(reader, beside), [edit, _cancel(reader, draft)]],
    )


def _doubted(reader: Reader, draft: SentenceDraft, clients: Mapping[int, Client] | None = None) -> list[Row]:
    """Whose sum names another currency, and who may have ordered what stands in the words."""
    rows: list[Row] = []
    for one in draft.kept:
        whose = "" if clients is None else short(one, clients)
        if (own := one.in_own(reader.currency)) is not None:
            rows.append(pencil_screens.sum_doubted(reader, draft, one, own, whose))
        elif (comes_to := offered(one, reader.currency)) is not None:
            rows.append([pencil_screens.ordered(reader, draft, one, comes_to, whose)])
    return rows


def _elsewhere(reader: Reader, beside: AsideDraft | None) -> list[Row]:
    if beside is None or beside.touch is None:
        return []
    to_touch = Button(reader._("To the touch"), aside_tap(beside.id, Aside.TOUCH))
    return [[to_touch, Button(reader._("Search"), aside_tap(beside.id, Aside.SEARCH))]]


def several(
    reader: Reader, draft: SentenceDraft, clients: Mapping[int, Client], besides: Mapping[int, Besides]
) -> Screen:
    """All reports of a message under each other, with a button for each."""
    many, at = len(draft.reports), None if draft.saved else draft.of(draft.about)
    if at is not None and many > MOST_IN_SIGHT:
        return _around(reader, draft, at, clients, besides)
    blocks = [
        "\n".join(_block(reader, one, clients.get(one.client or 0), besides.get(one.id, Besides()), many))
        for one in draft.reports
    ]
    head = reader._("Saved.") if draft.saved else reader._("Not saved yet. Is this right?")
    whole = [Button(reader.p_("button", "Comments in full"), tap(draft.id, Said.WHOLE))]
    cut_short = whole if many > FEW and any(map(_is_cut, draft.kept)) else []
    rows = saved_screens.rows(reader, draft, clients) if draft.saved else _open_rows(reader, draft, clients, cut_short)
    told = [reader._("Whose line is it? “{words}”", words=shortened(one.text)) for one in draft.untaken]
    lines = [_of_line(draft, one, clients) for one in draft.untaken]
    below = "\n" if many > FEW else "\n\n"
    return Screen(below.join([head, "\n\n".join([*blocks, *told])]), [*rows[:-1], *lines, rows[-1]])


def _around(
    reader: Reader, draft: SentenceDraft, at: Report, clients: Mapping[int, Client], besides: Mapping[int, Besides]
) -> Screen:
    """What was just put right in full, and a line of each of the others: all of it is in sight above the buttons."""
    full = _block(reader, at, clients.get(at.client or 0), besides.get(at.id, Besides()), FEW)
    told = [
        "\n".join(["", *full, ""]) if one is at else _in_a_line(reader, one, clients.get(one.client or 0))
        for one in draft.reports
    ]
    told += [
        reader._("Whose line is it? “{words}”", words=shortened(one.text, LONGEST_OF_MANY)) for one in draft.untaken
    ]
    lines = [_of_line(draft, one, clients) for one in draft.untaken]
    save, *rows = _open_rows(reader, draft, clients)
    whole = [Button(reader._("Show all of it"), tap(draft.id, Said.BACK))]
    text = "\n".join([reader._("Not saved yet. Is this right?"), *told]).rstrip()
    return Screen(text, [save, whole, *rows[:-1], *lines, rows[-1]])


def _in_a_line(reader: Reader, one: Report, client: Client | None) -> str:
    """Печка · Думает · 5 000 ₽"""
    if one.left_out:
        return reader._("Left out: “{words}”", words=shortened(one.text or one.remark, LONGEST_OF_MANY))
    name = company_names.short(client.name) if client else f"{NEW} {one.new}"
    came = words.came(reader, one.result, returned=one.is_return) if one.touched else ""
    amount = reader.money(one.amount) if one.is_order and one.amount is not None else ""
    planned = next((words.step_kind(reader, step.kind) for step in one.steps), "") if not came else ""
    return fill("{told}", told=" · ".join(filter(None, [name, came, amount, planned])))


def _of_line(draft: SentenceDraft, line: Untaken, clients: Mapping[int, Client]) -> Row:
    """Somebody new, or the client who stands before it in the message, as long as that one is not saved."""
    about = ids.to_text(line.id)
    new = Button(f"{NEW} {cut(line.text, LONGEST)}", tap(draft.id, Said.UNTAKEN, about))
    above = next((one for one in draft.kept if one.id == line.above), None)
    if above is None or draft.saved:
        return [new]
    return [new, Button(f"↑ {short(above, clients)}", tap(draft.id, Said.LINE_ABOVE, about))]


def _block(reader: Reader, one: Report, client: Client | None, besides: Besides, many: int) -> list[str]:
    """What is not to be saved keeps its words on the screen."""
    if one.left_out:
        return [reader._("Left out: “{words}”", words=shortened(one.text or one.remark))]
    return report(reader, one, client, besides, many=many)


def _open_rows(reader: Reader, draft: SentenceDraft, clients: Mapping[int, Client], whole: Row = ()) -> list[Row]:
    """`whole`: what shows the comments in full, where some are cut short."""
    save = Button(reader._("Save all"), tap(draft.id, Said.SAVE), style=Style.MAIN)
    each = [
        Button(f"✏️ {_told_apart(reader, draft, one, clients)}", tap(draft.id, Said.REPORT, ids.to_text(one.id)))
        for one in draft.reports
    ]
    how = ways.below(reader, draft)
    even = len(each) // 2 * 2
    last = [*each[even:], *(how if whole else []), _cancel(reader, draft)]  # without a row more
    return [[save, *(whole or how)], *_doubted(reader, draft, clients), *pairs(each[:even]), last]


def _told_apart(reader: Reader, draft: SentenceDraft, one: Report, clients: Mapping[int, Client]) -> str:
    """Of two reports of one client by what came of each: Ромашка · Возврат."""
    name = short(one, clients)
    same = [other for other in draft.reports if short(other, clients) == name]
    return " · ".join([name, words.came(reader, one.result, returned=one.is_return)] if len(same) > 1 else [name])


def names(draft: SentenceDraft, clients: Mapping[int, Client]) -> list[str]:
    """How those are called, in short, whose reports are kept."""
    return [short(one, clients) for one in draft.kept]


def report(reader: Reader, told: Report, client: Client | None, besides: Besides, *, many: int = 1) -> list[str]:
    """All of it that is to be saved; the shorter, the more of them (`many`) share the screen."""
    name = client.name if client else f"{NEW} {told.new}"
    warned = [plan_screens.warning(reader, client)] if client and client.do_not_contact and told.steps else []
    head = fill("<b>{name}</b>", name=name)
    if client and (instead := reader.instead_of(client.owner)):
        head = fill("{head} · {instead}", head=head, instead=instead)
    card = new_card_screens.lines(reader, told.card) if told.new and told.card else []
    return [
        head,
        *card,
        *new_card_screens.learnt(reader, told),
        *new_card_screens.held(reader, told),
        *warned,
        *lines_of(reader, told, besides, many),
    ]


def lines_of(reader: Reader, report: Report, besides: Besides, many: int = 1) -> list[str]:
    """Without whom it is about."""
    lines = [_touch_line(reader, report)] if report.touched else []
    lines += (besides_screens.brief if many > FEW else besides_screens.lines)(reader, report, besides)
    if not report.touched and report.undated:
        lines.append(plan_screens.undated_line(reader, report.kind, report.note))
    if report.amount is not None and report.is_order:
        lines.append(_sum(reader, report.amount))
    lines += besides_screens.of_order(reader, report)
    lines += besides_screens.paid(reader, report, besides.received)
    if report.goods_text and report.is_order:
        lines.append(reader._("Product: {name}", name=cut(report.goods_paid or report.goods_text)))
    if report.card_only and not report.touched and report.client is not None:
        lines.append(reader._("On the card, without a touch:"))
    if report.remark:
        lines.append(_remark(reader, report, many))
    return [*lines, *_not_understood(reader, report)]


def _remark(reader: Reader, report: Report, many: int) -> str:
    """All of it is there before it is saved: what is long is folded, of many clients a tap away."""
    room = _room(many)
    if many > FEW or len(_flat(report.remark)) <= room:
        return reader._("Comment: {comment}", comment=shortened(report.remark, room))
    whole = reader._("Comment: {comment}", comment=shortened(report.remark, LONGEST_WHOLE))
    return f"<blockquote expandable>{whole}</blockquote>"


def in_full(
    reader: Reader, draft: SentenceDraft, clients: Mapping[int, Client], besides: Mapping[int, Besides]
) -> Screen:
    """All that *Save all* saves, each as if it were alone: what a screen of many cuts short."""
    room = LONGEST_WHOLE // len(draft.kept)
    whole = [
        replace(one, comment=one.remark[:room], unsold="", reworded="", priced="", beside="") for one in draft.kept
    ]
    told = [
        "\n".join(report(reader, one, clients.get(one.client or 0), besides.get(one.id, Besides()))) for one in whole
    ]
    back = [Button(reader.p_("button", "Back"), tap(draft.id, Said.BACK))]
    return Screen("\n\n".join(told), [*_open_rows(reader, draft, clients), back])


def _is_cut(report: Report) -> bool:
    notes = any(len(step.note) > besides_screens.LONGEST_NOTE for step in report.steps)
    return notes or len(_flat(report.remark)) > LONGEST_OF_MANY


def _flat(words: str) -> str:
    return " ".join(words.split())


def _not_understood(reader: Reader, report: Report) -> list[str]:
    own = report.in_own(reader.currency)
    asked = () if own is None else report.unclear[-1:]
    unclear = [one for one in report.not_understood if one not in asked]
    lines: list[str] = [reader._("Not understood: {words}", words=cut("; ".join(unclear)))] if unclear else []
    if own is None:
        return lines
    said = cut(report.unclear[-1])
    return [*lines, reader._("“{words}” is another currency. Is it {sum}?", words=said, sum=reader.money(own))]


def _room(many: int) -> int:
    return LONGEST_REMARK.get(many, LONGEST_OF_MANY)


def _sum(reader: Reader, amount: int) -> str:
    if amount < 0:
        return reader._("Goods back for {sum}", sum=reader.money(-amount))
    return reader._("Amount: {sum}", sum=reader.money(amount))


def _touch_line(reader: Reader, report: Report) -> str:
    incoming = reader.p_("channel", "Incoming") if report.direction is Direction.INCOMING else ""
    channel = ways.word(reader, report) if report.is_presumed or not report.unsaid else ""
    reason = words.reason(reader, report.reason) if report.reason else ""
    when = reader.moment(report.at, timed=report.timed) if report.at else ""
    met = f"👤 {report.person}" if report.person and report.result not in TAKES_NOBODY else ""
    came = words.came(reader, report.result, returned=report.is_return)
    pieces = [when, channel, incoming, came, reason, cut(met)]
    return " · ".join(piece for piece in pieces if piece)


def _cancel(reader: Reader, draft: SentenceDraft) -> Button:
    return Button(reader.p_("button", "Cancel"), tap(draft.id, Said.LEAVE))
