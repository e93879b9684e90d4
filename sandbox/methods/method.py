"""The type of a method: takes the bot and the parameters, returns the `result` or raises Refusal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sandbox.requests.parameters import Params
from sandbox.world.world import Bot

Method = Callable[[Bot, Params], Any]
