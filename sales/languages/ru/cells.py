"""What words in cells of a known column mean in Russian."""

from sales.languages.language import CellWords
from sales.languages.ru.outcomes import OUTCOMES
from sales.languages.ru.reasons import REASONS
from sales.work.channels import Channel, Direction
from sales.work.step import StepKind

CELLS = CellWords(
    weights={
        1: "мало что решает|немного|мало|слабо|слабое",
        2: "к мнению прислушаются|средне|среднее|умеренно",
        3: "слово весит много|сильно|сильное|много",
    },
    attitudes={
        "for": "за|за нас",
        "neutral": "нейтрально|нейтрален",
        "against": "против",
    },
    statuses={
        "active": (
            "активный|активен|активна|активные|действующий|в работе|работаем|новый|потенциальный|текущий|постоянный"
        ),
        "inactive": (
            "неактивный|не активный|неактивен|неактивна|неактивные|архив|архивный|закрыт|потерян|ушел|"
            "отказ|отказался|мертвый|не работаем|отказались|отказалась|отказник|не интересно|"
            "неинтересно|не интересует|стоп лист|стоп|черный список|чс|закрылись|закрылся|закрыты|"
            "закрыта|ликвидирован|ликвидирована"
        ),
    },
    roles={
        "decides": "лпр|принимает решение|решает|лпр со слов",
        "influences": "влияет|лвр|влияет на решение",
        "uses": "пользователь|пользуется",
        "gatekeeper": "секретарь|секретариат",
        "unknown": "неизвестно|роль неизвестна",
    },
    bases={
        "key": "ключевой|ключевая",
        "vip": "вип",
        "lost": "уже не вернуть|не вернуть|безнадежный",
    },
    sources={
        "recommendation": "рекомендация|по рекомендации|сарафан|сарафанное радио",
        "exhibition": "выставка|с выставки",
        "website": "сайт|с сайта|заявка с сайта|интернет",
        "cold_call": "холодный звонок|холодный обзвон|обзвон|прозвон",
        "advertising": "реклама|контекст|контекстная реклама|директ|яндекс директ",
        "walk_in": "клиент пришел сам|пришел сам|пришли сами|самотек|с улицы|зашел сам",
        "old_base": "старая база|база",
        "other": "другое|прочее|иное",
    },
    channels={
        Channel.CALL: "звонок|телефон",
        Channel.VISIT: "визит|встреча|выезд",
        Channel.MESSAGE: "сообщение|мессенджер|смс",
        Channel.EMAIL: "письмо|почта",
        Channel.OFFER: "кп|коммерческое предложение",
        Channel.OTHER: "другое|прочее",
    },
    directions={
        Direction.INCOMING: "входящий|входящее",
        Direction.OUTGOING: "исходящий|исходящее",
    },
    outcomes={outcome: called.written for outcome, called in OUTCOMES.items()},
    reasons={reason: called.written for reason, called in REASONS.items()},
    steps={
        StepKind.CALL: "позвонить|перезвонить|звонок",
        StepKind.VISIT: "приехать|встреча|визит|заехать",
        StepKind.OFFER: "выслать кп|отправить кп|кп",
        StepKind.PAYMENT: "напомнить об оплате|оплата",
        StepKind.OTHER: "другое",
    },
    confirmed=r"подтвержден\w*|проверен\w*",
    ban="не (?:звонить|беспокоить|писать|контактировать)",
    wrong_number=(
        r"не тот номер|номер не тот|(?:неверн|неправильн)\w+ номер|номер (?:неверн|неправильн|чуж)\w+|"
        r"ошиб\w+ номером"
    ),
    asked=r"просил\w*|попросил\w*|просят|просит|больше|никогда",
    ever="больше|никогда",
    plainly_inactive="неактивн|не активн|архив",
)
