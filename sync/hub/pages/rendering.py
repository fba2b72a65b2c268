"""Markdown as a page shows it: the same reading as in the editor, and HTML that can do nothing but be read.

What an author writes as HTML goes the same way as what Markdown becomes, and at the end `clean` lets pass
what is on its lists. Runs in a process of its own (see `render_process`), as it can be made to take long.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from sync.hub.pages.cleaning import ATTACHMENT, HEADING_ID, clean

LARGEST_HTML = 1_000_000
"""Characters; tables and entities make far more of what they are given."""
_LARGEST_HEADING_ID = 60
_NO_WORD = re.compile(r"[^\w]+")
_TASK = re.compile(r"\[([ xX])\](?:\s|$)")
_LINK = re.compile(
    r"\[\[(?P<note>[^\[\]|]{1,500})(?:\|(?P<shown>[^\[\]|]{1,500}))?\]\]"
    r"|(?P<bare>\bhttps?://[^\s<>]{1,2000}(?<![.,;:!?)\]'\"*_~]))"
)


class TooLong(Exception):
    """What came of it is too long for a page."""


def render(markdown: str, images: str) -> str:
    """Make safe HTML; attachments of the note are found under the path `images`. Raises TooLong."""
    reader = MarkdownIt("commonmark", {"breaks": True, "html": True})
    reader.enable(["table", "strikethrough"])
    reader.core.ruler.push("tandem", _arrange)
    reader.add_render_rule("table_open", _open_table)
    reader.add_render_rule("table_close", _close_table)
    html = reader.render(markdown)
    if len(html) > LARGEST_HTML:
        raise TooLong
    return clean(html, images)


def _arrange(state: StateCore) -> None:
    _arrange_headings(state.tokens)
    for before, token in _with_opener(state.tokens):
        if token.type in {"th_open", "td_open"}:
            token.attrs = {"class": str(align)} if (align := _alignment(token)) else {}
        if token.type == "inline" and token.children:
            if before is not None and before.type == "list_item_open":
                _mark_task(before, token.children)
            token.children = list(_linked(token.children))


def _with_opener(tokens: Sequence[Token]) -> Iterator[tuple[Token | None, Token]]:
    """Each token with the one that opened what it is the first paragraph of."""
    for at, token in enumerate(tokens):
        yield tokens[at - 2] if at > 1 and tokens[at - 1].type == "paragraph_open" else None, token


def _arrange_headings(tokens: Sequence[Token]) -> None:
    """Put headings below the page's title, without a gap between levels, and give each a name to link to."""
    outer: list[int] = []
    names: dict[str, int] = {}
    for at, token in enumerate(tokens):
        if token.type == "heading_open":
            level = int(token.tag[1])
            while outer and outer[-1] >= level:
                outer.pop()
            outer.append(level)
            token.tag = tokens[at + 2].tag = f"h{min(len(outer) + 1, 6)}"
            token.attrSet("id", _heading_id(tokens[at + 1].content, names))


def _heading_id(text: str, names: dict[str, int]) -> str:
    words = _NO_WORD.sub("-", text.lower()).strip("-")[:_LARGEST_HEADING_ID] or "section"
    names[words] = number = names.get(words, 0) + 1
    return f"{HEADING_ID}{words}" + (f"-{number}" if number > 1 else "")


def _alignment(cell: Token) -> str:
    return str(cell.attrGet("style") or "").removeprefix("text-align:")


def _mark_task(item: Token, children: list[Token]) -> None:
    first = children[0]
    found = _TASK.match(first.content) if first.type == "text" else None
    if found is None:
        return
    state = "open" if found[1] == " " else "done"
    item.attrSet("class", "task")
    first.content = first.content[found.end() :]
    mark = Token("html_inline", "", 0)
    mark.content = f'<span class="{state}" role="img" aria-label="{state.title()}: "></span>'
    children.insert(0, mark)


def _linked(children: Sequence[Token]) -> Iterator[Token]:
    """Make links of bare addresses; what is not here, as another note or a picture, becomes its words."""
    depth = 0
    for token in children:
        depth += token.nesting if token.type in {"link_open", "link_close"} else 0
        if token.type == "text" and not depth and ("://" in token.content or "[[" in token.content):
            yield from _split(token.content)
        elif token.type == "image" and not ATTACHMENT.fullmatch(str(token.attrGet("src"))):
            yield _text(token.content)
        else:
            yield token


def _split(text: str) -> Iterator[Token]:
    end = 0
    for found in _LINK.finditer(text):
        yield _text(text[end : found.start()])
        end = found.end()
        if found["bare"]:
            yield Token("link_open", "a", 1, attrs={"href": found["bare"]})
            yield _text(found["bare"])
            yield Token("link_close", "a", -1)
        else:
            yield _text(found["shown"] or found["note"])
    yield _text(text[end:])


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _open_table(*_parts: object) -> str:
    return '<div class="wide"><table>\n'


def _close_table(*_parts: object) -> str:
    return "</table></div>\n"
