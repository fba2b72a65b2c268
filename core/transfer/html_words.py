"""The words of HTML as Markdown: emphasis, code, links and pictures within a line."""

import re
from collections.abc import Callable

from core.transfer.html_tree import Element

_MARKS = {
    "b": "**",
    "strong": "**",
    "i": "*",
    "em": "*",
    "cite": "*",
    "del": "~~",
    "s": "~~",
    "strike": "~~",
}
_HEAVY = frozenset({"bold", "bolder", "600", "700", "800", "900"})
_SPACE = re.compile(r"[ \t\r\n\f]+")
_SPECIAL = re.compile(r"[\\`*]|(?<!\w)_|_(?!\w)|~~|\[(?=[^\[\]]*\]\()|\[(?=\[)|<(?=[a-zA-Z/!])")
_UNWANTED_SCHEMES = ("javascript:", "vbscript:", "data:")


def words_of(element: Element) -> str:
    """Return what an element says in one line; line breaks in it are line ends."""
    said = "".join(_said(child) for child in element.children)
    return re.sub(r" *\n *", "\n", re.sub(r" {2,}", " ", said))


def text_of(element: Element) -> str:
    """Return the bare text of an element, white space and all."""
    return "".join(
        child if isinstance(child, str) else "\n" if child.tag == "br" else text_of(child)
        for child in element.children
    )


def escaped(text: str) -> str:
    """Keep characters of a text from being taken for marks."""
    return _SPECIAL.sub(lambda found: "\\" + found[0], text)


def _said(node: Element | str) -> str:
    if isinstance(node, str):
        return escaped(_SPACE.sub(" ", node))
    if node.tag in _SPOKEN:
        return _SPOKEN[node.tag](node)
    said = "".join(_said(child) for child in node.children)
    for mark in _marks(node):
        said = _marked(said, mark)
    return said


def _marks(element: Element) -> list[str]:
    weight, decoration = element.style("font-weight"), element.style("text-decoration")
    marks = {_MARKS[element.tag]} if element.tag in _MARKS else set[str]()
    # Google Docs puts a whole page into a <b> that is not bold.
    if weight in {"normal", "400"}:
        marks.discard("**")
    if weight in _HEAVY:
        marks.add("**")
    if element.style("font-style") == "italic":
        marks.add("*")
    if "line-through" in decoration:
        marks.add("~~")
    return sorted(marks)


def _marked(said: str, mark: str) -> str:
    """Put marks around words; white space stays outside, and nothing is marked twice."""
    inner = said.strip()
    run = len(inner) - len(inner.lstrip(mark[0]))
    if not inner or "\n" in inner or run in {len(mark), len(mark) + 1 if mark == "**" else 3}:
        return said
    start = said.index(inner)
    return said[:start] + mark + inner + mark + said[start + len(inner) :]


def _code(text: str) -> str:
    text = _SPACE.sub(" ", text)
    if not text.strip():
        return text
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    ticks = "`" * (longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return ticks + pad + text + pad + ticks


def _link(element: Element) -> str:
    said, address = words_of(element), element.attribute("href").strip()
    if not address or address.startswith("#") or address.lower().startswith(_UNWANTED_SCHEMES):
        return said
    if text_of(element).strip() == address:
        return address
    inner = said.strip()
    if not inner:
        return said
    start = said.index(inner)
    return said[:start] + f"[{inner}]({_address(address)})".replace("\n", " ") + said[start + len(inner) :]


def _picture(element: Element) -> str:
    alt, address = _SPACE.sub(" ", element.attribute("alt")).strip(), element.attribute("src").strip()
    if not address or address.lower().startswith(_UNWANTED_SCHEMES):
        return escaped(alt)
    return f"![{alt.replace('[', '(').replace(']', ')')}]({_address(address)})"


def _address(address: str) -> str:
    return address.replace(" ", "%20").replace("(", "%28").replace(")", "%29").replace("\n", "")


def _box(element: Element) -> str:
    if element.attribute("type").lower() != "checkbox":
        return ""
    return "[x] " if "checked" in element.attributes else "[ ] "


_SPOKEN: dict[str, Callable[[Element], str]] = {
    "br": lambda _: "\n",
    "img": _picture,
    "a": _link,
    "input": _box,
    **dict.fromkeys(("code", "tt", "kbd", "samp"), lambda element: _code(text_of(element))),
}
