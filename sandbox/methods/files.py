"""Asking for a file to download."""

from __future__ import annotations

from sandbox.methods.method import Method
from sandbox.requests.parameters import Params
from sandbox.world.model import Json
from sandbox.world.world import Bot


def get_file(bot: Bot, params: Params) -> Json:
    return bot.world.files.link(params.text("file_id"))


METHODS: dict[str, Method] = {"getFile": get_file}
