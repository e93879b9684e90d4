"""Phrases of a report in Russian that say little by themselves, and what is none of the others."""

from sales.languages.ru.phrases.words import ASK, GOODS_AWAY, WANT
from sales.languages.vocabulary import Meaning, Phrases
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from sales.work.step import StepKind

FAINT: tuple[tuple[Meaning, Phrases], ...] = (
    (
        Meaning(),
        (
            "еще|пока не приехал*|пришел|пришло|дошел|дошло|доехал*|привезли|доставили заказ|товар|груз?",
            "не хватает|хватило",
            "заказ|товар|груз еще|пока не приехал*|пришел|пришло|дошел|дошло|доехал*|привезли|доставили|получили",
        ),
    ),
    (Meaning(channel=Channel.VISIT, happened=True, faint=True), ("был|была|были",)),
    (Meaning(outcome=Outcome.TALKED, faint=True), ("ответил|ответила|ответили",)),
    (Meaning(faint=True, kept=True), ("сказал|сказала|сказали",)),
    (Meaning(kept=True), ("замену|возврат|обмен одобрил*|согласовал*|подтвердил*|разрешил*",)),
    (
        Meaning(outcome=Outcome.THINKING, faint=True, kept=True, guess=True),
        (
            "обещал*|обещают|обещает|пообещал* дать? ответ*|решение",
            "жду|ждем|ждут|ждет ~ подтвержден*|согласован*|одобрен*|отмашк*|решени*|добро",
        ),
    ),
    (
        Meaning(outcome=Outcome.ORDER, happened=True, faint=True, kept=True, guess=True),
        (
            "то|тот|ту же самое? что|как ~ обычно|всегда|раз|раньше",
            "как в прошлый раз",
            "все|то|тот|ту как|что в прошлый|прошлом|прошлую раз|месяце|году|неделю",
            "то|тот|ту же самое? как|что в прошлый|прошлом|прошлую раз|месяце|году|неделю",
        ),
    ),
    (Meaning(outcome=Outcome.NOT_NOW, faint=True), ("позже|потом|попозже",)),
    (Meaning(outcome=Outcome.NOT_NOW, faint=True, kept=True), ("инвентаризаци*|переучет*|ревизи*",)),
    (Meaning(step=StepKind.VISIT, faint=True, kept=True), ("у них $",)),
    (Meaning(step=StepKind.OFFER, faint=True, kept=True), ("$ просчет|расчет|смета|смету|расценка|прайс",)),
    (
        Meaning(outcome=Outcome.INTERESTED, faint=True, kept=True, guess=True),
        ("хотят|хочет|хотели|хотел|хотела|нужны|нужен|нужна|понадобил*",),
    ),
    (
        Meaning(outcome=Outcome.INTERESTED, step=StepKind.OTHER, kept=True, guess=True),
        (
            f"{ASK}|попрос*|{WANT} ~ привезти|завезти|доставить|подвезти|занести",
            f"{ASK}|попрос*|{WANT} ~ привезти|завезти|доставить|подвезти ~ короб*|уп*|шт*|пачек|мешк*|рулон*|ящик*",
        ),
    ),
    (
        Meaning(outcome=Outcome.NOT_NOW, step=StepKind.CALL, faint=True),
        ("вернуться|вернемся|вернусь к? вопросу|разговору|теме|обсуждению", "вернуться|вернемся"),
    ),
    (Meaning(outcome=Outcome.NOT_NOW, step=StepKind.CALL, faint=True, again=True), ("вернусь|вернемся",)),
    (
        Meaning(outcome=Outcome.REFUSED, reason=Reason.PRICE, faint=True, kept=True, guess=True),
        (
            "слишком|очень|сильно|безумно дорого|дорогие|дорогой|дорогая",
            "$ дорого|дороговато $",
            "для них|нас дорого",
            "дорого для них|нас",
        ),
    ),
    (
        Meaning(kept=True, guess=True),
        (
            "обещал*|пообещал*|обещают|обещает|собираются|собирается|планируют|планирует|хотят|хочет *ть|*ться|*ти",
            "опять|печать",
            "как|что договаривал*|договорил*|условил*",
        ),
    ),
    (
        Meaning(kept=True),
        (
            "минимальный|мин|следующий|след|какой заказ|заявка",
            "следующая|следующую|след заявка|заявку|партия|партию",
            f"{GOODS_AWAY} уехал*|ушел|ушла|вышел|вышла|пришел|пришла|едет|выехал*",
            f"{GOODS_AWAY} в пути",
            "хотят|хочет|хотел*|собирал* отменить|отказаться|отозвать|уйти|расторгнуть",
            "не надо|нужно|стоило было звонить|писать|ехать|приезжать|беспокоить",
            "поставщик* ~ подвел*|подвели|подводит|кинул* нас|меня",
            "подписал*|подписан* ~ накладн*|акт|акты|упд|сверк*|пропуск*",
            "платежк*|реквизит*|заявк*|бриф|тз|анкет* ~ отправил*|скинул*|прислал*|выслал*",
            "пришл*|вышл*|скин*|отправ*|дадут|даст|ответ*|сообщ*|привез*|оплат*|подвез* позже|потом",
        ),
    ),
)
