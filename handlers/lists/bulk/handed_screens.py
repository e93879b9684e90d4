"""Screens of taking clients over: a brief of each with *Accepted* and *Question*, and the progress."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from handlers.card.card_screens import gone, step_text, title
from handlers.card.card_view import CardView
from handlers.card.standing_screens import orders
from handlers.speech import client_words, codes, reaching
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, cut
from handlers.speech.taps.everywhere import CardTap, MenuTap
from handlers.speech.taps.jobs import HandedAct, JobAct, handed_tap, job_tap
from handlers.speech.words import Html, fill
from sales.ground import ids
from sales.jobs.handed import Asked, Progress
from sales.values.inflection import to_whom
from sales.work.step import NextStep
from sales.work.touch import Touch

LONGEST, LONGEST_COMMENT = 300, 120
LONGEST_NAME = 40
MOST_QUESTIONS = 8
"""On one screen; each answer makes room for the next one."""


def way_in(reader: Reader, job: int) -> Button:
    """The button below the message that clients have come."""
    return Button(reader.p_("button", "Take them over"), handed_tap(HandedAct.LOOK, job), style=Style.MAIN)


def how_far(reader: Reader, job: int) -> Button:
    """The button to the progress, for who handed over."""
    return Button(reader.p_("button", "How it is taken"), handed_tap(HandedAct.PROGRESS, job))


def brief(reader: Reader, view: CardView, job: int, giver: str, mine: Progress, above: str = "") -> Screen:
    """Who decides, the last touches, the next step, the standing and the worth."""
    done, client = mine.clients - mine.left, ids.to_text(view.card.client.id)
    head = reader._(
        "From {name}: {done} of {total}",
        name=cut(giver, LONGEST_NAME),
        done=reader.number(done),
        total=reader.number(mine.clients),
    )
    said = [[above]] if above else []
    blocks = [
        *said,
        [head, title(view.card.client), *standing(reader, view)],
        _people(reader, view),
        _work(reader, view),
    ]
    text = "\n\n".join("\n".join(block) for block in blocks if block)
    accepted = _accepted(reader, job, view.card.client.id)
    asked = Button(reader.p_("hand-over", "Question"), handed_tap(HandedAct.ASK, job, view.card.client.id))
    later = [Button(reader.p_("button", "Later"), handed_tap(HandedAct.LOOK, job, view.card.client.id))]
    card = Button(reader.p_("touch", "Card"), CardTap(client=client).pack())
    return Screen(text, [[accepted, asked], [card, *(later if mine.left > 1 else [])]])


def standing(reader: Reader, view: CardView) -> list[str]:
    its, client = view.standing(reader.today), view.card.client
    stage = f"{client_words.STAGE_SIGNS[its.stage]} {client_words.stage(reader, its.stage)}"
    place = reader._("Base: {base}", base=client_words.base(reader, its.base))
    worth = [f"💎 {client_words.worth(reader, client.worth)}"] if client.worth else []
    owed = [line for line in [client_words.owed(reader, client.facts)] if line]
    return [*owed, f"{stage} · {place}", *worth, *orders(reader, view)[:1]]


def _people(reader: Reader, view: CardView) -> list[str]:
    who = view.card.decider
    if who is None:
        return [reader._("No phone and nobody to talk to yet."), *gone(reader, view.card)]
    about = ", ".join(filter(None, [who.name, who.position]))
    lines = [fill("👤 {about}", about=cut(about)), *reaching.numbers(reader, who, 1)]
    lines += reaching.of_another(reader, view.card, who)
    return [*lines, *client_words.settled_by(reader, view.card.weighty, view.unmet), *gone(reader, view.card)]


def _work(reader: Reader, view: CardView) -> list[str]:
    """The last touches and the next step."""
    touches = [_touch(reader, one) for one in view.card.touches]
    steps = [_step(reader, one) for one in view.card.steps[:1]] or ["⚠️ " + reader._("No next step")]
    return [*(touches or [reader._("No touches yet")]), *steps]


def _touch(reader: Reader, touch: Touch) -> str:
    said = f": {cut(touch.comment, LONGEST_COMMENT)}" if touch.comment else ""
    when = reader.moment(touch.at, timed=touch.timed)
    return f"{codes.CHANNEL_SIGNS[touch.channel]} {when} · {codes.answered(reader, touch)}{said}"


def _step(reader: Reader, step: NextStep) -> str:
    note = f" · {cut(step.note, LONGEST_COMMENT)}" if step.note else ""
    return f"{codes.STEP_SIGNS[step.kind]} {step_text(reader, step)}{note}"


def asking(reader: Reader, name: str, job: int, client: int) -> Screen:
    text = reader._(
        "What do you want to know about <b>{name}</b>? For example: who signs, and what was promised", name=cut(name)
    )
    return Screen(text, [[Button(reader.p_("button", "Back"), handed_tap(HandedAct.LOOK, job, client))]])


def over(reader: Reader, mine: Progress | None, above: str = "", *, taken_back: bool = False) -> Screen:
    """Says that nothing is left to accept, or that the clients are not one's own any more."""
    clients = [[Button(reader.p_("menu", "Clients"), MenuTap(place="clients").pack())]]
    if mine is None:
        gone = reader._("These clients are not yours any more.")
        return Screen(undone(reader) if taken_back else gone, clients)
    told = reader.n_("All is taken over: {n} client.", "All is taken over: {n} clients.", mine.clients)
    return Screen("\n".join(filter(None, [above, told, _asked(reader, mine)])), clients)


def undone(reader: Reader) -> Html:
    return reader._("The hand-over was taken back: these clients are with whoever had them before.")


def not_yours(reader: Reader) -> Html:
    return reader._("That client is not yours any more.")


def not_asked(reader: Reader) -> Html:
    return reader._("That client is not yours any more, and nobody was asked.")


@dataclass(frozen=True, slots=True)
class Taken:
    """Progress, open questions and answers; `names` of all members."""

    known: Sequence[Progress]
    asked: Sequence[Asked]
    names: Mapping[int, str]
    replied: Sequence[Asked] = ()


def progress(reader: Reader, job: int, taken: Taken, above: str = "") -> Screen:
    """The progress, for who handed over and their leads, with a button to answer each question."""
    lines = [_line(reader, one, taken.names) for one in taken.known]
    text = "\n".join([reader._("<b>How they are taken over</b>"), *lines])
    if not taken.known:
        text = reader._("Nobody has any of these clients any more.")
    told = [_question(one, taken.names) for one in taken.asked]
    waiting = "\n".join([reader._("<b>Waiting for an answer</b>"), *told]) if told else ""
    over = [_answer(one, taken.names) for one in taken.replied]
    settled = "\n".join([reader._("<b>Answered</b>"), *over]) if over else ""
    rows: list[Row] = [[_reply(reader, one, job)] for one in taken.asked]
    again = Button(reader.p_("button", "Refresh"), handed_tap(HandedAct.PROGRESS, job))
    back = Button(reader.p_("button", "Back"), job_tap(JobAct.LOOK, job))  # where all of it can be taken back
    return Screen("\n\n".join(filter(None, [above, text, settled, waiting])), [*rows, [again, back]])


def _question(one: Asked, names: Mapping[int, str]) -> Html:
    """Борис · Ромашка: Кто подписывает договор?"""
    who = cut(names.get(one.taker, ""), LONGEST_NAME)
    return fill("{who} · <b>{name}</b>: {text}", who=who, name=cut(one.name, LONGEST_NAME), text=cut(one.text, LONGEST))


def _answer(one: Asked, names: Mapping[int, str]) -> Html:
    """Борис · Ромашка: Кто подписывает договор? → Лев Седов: Директор"""
    return fill(
        "{question} → {said}", question=_question(one, names), said=_said(names.get(one.by or 0, ""), one.reply)
    )


def _said(who: str, text: str) -> Html:
    return fill("{who}: {text}", who=cut(who, LONGEST_NAME), text=cut(text, LONGEST))


def _reply(reader: Reader, one: Asked, job: int) -> Button:
    word = reader.p_("hand-over", "Answer")
    return Button(fill("💬 {word}: {name}", word=word, name=one.name), handed_tap(HandedAct.REPLY, job, one.client))


def replying(reader: Reader, one: Asked, job: int, *, leads: bool) -> Screen:
    """Asks for the answer below the whole question. `leads`: the reader sees the client, so the card is offered."""
    text = reader._(
        "<b>{name}</b>, the question:\n{text}\n\nWrite the answer, for example: the director signs",
        name=cut(one.name, LONGEST_NAME),
        text=fill("{text}", text=one.text),
    )
    card = [Button(reader.p_("touch", "Card"), CardTap(client=ids.to_text(one.client)).pack())] if leads else []
    to = handed_tap(HandedAct.PROGRESS, job) if leads else handed_tap(HandedAct.ASKED, job, one.client)
    return Screen(text, [[*card, Button(reader.p_("button", "Back"), to)]])


def said(reader: Reader, told: str) -> Screen:
    """For whoever had the client: there is nothing more to do."""
    return Screen(told, [[Button(reader.p_("menu", "Clients"), MenuTap(place="clients").pack())]])


def replied_to(reader: Reader, name: str) -> Html:
    return reader._("Sent to {name}.", name=to_whom(reader.locale, name))


def replied_already(reader: Reader, who: str = "", text: str = "") -> Html:
    """Says that it was answered, and by whom and how if that is known."""
    told = reader._("That question has its answer already.")
    return fill("{told}\n{said}", told=told, said=_said(who, text)) if text else told


def answered(reader: Reader, data: dict[str, Any]) -> Screen:
    """The question's message once somebody else has answered it."""
    screen = asked_about(reader, data)
    said = reader._("{who} has answered:\n{text}", who=cut(data["by"], LONGEST_NAME), text=cut(data["answer"], LONGEST))
    card = [[Button(reader.p_("touch", "Card"), CardTap(client=data["client"]).pack())]]
    return Screen(f"{screen.text}\n\n{said}", [] if data.get("had") else card)


def replied(reader: Reader, data: dict[str, Any]) -> Screen:
    """The answer, for who has asked."""
    text = reader._(
        "{who} answers about <b>{name}</b>:\n{text}\n\nYour question: {question}",
        who=cut(data["from"], LONGEST_NAME),
        name=cut(data["name"]),
        text=fill("{text}", text=data["text"]),
        question=cut(data["question"], LONGEST),
    )
    card = [Button(reader.p_("touch", "Card"), CardTap(client=data["client"]).pack())]
    if "job" not in data:
        return Screen(text, [card])
    job, client = ids.from_text(data["job"]), ids.from_text(data["client"])
    more = Button(reader.p_("hand-over", "Another question"), handed_tap(HandedAct.ASK, job, client))
    return Screen(text, [[_accepted(reader, job, client), more], card])


def _accepted(reader: Reader, job: int, client: int) -> Button:
    word = reader.p_("hand-over", "Accepted")
    return Button(word, handed_tap(HandedAct.ACCEPT, job, client), style=Style.GOOD)


def _line(reader: Reader, one: Progress, names: Mapping[int, str]) -> Html:
    told = reader._(
        "{name}: {done} of {total}",
        name=cut(names.get(one.taker, ""), LONGEST_NAME),
        done=reader.number(one.accepted),
        total=reader.number(one.clients),
    )
    return Html(", ".join(filter(None, [told, _asked(reader, one)])))


def _asked(reader: Reader, one: Progress) -> str:
    return reader.n_("{n} question", "{n} questions", one.asked) if one.asked else ""


def asked_about(reader: Reader, data: dict[str, Any]) -> Screen:
    """The question: for whoever had the client, and for who handed it over, who sees card and progress."""
    text = reader._(
        "{who} takes over <b>{name}</b> and asks:\n{text}",
        who=cut(data["from"], LONGEST_NAME),
        name=cut(data["name"]),
        text=fill("{text}", text=data["text"]),
    )
    if "job" not in data:
        return Screen(text)
    job, client = ids.from_text(data["job"]), ids.from_text(data["client"])
    reply = Button(reader.p_("hand-over", "Answer"), handed_tap(HandedAct.REPLY, job, client), style=Style.MAIN)
    if data.get("had"):
        return Screen(text, [[reply]])
    card = Button(reader.p_("touch", "Card"), CardTap(client=data["client"]).pack())
    return Screen(text, [[card, reply], [how_far(reader, job)]])


def asked_again(reader: Reader, one: Asked, job: int, taker: str) -> Screen:
    """The same question, for whoever had the client."""
    known = {"from": taker, "name": one.name, "text": one.text, "had": True}
    return asked_about(reader, known | {"client": ids.to_text(one.client), "job": ids.to_text(job)})


def taken(reader: Reader, data: dict[str, Any]) -> Screen:
    """Says that a member has answered for all clients, to who handed them over."""
    told = reader.n_(
        "{name} has taken all over: {n} client.",
        "{name} has taken all over: {n} clients.",
        data["clients"],
        name=cut(data["from"], LONGEST_NAME),
    )
    asked = reader.n_("{n} question", "{n} questions", data["asked"]) if data["asked"] else ""
    return Screen("\n".join(filter(None, [told, asked])))
