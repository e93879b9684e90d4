"""A Telegram of our own, for tests and for the demo; nothing here knows the product.

One core holds chats as people see them and refuses what Telegram refuses, in Telegram's words; doors
lead in: `session` (in process, for aiogram), `server` (HTTP with the Bot API's paths), `phone` (in a browser).

    telegram = Telegram(token="42:TEST", now=clock)
    anna = telegram.person("Анна", language="ru")

    await anna.says("/touch")                     # a message; taps, contacts, places, voice, ... likewise
    await anna.taps("Звонок")                     # by the words on the button; on=message for an older one
    await anna.shares_contact("Пётр Иванов", "+79123456789")
    await anna.shares_location(55.75, 37.62, accuracy=20)
    await anna.sends_voice(7); await anna.sends_photo("Витрина"); await anna.sends_document("base.xlsx", data)
    await anna.opens("https://t.me/touchbase_bot?start=payload")
    await anna.edits(message, "Другое"); await anna.blocks(); await anna.unblocks(); anna.leaves_telegram()

    anna.sees("Сохранено", "завтра")              # in the newest screen, in what came or changed, in a toast
    anna.does_not_see("Отчёт")
    await anna.waits_for("Доброе утро")           # for what comes unasked
    anna.screen, anna.screens, anna.news          # messages of the bot: newest, all, since her last act
    anna.buttons, anna.keys                       # labels: inline ones of the newest keyboard, the reply keyboard
    anna.toast, anna.waiting_taps, anna.commands, anna.transcript(), anna.downloads()

    await anna.taps_twice("Звонок")               # two taps before the screen can change
    anna.hurried = True                           # over HTTP: acts don't wait for the bot (storms, benches)

    telegram.faults.drop_next("sendMessage")      # also lose_answer, bad_gateway, garbage, flood, hang, ...
    telegram.calls.of("editMessageText"), telegram.calls.refused()
    telegram.pace = Pace(30, 1)                   # Telegram's limits, off by default
    telegram.bot.updates.inject({"message": 1})   # any update at all, also a malformed one
    telegram.now.advance(timedelta(hours=1))      # its Clock; the page's buttons move the same one
    telegram.group("Отдел продаж")                # a group the bot is in; what is said there is injected

A bot in process: `Bot(token, session=InProcessSession(telegram))` and
`telegram.bot.feed = lambda update: dispatcher.feed_raw_update(bot, update)`. A bot over HTTP: `serve(telegram)`
from `sandbox.server`; acts then wait until it has answered and is silent, or for `telegram.bot.settle`. The
same address opened in a browser shows everybody's phone.
"""

from sandbox.doors.telegram import Telegram
from sandbox.people.person import Person
from sandbox.requests.pacing import Pace
from sandbox.world.clock import Clock

__all__ = ["Clock", "Pace", "Person", "Telegram"]
