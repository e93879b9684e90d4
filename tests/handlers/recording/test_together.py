"""Two at a client: one records it, it stands once in the history, and the reports of both tell of it."""

from handlers.speech.taps.recording import After, PlanTap
from sales.ground import ids
from sandbox.people.person import Person
from tests.handlers.company.test_alerts import opens
from tests.handlers.company.two_teams import in_two_teams
from tests.handlers.day.test_reminders import at, moscow
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, touches
from tests.handlers.sent_files import workbook

RU = ("Касание", "Звонок", "Визит", "Поговорили", "Не планировать")
EN = ("Touch", "Call", "Visit", "Talked", "No step")


async def visited(person: Person, name: str, words: tuple[str, ...] = RU) -> None:
    await open_card(person, name)
    for word in words:
        await person.taps(word)


async def test_a_visit_of_two_counts_once_and_both_reports_tell_of_it(company: Company) -> None:
    anna, boris, lead = company.anna, company.boris, company.lead
    astra = await client(company, anna, "Астра")
    await visited(anna, "Астра")
    await anna.taps("Кто был с вами")
    anna.sees("Кто был там с вами?")
    assert not anna.can_tap("Анна Петрова")
    await anna.taps("Борис Иванов")
    anna.sees("Сохранено", "Вместе: Борис Иванов")
    (touch,) = await touches(company, anna, astra)
    assert touch.joint == (await company.me(boris)).member.id
    await open_card(anna, "Астра")
    await anna.taps("История")
    anna.sees("1 касание", "👥 Анна Петрова, Борис Иванов")
    await anna.says("/report")
    anna.sees("Вместе с коллегой, Борис Иванов: 1 касание, 1 визит")
    await boris.says("/report")
    boris.sees("Рядом с коллегой, Анна Петрова: 1 касание, 1 визит")
    boris.does_not_see("Нет ни одной записи")
    await lead.says("/report")
    lead.does_not_see("ничего не записано")
    await opens(lead, "Уведомления")
    await lead.taps("Вечер команды")
    await at(company, moscow(18, 30, day=18))
    lead.sees("Команда: 1 касание")
    lead.does_not_see("Без записей")
    await open_card(boris, "Астра")
    boris.sees("По «Астра» никого нет")
    for words in ("/export", "Вся база", "Получить файл"):
        await (lead.says if words[0] == "/" else lead.taps)(words)
    (row,) = [one for one in workbook(lead.downloads())["Касания"] if "Астра" in one]
    assert row[-1] == "Борис Иванов"


async def test_who_was_there_is_taken_back_with_the_touch_or_by_itself(company: Company) -> None:
    anna, boris = company.anna, company.boris
    astra = await client(company, anna, "Астра")
    await visited(anna, "Астра")
    for word in ("Кто был с вами", "Борис Иванов", "Кто был с вами", "Никого не было"):
        await anna.taps(word)
    anna.does_not_see("Вместе:")
    assert [one.joint for one in await touches(company, anna, astra)] == [None]
    for word in ("Комментарий", "Кто был с вами", "Борис Иванов"):  # of any touch
        await anna.taps(word)
    anna.sees("Вместе: Борис Иванов")
    await anna.taps("Отменить запись")
    anna.sees("Запись отменена")
    for person in (anna, boris):
        await person.says("/report")
        person.does_not_see("с коллегой")


async def test_a_colleague_has_to_be_there_and_the_touch_ones_own(company: Company) -> None:
    irina = await in_two_teams(company)
    anna = company.anna
    astra = await client(company, anna, "Астра")
    await visited(anna, "Астра")
    (touch,) = await touches(company, anna, astra)
    stranger = PlanTap(draft=ids.to_text(touch.id), step=After.JOINT, value=ids.to_text(1)).pack()
    await anna.presses(anna.screen, {"text": "x", "callback_data": stranger})
    anna.sees("Клиент не найден")
    await company.lead.says("/team")
    await anna.taps("Кто был с вами")
    await anna.taps("Ирина Лис")
    await irina.says("/report")
    irina.does_not_see("Астра")
    assert [one.joint for one in await touches(company, anna, astra)] == [(await company.me(irina)).member.id]


async def test_the_same_in_english(company_en: Company) -> None:
    anna, boris = company_en.anna, company_en.boris
    await client(company_en, anna, "Aster")
    await visited(anna, "Aster", EN)
    for word in ("Who was with you", "Boris Ives"):
        await anna.taps(word)
    anna.sees("Saved", "Together: Boris Ives")
    await boris.says("/report")
    boris.sees("Beside Anna Peters: 1 touch, 1 visit")
