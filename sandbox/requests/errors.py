"""Telegram's refusals: a code, a description, and sometimes how long to wait."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any


class Refusal(Exception):
    """A request that Telegram answers with `ok: false`; bots recognise it by its description."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        answer = {"ok": False, "error_code": self.code, "description": self.description}
        return answer | {"parameters": self.parameters} if self.parameters else answer


def bad_request(words: str) -> Refusal:
    return Refusal(HTTPStatus.BAD_REQUEST, f"Bad Request: {words}")


def forbidden(words: str) -> Refusal:
    return Refusal(HTTPStatus.FORBIDDEN, f"Forbidden: {words}")


def conflict(words: str) -> Refusal:
    return Refusal(HTTPStatus.CONFLICT, f"Conflict: {words}")


def too_many_requests(retry_after: int) -> Refusal:
    return Refusal(
        HTTPStatus.TOO_MANY_REQUESTS,
        f"Too Many Requests: retry after {retry_after}",
        retry_after=retry_after,
    )
