"""What tired reps' days and hours were misread as: whose they are, and of which verb. Tables with siblings in both
languages; each test is one promise.

From Wednesday, 23 September 2026, 10:30.
"""

from collections.abc import Mapping
from datetime import date, time

from sales.recording.proposals import kind_for
from sales.sentences.conversation.changes.step_changes import on_day
from sales.sentences.conversation.draft import report_of
from sales.sentences.conversation.report import Report
from sales.sentences.said import SaidStep, Sentence
from sales.work.channels import Channel, Direction
from sales.work.step import StepKind, Wish
from tests.sales.sentences.measured import CALENDAR, NOW, told


def said(words: str) -> Sentence:
    language = "en" if words.replace("£", "").isascii() else "ru"
    return told(language, words if "[" in words else f"[{'Workbench' if language == 'en' else 'Верстак'}] {words}")[0]


def steps(words: str) -> str:
    """«payment 10-10 12:00; call 09-25»."""
    report = said(words)
    usual = kind_for(report.outcome, report.channel) if report.outcome else "call"
    return "; ".join(_written(step, step.kind or usual) for step in report.steps)


def _written(step: SaidStep, kind: str) -> str:
    day = f"{step.day:%m-%d}" if step.day else "asked" if step.asked else "no day"
    return " ".join(filter(None, (kind, day, f"{step.at:%H:%M}" if step.at else "")))


def misread(table: Mapping[str, str]) -> dict[str, str]:
    return {words: got for words, expected in table.items() if (got := steps(words)) != expected}


def test_a_figure_beside_money_is_a_day_of_the_month_and_no_hour() -> None:
    table = {
        "отдал 20 тыс, остаток обещают до 10": "payment 10-10", "долг 12400 обещает до 15": "payment 10-15",
        "оплатят до 20": "payment 10-20", "остаток 7 тыс закроют до 5": "payment 10-05",
        "оплата до 12": "payment 10-12",
        "обещали оплатить к 10": "payment 10-10", "до 10 оплатят": "payment 10-10", "оплатят до 24": "payment 09-24",
        "долг 5000, обещают до 10": "payment 10-10", "ост перекинут до 10": "payment 10-10",
        "напомнить об оплате до 10": "payment 10-10", "счёт оплатят после 10": "payment 10-10",
        "paid £200, rest promised by the 10th": "payment 10-10", "rest of the money by the 10th": "payment 10-10",
        "will pay by 10": "payment 10-10", "owes £40, promised by 12": "payment 10-12",
        "owes £40, says by 10": "payment 10-10", "payment by 5": "payment 10-05", "will settle by 24": "payment 09-24",
        "счёт до 10 оплатят": "payment 10-10", "оплатят с 10 по 15": "payment asked", "deposit by 15": "payment 10-15",
        "invoice by 10 she'll pay": "payment 10-10", "promised the rest for the 12th": "payment 10-12",
        # an hour that is said as one, or of what we do ourselves
        "оплата до 14:00": "payment 09-23 14:00", "оплатят завтра до 10": "payment 09-24 10:00",
        "оплатят завтра до 10 утра": "payment 09-24 10:00", "позвонить до 12, долг 5000": "call 09-23 12:00",
        "выставить счет до 12": "other 09-23 12:00", "payment by 5pm": "payment 09-23 17:00",
        "owes £40, ring after 11": "call 09-23 11:00", "call tomorrow before 10, owes £40": "call 09-24 10:00",
    }  # fmt: skip
    assert misread(table) == {}
    assert (steps("в пт оплатят до 10"), said("в пт оплатят до 10").unclear) == ("payment 09-25", ("до 10",))


def test_until_when_somebody_is_away_is_no_deadline_of_money() -> None:
    table = {
        "на больничном до пт, долг 5000": "call 09-25", "долг 5000, директор в командировке до чт": "call 09-24",
        "должны 5 тыс, до пн в отпуске": "call 09-28", "должны 3 тыс, уехал до пн": "call 09-28",
        "обещают оплатить бухгалтер на больничном до пт": "payment asked",
        "счет оплатят, но бухгалтер в отпуске до пн": "payment asked", "долг 5000, в отпуске до 10": "call 10-10",
        "invoice unpaid, accounts lady off til thurs": "call 09-24",
        "they owe £40, owner away til friday": "call 09-25",
        "owes £40, off sick til mon": "call 09-28", "will pay, boss on hols til mon": "payment asked",
        "owes £40, on hols till 10": "call 10-10",
        # a call that is said is then, or on its own day
        "долг 5000, в отпуске до пн, позвонить во вт": "call 09-29", "в командировке до чт, перезвонить": "call 09-24",
        "he's off sick til mon, ring then": "call 09-28", "заказ 5000, на больничном до пт": "",
        # and a day on which they pay is theirs
        "на больничном до пт, обещала оплатить в пн": "payment 09-28", "долг 5000, обещали до пт": "payment 09-25",
        "was off sick, will pay fri": "payment 09-25",
    }  # fmt: skip
    assert misread(table) == {}


def test_what_they_promise_to_do_is_no_step_of_ours_and_our_own_call_wins_over_a_deduced_one() -> None:
    table = {
        "обещал сам перезвонить в пн": "", "обещала сама набрать в пт": "", "обещали позвонить в пт": "",
        "обещал перезвонить в пн": "", "я обещал перезвонить в пн": "call 09-28", "сам наберёт": "",
        "сам наберёт в пн": "", "сказал сам перезвонит в пн": "", "обещал сам заехать в пн": "",
        "she said she'd ring me mon": "", "said he'd ring mon": "", "will ring me monday": "",
        "he's gonna call me back thurs": "", "promised to ring me back mon": "", "they said they'd call me fri": "",
        # ours
        "думают до пт. сам позвоню в пн": "call 09-28", "думают до пт, я сама наберу в пн": "call 09-28",
        "думает, я сам заеду в пн": "visit 09-28", "думает до ср. наберу сам в пн утром": "call 09-28",
        "просил перезвонить в пн": "call 09-28",
        "thinking til fri. i'll ring mon": "call 09-28", "said he'd like a call on monday": "call 09-28",
    }  # fmt: skip
    assert misread(table) == {}


def test_what_they_do_or_will_do_puts_no_touch_into_the_past() -> None:
    not_then = (
        "берут 20 кор скотча на 9800, забирают сами в ср с утра", "берут 20 кор на 9800 в пн",
        "заказывают 20 кор на 9800 в пт", "взяли 20 кор на 9800 заберут в пн", "заказ 5000 в пн",
        "they take 20 boxes for £98, collecting mon am", "taking 20 boxes £98 on mon", "having 3 kegs £98 mon",
        "took 20 boxes £98 collecting mon", "order £98 mon", "rang, all good for friday",
        "взяли 5 кор на 3000 отгрузка в пн", "took 5 boxes £30 delivery mon",
    )  # fmt: skip
    assert {words: said(words).past for words in not_then if said(words).past} == {}
    then = ("был в пн, думают", "звонил в пн", "взяли 20 кор на 9800 в пн", "заказ 5000 вчера", "в прошлую пт звонил",
            "rang mon, thinking", "took 20 boxes £98 on mon", "order £98 yesterday")  # fmt: skip
    assert [words for words in then if not said(words).past] == []


def test_that_a_plan_stands_is_no_new_step() -> None:
    table = dict.fromkeys((
        "звонок в чт в силе", "встреча в пт, в силе", "звонил, встреча в пт в силе", "созвон в пн как договаривались",
        "звонок в пт без изменений", "Thursday call stands", "friday meeting still on", "thinking, fri call as planned",
        "meeting fri is on", "meeting fri, going ahead",
        "созвон в пт актуален", "встречу в пт не переносим",
    ), "")  # fmt: skip
    new = {"встреча в пт": "visit 09-25", "meeting on fri": "visit 09-25", "всё в силе, перезвонить в пт": "call 09-25",
           "созвонимся как планировали в пт": "call 09-25"}  # fmt: skip
    assert misread(table | new) == {}


def test_a_day_is_of_the_verb_of_its_own_clause() -> None:
    table = {
        "отдал 20 тыс нал по долгу, ост 12400 в пят перекинут, доставка в пн": "payment 09-25",
        "отдал 20 тыс нал по долгу ост 12400 в пят перекинут доставка в пн": "payment 09-25",
        "отдал 20 тыс, остальное в пт, доставка в пн": "payment 09-25", "долг 5000, отгрузка в пн": "",
        "долг 5000 отгрузка в пн, остальное закроют в пт": "payment 09-25",
        "доставка в пн, оплата в пт": "payment 09-25",
        "взяли 10 мешков на 7000 оплата по факту привезут в пн": "", "оплатил 5 тыс, остаток в пт": "payment 09-25",
        "остаток перекинут доставка в пн": "payment asked", "will pay delivery mon": "payment asked",
        "paid 40 of the 80, rest fri, goods mon": "payment 09-25",
        "paid £200 cash, rest £124 fri, delivery mon am": "payment 09-25", "owes £40, delivery mon": "",
        "owes £40, paying fri, delivery mon": "payment 09-25", "paid £100, balance friday": "payment 09-25",
    }  # fmt: skip
    assert misread(table) == {}


def test_when_they_are_open_or_at_lunch_is_nobody_s_hour() -> None:
    table = {
        "заехать в пн, они с 12 до 13 не работ": "visit 09-28", "перезвонить завтра, обед с 12 до 13": "call 09-24",
        "перезвонить завтра у них обед с 12 до 13": "call 09-24", "заехать в пт, до 10 закрыты": "visit 09-25",
        "заехать в пт, работают до 17": "visit 09-25", "доставка в пн, они с 12 до 13 не работают": "",
        "привезу в пн, они с 9 до 17": "visit 09-28", "ring fri, they 9-5": "call 09-25",
        "обед с 12 до 13": "", "заехать в пт, с 13 до 14 перерыв": "visit 09-25",
        "ring tomorrow, they shut for lunch 12 to 1": "call 09-24", "open 9-5, ring fri": "call 09-25",
        "visit fri, closed 1-2": "visit 09-25", "visit fri, they're shut 12 to 1": "visit 09-25",
        "pop in fri, lunch 12 to 1": "visit 09-25",
        # ours
        "заехать в пт с 12 до 13": "visit 09-25 12:00", "позвонить в пт с 10 до 11": "call 09-25 10:00",
        "обед с шефом в пт в 13": "visit 09-25 13:00", "visit fri 1-2": "visit 09-25 13:00",
        "lunch with Sam friday 1pm": "visit 09-25 13:00",
    }  # fmt: skip
    assert misread(table) == {}
    assert said("работают с 9 до 18").unclear == said("open from 9 to 5").unclear == ()


def test_an_hour_in_a_tired_hand_beside_a_touch_is_its_hour_and_beside_a_step_the_step_s() -> None:
    touched = {
        "звонил в пол10, думают": "09:30", "звонил в пол 10": "09:30", "был часов в 9": "09:00", "заехал ок 9": "09:00",
        "звонил ок. 9, думают": "09:00", "звонил ок 9-30": "09:30", "звонил в десятом часу": "09:00",
        "звонил в 10м часу": "09:00", "набирал в 930": "09:30", "заезжал минут десять назад": "10:20",
        "rang half nine ish": "09:30", "dropped in 9am ish": "09:00",
        "звонил в начале десятого": "09:05", "звонил минут 20 назад": "10:10", "звонил ~ 9": "09:00",
        "звонил в 9 с копейками": "09:00", "звонил около 9-ти": "09:00", "вчера звонил в 4 дня": "16:00",
        "вчера звонил ок 2": "14:00", "rang abt 9, no answer": "09:00", "popped in around nine, thinking": "09:00",
        "rang 9ish": "09:00", "rang nineish, thinking": "09:00", "rang at 9 or so": "09:00", "rang gone 9": "09:00",
        "rang just after 9": "09:00", "rang c. 9": "09:00", "rang approx 9": "09:00", "rang round 9, thinking": "09:00",
        "rang 9.30 no answer": "09:30", "yesterday rang abt 4": "16:00", "yesterday popped in half 4": "16:30",
    }  # fmt: skip
    past = {words: said(words).past for words in touched}
    got = {words: f"{one.at:%H:%M}" if one is not None and one.timed else "" for words, one in past.items()}
    assert {words: hour for words, hour in got.items() if hour != touched[words]} == {}
    table = {
        "кп скину завтра, в пн заеду ок 10": "offer 09-24; visit 09-28 10:00", "в пн заеду ок. 10": "visit 09-28 10:00",
        "перезвонить в пол12": "call 09-23 11:30", "заеду завтра ок 3х": "visit 09-24 15:00",
        "quote tomorrow, pop in mon abt 10": "offer 09-24; visit 09-28 10:00",
        "pop in mon about ten": "visit 09-28 10:00", "ring tomorrow abt half 10": "call 09-24 10:30",
    }  # fmt: skip
    assert misread(table) == {}
    assert not any(step.note for words in table for step in said(words).steps)


def test_a_part_of_the_day_stays_in_the_words_and_names_no_hour() -> None:
    table = {
        "перезвонить в чт утром": "call 09-24 «утром»", "в чт утром": "call 09-24 «утром»",
        "заеду в пн до обеда": "visit 09-28 «до обеда»", "просил набрать в пт после обеда": "call 09-25 «после обеда»",
        "перезвонить в пт, после обеда": "call 09-25 «после обеда»",
        "перезвонить завтра к обеду": "call 09-24 «к обеду»", "скину кп вечером": "offer 09-23 «вечером»",
        "привезти замену завтра до обеда": "visit 09-24 «привезти замену до обеда»",
        "позвонить завтра с утра до обеда": "call 09-24 «с утра до обеда»", "утром наберу": "call 09-24 «утром»",
        "call fri am": "call 09-25 «am»", "call tomorrow pm": "call 09-24 «pm»",
        "ring by noon tomorrow": "call 09-24 «by noon»",
        "ring after lunch": "call 09-23 «after lunch»", "will call tonight": "call 09-23 «tonight»",
        "call fri in the morning about lids": "call 09-25 «in the morning about lids»",
        "quote by eod": "offer 09-23 «quote by eod»", "pop in mon lunchtime": "visit 09-28 «lunchtime»",
        "ring tomorrow aft": "call 09-24 «aft»",
        "заеду к ним завтра после обеда": "visit 09-24 «после обеда»",
        "буду у них в пн днём": "visit 09-28 «днём»",
        # an hour beside it is one, and noon
        "завтра вечером наберу в 8": "call 09-24 20:00", "вечером созвон, 19:00": "call 09-23 19:00",
        "заехать в полдень в пт": "visit 09-25 12:00", "call tomorrow morning at 9": "call 09-24 09:00",
        "call at noon": "call 09-23 12:00", "ring fri around noon": "call 09-25 12:00",
    }  # fmt: skip
    got = {
        words: " ".join([steps(words), *(f"«{one.note}»" for one in said(words).steps if one.note)]) for words in table
    }
    assert {words: one for words, one in got.items() if one != table[words]} == {}
    early = said("was in this morning, thinking")
    assert (early.steps, early.past is not None and early.past.timed, early.happened) == ((), False, True)
    touch = said("оплатят завтра вечером")
    assert (steps("оплатят завтра вечером"), touch.comment) == ("payment 09-24", "оплатят завтра вечером")


def test_of_a_month_the_day_is_asked_and_who_puts_off_means_from_then_on() -> None:
    asked = {
        "перезвонить в марте": "в марте", "недозвон, набрать в январе": "в январе", "встреча в марте": "в марте",
        "оплатят в январе": "в январе", "весной позвонить": "весной", "просили в марте": "в марте",
        "no joy, try again in march": "in march", "ring in march": "in march", "call back in january": "in january",
        "thinking, call in spring": "in spring",
    }  # fmt: skip
    told = {words: ([step.day for step in said(words).steps], said(words).unclear) for words in asked}
    assert told == {words: ([None], (month,)) for words, month in asked.items()}
    assert all(month in f"{said(words).comment} {said(words).steps[0].note}" for words, month in asked.items())
    tried = report_of(1, said("недозвон, набрать в январе"), (1,), NOW["ru"].date(), CALENDAR["ru"])
    assert (tried.steps, tried.undated, tried.alone) == ((), True, True), "no attempt is planned instead"
    table = {
        "не сейчас, в марте": "call 03-01", "пока не актуально, вернуться к вопросу в январе": "call 01-11",
        "просили не беспокоить до ноября": "call 11-02", "думают до января": "call 01-11",
        "not interested atm, try again in jan": "call 01-04", "do not call until november": "call 11-02",
        "перезвонить 5 марта": "call 03-05", "ring 5 march": "call 03-05",
    }  # fmt: skip
    assert misread(table) == {}


def test_what_i_promised_to_bring_or_send_is_my_step_on_its_day() -> None:
    table = {
        "обещал привезти образцы крышек в чт утром": "visit 09-24",
        "думают, обещала завезти образцы в пн": "visit 09-28",
        "обещал скинуть прайс завтра": "offer 09-24", "обещала прислать кп до пятницы": "offer 09-25",
        "обещал ей показать новинки в пн": "other 09-28", "обещал подготовить счет к пт": "other 09-25",
        "promised to bring lid samples thurs am": "visit 09-24", "promised to send a quote by friday": "offer 09-25",
        "promised to drop the price list in fri": "other 09-25", "promised a quote by fri": "offer 09-25",
        # theirs, or nobody knows
        "обещал поменять в пн": "", "обещал привезти договор в пн": "", "обещал прислать заявку в пн": "",
        "обещал прислать мне прайс в пн": "",
        "директор обещал привезти образцы в пн": "", "обещали привезти образцы в пн": "", "обещал заехать в пн": "",
        "promised to send the po fri": "", "manager promised to send the quote fri": "",
        "she promised to bring samples back mon": "", "promised to swap on tuesday": "",
    }  # fmt: skip
    assert misread(table) == {}


def test_what_a_step_is_for_is_never_a_person_alone_nor_cut_mid_phrase() -> None:
    notes = {
        "думают, позвонить титову в пт": "позвонить титову", "думают, позвонить обоим в пт": "позвонить обоим",
        "думают, заеду к титову завтра": "заеду к титову", "думают, набрать Ольге в пт": "набрать Ольге",
        "думают, встреча с титовым в пт": "встреча с титовым", "думают, сам позвоню в пн": "",
        "набрать Титову в пт про заказ": "Титову про заказ", "думают, позвонить в пт уточнить": "уточнить",
        "думают, заехать в пт за образцами": "за образцами", "созвон с директором в пт": "созвон с директором",
        "заехать к Светлане за подписью в пт": "к Светлане за подписью",
        "набрать мужу хозяйки в пт": "набрать мужу хозяйки",
        "перезвонить в пт по поводу жалобы и заказа": "по поводу жалобы и заказа", "ring the boss fri": "ring the boss",
        "thinking, ring titov fri": "ring titov", "thinking, ring nadia tomorrow": "ring nadia",
        "thinking, i'll ring fri": "", "ring nadia tomorrow abt the xmas order": "nadia abt the xmas order",
        "ring her fri about the order": "about the order",
        "call fri about the order and prices": "about the order and prices",
        "pop in fri re the complaint": "re the complaint",
        "promised a quote by fri": "by fri",
    }  # fmt: skip
    got = {words: said(words).steps[0].note for words in notes}
    assert {words: note for words, note in got.items() if note != notes[words]} == {}
    for words in ("ring nadia tomorrow abt the xmas order", "ring her fri about the order"):
        assert (said(words).outcome, said(words).happened) == (None, False), "nothing has taken place"


def test_figures_of_goods_are_no_hours() -> None:
    for words in ("все ок 10 коробок взяли", "ок 10 коробок на 5000", "взяли ок 10 коробок", "rang, want abt 4 boxes"):
        assert (said(words).past, steps(words)) == (None, ""), words


def test_a_payment_that_is_put_on_another_day_leaves_its_hour_and_a_call_takes_it_along() -> None:
    for kind, hour in ((StepKind.PAYMENT, None), (StepKind.CALL, time(10))):
        wish = Wish(kind, date(2026, 9, 24), time(10))
        report = Report(1, 1, (), Channel.CALL, Direction.OUTGOING, None, steps=(wish,))
        (moved,) = on_day(report, 0, date(2026, 10, 10)).steps
        assert (moved.day, moved.at) == (date(2026, 10, 10), hour)


def test_the_day_on_which_somebody_there_left_is_neither_the_touchs_nor_a_steps() -> None:
    table = {
        "Тимур уволился с 1го, думают": "", "тимур вчера уволился, Света просит прайс": "",
        "с понедельника Тимур там не работает": "", "Света увольняется с 1 октября": "", "Amy's leaving on friday": "",
        "Свету уволили в пн, позвонить в чт": "call 09-24", "Света ушла 3 августа": "", "Amy was let go last week": "",
        "Dave left on friday, ring thurs": "call 09-24", "Dave's gone, left on the 1st": "", "Dave left a week ago": "",
    }  # fmt: skip
    assert (misread(table), [words for words in table if said(words).past]) == ({}, [])
