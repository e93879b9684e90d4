"""A text of one's own is offered where it says something to that client, and not where all of it falls out."""

from handlers.speech import codes
from sales.company.wordings import Ready, Wording
from sales.ground.ids import new_id, to_text
from tests.handlers.idle.test_sentence import sells
from tests.handlers.sample_company import Spoken
from tests.handlers.selling import client, open_card


async def _sale(spoken: Spoken) -> None:
    """«Акция», of nothing but what was bought; and another, which suits anybody."""
    company = spoken.company
    scope = await company.scope(company.anna)
    of_goods = spoken.say("На [товар] скидка 10 %.", "[product]: 10 % off.")
    async with company.work(scope) as unit:
        await unit.wordings.add(scope, Wording(new_id(), scope.actor, spoken.say("Акция", "Sale"), of_goods))
        anybody = spoken.say("У нас скидки на всё.", "Everything is on sale.")
        await unit.wordings.add(scope, Wording(new_id(), scope.actor, spoken.say("Скидки", "Discounts"), anybody))
        await unit.commit()


async def test_a_text_of_which_nothing_is_left_is_not_offered(spoken: Spoken) -> None:
    anna = spoken.company.anna
    await _sale(spoken)
    await client(spoken.company, anna, "Daisy")
    await open_card(anna, "Daisy")
    await anna.taps(spoken.say("Написать", "Write"))
    assert not anna.can_tap(spoken.say("Акция", "Sale"))
    assert anna.can_tap(spoken.say("Скидки", "Discounts"))


async def test_an_older_button_of_it_says_so_and_sends_no_empty_text(spoken: Spoken) -> None:
    company, anna = spoken.company, spoken.company.anna
    await _sale(spoken)
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        sale = next(one for one in await unit.wordings.all(scope) if "[" in one.text)
    await client(company, anna, "Daisy")
    await open_card(anna, "Daisy")
    await anna.taps(spoken.say("Написать", "Write"))
    other = next(one for one in anna.screen.buttons() if spoken.say("Скидки", "Discounts") in one["text"])
    data = ":".join([*other["callback_data"].split(":")[:-1], to_text(sale.id)])
    await anna.presses(anna.screen, {**other, "callback_data": data})
    anna.sees(spoken.say("Возьмите другой", "Take another one"))
    assert anna.can_tap(spoken.say("Отправлено", "Sent"))


async def test_who_has_bought_of_the_list_gets_it_and_the_name_begins_the_sentence_large(spoken: Spoken) -> None:
    company, anna = spoken.company, spoken.company.anna
    await _sale(spoken)
    await client(company, anna, "Daisy")
    await sells(company, spoken.say("Стаканы", "Cups"))
    await anna.says(spoken.say("Daisy заказ стаканы 10 шт 1 000", "Daisy order cups 10 pcs 1000"))
    await anna.taps(spoken.say("Сохранить", "Save"))
    await open_card(anna, "Daisy")
    await anna.taps(spoken.say("Написать", "Write"))
    await anna.taps(spoken.say("Акция", "Sale"))
    anna.sees(spoken.say("На стаканы скидка 10 %.", "Cups: 10 % off."))


async def _given(spoken: Spoken, more: str = "") -> tuple[str, str]:
    """Ours, given to the company by somebody of the other language, with a few words more."""
    name, text = codes.ready(spoken.say("en", "ru"), Ready.MEET)
    scope = await spoken.company.scope(spoken.company.lead)
    async with spoken.company.work(scope) as unit:
        await unit.wordings.add(scope, Wording(new_id(), None, name, text + more))
        await unit.commit()
    return name, text + more


async def test_ours_that_a_lead_gave_to_the_company_is_each_ones_in_their_own_language(spoken: Spoken) -> None:
    anna = spoken.company.anna
    foreign, _ = await _given(spoken)
    await client(spoken.company, anna, "Daisy")
    await open_card(anna, "Daisy")
    await anna.taps(spoken.say("Написать", "Write"))
    assert not anna.can_tap(foreign)
    assert [one for one in anna.buttons if spoken.say("Знакомство", "Introduction") in one] == [
        spoken.say("📝 Знакомство", "📝 Introduction")
    ]
    await anna.taps(spoken.say("Знакомство", "Introduction"))
    anna.sees(spoken.say("Когда вам удобно созвониться?", "When is a good time to call?"))
    await anna.says("/settings")
    await anna.taps(spoken.say("Шаблоны", "Templates"))
    await anna.taps(spoken.say("🏢 Знакомство", "🏢 Introduction"))
    anna.sees(spoken.say("Когда вам удобно созвониться?", "When is a good time to call?"))


async def test_what_is_changed_of_it_stays_as_it_was_written(spoken: Spoken) -> None:
    anna = spoken.company.anna
    foreign, text = await _given(spoken, " 5 %.")
    await client(spoken.company, anna, "Daisy")
    await open_card(anna, "Daisy")
    await anna.taps(spoken.say("Написать", "Write"))
    await anna.taps(foreign)
    anna.sees(text.rsplit("? ", 1)[-1])
