"""Files that were sent: content, ids, paths, and Telegram's limits of size."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Any

from sandbox.requests.errors import Refusal, bad_request
from sandbox.requests.parameters import Params, Upload

Json = dict[str, Any]
MEGABYTE = 1024 * 1024
MOST_UPLOADED = 50 * MEGABYTE
MOST_DOWNLOADED = 20 * MEGABYTE
MOST_PHOTO = 10 * MEGABYTE
MOST_SIDES = 10_000
MOST_PROPORTION = 20
PNG = re.compile(rb"^\x89PNG\r\n\x1a\n.{4}IHDR(.{4})(.{4})", re.DOTALL)
JPEG_FRAME = re.compile(rb"\xff[\xc0-\xc3].{3}(.{2})(.{2})", re.DOTALL)


@dataclass(frozen=True)
class File:
    id: str
    name: str
    mime: str
    content: bytes
    path: str

    def body(self) -> Json:
        unique = hashlib.sha256(self.id.encode()).hexdigest()[:16]
        return {"file_id": self.id, "file_unique_id": unique, "file_size": len(self.content)}


class Files:
    """All files, by id and by path."""

    def __init__(self) -> None:
        self.by_id: dict[str, File] = {}
        self.by_path: dict[str, File] = {}

    def keep(self, kind: str, name: str, content: bytes, mime: str) -> File:
        number = len(self.by_id) + 1
        suffix = name.rpartition(".")[2] if "." in name else "bin"
        file = File(f"sandbox-{kind}-{number}", name, mime, content, f"{kind}s/file_{number}.{suffix}")
        self.by_id[file.id] = self.by_path[file.path] = file
        return file

    def of(self, params: Params, name: str) -> File:
        """The file that a request sends: uploaded with it, or known by its id. Raises Refusal."""
        upload = self._upload(params, name)
        if upload is not None:
            return self._uploaded(name, upload)
        file = self.by_id.get(params.text(name))
        if file is None:
            raise bad_request("wrong remote file identifier specified: Wrong string length")
        return file

    def _upload(self, params: Params, name: str) -> Upload | None:
        value = params.text(name)
        if value.startswith("attach://"):
            return params.uploads.get(value.removeprefix("attach://"))
        if name not in params.uploads and not value:
            raise bad_request(f"there is no {name} in the request")
        return params.uploads.get(name)

    def _uploaded(self, kind: str, upload: Upload) -> File:
        size = len(upload.content)
        if size > MOST_UPLOADED:
            raise Refusal(413, "Request Entity Too Large")
        if not size:
            raise bad_request("file must be non-empty")
        if kind == "photo" and size > MOST_PHOTO:
            raise bad_request(
                f"file of size {size} bytes is too big for a photo; the maximum size is {MOST_PHOTO} bytes"
            )
        return self.keep(kind, upload.name, upload.content, upload.mime)

    def link(self, file_id: str) -> Json:
        """The answer to getFile. Raises Refusal."""
        file = self.by_id.get(file_id)
        if file is None:
            raise bad_request("invalid file_id")
        if len(file.content) > MOST_DOWNLOADED:
            raise bad_request("file is too big")
        return file.body() | {"file_path": file.path}


def document(file: File) -> Json:
    return {"document": file.body() | {"file_name": file.name, "mime_type": file.mime}}


def voice(file: File, seconds: int) -> Json:
    return {"voice": file.body() | {"duration": seconds, "mime_type": "audio/ogg"}}


def photo(file: File) -> Json:
    width, height = _sides(file.content)
    if width + height > MOST_SIDES or max(width, height) > MOST_PROPORTION * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return {"photo": [file.body() | {"width": width, "height": height}]}


def _sides(content: bytes) -> tuple[int, int]:
    png = PNG.match(content)
    if png:
        return int.from_bytes(png.group(1)), int.from_bytes(png.group(2))
    frame = JPEG_FRAME.search(content) if content.startswith(b"\xff\xd8") else None
    if frame is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    return int.from_bytes(frame.group(2)), int.from_bytes(frame.group(1))
