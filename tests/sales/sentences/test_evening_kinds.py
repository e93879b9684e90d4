"""What whole evenings' messages were misread in, by kind, with siblings in both languages.

From Wednesday, 23 September 2026, 10:30.
"""

from datetime import date, time

import pytest

from sales.days.time_expressions import expressions
from sales.recording.proposals import kind_for
from sales.sentences.said import Sentence
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.sales.sentences.measured import told

TODAY, THURSDAY, FRIDAY, MONDAY = (date(2026, 9, day) for day in (23, 24, 25, 28))
NEW_YEAR, OCTOBER, SEVENTH = date(2027, 1, 11), date(2026, 10, 1), date(2026, 10, 7)


def told_of(words: str) -> tuple[Sentence, ...]:
    language = "en" if words.replace("£", "").isascii() else "ru"
    return told(language, words if "[" in words else f"[{'Workbench' if language == 'en' else 'Верстак'}] {words}")


def said(words: str) -> Sentence:
    return told_of(words)[0]


def steps(words: str) -> list[tuple[StepKind, date | None, time | None]]:
    report = said(words)
    usual = kind_for(report.outcome, report.channel) if report.outcome else StepKind.CALL
    return [(step.kind or usual, step.day, step.at) for step in report.steps]


@pytest.mark.parametrize(
    "words",
    [
        "went to see em at 9, keen. go back thurs 9am",
        "rang about labels at 9, no answer",
        "звонил про этикетки в 9, думают. в пт в 10 заехать",
        "заехал к ним насчет крышек в 9, думают",
        "набрал насчет счета в 9, думают",
    ],
)
def test_an_hour_behind_what_took_place_is_the_touch_s_whatever_word_stands_between(words: str) -> None:
    past = said(words).past
    assert past is not None
    assert past.at.hour == time(9).hour


OUTCOMES = {
    # a deed that nobody needs is no refusal
    "звонить не надо": Outcome.TALKED, "приезжать не надо": Outcome.TALKED, "no need to call": Outcome.TALKED,
    "крышки не надо": Outcome.REFUSED, "звонить не надо до пятницы": Outcome.NOT_NOW,
    # what leads there is closed, and not they
    "ramp closed, left the boxes with the neighbour": None, "car park shut": None, "side door closed now": None,
    "thinking about it, road closed": Outcome.THINKING, "lift broken, carried it all up": None,
    "пандус закрыт": None, "парковка закрыта, думают": Outcome.THINKING, "лифт не работает, поднимали пешком": None,
    "шлагбаум закрыт, ждал, поговорили": Outcome.TALKED, "служебный вход закрыт": None,
    "ворота закрыты, въезд со двора, взяли 10 коробок на 4500": Outcome.ORDER,
    # we ourselves were driving; and to leave it is our own plan where nobody picked up
    "rang while I was driving": None, "voicemail, leave it till Tuesday": Outcome.NO_ANSWER,
    "leave it till Tuesday he says": Outcome.NOT_NOW,
    "ring him thursday to see what he thinks": None, "she'll see what he thinks": Outcome.THINKING,
    "overstocked. call next tue": Outcome.NOT_NOW, "locked in with somebody else through december": None,
    "shut when I got there sign says closed wednesdays": Outcome.NOT_IN, "closed wednesdays": None,
    "went round, gates locked, nobody about": Outcome.NOT_IN, "popped in, closed": Outcome.NOT_IN,
    "door shut again": Outcome.NOT_IN, "приехал, ворота закрыты, никого": Outcome.NOT_IN,
    "заезжал, закрыто": Outcome.NOT_IN, "дверь закрыта": Outcome.NOT_IN,
    "road closed, popped in, nobody in": Outcome.NOT_IN,
    # a number that is no more, and another
    "old number now rings sam": None, "old landline cut off, use mobile": None, "number is now dead for sam": None,
    "старый номер не работает, новый 89161234567": None, "по старому номеру не отвечают": None,
    "number dead": Outcome.NO_ANSWER, "wrong number": Outcome.NO_ANSWER, "номер не отвечает": Outcome.NO_ANSWER,
    # they agree, and not for now
    "готовы, но после НГ": Outcome.NOT_NOW, "возьмут, но в ноябре": Outcome.NOT_NOW,
    "согласны, только не сейчас": Outcome.NOT_NOW, "зимой возьмет, сейчас денег нет": Outcome.NOT_NOW,
    "ready to go but after xmas": Outcome.NOT_NOW, "they're in, just not this month": Outcome.NOT_NOW,
    "happy to order, not til january": Outcome.NOT_NOW,
    "готовы в понедельник": Outcome.READY, "готовы взять через месяц": Outcome.READY,
    "готовы, но в понедельник": Outcome.READY, "готовы, договор потом": Outcome.READY,
    "ремонт закончат к ноябрю, тогда закажут": None, "согласны, но только с отсрочкой": Outcome.READY,
    "всё устраивает, но до января ничего не берут": Outcome.NOT_NOW,
    # a meeting was moved, whoever rang to say so, and goods are none
    "марина попросила перенести встречу с четверга на понедельник": Outcome.MOVED,
    "сама набрала, встречу перенесли на пт в 10": Outcome.MOVED, "rang me, meeting moved to fri": Outcome.MOVED,
    "asked to push the demo to fri": Outcome.MOVED, "rang me, moved to whitby": None,
    "просят перенести доставку на вт": None, "asked to move their delivery to mon": None,
    "заехал, поговорили, просит позвонить в пн": Outcome.TALKED, "заехал, просит позвонить в пн": Outcome.MOVED,
    # when they may be called at all
    "до 11 не звонить, у него запара": Outcome.TALKED, "ring only after 10, in a rush": Outcome.TALKED,
    "запара, позвонить в 11": Outcome.CALL_BACK,
    # money that is owed, what we have to do, what another costs, copies
    "still owes £40, says friday": None, "says friday": Outcome.CALL_BACK,
    "i'd have to check with karen": None, "he'd have to check with karen": Outcome.THINKING,
    "берут по 190 у нас 205": None, "берут по 190": Outcome.READY,
    "wants an invoice copy for august": Outcome.TALKED, "needs copies of the contract": Outcome.TALKED,
    "wants an invoice": Outcome.READY, "weren't interested": Outcome.REFUSED,
    # what is wrong with the goods
    "хотят замену": Outcome.COMPLAINT, "the last keg was flat": Outcome.COMPLAINT, "замену согласовал": None,
    "wants 2 blades swapped": Outcome.COMPLAINT, "хочет замену поставщика": Outcome.INTERESTED,
    # they have it, or something else
    "he's having 3 kegs, comes to £412": Outcome.ORDER, "she's having a refit": None,
    "rang from the car park no answer": Outcome.NO_ANSWER, "no answer, then [Linden], call fri": Outcome.NO_ANSWER,
    "thinking about it, wants 2 boxes at £24": Outcome.THINKING,
    "сам набрал, звонок перенесли на пт": Outcome.CALL_BACK,
    # who decides nothing, who agreed, what is not answered
    "говорит она вам ничего не решит": Outcome.GATEKEEPER, "говорит я этим не занимаюсь": Outcome.GATEKEEPER,
    "просит отсрочку, я такое не решаю": Outcome.TALKED, "сказал я не решаю": Outcome.GATEKEEPER,
    "я согласился на 5%": None, "i agreed to 5%": None, "мы согласились": None, "он согласился": Outcome.READY,
    "я согласна, говорит": Outcome.READY,
    "на прайс не реагируют": Outcome.NO_REPLY, "не ответили на письмо": Outcome.NO_REPLY,
    "на кп не ответили": Outcome.NO_REPLY, "не ответили на звонок": Outcome.NO_ANSWER,
    "счёт отправил, ждут подпись директора": Outcome.SENT, "ждут решения директора": Outcome.THINKING,
    "встреча в пт не получится": Outcome.MOVED, "визит завтра не состоится": Outcome.MOVED,
    "просит скидку на первый заказ": Outcome.TALKED, "первый заказ 5000": Outcome.ORDER,
    "говорит давай в пн": Outcome.TALKED, "ну посмотрим": None,
    "лучше в пн в 10, сегодня инвентаризация": Outcome.CALL_BACK, "у них инвентаризация": Outcome.NOT_NOW,
    "хотят вернуть 4 бутылки": Outcome.COMPLAINT, "пришла без крышки, просит заменить": Outcome.COMPLAINT,
    "попросила в пн попозже": Outcome.TALKED, "попросила попозже": Outcome.CALL_BACK,
    # somebody's name that is a word
    "will be back fri": None, "they will be back to us fri": Outcome.THINKING,
}  # fmt: skip


def test_what_came_of_it_is_what_was_said_of_them() -> None:
    assert {words: said(words).outcome for words in OUTCOMES} == OUTCOMES


STEPS = {
    "instead of tomorrow pop by on the thirtieth now": [(StepKind.VISIT, date(2026, 9, 30), None)],
    "rang at nine no joy will ring monday": [(StepKind.CALL, MONDAY, None)],
    "do that quote tonight, she's in friday": [(StepKind.OFFER, TODAY, None)],
    "pop in tuesday the sixth at ten": [(StepKind.VISIT, date(2026, 10, 6), time(10))],
    "pop by instead of tomorrow on monday": [(StepKind.VISIT, MONDAY, None)],
    "pushed monday to tuesday, pop in": [(StepKind.VISIT, date(2026, 9, 29), None)],
    "shut when i got there go back tomorrow": [(StepKind.VISIT, THURSDAY, None)],
    # until then somebody is away, which is no day for the hour before it
    "visit at 4, Amy on hols til 14th": [(StepKind.VISIT, TODAY, time(16))],
    "pop in 2pm, Jo off until friday": [(StepKind.VISIT, TODAY, time(14))],
    "заехать в 16, Аня в отпуске до 14": [(StepKind.VISIT, TODAY, time(16))],
    "визит в 15:00, Оля на больничном до среды": [(StepKind.VISIT, TODAY, time(15))],
    "away til friday, call at 10": [(StepKind.CALL, FRIDAY, time(10))],
    "в отпуске до 1 октября, позвонить в 10": [(StepKind.CALL, OCTOBER, time(10))],
    # who does it stands behind the day
    "договор завтра скинет она": [], "договор завтра скинет бухгалтер": [], "смету в пт пришлют они": [],
    "фото завтра скинет он": [], "contract tmrw she'll send": [], "he'll send it tmrw": [],
    "договор завтра скину": [(StepKind.OTHER, THURSDAY, None)],
    "договор завтра ждут": [(StepKind.OTHER, THURSDAY, None)],
    "кп в пт отправить": [(StepKind.OFFER, FRIDAY, None)],
    "collect fri": [], "collecting fri": [], "pick up fri": [], "забрать завтра": [(StepKind.OTHER, THURSDAY, None)],
    "i'll collect fri": [(StepKind.OTHER, FRIDAY, None)],
    "collect the empties fri": [(StepKind.OTHER, FRIDAY, None)],
    # what need not be done
    "обещ. звонить не надо до 15": [], "звонить не надо": [], "заезжать не надо в пт": [],
    "скидку до пт ей не надо": [],
    "заезжать в пт не нужно": [], "no need to call before 3": [], "no need to call fri": [], "don't need to call": [],
    "звонить не надо до пятницы": [(StepKind.CALL, FRIDAY, None)],
    "no need to call til fri": [(StepKind.CALL, FRIDAY, None)],
    # an hour and a part of the day far from it
    "popping in about 4 with samples thurs am": [(StepKind.VISIT, THURSDAY, None)],
    "подъехать часа в 4 в чт, с утра занят": [(StepKind.VISIT, THURSDAY, time(16))],
    "see him about 4, thurs am too busy": [(StepKind.VISIT, THURSDAY, None)],
    "call at 9, thurs am": [(StepKind.CALL, THURSDAY, time(9))],
    "в чт утром в 7 позвонить": [(StepKind.CALL, THURSDAY, time(7))],
    "завтра утром, часов в 10 позвонить": [(StepKind.CALL, THURSDAY, time(10))],
    "завтра утром в 4 позвонить": [(StepKind.CALL, THURSDAY, time(4))],
    # tried again
    "no answer, try again tmrw aft lunch": [(StepKind.CALL, THURSDAY, None)],
    "not picking up, have another go thurs": [(StepKind.CALL, THURSDAY, None)],
    "popped in, nobody there, one more try fri": [(StepKind.VISIT, FRIDAY, None)],
    "сбросил, ещё заход завтра": [(StepKind.CALL, THURSDAY, None)],
    "занято, попытаюсь в пт": [(StepKind.CALL, FRIDAY, None)],
    "был, никого, еще попытка в чт": [(StepKind.VISIT, THURSDAY, None)],
    # what was bought they fetch
    "order £60, picking up themselves thurs": [], "picking up themselves thurs": [], "self collect thurs": [],
    "order £60, collecting fri": [], "pick up from us on monday": [], "collection fri": [],
    "заказ 6000, заберут сами в четверг": [], "самовывоз в пт": [], "взяли 10 мешков 7000, заедет забрать завтра": [],
    "взяли 10 мешков 7000, забрать завтра": [],
    "order £60, i'll collect the empties fri": [(StepKind.OTHER, FRIDAY, None)],
    "забрать у них тару в чт": [(StepKind.OTHER, THURSDAY, None)],
    # a quote, where nobody says what is sent
    "скину завтра": [(StepKind.OFFER, THURSDAY, None)], "will send tmrw": [(StepKind.OFFER, THURSDAY, None)],
    "I'll email them over tomorrow": [(StepKind.OFFER, THURSDAY, None)],
    "прайс скинул, каталог скину завтра": [(StepKind.OFFER, THURSDAY, None)],
    "send the list on friday instead": [(StepKind.OFFER, FRIDAY, None)],
    "asked for a price on 20 rolls felt, do it tmrw": [(StepKind.OFFER, THURSDAY, None)],
    "скину размеры завтра": [(StepKind.OTHER, THURSDAY, None)],
    "фото пришлю завтра": [(StepKind.OTHER, THURSDAY, None)],
    "счет отправлю завтра": [(StepKind.OTHER, THURSDAY, None)],
    "просят сертификат, пришлю завтра": [(StepKind.OTHER, THURSDAY, None)],
    "invoice copy, will send tmrw": [(StepKind.OTHER, THURSDAY, None)],
    "договор не подписали, переделать завтра": [(StepKind.OTHER, THURSDAY, None)],
    "interested in pots, email mon": [(StepKind.OTHER, MONDAY, None)],
    # an errand of our own before
    "dentist at 9, then [Linden], thinking about it": [], "с утра на почту, потом [Рябина], думают": [],
    "no answer, then [Linden] thinking, call fri": [(StepKind.CALL, FRIDAY, None)],
    "bank, then [Linden], call fri": [(StepKind.CALL, FRIDAY, None)],
    # somebody's name that is a word
    "bill says try fri": [(StepKind.CALL, FRIDAY, None)], "jack will ring fri": [],
    "frank will meet me fri": [(StepKind.VISIT, FRIDAY, None)],
    "thinking, demo suggested fri": [(StepKind.VISIT, FRIDAY, None)],
    "thinking, bill them fri": [(StepKind.OTHER, FRIDAY, None)],
    # a day and its date, an hour that is none, what is promised once
    "call her thursday the 1st": [(StepKind.CALL, OCTOBER, None)], "swing by oct 1": [(StepKind.VISIT, OCTOBER, None)],
    "friday's no good, come mon at 10": [(StepKind.VISIT, MONDAY, time(10))],
    "сама набрала, встречу перенесли на пт в 10": [(StepKind.VISIT, FRIDAY, time(10))],
    "call moved to fri": [(StepKind.CALL, FRIDAY, None)],
    "quote 10 cases, send by friday then call mon": [(StepKind.OFFER, FRIDAY, None), (StepKind.CALL, MONDAY, None)],
    "скинуть кп, прайс скину завтра": [(StepKind.OFFER, THURSDAY, None)],
    "still owes £40, says friday": [(StepKind.PAYMENT, FRIDAY, None)],
    # a day's number as a word, and beside its weekday; hours glued to a call, or put right
    "заеду в чт, первого октября": [(StepKind.VISIT, OCTOBER, None)],
    "наберите числа седьмого": [(StepKind.CALL, SEVENTH, None)], "привезу седьмого": [(StepKind.VISIT, SEVENTH, None)],
    "седьмого позвонить": [(StepKind.CALL, SEVENTH, None)], "взяли с третьего раза, позвонить завтра": [
        (StepKind.CALL, THURSDAY, None)
    ],
    "завтра звон 15.20": [(StepKind.CALL, THURSDAY, time(15, 20))],
    "думают, созвон завтра ок 11": [(StepKind.CALL, THURSDAY, time(11))],
    "завтра 11-30 созвон": [(StepKind.CALL, THURSDAY, time(11, 30))],
    "визит в пн, не к 12, а к 16": [(StepKind.VISIT, MONDAY, time(16))], "звонил 9.20, думают": [],
    # a day or an hour taken back, and the terms of a payment
    "во вторник в 12, хотя нет, он уедет. в пн в 12 позвонить": [(StepKind.CALL, MONDAY, time(12))],
    "call thurs at 12, no wait, he's away. call mon at 12": [(StepKind.CALL, MONDAY, time(12))],
    "позвони в пн только не в обед": [(StepKind.CALL, MONDAY, None)],
    "взяли 10 мешков на 7000 оплата по факту привезут в пн": [],
    "взяли 10 мешков на 7000, оплата в пн": [(StepKind.PAYMENT, MONDAY, None)],
    # what they agree to later
    "готовы, но после НГ": [(StepKind.CALL, NEW_YEAR, None)],
}  # fmt: skip


def test_a_first_name_that_is_a_word_too_is_somebody_only_where_they_speak() -> None:
    assert steps("ordered 3 boxes £30, bill tomorrow") == [(StepKind.OTHER, THURSDAY, None)]
    assert steps("bill says try fri")[0][0] is StepKind.CALL
    assert steps("зайти сказали в пятницу") == steps("visit says friday") == [(StepKind.VISIT, FRIDAY, None)]


def test_a_day_and_a_number_behind_it_are_no_date_that_stands_farther_on() -> None:
    for words in ("в пятницу 10 коробок отвезти, 5 октября позвонить", "friday 3 boxes to drop off, 5 oct call"):
        assert [(kind, day) for kind, day, _ in steps(words)] == [
            (StepKind.VISIT, FRIDAY), (StepKind.CALL, date(2026, 10, 5)),
        ]  # fmt: skip


def test_whoever_was_called_by_way_of_a_yard_was_called() -> None:
    for words in ("через двор не дозвонился", "called from the car park no answer"):
        assert said(words).outcome is Outcome.NO_ANSWER


def test_what_is_to_be_done_is_what_was_said_of_us() -> None:
    assert {words: steps(words) for words in STEPS} == STEPS


def test_a_sum_that_is_put_right_at_once_is_asked_about() -> None:
    for words in ("заказали две штуки девять тысяч шестьсот нет вру девять четыреста", "ordered £96 no wait 94"):
        assert (said(words).outcome, said(words).amount_text) == (Outcome.ORDER, "")


def test_an_hour_behind_a_comma_is_of_the_day_where_nothing_speaks_against_it() -> None:
    assert len(expressions("завтра вечером, в 8")) == 1
    assert len(expressions("завтра утром, в 4")) == 2


def test_after_an_errand_of_our_own_they_were_visited() -> None:
    assert "завтра" in said("завтра в банк, потом в [Рябина]").text
    for words in (
        "вчера на мойку, потом в [Рябина], взяли 3 коробки",
        "yesterday the bank, then to [Daisy], no interest",
    ):
        assert said(words).comment.startswith(words.split(",")[0])
    assert said("сначала в налоговую, затем в [Рябина] заказ 5000").outcome is Outcome.ORDER


@pytest.mark.parametrize(
    "words",
    [
        "скинули 12 тысяч на карту", "пришли деньги, 12 тысяч", "погасили 9000 за август",
        "наконец-то расплатились, 9000",
        "кинули предоплату 5 тыс", "закрыли долг, 12 400 руб", "на счет прилетел платеж, 7000",
        "finally coughed up £150", "the money is in, £150", "sorted the bill £150", "gave me a cheque for £150",
        "their transfer's landed £150", "bank transfer came in, £1,050",
        "invoice went through on monday, £310, for july",
    ],
)  # fmt: skip
def test_money_that_came_buys_nothing_however_it_is_said(words: str) -> None:
    assert said(words).earlier


def test_so_many_things_for_a_sum_are_ordered_though_they_are_wanted_on_a_day() -> None:
    for words in (
        "discs x4 sets, 220 quid, wants em friday",
        "2 ton of barley. £1,380. Wants it week after next",
        "in for 24 vests and 12 pairs of gloves, £310. needs them at the yard by monday",
    ):
        assert said(words).outcome is Outcome.ORDER
    both = said("buying 6 more coveralls, £228, and squared up the old balance of £150")
    assert (both.outcome, both.earlier, both.amount_text) == (Outcome.ORDER, False, "£228")
    assert said("waiting for a price on 24 vests, £310 last time").outcome is not Outcome.ORDER
