"""The command line: run (the default), check, migrate, backup, restore. Heavy libraries wait until they are needed."""

import argparse
import asyncio
import gc
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from bot import logs
from bot.settings import SettingsError, load


def main(arguments: list[str] | None = None) -> None:
    asked = _parser().parse_args(arguments)
    try:
        sys.exit(COMMANDS[asked.command](asked))
    except SettingsError as wrong:
        sys.exit(str(wrong))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description="Touchbase, the sales team's Telegram bot")
    parser.set_defaults(command="run")
    commands = parser.add_subparsers(title="commands", metavar="")
    for name, meaning in (
        ("run", "answer people until told to stop (the default)"),
        ("check", "say what is configured and reachable"),
        ("migrate", "bring the database up to date"),
        ("backup", "copy the running database, verified and hashed"),
        ("restore", "put a backup in the database's place; the bot must not run"),
    ):
        commands.add_parser(name, help=meaning).set_defaults(command=name)
    commands.choices["backup"].add_argument("folder", type=Path, nargs="?", default=Path("backups"))
    commands.choices["restore"].add_argument("file", type=Path)
    return parser


def _run(_asked: argparse.Namespace) -> int:
    settings = load()
    logs.configure(settings.log_level, settings.log_format, settings.secrets)
    gc.set_threshold(50_000, 20, 100)  # before the imports: they make most of what the collector would walk through
    from bot.greeting import TokenRefused
    from bot.run import run

    try:
        _in_loop(run(settings))
    except TokenRefused:
        return _sorry("Telegram does not know BOT_TOKEN (any more): ask @BotFather for the current one.")
    return 0


def _in_loop(work: Coroutine[Any, Any, None]) -> None:
    with asyncio.Runner(loop_factory=_fast_loop()) as runner:
        runner.run(work)


def _fast_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    if sys.platform == "win32":
        return None
    from uvloop import new_event_loop

    return new_event_loop


def _sorry(words: str) -> int:
    sys.stderr.write(f"{words}\n")
    return 1


COMMANDS = {"run": _run}

if __name__ == "__main__":
    main()
