"""What HTML may be on a page: lists of tags and attributes, and nothing that is not on them."""

import re
from functools import partial

import nh3

HEADING_ID = "h-"
"""How the ids of headings begin, so that none is the name of something of the page's own."""

_TEXT = {"a", "abbr", "b", "br", "code", "del", "em", "i", "ins", "kbd", "mark", "s", "small", "span"}
_TEXT |= {"strong", "sub", "sup", "u", "img"}
_BLOCKS = {"blockquote", "details", "div", "dd", "dl", "dt", "figcaption", "figure", "hr", "li", "ol", "p"}
_BLOCKS |= {"pre", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul"}
_HEADINGS = {"h2", "h3", "h4", "h5", "h6"}
_GONE_WITH_CONTENT = {"script", "style", "title", "textarea", "noscript", "iframe", "noembed", "noframes"}
_GONE_WITH_CONTENT |= {"template", "svg", "math", "xmp", "select", "object"}

_ATTRIBUTES: dict[str, set[str]] = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "span": {"class", "role", "aria-label"},
    "li": {"class"},
    "div": {"class"},
    "code": {"class"},
    "ol": {"start"},
    "details": {"open"},
    "td": {"class", "colspan", "rowspan"},
    "th": {"class", "colspan", "rowspan"},
    "abbr": {"title"},
} | {heading: {"id"} for heading in _HEADINGS}

_CLASSES = {
    "span": re.compile("open|done"),
    "li": re.compile("task"),
    "div": re.compile("wide"),
    "code": re.compile(r"language-[\w+#.-]{1,30}"),
    "td": re.compile("left|center|right"),
    "th": re.compile("left|center|right"),
}
_VALUES = {
    "href": re.compile(r"(?:https?://|mailto:)\S+|#h-[\w%-]{1,300}", re.IGNORECASE),
    "id": re.compile(rf"{HEADING_ID}[\w-]{{1,80}}"),
    "role": re.compile("img"),
    "aria-label": re.compile("(?:Open|Done): "),
    "start": re.compile(r"\d{1,9}"),
    "colspan": re.compile(r"[1-9]\d?"),
    "rowspan": re.compile(r"[1-9]\d?"),
}
ATTACHMENT = re.compile(r"(?:attachment:|attachments/)(?P<id>[A-Za-z0-9_-]{1,128})")
"""What a note writes as the address of a picture that is attached to it."""


def clean(html: str, images: str) -> str:
    """Let pass what is harmless, as well-formed HTML; pictures are those found under the path `images`."""
    return nh3.clean(
        html,
        tags=_TEXT | _BLOCKS | _HEADINGS,
        clean_content_tags=_GONE_WITH_CONTENT,
        attributes=_ATTRIBUTES,
        attribute_filter=partial(_allowed, images),
        url_schemes={"http", "https", "mailto", "attachment"},
        link_rel="noopener noreferrer nofollow",
    )


def _allowed(images: str, tag: str, name: str, value: str) -> str | None:
    """Return the value that an attribute keeps, None for an attribute that goes."""
    if name == "src":
        found = ATTACHMENT.fullmatch(value)
        return f"{images}{found['id']}" if found else None
    pattern = _CLASSES[tag] if name == "class" else _VALUES.get(name)
    return value if pattern is None or pattern.fullmatch(value) else None
