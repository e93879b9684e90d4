"""Comments: asked for, or sent out of the blue; as text, voice, photo."""

from datetime import timedelta

import pytest

from sandbox.people.person import Person
from sandbox.requests.faults import Fault, OrderedFault
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts, open_card, touches
from tests.handlers.sent_files import loaded


async def _talked(company: Company) -> None:
    await open_card(company.anna)
    await company.anna.taps("Касание")
    await company.anna.taps("Поговорили")
    await company.anna.taps("Завтра")


async def test_a_comment_goes_to_the_touch_and_becomes_the_last_agreement(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _talked(company)
    await anna.taps("Комментарий")
    asked = anna.screen
    await anna.says("Ждут прайс до пятницы")
    anna.sees("Комментарий сохранён")
    assert asked not in anna.messages, "what the bot asked is cleared up"
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == "Ждут прайс до пятницы"
    assert (await facts(company, anna, romashka)).last_talk_note == "Ждут прайс до пятницы"
    await anna.taps("К карточке")
    anna.sees("Ждут прайс до пятницы")


async def test_a_voice_is_kept_as_voice(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _talked(company)
    await anna.taps("Комментарий")
    await anna.sends_voice(7)
    anna.sees("Комментарий сохранён")
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        [touch] = (await unit.clients.card(scope, romashka.id)).touches
    assert [(one.kind, one.seconds) for one in touch.attachments] == [("voice", 7)]


async def test_what_comes_after_a_touch_is_offered_to_it_first(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _talked(company)
    await anna.says("просили позвонить секретарю")
    anna.sees("Это про клиента «Ромашка»?", "К касанию", "Искать")
    await anna.taps("К касанию")
    anna.sees("Комментарий сохранён")
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == "просили позвонить секретарю"


async def test_touches_of_a_file_wait_for_no_comment(company: Company) -> None:
    anna = company.anna
    await loaded(anna, "Имя;1 касание\nРадуга;звонил, просят КП\nСевер;\n")
    await anna.says("Север")
    anna.sees("Север", "Касание")
    await anna.says("/cancel")
    await anna.says("просили позвонить секретарю")
    assert "К касанию" not in anna.buttons


async def test_a_touch_told_before_a_file_came_still_takes_its_comment(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await _talked(company)
    await loaded(anna, "Имя;1 касание\nРадуга;звонил, просят КП\n")
    await anna.says("просили позвонить секретарю")
    anna.sees("Это про клиента «Ромашка»?", "К касанию")


async def test_or_it_is_looked_for(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await _talked(company)
    await anna.says("Незабудка")
    await anna.taps("Искать")
    anna.sees("Незабудка", "Новый клиент")


async def test_ten_minutes_later_a_text_is_a_search_again(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await _talked(company)
    company.clock.moves(timedelta(minutes=11))
    await anna.says("Незабудка")
    anna.does_not_see("К касанию")


async def test_with_a_card_open_a_voice_begins_a_touch_that_carries_it(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.sends_voice(12)
    await anna.taps("К касанию")
    anna.sees("Приложен 1 файл")
    await anna.taps("Думает")
    await anna.taps("Завтра")
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        [touch] = (await unit.clients.card(scope, romashka.id)).touches
    assert len(touch.attachments) == 1


async def test_a_photo_with_nothing_open_is_asked_about(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await anna.sends_photo("витрина")
    anna.sees("К какому клиенту?")


async def test_markup_in_a_comment_is_shown_as_it_was_typed(company: Company) -> None:
    anna = company.anna
    await client(company, anna, "<b>Рога</b> & «Копыта»")
    await open_card(anna, "Копыта")
    await anna.taps("Касание")
    await anna.taps("Поговорили")
    await anna.taps("Завтра")
    await anna.taps("Комментарий")
    await anna.says("</i> скидка > 5 % & доставка")
    await anna.taps("К карточке")
    anna.sees("<b>Рога</b> & «Копыта»", "</i> скидка > 5 % & доставка")


async def test_a_comment_before_the_day_leaves_the_day_to_be_chosen(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Поговорили")
    await anna.sends_voice(5)
    anna.sees("Комментарий сохранён", "Когда?")
    await anna.taps("Завтра")
    anna.sees("Сохранено", "завтра")


async def test_words_about_somebody_unknown_look_for_that_name_alone(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await _talked(company)
    await anna.says("Василёк звонил, думают, через неделю")
    await anna.taps("Искать")
    anna.sees("Новый клиент «Василёк»")


async def test_a_second_tap_does_not_add_the_comment_twice(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _talked(company)
    await anna.says("просили позвонить секретарю")
    await anna.taps_twice("К касанию")
    anna.sees("Сохранено", "Комментарий сохранён")
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == "просили позвонить секретарю"


async def test_the_words_that_were_kept_are_shown_back(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Daisy")
    await open_card(anna, "Daisy")
    await anna.taps("Touch")
    await anna.taps("Talked")
    await anna.says("they want <500> caps & lids by spring")
    anna.sees("Comment saved: “they want <500> caps & lids by spring”")
    await anna.taps("Comment")
    await anna.sends_photo("shelf")
    anna.sees("Comment saved: “shelf”")


async def test_what_is_kept_with_a_touch_is_marked_by_a_reaction(company: Company) -> None:
    anna, _ = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Просит КП")
    await anna.says("прайс на почту")
    assert _marks(anna)[-1] == "✍"
    await anna.says("завтра")
    await anna.taps("Комментарий")
    await anna.sends_voice(7)
    assert _marks(anna)[-2:] == ["", "✍"], "a day is an answer, a voice is kept"
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Заказ")
    await anna.says("12 000")
    assert _marks(anna)[-1] == "", "a sum is no comment"


async def test_words_beside_an_order_s_sum_are_marked_too(company: Company) -> None:
    anna, _ = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Заказ")
    await anna.says("потом скажу")
    await anna.says("12 000 с доставкой")
    assert _marks(anna)[-2:] == ["✍", "✍"]
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Сейчас")
    await anna.taps("Другое")
    await anna.says("точно не помню")
    assert _marks(anna)[-1] == "✍"


@pytest.mark.parametrize("fault", [Fault.SERVER_ERROR, Fault.LOSE_ANSWER, Fault.FLOOD])
async def test_a_reaction_that_fails_is_tried_once_and_the_comment_is_kept_all_the_same(
    company: Company, fault: Fault
) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _talked(company)
    await anna.taps("Комментарий")
    company.telegram.faults.order(OrderedFault(fault, "setMessageReaction", seconds=1))
    await anna.says("Ждут прайс")
    anna.sees("Комментарий сохранён: «Ждут прайс»")
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == "Ждут прайс"
    assert len([call for call in company.telegram.calls if call.method == "setMessageReaction"]) == 1


def _marks(person: Person) -> list[str]:
    return [message.reaction for message in person.messages if not message.of_bot]
