"""The shape of a method: it is given the bot and the parameters, and answers the `result` or refuses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sandbox.requests.parameters import Params
from sandbox.world.world import Bot

Method = Callable[[Bot, Params], Any]
