"""HTML as a tree, however untidy it comes from a clipboard."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "col", "wbr", "area", "base", "source"})
_UNSEEN = frozenset({"script", "style", "head", "title", "template", "noscript", "object", "iframe", "svg"})
_ENDS = {
    "li": ("li",),
    "p": ("p",),
    "tr": ("tr", "td", "th"),
    "td": ("td", "th"),
    "th": ("td", "th"),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "option": ("option",),
}
"""What still stands open and ends where such an element begins."""
_BARRIERS = frozenset({"ul", "ol", "table", "div", "blockquote", "body", "dl"})


@dataclass(slots=True)
class Element:
    """An element, with its attributes and all that is in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Element | str]" = field(default_factory=list)

    def attribute(self, name: str) -> str:
        return self.attributes.get(name, "")

    def style(self, name: str) -> str:
        """Return a property of the element's own style in lower case, "" for none."""
        for part in self.attribute("style").split(";"):
            key, _, value = part.partition(":")
            if key.strip().lower() == name:
                return value.strip().lower()
        return ""

    def find(self, tag: str) -> "Element | None":
        """Return the first element of this kind below, however deep."""
        for child in self.children:
            if isinstance(child, Element):
                found = child if child.tag == tag else child.find(tag)
                if found is not None:
                    return found
        return None


def read_html(text: str) -> Element:
    """Read a page or a part of one; nothing in it makes this fail."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.root


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("body")
        self._open = [self.root]
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
            return
        if self._unseen:
            return
        self._end_what_ends(tag)
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _UNSEEN:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
            return
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].tag == tag:
                del self._open[depth:]
                return

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._open[-1].children.append(data)

    def _end_what_ends(self, tag: str) -> None:
        ended = _ENDS.get(tag, ())
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].tag in ended:
                del self._open[depth:]
                return
            if self._open[depth].tag in _BARRIERS:
                return
