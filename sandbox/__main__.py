"""`python -m sandbox` serves a Telegram, with phones for a browser at its address.

`python -m sandbox chat` talks to the bot there from a terminal.
"""

from __future__ import annotations

import argparse
import asyncio
import sys

from sandbox.doors.telegram import TOKEN, Telegram


def main(arguments: list[str] | None = None) -> None:
    asked = _parser().parse_args(arguments)
    if asked.command == "chat":
        from sandbox.doors.terminal import run

        run(asked.url, asked.name, asked.language, new=asked.new)
        return
    try:
        asyncio.run(_serve(asked))
    except KeyboardInterrupt:
        sys.stdout.write("\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description="A Telegram of our own")
    parser.set_defaults(command="serve")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8081, help="0 takes a free one")
    parser.add_argument("--token", default=TOKEN, help="the bot's token, made up (default: %(default)s)")
    parser.add_argument("--username", default="touchbase_bot")
    parser.add_argument("--people", default="", help="who has a phone there from the start: Анна,Борис")
    parser.add_argument("--language", default="ru", help="of these people (default: %(default)s)")
    parser.add_argument("--no-record", dest="record", action="store_false", help="don't keep the calls, for benches")
    commands = parser.add_subparsers()
    chat = commands.add_parser("chat", help="be a person in a chat with the bot")
    chat.set_defaults(command="chat")
    chat.add_argument("--url", default="http://127.0.0.1:8081")
    chat.add_argument("--name", default="Анна", help="of somebody there, whole or the first name, or a new one")
    chat.add_argument("--new", action="store_true", help="somebody new, whoever has that name there")
    chat.add_argument("--language", default="ru")
    return parser


async def _serve(asked: argparse.Namespace) -> None:
    from sandbox.server import serve

    telegram = Telegram(asked.token, username=asked.username)
    telegram.calls.recording = asked.record
    for name in filter(None, asked.people.split(",")):
        telegram.person(name, language=asked.language)
    async with serve(telegram, host=asked.host, port=asked.port) as address:
        sys.stdout.write(
            f"Sandbox: {address}  (BOT_API_URL={address} BOT_TOKEN={asked.token}); phones in a browser there\n"
        )
        sys.stdout.flush()
        await asyncio.Event().wait()


if __name__ == "__main__":
    main()
