"""What browsers and office programs copy comes out as Markdown that says the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.transfer.html_markdown import to_markdown


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<h2>One <b>two</b></h2>", "## One **two**"),
        ("<p>a</p><p>b<br>c</p>", "a\n\nb\nc"),
        ("a<div>b</div>c", "a\n\nb\n\nc"),
        ("<p>some <strong> bold </strong>words</p>", "some **bold** words"),
        ("<em><b>x</b></em> <del>y</del>", "***x*** ~~y~~"),
        ("<code>a`b</code>", "``a`b``"),
        ("<a href='https://e.org/a b(c)'>x <i>y</i></a>", "[x *y*](https://e.org/a%20b%28c%29)"),
        ("<a href='https://e.org/'>https://e.org/</a>", "https://e.org/"),
        ("<a href='javascript:alert(1)'>x</a>", "x"),
        ("<a href='#top'>x</a>", "x"),
        ("<img src='https://e.org/p.png' alt='A [p]'>", "![A (p)](https://e.org/p.png)"),
        ("<img src='data:image/png;base64,AAAA' alt='dot'>", "dot"),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c"),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "- a\n  - b"),
        ("<ol start=3><li>a<li>b</ol>", "3. a\n4. b"),
        ("<ul><li><p>a</p><p>b</p></li></ul>", "- a\n\n  b"),
        ("<ul><li>a</li></ul><ol><li>b</li></ol>", "- a\n\n1. b"),
        ("<ul><li><input type=checkbox checked> a<li><input type=checkbox>b</ul>", "- [x] a\n- [ ] b"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        ("<pre><code class='language-py'>x = 1\n  y\n</code></pre>", "```py\nx = 1\n  y\n```"),
        ("<pre>```</pre>", "````\n```\n````"),
        ("a<hr>b", "a\n\n---\n\nb"),
        (
            "<table><thead><tr><th>A<th>B</thead><tr><td>1|2<td><p>x</p><p>y</p></table>",
            "| A | B |\n| --- | --- |\n| 1\\|2 | x y |",
        ),
        ("<table><tr><td><h1>Mail</h1><p>text</p></td></tr></table>", "# Mail\n\ntext"),
        ("1. no list * _x_ snake_case [a](b) <b>c</b>", r"1\. no list \* \_x\_ snake_case \[a](b) **c**"),
        ("<p># no heading</p><p>- no list</p>", "\\# no heading\n\n\\- no list"),
        ("<style>p {}</style><script>x</script><p>seen</p>", "seen"),
        ("<p>10&nbsp;km &amp; more</p>", "10\u00a0km & more"),
        ("", ""),
    ],
)
def test_html_reads_as_markdown(html: str, markdown: str) -> None:
    assert to_markdown(html) == markdown


def test_the_wrapper_of_google_docs_is_not_bold() -> None:
    span = "<span style='font-weight:700'>a</span>"
    html = f"<b style='font-weight:normal;' id='docs-internal-guid-1'><p>{span} b</p></b>"
    assert to_markdown(html) == "**a** b"


def test_lists_that_word_writes_as_paragraphs_are_lists() -> None:
    ignored = "<span style='mso-list:Ignore'>{}<span>&nbsp;&nbsp;</span></span>"
    html = (
        f"<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>{ignored.format('·')}One<o:p></o:p></p>"
        f"<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>{ignored.format('2.')}Two</p>"
    )
    assert to_markdown(html) == "- One\n  2. Two"


def test_what_an_editor_of_code_copies_is_left_to_its_plain_text() -> None:
    html = "<div style='font-family: Consolas, monospace;white-space: pre;'><div><span>x</span></div></div>"
    assert to_markdown(html) is None


BLOCKS = ("p", "/p", "ul", "li", "/ul", "ol", "blockquote", "h1", "/h1", "table", "tr", "td", "/td", "/table")
TAGS = (*BLOCKS, "div", "pre", "/pre", "b", "/b", "i", "a", "code", "/code", "br", "hr")


@given(st.lists(st.sampled_from([*(f"<{tag}>" for tag in TAGS), "w", "\n", "*", "&amp;", " "])))
def test_no_word_is_lost_however_untidy_the_html(parts: list[str]) -> None:
    made = to_markdown("".join(parts))
    assert made is not None
    assert made.count("w") == parts.count("w")
