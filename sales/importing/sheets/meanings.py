"""What the words in cells of a known column mean: statuses, roles, sources, channels, outcomes, steps.

Both languages are understood, our codes too. What a table does not know is None: the caller keeps it as it is written.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import TypeVar

from sales.clients.client import Attitude, BuyingRole, NamedBase, Status
from sales.company.directories import Entry
from sales.values.company_names import search_key
from sales.work.step import StepKind
from sales.work.touch import Channel, Direction, Outcome, Reason

T = TypeVar("T")

_WEIGHTS = {
    1: "мало что решает|немного|мало|слабо|a little",
    2: "к мнению прислушаются|средне|умеренно|some",
    3: "слово весит много|сильно|много|a lot",
}
_ATTITUDES = {
    Attitude.FOR: "за|за нас|for|for us",
    Attitude.NEUTRAL: "нейтрально|нейтрален|neutral",
    Attitude.AGAINST: "против|against|against us",
}
_STATUSES = {
    Status.ACTIVE: (
        "активный|активен|активна|активные|действующий|в работе|работаем|новый|потенциальный|текущий|постоянный|"
        "active|current|open|new|potential|customer|lead|working"
    ),
    Status.INACTIVE: (
        "неактивный|не активный|неактивен|неактивна|неактивные|архив|архивный|закрыт|потерян|ушел|отказ|отказался|"
        "мертвый|не работаем|отказались|отказалась|отказник|не интересно|неинтересно|не интересует|стоп лист|стоп|"
        "черный список|чс|закрылись|закрылся|закрыты|закрыта|ликвидирован|ликвидирована|"
        "inactive|archived|archive|closed|lost|refused|dead|not interested|stop list|blacklist|blacklisted|black list|"
        "out of business"
    ),
}
_ROLES = {
    BuyingRole.DECIDES: "лпр|принимает решение|решает|decides|decision maker|dm|лпр со слов|decides, by own words",
    BuyingRole.INFLUENCES: "влияет|лвр|влияет на решение|influences|influencer",
    BuyingRole.USES: "пользователь|пользуется|user|uses|uses it",
    BuyingRole.GATEKEEPER: "секретарь|секретариат|gatekeeper|secretary",
    BuyingRole.UNKNOWN: "неизвестно|unknown|роль неизвестна|role unknown",
}
_CONFIRMED = re.compile(r"\W*(?:подтвержден\w*|проверен\w*|confirmed)\W*$")
_BASES = {
    NamedBase.KEY: "ключевой|ключевая|key",
    NamedBase.VIP: "vip|вип",
    NamedBase.LOST: "уже не вернуть|не вернуть|безнадежный|lost|can't be revived",
}
_SOURCES = {
    "recommendation": "рекомендация|по рекомендации|сарафан|сарафанное радио|recommendation|referral|word of mouth",
    "exhibition": "выставка|с выставки|exhibition|trade show|fair|expo",
    "website": "сайт|с сайта|заявка с сайта|интернет|web|website|site|web site|internet",
    "cold_call": "холодный звонок|холодный обзвон|обзвон|прозвон|cold call|cold calling",
    "advertising": "реклама|контекст|контекстная реклама|директ|яндекс директ|advertising|ads|ad|advertisement",
    "walk_in": ("клиент пришел сам|пришел сам|пришли сами|самотек|с улицы|зашел сам|walk-in|walk in|walked in|street"),
    "old_base": "старая база|база|old base|old database",
    "other": "другое|прочее|иное|other",
}
_CHANNELS = {
    Channel.CALL: "звонок|телефон|call|phone|phone call",
    Channel.VISIT: "визит|встреча|выезд|visit|meeting",
    Channel.MESSAGE: "сообщение|мессенджер|whatsapp|telegram|смс|message|sms|chat",
    Channel.EMAIL: "письмо|почта|e-mail|email|mail|letter",
    Channel.OFFER: "кп|коммерческое предложение|quote|offer",
    Channel.OTHER: "другое|прочее|other",
}
_DIRECTIONS = {
    Direction.INCOMING: "входящий|входящее|in|incoming",
    Direction.OUTGOING: "исходящий|исходящее|out|outgoing",
}
_OUTCOMES = {
    Outcome.NO_ANSWER: "недозвон|no answer",
    Outcome.CALL_BACK: "перезвонить|call back",
    Outcome.NOT_IN: "нет на месте|not in",
    Outcome.MOVED: "перенесли|moved",
    Outcome.SENT: "отправлено|sent",
    Outcome.NO_REPLY: "нет ответа|no reply",
    Outcome.GATEKEEPER: "секретарь|gatekeeper",
    Outcome.TALKED: "поговорили|talked",
    Outcome.INTERESTED: "есть интерес|interested",
    Outcome.THINKING: "думает|thinking",
    Outcome.WANTS_OFFER: "просит кп|wants a quote",
    Outcome.READY: "готов работать|ready to buy",
    Outcome.ORDER: "заказ|order",
    Outcome.COMPLAINT: "претензия|complaint",
    Outcome.NOT_NOW: "не сейчас|not now",
    Outcome.REFUSED: "отказ|refused",
    Outcome.NOTED: "отмечено|noted",
}
_REASONS = {
    Reason.PRICE: "цена|price",
    Reason.SUPPLIER: "есть поставщик|has a supplier",
    Reason.NO_NEED: "не нужно|no need",
    Reason.TERMS: "условия|terms",
    Reason.CLOSED: "закрылись|closed down",
    Reason.OTHER: "другое|other",
}
_STEPS = {
    StepKind.CALL: "позвонить|перезвонить|звонок|call|call back|phone",
    StepKind.VISIT: "приехать|встреча|визит|заехать|visit|meeting|meet",
    StepKind.OFFER: "выслать кп|отправить кп|кп|send a quote|quote|send an offer",
    StepKind.PAYMENT: "напомнить об оплате|оплата|remind of payment|payment",
    StepKind.OTHER: "другое|other",
}
_BAN = r"(?:не (?:звонить|беспокоить|писать|контактировать)|(?:do not|don't) (?:call|contact))"
_WRONG_NUMBER = re.compile(
    r"(?<!\w)(?:не тот номер|номер не тот|(?:неверн|неправильн)\w+ номер|номер (?:неверн|неправильн|чуж)\w+|"
    r"ошиб\w+ номером|wrong number(?! of))(?!\w)",
    re.IGNORECASE,
)
_NEVER = re.compile(rf"(?<!\w){_BAN}(?!\w)")
_ONLY_NEVER = re.compile(
    rf"\W*(?:(?:просил\w*|попросил\w*|просят|просит|больше|никогда|please)\W+)*{_BAN}(?:\W+(?:больше|никогда|again|anymore))?\W*"
)


def status(written: str) -> Status | None:
    return _in(_STATUSES, written.replace("-", " ")) or _in(_STATUSES, written)


def explains(written: str) -> bool:
    """A status that says more than that the client is not active: «чёрный список»."""
    return not search_key(written).startswith(("неактивн", "не активн", "архив", "inactive", "archive"))


def forbids_contact(written: str) -> bool:
    """Says not to call, and nothing else."""
    return bool(_ONLY_NEVER.fullmatch(search_key(written)))


def mentions_ban(written: str) -> bool:
    """«Не звонить до мая», «не звонить Ивану»: somebody has to read it."""
    return bool(_NEVER.search(search_key(written)))


def denies_number(written: str) -> bool:
    """«Не тот номер»: somebody has to find another one."""
    return bool(_WRONG_NUMBER.search(written))


def role(written: str) -> tuple[BuyingRole, bool] | None:
    """The role, and whether it is confirmed: «ЛПР, подтверждён»."""
    key = search_key(written)
    bare = _CONFIRMED.sub("", key)
    told = _in(_ROLES, bare)
    return (told, bare != key) if told else None


def weight(written: str) -> int | None:
    return _in(_WEIGHTS, written)


def attitude(written: str) -> Attitude | None:
    return _in(_ATTITUDES, written)


def base(written: str) -> NamedBase | None:
    return _in(_BASES, written)


def channel(written: str) -> Channel | None:
    return _in(_CHANNELS, written)


def direction(written: str) -> Direction | None:
    return _in(_DIRECTIONS, written)


def outcome(written: str) -> Outcome | None:
    return _in(_OUTCOMES, written)


def reason(written: str) -> Reason | None:
    return _in(_REASONS, written)


def step(written: str) -> StepKind | None:
    return _in(_STEPS, written)


def source_code(written: str) -> str | None:
    """The built-in source that is meant."""
    key = search_key(written)
    return key if key in _SOURCES else _table_of_sources().get(key)


def entry_for(written: str, entries: Sequence[Entry]) -> Entry | None:
    """The workspace's entry that the word means: its own text first, then a built-in. None: it is a new one."""
    key, code = search_key(written), source_code(written)
    own = next((entry for entry in entries if entry.text and search_key(entry.text) == key), None)
    return own or next((entry for entry in entries if code and entry.code == code), None)


def _in(table: dict[T, str], written: str) -> T | None:
    return _words(tuple(table.items())).get(search_key(written).strip(" .!"))


@cache
def _words(table: tuple[tuple[T, str], ...]) -> dict[str, T]:
    by_word = {word: meaning for meaning, words in table for word in words.split("|")}
    return {str(meaning): meaning for meaning, _ in table} | by_word


@cache
def _table_of_sources() -> dict[str, str]:
    return {word: code for code, words in _SOURCES.items() for word in words.split("|")}
