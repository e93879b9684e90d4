"""A screen as a person sees it, for tests of pure screens: without markup, and the labels of its buttons."""

from html.parser import HTMLParser

from handlers.speech.screen import Screen

LONGEST_TEXT = 4096
LONGEST_DATA = 64


class _Text(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.feed(html)

    def handle_data(self, data: str) -> None:
        self.text += data


def plain(screen: Screen) -> str:
    return _Text(screen.text).text.replace("\xa0", " ")


def labels(screen: Screen) -> list[str]:
    return [button.label.replace("\xa0", " ") for row in screen.rows for button in row]


def fits(screen: Screen) -> bool:
    """Whether Telegram takes it: lengths in UTF-16 units, bytes of what buttons carry."""
    units = len(plain(screen).encode("utf-16-le")) // 2
    data = [len(button.data.encode()) for row in screen.rows for button in row]
    return units <= LONGEST_TEXT and max(data, default=0) <= LONGEST_DATA
