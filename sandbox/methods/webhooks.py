"""Setting, removing and asking about the webhook.

Plain http is allowed for addresses on this machine, as by the real server in its local mode.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from sandbox.methods.method import Method
from sandbox.requests.errors import bad_request
from sandbox.requests.parameters import Params
from sandbox.world.updates import BY_DEFAULT
from sandbox.world.world import Bot, Webhook

Json = dict[str, Any]
SECRET = re.compile(r"^[A-Za-z0-9_-]{1,256}$")
LOCAL = ("localhost", "127.0.0.1", "::1")


def set_webhook(bot: Bot, params: Params) -> bool:
    address, secret = params.text("url"), params.text("secret_token")
    if secret and not SECRET.match(secret):
        raise bad_request("secret token contains unallowed characters")
    parts = urlsplit(address)
    if address and parts.scheme != "https" and parts.hostname not in LOCAL:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    bot.updates.allow(params.json("allowed_updates"))
    _change(bot, Webhook(address, secret, params.integer("max_connections", 40)), params)
    return True


def delete_webhook(bot: Bot, params: Params) -> bool:
    _change(bot, Webhook(), params)
    return True


def _change(bot: Bot, webhook: Webhook, params: Params) -> None:
    if params.boolean("drop_pending_updates"):
        bot.updates.pending.clear()
    bot.webhook = webhook
    if webhook.url:
        bot.take_polling_over()
    bot.updates.wake()


def get_webhook_info(bot: Bot, _params: Params) -> Json:
    hook = bot.webhook
    info: Json = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(bot.updates.pending),
    }
    if hook.url:
        info["max_connections"] = hook.max_connections
    if bot.updates.allowed != BY_DEFAULT:
        info["allowed_updates"] = sorted(bot.updates.allowed)
    if hook.last_error:
        info |= {"last_error_date": hook.last_error_at, "last_error_message": hook.last_error}
    return info


METHODS: dict[str, Method] = {
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
