"""The sandbox reads HTML exactly as TDLib does: texts, entities, and each refusal word for word."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from sandbox.requests.errors import Refusal
from sandbox.texts.html import parse_html
from sandbox.texts.markup import to_html
from sandbox.texts.tags import Entity
from sandbox.texts.texts import trimmed
from tests import examples
from tests.sandbox import tdlib


def ours(markup: str) -> tdlib.Parsed | str:
    try:
        text, entities = parse_html(markup)
    except Refusal as refusal:
        return refusal.description.removeprefix("Bad Request: ").replace("can't parse", "Can't parse", 1)
    return text, sorted(as_tdlib(entity) for entity in entities)


def as_tdlib(entity: Entity) -> tuple[str, int, int, str]:
    user = entity.get("user", {}).get("id")
    argument = entity.get("url") or entity.get("language") or entity.get("custom_emoji_id") or user or ""
    return entity["type"], entity["offset"], entity["length"], str(argument)


@pytest.mark.parametrize(
    "markup",
    [
        "<b>x</b>", "<b>x</i>", "<b>x", "x</b>", "<foo>x</foo>", "<b/>", "<br>", "a < b", "a <", "<>", "</>",
        "<b></>", "<b>x</>", "<b >x</b >", "<b x>x</b>", "<b x=>x</b>", "<b x='1' y>x</b>", "<B>x</b>",
        "<a href=foo.com>x</a>", "<a href=foo:com>x</a>", "<a href='x'>y</a>", "<a href='http://x y'>y</a>",
        "<a>example.com</a>", "<a href='tel:+7912'>q</a>", "<a href='http://localhost'>x</a>",
        "<a href='https://Touch.example/Ab?c=d#e'>x</a>", "<a href='tg://user?id=12'>x</a>", "<a href=''>x</a>",
        "<a href='ftp://x.com'>x</a>", "<a href='http://1.2.3.4:80/x'>x</a>", "<a href='http://x.com:0'>x</a>",
        "<a href='https://яндекс.рф/путь'>x</a>", "<a href='t.me/bot?start=1'>x</a>",
        "&nbsp;&lt;&amp;&quot;&gt;&lt &#65;&#x41;&#0;&#1114111; &#12345678;&&;&#;&#x;&apos;",
        "<blockquote expandable>x</blockquote>", "<blockquote>x</blockquote>",
        '<span class="tg-spoiler">x</span>', "<span>x</span>", "<tg-spoiler>x</tg-spoiler>",
        '<pre><code class="language-py">x</code></pre>', '<code class="language-py"><pre>x</pre></code>',
        '<pre>x<code class="language-py">x</code></pre>', "<pre>x</pre>", '<code class="language-py">x</code>',
        "<tg-emoji emoji-id='123'>x</tg-emoji>", "<tg-emoji>x</tg-emoji>", "<tg-time unix='1'>x</tg-time>",
        "<b>😀</b>x<i>é</i>", "<b><i>x</i>y</b>", "<i>x</i><i>y</i>", "<b>  </b>", "<!-- x -->", "<b>x</b",
        "<b x='1", "<b x", "<b x ", "<b", "<b ", "<b =x>", "ООО <Ромашка>", "Иванов & Ко", "<b\n>x</b\t>",
    ],
)  # fmt: skip
def test_known_cases_read_as_tdlib_reads_them(markup: str) -> None:
    assert ours(markup) == tdlib.parse(markup)


TAGS = ["b", "i", "u", "s", "code", "pre", "blockquote", "tg-spoiler", "a href='https://x.com/'", "B", "em", "p"]
PIECES = some.one_of(
    some.sampled_from([f"<{tag}>" for tag in TAGS]),
    some.sampled_from([f"</{tag.split()[0]}>" for tag in TAGS]),
    some.sampled_from(["<", ">", "&", "&lt;", "&amp", "&#128512;", "&#x", "</", "</>", "=", "'", '"', " ", "\n", "😀"]),
    some.text(some.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=6),
)
BALANCED = some.recursive(
    some.text("абв xyz\n😀é.", max_size=5),
    lambda inner: some.one_of(
        some.lists(inner, max_size=4).map("".join),
        some.tuples(some.sampled_from(TAGS[:9]), inner).map(lambda one: f"<{one[0]}>{one[1]}</{one[0].split()[0]}>"),
    ),
    max_leaves=12,
)


@settings(max_examples=examples.of(400))
@given(some.one_of(some.lists(PIECES, max_size=8).map("".join), BALANCED))
@example("<b>a\r\u202eb</b>")
def test_any_markup_reads_as_tdlib_reads_it(markup: str) -> None:
    assert ours(markup) == tdlib.parse(markup)


@pytest.mark.parametrize(
    ("markup", "text", "entities"),
    [
        ("  <b> x </b>  ", "x", [("bold", 0, 1)]),
        ("\n\n<b>x</b>\n", "x", [("bold", 0, 1)]),
        ("<b>  </b>x", "x", []),
        ("😀 <i>😀</i>\r\n ", "😀 😀", [("italic", 3, 2)]),
        ("a\tb\x07c", "a b c", []),
    ],
)
def test_texts_are_trimmed_and_entities_follow(markup: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    cut, kept = trimmed(*parse_html(markup))
    assert cut == text
    assert [(one["type"], one["offset"], one["length"]) for one in kept] == entities


@settings(max_examples=examples.of(200))
@given(BALANCED)
def test_entities_turn_back_into_markup_that_says_the_same(markup: str) -> None:
    text, entities = parse_html(markup)
    assert parse_html(to_html(text, entities))[0] == text


def test_what_a_browser_is_shown_is_escaped_and_nested() -> None:
    text, entities = parse_html(
        "<b>Иванов &amp; Ко <i>&lt;опт&gt;</i></b> <a href='https://x.com/?a=1&amp;b=2'>тут</a>"
    )
    assert to_html(text, entities) == (
        '<b>Иванов &amp; Ко <i>&lt;опт&gt;</i></b> <a href="https://x.com/?a=1&amp;b=2">тут</a>'
    )
