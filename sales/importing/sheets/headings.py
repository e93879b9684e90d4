"""Which words stand above which columns: of people's own tables, our templates, and the exports of amoCRM, Bitrix24,
Google, Outlook and phones, in Russian and English.

A heading is compared by its key. What no phrase names exactly is told by the words in it, the more telling first.
"""

import re
from functools import cache

from sales.importing.said.fields import Field
from sales.values.company_names import search_key

_PHRASES: dict[Field, str] = {
    Field.KEY: "номер клиента|client number",
    Field.NAME: (
        "название|наименование|название компании|название организации|наименование организации|компания|организация|"
        "клиенты|список клиентов|контрагент|наименование контрагента|клиент|"
        "название клиента|наименование клиента|фирма|предприятие|юр лицо|"
        "юридическое лицо|заказчик|покупатель|партнер|компания контакта|компания клиент|магазин|торговая точка|"
        "название лида|company|company name|organization|organisation|organization name|org|account|account name|"
        "client|client name|clients|customers|customer|customer name|business name|firm|shop"
    ),
    Field.PERSON: (
        "имя|фио|ф и о|имя фамилия|фамилия имя|фамилия имя отчество|контактное лицо|контактное лицо фио|контакт|"
        "фио контактного лица|имя контактного лица|имя клиента|фио клиента|имя контакта|фио контакта|"
        "полное имя контакта|основной контакт|с кем общаемся|name|full name|contact|contact person|contact name|"
        "display name|fn|file as|person"
    ),
    Field.DECIDER: "лпр|фио лпр|имя лпр|лицо принимающее решение|кто решает|decision maker|who decides",
    Field.FIRST_NAME: "first name|given name|имя имя",
    Field.MIDDLE_NAME: "отчество|middle name|additional name",
    Field.LAST_NAME: "фамилия|last name|family name|surname",
    Field.POSITION: (
        "должность|должность контактного лица|job title|position|title|organization title|organization department|"
        "department|отдел"
    ),
    Field.ROLE: "роль|роль в решении|buying role|role",
    Field.CONTACTS: (
        "контакты|контактные лица|контактные данные|контактная информация|contacts|contact persons|contact details|"
        "контакты клиента|contact s"
    ),
    Field.SITE: "сайт|web|веб|веб сайт|веб страница|корпоративный сайт|site|website|web site|web page|url|www",
    Field.BUSINESS: (
        "сфера|сфера деятельности|отрасль|вид деятельности|деятельность|направление|чем занимается|чем занимаются|"
        "industry|line of business|business|type of business"
    ),
    Field.HOURS: (
        "часы работы|время работы|режим работы|график работы|удобное время|working hours|hours|opening hours"
    ),
    Field.SOURCE: (
        "канал привлечения|источник|источник клиента|источник лида|источник привлечения|откуда|откуда узнал|"
        "откуда пришел|source|lead source|channel|acquisition channel|where from"
    ),
    Field.RECOMMENDED_BY: "кто рекомендовал|рекомендовал|по рекомендации|рекомендатель|recommended by|referred by",
    Field.PRODUCT: (
        "что заказывает|что покупает|что берет|что заказывал|товар|товары|продукт|продукты|продукция|услуга|услуги|"
        "ассортимент|интересует|product|products|orders what|what they order|what they buy|interested in"
    ),
    Field.NOTE: (
        "комментарий|комментарии|примечание|примечания|заметка|заметки|описание|дополнительно|информация|"
        "доп информация|о клиенте|текст примечания|комм|прим|note|notes|comment|comments|description|remarks"
    ),
    Field.TAGS: "теги|тег|метки|метка|категории|категория|группа|tags|tag|categories|labels|group membership|group",
    Field.STATUS: "статус|статус клиента|состояние|сост|status|client status|state of client",
    Field.DO_NOT_CONTACT: "не звонить|не беспокоить|не писать|do not contact|do not call|opt out",
    Field.BASE: "база|base",
    Field.ZONE: "часовой пояс|time zone|timezone",
    Field.MANAGER: (
        "менеджер|ответственный|ответственный менеджер|менеджер по продажам|чей клиент|ведет|сотрудник|продавец|"
        "account mgr|acct mgr|acct manager|mgr|manager|account manager|responsible|"
        "owner|assigned to|sales rep|sales manager|rep"
    ),
    Field.DEAL: "название сделки|сделка|deal|deal name|lead title|opportunity name",
    Field.DEAL_STAGE: "этап сделки|стадия сделки|статус сделки|воронка|воронка продаж|deal stage|pipeline|lead stage",
    Field.DEAL_SUM: "бюджет|бюджет сделки|сумма сделки|deal amount|deal value|budget|lead value",
    Field.DEAL_CLOSED: (
        "дата закрытия|дата закрытия сделки|дата завершения|дата завершения сделки|closed at|close date|closed on|"
        "date closed"
    ),
    Field.STEP: (
        "дальше|что дальше|next|next steps|what next|"
        "следующий шаг|след шаг|следующее действие|что делать|что сделать|задача|ближайшая задача|план|next step|"
        "next action|task|to do|todo|what to do|kind of step"
    ),
    Field.STEP_ON: (
        "дата следующего шага|дата след шага|следующий контакт|след контакт|дата следующего контакта|перезвонить|"
        "когда звонить|когда перезвонить|дата следующего звонка|следующий звонок|дата следующего касания|дата задачи|"
        "срок|next step date|date of next step|next contact|next call|next contact date|next call date|follow up|"
        "follow up date|call back|call when|when to call|call on|дата ближайшей задачи|due|due date|due day"
    ),
    Field.STEP_AT: "время следующего шага|время звонка|time of next step|next step time",
    Field.ORDER_SUM: "сумма заказа|сумма заказов|сумма покупок|сумма|order amount|order sum|amount|orders amount",
    Field.TOUCH_ON: (
        "дата касания|дата контакта|дата звонка|последний контакт|последнее касание|последний звонок|"
        "посл контакт|посл касание|посл звонок|крайний контакт|крайний звонок|"
        "дата последнего контакта|дата последнего касания|дата последнего звонка|date of touch|touch date|"
        "last contact|last contact date|last touch|contact date|call date"
    ),
    Field.TOUCH_CHANNEL: "способ связи|channel of touch",
    Field.TOUCH_DIRECTION: "направление связи|direction",
    Field.TOUCH_OUTCOME: "результат|результат касания|результат звонка|результат контакта|outcome|result",
    Field.TOUCH_REASON: "причина отказа|reason for refusal|refusal reason",
    Field.TOUCH_COMMENT: (
        "комментарий к касанию|что обсуждали|что обсудили|о чем говорили|о чем договорились|итог|итог звонка|"
        "итог контакта|итог разговора|comment on touch|what was discussed|what happened|discussed|call notes|"
        "meeting notes|last contact notes"
    ),
    Field.CONTACT_NOTE: "о контактном лице|note on contact",
    Field.HISTORY: (
        "история|история касаний|история контактов|история общения|история работы|история звонков|касания|касание|"
        "что было|what happened|touches|touch|history|contact history|call history"
    ),
    Field.WEIGHT: "влияние|влияние на решение|influence",
    Field.ATTITUDE: "отношение|отношение к нам|attitude",
    Field.CONTACT_HOURS: "удобные часы|удобное время контакта|convenient hours",
    Field.CONTACT_CHANNEL: "предпочитаемый канал|предпочтительный канал|как лучше связаться|preferred channel",
    Field.LOCATION: "координаты|coordinates|широта долгота",
    Field.STEP_NOTE: "что сделать на шаге|заметка к следующему шагу|next step note",
    Field.CREATED_ON: "в базе с|дата создания|создан|создано|in the base since|created|created on|created at",
    Field.BASE_REASON: "почему в этой базе|why in this base",
    Field.RECORDED_AT: "когда записано|recorded at",
    Field.RECORDED_BY: "кто записал|recorded by",
    Field.SKIP: (
        "почему не взята|why not taken|"
        "id|номер|номер п п|п п|пп|n п п|no|num|кем создан|кем создана|кем изменен|дата изменения|"
        "дата редактирования|изменен|modified|created by|modified by|photo|"
        "обращение|name prefix|name suffix|участвует в экспорте|доступен для всех|изменено|"
        "ответственный id|version|rev|uid|recorded"
    ),
}

_MET = r"(контакт|касани|звон|визит|встреч|общени|разговор)\w*"
_MET_EN = r"(contact|call|touch|visit|meeting|conversation)"
_WORDS: tuple[tuple[str, Field], ...] = (
    (rf"^((дата|когда) )?(посл|крайн)\w* {_MET}$|^дата {_MET}$|^когда (общал|говор|звон|встреч)\w*$", Field.TOUCH_ON),
    (r"^last ((contact|call|visit|talk)(ed)?|meeting|met|activity|spoken?|conversation)( on| date)?$", Field.TOUCH_ON),
    (rf"^(результат|итог)\w* ((посл|крайн)\w* )?{_MET}$|^(last )?{_MET_EN} (result|outcome)s?$", Field.TOUCH_OUTCOME),
    (
        rf"^комм\w* (к|о|об|по) ((посл|крайн)\w* )?{_MET}$|^last {_MET_EN} (comment|summary|note)s?$|^итоги$",
        Field.TOUCH_COMMENT,
    ),
    (r"^(фио|имя|контактное лицо|full name|name|contact) .*(должн|position|title)", Field.PERSON),
    (r"(relation|event|field) (type|label)$", Field.LABEL),
    (r"(e ?mail|phone|address|website|im|organization|contact) (type|label)$", Field.SKIP),
    (r"^(id|utm|photo|yomi|phonetic)\b|\b(id|yomi|gclid|roistat)$|^phonetic|^кем создан|^(дата|кем) измен", Field.SKIP),
    (
        r"(тел|phone|контактн).*(почт|e ?mail)|(почт|e ?mail).*(тел|phone)|(лицо|фио|имя|name).*(тел|phone)",
        Field.CONTACTS,
    ),
    (
        r"\b(e ?mail|mail|емейл|имейл|мейл|мыло|эл почт\w*|почта|почты)\b|электронн\w* (адрес|почт)|эл адрес",
        Field.EMAIL,
    ),
    (r"\b(факс|fax|pager|telex)\b", Field.OTHER),
    (r"(договор|контракт|счет|накладн|документ|заказ(?!чик)|contract|invoice|order)\w* номера?$", Field.OTHER),
    (r"телефон|\bтел\b|\bмоб|\bсот|phone|mobile|\btel\b|\bcell|whats ?app|ватсап|вотсап|вацап|номера?$", Field.PHONE),
    (r"\b(инн|унп|бин|иин|inn|vat|tin)\b|tax (number|id|no)", Field.TAX_NUMBER),
    (r"сумм\w* .*(заказ|покуп|продаж)|(order|purchase)s? (sum|amount|total)", Field.ORDER_SUM),
    (r"\bперв\w* .*(заказ|покупк|продаж|отгрузк|сделк)|first .*(order|purchase|sale|deal)", Field.FIRST_ORDER),
    (r"\b(посл|крайн)\w* .*(заказ|покупк|продаж|отгрузк|сделк)|last .*(order|purchase|sale|deal)", Field.LAST_ORDER),
    (r"^дата (заказа|покупки|отгрузки|сделки)$|^(order|purchase|sale) date$|^date of order$", Field.LAST_ORDER),
    (r"^(дата|когда).*(\bслед|перезвон)|^(след|next).*(дата|date)", Field.STEP_ON),
    (r"^(след|next)\w* (контакт|звон|касани|contact|call|touch)", Field.STEP_ON),
    (r"(след|next|план\w*) .*(действи|шаг|step|action|task)", Field.STEP),
    (r"\b(источник|канал|source)\b|откуда", Field.SOURCE),
    (r"адрес|\bгород\b|улица|область|\bрегион|район|индекс|страна|населенн|местоположение", Field.ADDRESS),
    (r"\b(address|street|city|state|region|postal|zip|country|adr|town|po box|location)\b", Field.ADDRESS),
    (r"\b(сайт|website|web page|веб страница|site|url)\b", Field.SITE),
    (r"коммент|примечан|заметк|\b(comments?|notes?|remarks?)\b", Field.NOTE),
    (r"лпр|decision maker", Field.DECIDER),
    (r"должност|\b(job|title|position)\b", Field.POSITION),
    (r"контактн\w* лицо|\b(фио|contact person|full name|полное имя)\b", Field.PERSON),
    (r"менеджер|ответствен|responsible|\bmanager\b", Field.MANAGER),
    (r"\b(статус|этап|стадия|воронка|status|stage|pipeline)\b", Field.STATUS),
    (r"\b(компания|компании|организац\w+|контрагент\w*|company|organi[sz]ation)\b", Field.NAME),
    (r"что .*(заказ|покуп|бер[еу]т)|what .*(order|buy)", Field.PRODUCT),
    (r"\b(теги|метки|tags)\b", Field.TAGS),
)

_TOUCH = re.compile(r"(?:касани|звон|визит|встреч|переговор|touch|call|visit|meeting)\w*")
_DATE = re.compile(r"\b(?:дата|date|когда|when)\b")
_SIGN = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"\b\d+\w{0,2}\b")


@cache
def field_of(heading: str) -> Field | None:
    """What the heading says stands below it, or None where it says nothing."""
    numbered = _SIGN.sub(" ", search_key(heading[:200].replace("№", " номер ").replace("#", " номер "))).strip()
    key = " ".join(_NUMBER.sub(" ", numbered).split())
    if key in _exact():
        return _exact()[key]
    if key != numbered and _TOUCH.search(key):
        return Field.TOUCH_ON if _DATE.search(key) else Field.HISTORY
    told = next((field for pattern, field in _patterns() if pattern.search(key)), None) if key else None
    return told or (_exact().get(key.removesuffix(" value").removesuffix(" номер")) if key else None)


@cache
def _exact() -> dict[str, Field]:
    return {phrase: field for field, phrases in _PHRASES.items() for phrase in phrases.split("|")}


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Field], ...]:
    return tuple((re.compile(pattern), field) for pattern, field in _WORDS)
