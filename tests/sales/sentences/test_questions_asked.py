"""A question opens what it asks for, in either language; whoever tells of something asks nothing."""

import pytest

from sales.sentences.conversation.asking.questions import Asked, asked

OF_CLIENT = {
    "Громова": (
        "сколько должна Громова", "Сколько нам должна Громова?", "что должна Громова", "сколько Громова нам должна",
        "что брал Громова", "что заказывала Громова", "когда Громова последний раз заказывала", "кто ведёт Громова?",
        "когда мы звонили Громова", "какой телефон у Громова", "когда последний раз созванивались с Громова",
        "скажи, сколько должна Громова"[7:],
        "Громова сколько нам должна", "что по Громова", "какой долг у Громова", "чей клиент Громова",
        "когда был последний заказ Громова", "напомни, кто ведёт Громова".replace(",", ""), "когда были у Громова",
        "что у нас с Громова", "сколько задолжала Громова", "что обычно берёт Громова", "когда говорили с Громова?",
    ),
    "adam moss": (
        "how much does Adam Moss owe us", "what does Adam Moss owe", "How much is owed by Adam Moss?",
        "when did Adam Moss order last", "when did Adam Moss last order", "what did Adam Moss buy last time",
        "who manages Adam Moss", "who looks after Adam Moss?", "when did we call Adam Moss",
        "does Adam Moss owe us money",
        "when did we last speak to Adam Moss", "what's the phone number of Adam Moss", "what is Adam Moss's debt",
        "whose client is Adam Moss", "when was the last order from Adam Moss", "what does Adam Moss usually order",
        "when did I last visit Adam Moss", "what’s new with Adam Moss?", "tell me what Adam Moss owes",
        "where is Adam Moss", "how often does Adam Moss order",
    ),
}  # fmt: skip
OF_KNOWN = {
    "громовой": ("долг Громовой", "телефон Громовой", "задолженность Громовой", "адрес Громовой", "контакты Громовой"),
    "adam moss": (
        "Adam Moss's phone", "Adam Moss’s debt", "Adam Moss debt", "phone number of Adam Moss",
        "debt of Adam Moss",
    ),
}  # fmt: skip
OF_MEMBER = {
    "бориса": (
        "что нужно клиентам Бориса", "Что нужно клиентам Бориса, если он уходит?", "чего ждут клиенты Бориса",
        "что с клиентами Бориса", "скажи что клиентам Бориса нужно",
    ),
    "борис": ("Борис уходит, что нужно его клиентам?", "увольняется Борис. Чего ждут его клиенты?"),
    "boris": (
        "what do Boris's clients need", "What do Boris’s clients need when he leaves?", "how are Boris's clients doing",
        "what do the clients of Boris need?", "what is needed by Boris's customers",
        "Boris is leaving, what do his clients need?", "Boris quit on Friday. What will his customers need",
        "what happens to Boris's clients when he goes",
    ),
}  # fmt: skip
OF_WORK = {
    "бориса": ("отчёт Бориса за неделю", "сколько звонков у Бориса", "какие показатели у Бориса?"),
    "борис": (
        "сколько продал Борис в октябре", "что делал Борис вчера", "как работает Борис", "чем занимался Борис сегодня",
        "сколько Борис сделал звонков",
    ),
    "борису": ("покажи отчёт по Борису",),
    "boris": (
        "Boris's report for the week", "how is Boris doing", "what did Boris do yesterday", "report on Boris",
        "how many calls did Boris make today", "how much did Boris sell in October", "how are Boris's numbers",
    ),
}  # fmt: skip
OF_REPORT = {
    "": (
        "кто больше всех звонил", "Кто звонил больше всех?", "кто больше всех продал за неделю",
        "отчёт за месяц", "report for last week",
        "кто вчера не звонил", "кто ничего не записал сегодня", "у кого больше всего просрочено", "кто просрочил шаги",
        "кто отстаёт от плана", "кто не выполнил план", "как идёт план", "сколько отказов на этой неделе",
        "какие заказы были вчера", "сколько новых клиентов за месяц", "сравни Анну и Бориса",
        "who didn't call yesterday", "who did nothing today", "who has overdue steps", "who hasn't met the plan",
        "how is our plan going", "how many refusals this week", "what orders came yesterday", "compare Anna and Boris",
        "кто лучше всех работал", "кто оставляет клиентов без шага",
        "у кого из менеджеров больше всего клиентов без шага",
        "who leaves clients without a step", "which reps have most clients without a next step?",
        "сколько звонков сегодня", "как дела у команды", "who called most", "who sold the most this month",
        "who made the most calls", "how many calls did we make this week", "who is the best", "how is the team doing",
    ),
    "r": (
        "почему отказываются", "почему отказывают",
        "Почему клиенты отказываются?", "почему нам отказывают", "причины отказов",
        "почему мы теряем клиентов", "из-за чего чаще всего отказываются", "почему клиенты уходят",
        "why are we losing clients", "why are clients leaving",
        "какие причины отказов называют чаще всего?", "какими причинами объясняют отказ",
        "что говорят, когда отказывают?",
        "what reasons do clients give for refusing?", "what reasons do they name when they say no",
        "which reasons for refusal come up most", "what stops customers from ordering?",
        "why do clients refuse", "why do customers say no?", "what are the main reasons for refusal",
    ),
    "s": (
        "какой источник приносит заказы", "какие источники дают больше клиентов", "откуда приходят клиенты",
        "какой канал работает лучше", "which channel works best",
        "какой источник продаёт лучше всех", "с какого источника больше заказов", "самый выгодный канал",
        "which source sells best", "what channel converts best?", "our best source", "what source makes most money",
        "which source brings orders", "which sources work best?", "where do our clients come from",
    ),
    "p": ("какой товар продаётся лучше всего", "что покупают чаще всего", "which product sells best"),
    "c": ("в каком городе больше заказов", "which city has the most orders"),
    "h": ("когда лучше дозваниваться", "во сколько лучше звонить", "when is the best time to call"),
    "@": (
        "кто кого рекомендовал", "кто нас рекомендует чаще всего", "кто приводит клиентов", "кто нам привёл клиентов",
        "какие клиенты пришли по рекомендации", "по чьей рекомендации пришли клиенты", "рекомендации",
        "список рекомендателей", "кто посоветовал нас другим", "кто из клиентов нас рекомендует",
        "who recommended whom", "who recommends us most", "who brings us the most clients", "referrals",
        "who referred clients to us", "which clients came by recommendation", "clients recommended by others",
    ),
    "!": (
        "какие претензии открыты", "есть ли жалобы?", "кто жаловался на этой неделе", "жалобы за неделю",
        "any open complaints", "are there any complaints", "who complained this week",
    ),
}  # fmt: skip
UNKNOWN = (
    "какая завтра погода?", "почему небо голубое", "сколько стоит доставка", "где мой обед", "кто такой Пётр?",
    "зачем это нужно", "когда отпуск?", "what's the weather?", "why is the sky blue", "who is Peter",
    "where is my lunch?",
    "отчёт по Борису", "report on Boris",
    "how do I get home", "can you call them for me?", "какой курс доллара",
)  # fmt: skip
TOLD = (
    "кто-то не взял трубку", "what they want is a quote, call friday", "когда звонил, просили КП",
    "сколько стоит, спросили; отправить прайс", "сколько стоит спросили отправить прайс", "Ромашка звонил, просят КП",
    "Ромашка: спросили, сколько стоит? отправить прайс", "как договорились, отправил КП", "что просили отправил",
    "когда звонил просили КП", "где-то в пятницу перезвонить", "кто-нибудь перезвонит завтра", "кому звонил, не взяли",
    "почему так дорого, говорят; думают", "телефон отключён, перезвонить завтра",
    "долг обещали закрыть в пятницу, звонок",
    "when I called they asked for a quote", "whatever, call friday", "where we left off, quote sent",
    "who answered said no", "how much, they asked; send the price list", "why so expensive, they said",
    "Adam no answer", "отчёт за ноябрь отправил", "report for November sent",
    "which one they want is unclear, call monday", "what he said: call friday",
    "Daisy asked how much it is, call friday",
    "how they work: two shifts, call later", "no answer", "source is word of mouth", "reason refused",
    "Борис уходит, его клиенты переживают",
    "рекомендовал Лютик", "Лютик рекомендовал нас Вере", "рекомендовали позвонить в среду",
    "called Daisy, referred by Rose", "Daisy recommended us to Rose",
    "our channel works", "причина отказа дорого", "Moss Bakery wants a quote",
)  # fmt: skip


@pytest.mark.parametrize(("text", "name"), [(text, name) for name, texts in OF_CLIENT.items() for text in texts])
def test_a_question_about_a_client_names_it(text: str, name: str) -> None:
    assert asked(text) == Asked(name.lower())


@pytest.mark.parametrize(("text", "name"), [(text, name) for name, texts in OF_KNOWN.items() for text in texts])
def test_two_words_are_a_question_where_the_client_is_known(text: str, name: str) -> None:
    assert asked(text) == Asked(name, is_plain=False)


@pytest.mark.parametrize(("text", "name"), [(text, name) for name, texts in OF_MEMBER.items() for text in texts])
def test_what_somebodys_clients_need_is_asked_of_that_member(text: str, name: str) -> None:
    assert asked(text) == Asked(member=name)


@pytest.mark.parametrize(("text", "name"), [(text, name) for name, texts in OF_WORK.items() for text in texts])
def test_what_somebody_has_done_is_asked_of_that_member(text: str, name: str) -> None:
    found = asked(text)
    assert found is not None
    assert found.worked == name


@pytest.mark.parametrize(("text", "by"), [(text, by) for by, texts in OF_REPORT.items() for text in texts])
def test_a_question_about_figures_opens_the_report(text: str, by: str) -> None:
    found = asked(text)
    assert found is not None
    assert (found.report, found.client, found.member) == (by, "", "")


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("кто больше всех звонил на прошлой неделе", "last_week"), ("сколько звонков было вчера", "yesterday"),
        ("сколько заказов за месяц", "month"), ("кто больше всех звонил", ""),
        ("who called most last week", "last_week"), ("how many calls last month", "last_month"),
        ("who called most", ""), ("почему отказывали в прошлом месяце", "last_month"),
        ("из-за чего отказываются на этой неделе", "week"), ("какой источник приносит заказы за квартал", "quarter"),
        ("кто больше всех звонил за октябрь", "октябрь"), ("почему отказывали в октябре 2025 года", "октябре 2025"),
        ("отчёт за ноябрь", "ноябрь"), ("report for November", "november"),
        ("who called most in October", "october"), ("which source brought orders in May 2025", "may 2025"),
        ("why do clients refuse this week", "week"), ("which source brought orders last month", "last_month"),
    ],
)  # fmt: skip
def test_the_days_it_asks_about_are_its_own(text: str, period: str) -> None:
    found = asked(text)
    assert found is not None
    assert found.period == period


@pytest.mark.parametrize("text", UNKNOWN)
def test_any_other_question_is_one_all_the_same(text: str) -> None:
    found = asked(text)
    assert found is not None
    assert found.report is None


@pytest.mark.parametrize("text", TOLD)
def test_whoever_tells_of_something_asks_nothing(text: str) -> None:
    assert asked(text) is None


def test_a_question_that_names_a_day_is_of_that_day() -> None:
    days = {
        "отчёт Веры за 30 ноября": "30.11", "отчет Анны за 30.11": "30.11", "кто звонил больше всех 25 ноября": "25.11",
        "report of Vera on 30 november": "30.11", "Vera's report for november 30": "30.11",
        "how many calls did Anna make on 3 oct": "3.10", "отчёт Анны за 3 октября 2025 года": "3.10.2025",
    }  # fmt: skip
    found = {text: asked(text) for text in days}
    assert {text: one and one.period for text, one in found.items()} == days


def test_the_same_question_is_one_in_other_words() -> None:
    for text in ("по каким причинам клиенты нам отказывают", "for what reasons do clients refuse"):
        assert asked(text) == asked("почему клиенты отказываются")
