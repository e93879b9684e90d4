"""`/`: the page, its files, its news, and the files that were sent in the chats.

GET /                     the page
GET /phone/NAME           its style and its modules
GET /phone/news?people=   server-sent events; the page reconnects by Last-Event-ID, or `since=` by hand
GET /phone/files/ID       a file of a chat, under its own name
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from aiohttp import web

from sandbox.doors.telegram import Telegram
from sandbox.phone.around import Around
from sandbox.phone.news import Newsroom
from sandbox.world.files import File

STATIC = Path(__file__).parent / "static"
RULES = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:",
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
}
PICTURES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg"}
SOUNDS = {b"OggS": "audio/ogg"}


def phone_routes(telegram: Telegram, around: Around | None = None) -> list[web.RouteDef]:
    pages = _Pages(telegram, around or Around())
    return [
        web.get("/", pages.page),
        web.get("/phone/news", pages.news),
        web.get("/phone/files/{id}", pages.file),
        web.get(r"/phone/{name:[a-z-]+\.(?:css|js|svg|ogg)}", pages.static),
    ]


class _Pages:
    def __init__(self, telegram: Telegram, around: Around) -> None:
        self.telegram = telegram
        self.newsroom = Newsroom(telegram, around)

    async def page(self, _request: web.Request) -> web.StreamResponse:
        return web.FileResponse(STATIC / "page.html", headers=RULES)

    async def static(self, request: web.Request) -> web.StreamResponse:
        path = STATIC / request.match_info["name"]
        if not path.is_file():
            raise web.HTTPNotFound
        return web.FileResponse(path, headers=RULES)

    async def news(self, request: web.Request) -> web.StreamResponse:
        people = [name for name in request.query.get("people", "").split(",") if name]
        seen = request.headers.get("Last-Event-ID") or request.query.get("since", "")
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await response.prepare(request)
        async for event in self.newsroom.events(people, self.newsroom.number_of(seen)):
            await response.write(event)
        return response

    async def file(self, request: web.Request) -> web.StreamResponse:
        file = self.telegram.files.by_id.get(request.match_info["id"])
        if file is None:
            raise web.HTTPNotFound
        kind = _shown_in_place(file)
        name = {} if kind else {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name)}"}
        return web.Response(body=file.content, content_type=kind or "application/octet-stream", headers=RULES | name)


def _shown_in_place(file: File) -> str | None:
    """The content type of a picture or recording, by its first bytes; None for files that are only downloaded."""
    if "-document-" in file.id:
        return None
    for start, kind in (PICTURES | SOUNDS).items():
        if file.content.startswith(start):
            return kind
    return None
