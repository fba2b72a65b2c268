"""HTML, as browsers and office programs copy it, turned into Markdown."""

import re
from collections.abc import Callable, Iterator
from itertools import takewhile

from core.transfer.html_tree import Element, read_html
from core.transfer.html_words import text_of, words_of

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_PARTS_OF_PAGES = ("html", "body", "div", "section", "article", "main", "header", "footer", "aside", "nav")
_OTHER_PARTS = ("figure", "figcaption", "form", "fieldset", "address", "details", "summary", "center")
_CONTAINERS = frozenset((*_PARTS_OF_PAGES, *_OTHER_PARTS, "dl", "dt", "dd", "p"))
_WORD_LEVEL = re.compile(r"\blevel(\d+)\b")
_LINE_START = re.compile(r"(#{1,6}(?= |$)|[-+>](?= |$)|\||=+$|-{3,}$)")
_NUMBER_START = re.compile(r"(\d{1,9})([.)])(?= |$)")
_WHOLLY_BOLD = re.compile(r"^\*\*([^*]+)\*\*$")
_CODE_FONTS = re.compile(r"mono|consolas|courier|menlo|monaco|\bcode\b")
_ITEMS = re.compile(r"(?P<indent> *)(?:(?P<bullet>[-*])|\d+\.) ")
_BOX = re.compile(r"(\[[ x]\]) +")


def to_markdown(html: str) -> str | None:
    """Return the Markdown of a page or a part of one; None for code, whose plain text says it better."""
    root = read_html(html)
    if _is_code(root):
        return None
    return _joined(_blocks(root)).strip("\n")


def _is_code(root: Element) -> bool:
    """Tell whether all of it was copied from a program that edits code."""
    only = root.find("body") or root
    while True:
        inner = [child for child in only.children if not isinstance(child, str) or child.strip()]
        if len(inner) != 1 or isinstance(inner[0], str):
            return False
        only = inner[0]
        if _CODE_FONTS.search(only.style("font-family")) and only.style("white-space").startswith("pre"):
            return True
        if only.tag not in {"html", "body", "div"}:
            return False


def _joined(blocks: Iterator[str]) -> str:
    """Put blocks one below the other; items of one list that came as paragraphs stay together."""
    text = last = ""
    for block in blocks:
        text += ("\n" if _go_on(last, block) else "\n\n" if text else "") + block
        last = block.split("\n")[-1]
    return text


def _go_on(line: str, block: str) -> bool:
    one, other = _ITEMS.match(line), _ITEMS.match(block)
    if one is None or other is None:
        return False
    return one["indent"] != other["indent"] or (one["bullet"] is None) == (other["bullet"] is None)


def _blocks(element: Element) -> Iterator[str]:
    """Go through the blocks in an element; words between them are paragraphs."""
    run = Element("p")
    for child in element.children:
        if isinstance(child, str) or not _holds_block(child):
            run.children.append(child)
            continue
        yield from _paragraph(run)
        run = Element("p")
        yield from _block(child)
    yield from _paragraph(run)


def _holds_block(element: Element) -> bool:
    if element.tag in _CONTAINERS or element.tag in _HEADINGS or element.tag in _MAKERS:
        return True
    return any(isinstance(child, Element) and _holds_block(child) for child in element.children)


def _block(element: Element) -> Iterator[str]:
    if element.tag in _HEADINGS:
        said = _WHOLLY_BOLD.sub(r"\1", words_of(element).replace("\n", " ").strip())
        if said:
            yield "#" * _HEADINGS[element.tag] + " " + said
    elif element.tag in _MAKERS:
        yield from _MAKERS[element.tag](element)
    elif "mso-list" in element.attribute("style") and (item := _word_item(element)):
        yield item
    else:
        yield from _blocks(element)


def _paragraph(run: Element) -> Iterator[str]:
    said = words_of(run).strip()
    if said:
        yield "\n".join(_guarded(line) for line in said.split("\n"))


def _guarded(line: str) -> str:
    """Keep a line from being taken for a heading, a list, a quote or a table."""
    line = _NUMBER_START.sub(r"\1\\\2", line, count=1) if _NUMBER_START.match(line) else line
    return "\\" + line if _LINE_START.match(line) else line


def _list(element: Element) -> Iterator[str]:
    lines: list[str] = []
    start = element.attribute("start")
    number = int(start) if start.isdigit() else 1
    for child in element.children:
        if isinstance(child, str):
            if not child.strip():
                continue
            child = Element("li", {}, [child])  # noqa: PLW2901 - said without an item around it
        if child.tag in {"ul", "ol"}:
            # Untidy, but seen: a list in a list, without an item around it.
            lines += ["  " + line for block in _list(child) for line in block.split("\n")]
            continue
        mark = f"{number}. " if element.tag == "ol" else "- "
        number += 1
        lines += _item(child, mark)
    if lines:
        yield "\n".join(lines)


def _item(element: Element, mark: str) -> Iterator[str]:
    blocks = list(_blocks(element))
    first = blocks[0].split("\n") if blocks else [""]
    if blocks and _ITEMS.match(blocks[0]):
        first, blocks = [""], ["", *blocks]
    yield (mark + _BOX.sub(r"\1 ", first[0], count=1)).rstrip()
    for line in first[1:]:
        yield " " * len(mark) + line
    for block in blocks[1:]:
        if not _ITEMS.match(block):
            yield ""
        yield from (" " * len(mark) + line if line else "" for line in block.split("\n"))


def _word_item(element: Element) -> str:
    """Return an item of a list that Word wrote as a paragraph with its mark in it as text."""
    found = _WORD_LEVEL.search(element.attribute("style"))
    mark = _mark_in(element)
    said = words_of(element).replace("\n", " ").strip()
    if found is None or not said:
        return ""
    return "  " * (int(found[1]) - 1) + (f"{mark}. " if mark else "- ") + said


def _mark_in(element: Element) -> str:
    """Take the mark of a list out of a paragraph; returns its number, "" for a bullet."""
    for child in list(element.children):
        if not isinstance(child, Element):
            continue
        if "ignore" in child.style("mso-list"):
            element.children.remove(child)
            return "".join(takewhile(str.isdigit, text_of(child).strip()))
        if number := _mark_in(child):
            return number
    return ""


def _quote(element: Element) -> Iterator[str]:
    said = _joined(_blocks(element))
    if said:
        yield "\n".join(f"> {line}".rstrip() for line in said.split("\n"))


def _code(element: Element) -> Iterator[str]:
    inner = element.find("code") or element
    named = f"{element.attribute('class')} {inner.attribute('class')}"
    language = re.search(r"\b(?:language|lang|highlight-source)-([\w+#-]+)", named)
    text = text_of(element).strip("\n")
    longest = max((len(run) for run in re.findall(r"`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    yield f"{fence}{language[1] if language else ''}\n{text}\n{fence}"


def _rule(_element: Element) -> Iterator[str]:
    yield "---"


def _table(element: Element) -> Iterator[str]:
    strays: list[Element | str] = []
    rows = [row for row in _rows(element, strays) if row]
    yield from _blocks(Element("div", {}, strays))
    if not rows:
        return
    width = max(map(len, rows))
    if width == 1:
        # One column is how pages and letters are laid out, not a table.
        yield from _blocks(Element("div", {}, [cell for row in rows for cell in row]))
        return
    lines = [[_cell(cell) for cell in row] + [""] * (width - len(row)) for row in rows]
    lines.insert(1, ["---"] * width)
    yield "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _rows(element: Element, strays: list[Element | str]) -> Iterator[list[Element | str]]:
    """Go through the rows of a table; what stands between its cells is put to the `strays`."""
    for child in element.children:
        if isinstance(child, Element) and child.tag == "tr":
            cells: list[Element | str] = []
            for part in child.children:
                is_cell = isinstance(part, Element) and part.tag in {"td", "th"}
                (cells if is_cell else strays).append(part)
            yield cells
        elif isinstance(child, Element) and child.tag in {"thead", "tbody", "tfoot"}:
            yield from _rows(child, strays)
        else:
            strays.append(child)


def _cell(cell: Element | str) -> str:
    said = " ".join(_blocks(cell)) if isinstance(cell, Element) else cell
    return re.sub(r"\s*\n\s*", " ", said).replace("|", "\\|").strip()


_MAKERS: dict[str, Callable[[Element], Iterator[str]]] = {
    "ul": _list,
    "ol": _list,
    "blockquote": _quote,
    "pre": _code,
    "hr": _rule,
    "table": _table,
}
