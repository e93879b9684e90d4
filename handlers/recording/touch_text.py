"""What the touch screen says above its buttons, all of it short enough to stand on the phone at once.

A chat is read from the bottom: history comes first, then what for, then for a visit the place, and next to the
buttons the person and the number.
"""

from datetime import datetime
from html import unescape
from zoneinfo import ZoneInfo

from handlers.speech import client_words, codes, reaching
from handlers.speech.reader import Reader
from handlers.speech.screen import cut
from handlers.speech.words import Html, fill
from sales.clients.client import BuyingRole, Card, Client, Contact
from sales.company.members import Rules
from sales.recording.touch_draft import TouchDraft, choices
from sales.standing.standing import standing
from sales.values import company_names
from sales.work.channels import MANNER, Channel, Manner
from sales.work.outcomes import ATTEMPTS, Outcome
from sales.work.step import NextStep

LONGEST_NAME = 30
LONGEST_BESIDE_CLOCK = 20
LONGEST_HISTORY = 60
LONGEST_NOTED = 90
"""Two lines of a phone; where somebody was tried in vain since, one is for that."""
LONGEST_PURPOSE = 52
LONGEST_STAYING = 60
LONGEST_ADDRESS = 36
LONGEST_HOURS = 18
LONGEST_ENTRANCE = 20
LONGEST_PERSON = 34
LONGEST_CARRIED = 60
LEAST_WORDS = 12
MOST_PHONES = 2


def touch_text(reader: Reader, card: Card, draft: TouchDraft, home: str, rules: Rules | None = None) -> str:
    """`home` is the company's zone, where clients are unless they say otherwise. By its `rules` it is told why they are
    brought up today.
    """
    history = [_title(reader, card.client, home), *_history(reader, card)]
    place = _place(reader, card.client) if draft.channel is Channel.VISIT else []
    needed = [
        *_carried(reader, draft),
        *_purpose(reader, card, draft),
        *_why_today(reader, card, home, rules),
        *_staying(reader, card, draft),
        *place,
        *_person(reader, card, draft),
    ]
    apart = [""] if needed and not place else []
    return "\n".join([*history, *apart, *needed])


def _title(reader: Reader, client: Client, home: str) -> str:
    """The name and the client's clock where it differs; above them the wish to be left alone."""
    there, here = reader.now.astimezone(ZoneInfo(client.zone or home)), reader.local(reader.now)
    clock = [] if there.utcoffset() == here.utcoffset() else [reader._("{time} there", time=reader.clock(there.time()))]
    most = LONGEST_BESIDE_CLOCK if clock else LONGEST_NAME
    name = client.name if len(client.name) <= most else company_names.short(client.name)
    asked = list(filter(None, [client_words.owed(reader, client.facts)]))
    asked += ["⛔ " + reader._("Asked not to be contacted")] if client.do_not_contact else []
    instead = [covered] if (covered := reader.instead_of(client.owner)) else []
    return "\n".join([*asked, " · ".join([fill("<b>{name}</b>", name=cut(name, most)), *instead, *clock])])


def _history(reader: Reader, card: Card) -> list[str]:
    """The last talk; below it what was noted since, and where somebody was tried in vain since, when and how."""
    facts, latest = card.client.facts, next(iter(card.touches), None)
    if latest is None:
        return [reader._("No touches yet")]
    came = codes.came(reader, latest.outcome, returned=card.returned and latest.at == facts.last_talk_at)
    line = _told(reader, codes.CHANNEL_SIGNS[latest.channel], latest.at, came, timed=latest.timed)
    heard = [codes.noted(reader, card.noted_since, LONGEST_NOTED)] if card.noted_since else []
    since = heard if latest.outcome is Outcome.NOTED else [*heard, line]
    if latest.outcome not in ATTEMPTS and not heard:
        line += f", {codes.reason(reader, latest.reason)}" if latest.reason else ""
        return [_with_words(line, latest.comment, LONGEST_HISTORY)]
    if facts.last_talk is None or facts.last_talk_at is None:
        return since
    came = codes.came(reader, facts.last_talk, returned=card.returned)
    talk = _told(reader, "💬", facts.last_talk_at, came, timed=facts.last_talk_timed)
    return [_with_words(talk, facts.last_talk_note, LONGEST_HISTORY // 2), *since]


def _told(reader: Reader, sign: str, at: datetime, came: Html, *, timed: bool) -> str:
    """📞 10 нояб. · Думает; the hour only of today's."""
    when = reader.moment(at, timed=timed and reader.local(at).date() == reader.today)
    return f"{sign} {when} · {came}"


def _with_words(line: str, words: str, most: int) -> str:
    room = max(most - len(line), LEAST_WORDS)
    return f"{line}: {cut(words, room)}" if words else line


def _carried(reader: Reader, draft: TouchDraft) -> list[str]:
    """What will be saved with the outcome."""
    lines: list[str] = []
    if draft.attachments:
        lines.append(reader.n_("📎 {n} file goes with it", "📎 {n} files go with it", len(draft.attachments)))
    if draft.comment:
        lines.append(reader._("Comment: {comment}", comment=cut(draft.comment, LONGEST_CARRIED)))
    return lines


def _purpose(reader: Reader, card: Card, draft: TouchDraft) -> list[str]:
    """🎯 Показать образцы · 16:00: what the step is for, else what it is."""
    step = next((one for one in card.steps if one.id == draft.step), None)
    if step is None:
        return []
    what = cut(step.note, LONGEST_PURPOSE) if step.note else codes.step_kind(reader, step.kind)
    told = fill("🎯 <b>{what}</b>", what=what)
    return [" · ".join(filter(None, [told, _due(reader, step)]))]


def _why_today(reader: Reader, card: Card, home: str, rules: Rules | None) -> list[str]:
    if rules is None:
        return []
    return client_words.why_today(reader, card, standing(card.client, rules, reader.today, ZoneInfo(home)))


def _staying(reader: Reader, card: Card, draft: TouchDraft) -> list[str]:
    """Остаётся: приехать 16:00: what else has come to its day, and is not ended by this."""
    others = [one for one in choices(card, draft, reader.now) if one.id != draft.step]
    told = cut(unescape("; ".join(planned(reader, one) for one in others)), LONGEST_STAYING)
    return [reader._("Stays planned: {step}", step=told)] if others else []


def planned(reader: Reader, step: NextStep) -> Html:
    """Приехать 16:00 · показать образцы."""
    kind = Html(" ".join(filter(None, [codes.step_kind(reader, step.kind), _due(reader, step)])))
    return fill("{kind} · {note}", kind=kind, note=step.note) if step.note else kind


def _due(reader: Reader, step: NextStep) -> str:
    """The hour that was agreed, and the day where it is not today."""
    at = reader.local(step.due_at) if step.due_at else None
    day = at.date() if at else step.due_on
    told = [] if day == reader.today else [reader.short_day(day)]
    return " ".join([*told, *([reader.clock(at.time())] if at else [])])


def _place(reader: Reader, client: Client) -> list[str]:
    """📍 ул. Ленина, 24 · пн-пт 9-18 · вход со двора"""
    url = reaching.on_map(reader.locale, client)
    words = cut(client.address, LONGEST_ADDRESS) or reader.p_("card", "On the map")
    address = reaching.link(url, words) if url else ""
    told = [address, cut(client.hours, LONGEST_HOURS), cut(client.entrance_note, LONGEST_ENTRANCE)]
    line = " · ".join(filter(None, told))
    return [f"📍 {line}"] if line else []


def _person(reader: Reader, card: Card, draft: TouchDraft) -> list[str]:
    chosen = next((one for one in card.contacts if one.id == draft.contact), None)
    who = chosen or card.decider
    if who is None:
        return []
    lines = [_who(reader, card, who), *_written(card, who, draft), *reaching.numbers(reader, who, _most_phones(draft))]
    lines += reaching.of_another(reader, card, who)
    if who.hours and draft.channel is Channel.CALL:
        lines.insert(1, reader._("Convenient: {hours}", hours=cut(who.hours, LONGEST_HOURS)))
    return [line for line in lines if line]


def _most_phones(draft: TouchDraft) -> int:
    """At the door the place is needed more than a second number."""
    return 1 if draft.channel is Channel.VISIT else MOST_PHONES


def _who(reader: Reader, card: Card, who: Contact) -> str:
    """👤 Елена Петровна Савина, директор; where that is too long, ЛПР, or the name alone. Of somebody who is the client
    only what is not said yet.
    """
    name = "" if who.name == card.client.name else who.name
    role = client_words.role(reader, who.role) if who.role is BuyingRole.DECIDES else ""
    tries = [", ".join(filter(None, [name, more])) for more in (who.position or role, role, "")]
    about = next((told for told in tries if told and len(told) <= LONGEST_PERSON), name or who.position)
    return fill("👤 {about}", about=cut(about, LONGEST_PERSON)) if about else ""


def _written(card: Card, who: Contact, draft: TouchDraft) -> list[str]:
    email = who.email or card.client.email
    return [fill("✉️ {email}", email=email)] if email and MANNER[draft.channel] is Manner.WRITTEN else []
