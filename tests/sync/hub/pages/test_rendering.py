"""Markdown becomes HTML that looks like the note and can do nothing."""

import pytest

from sync.hub.pages.rendering import TooLong, render
from tests.sync.hub.pages.hostile import PAYLOADS, Findings

IMAGES = "/p/token/attachments/"


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_hostile_passes(payload: str) -> None:
    assert Findings(render(payload, IMAGES), IMAGES).found == []


@pytest.mark.parametrize("before", ["> ", "- ", "1. ", "**", "| ", "<b>", "<details>", "    ", "~~", "# "])
def test_nothing_hostile_passes_inside_of_other_things(before: str) -> None:
    html = render("\n\n".join(before + payload for payload in PAYLOADS), IMAGES)
    assert Findings(html, IMAGES).found == []


def test_the_corpus_is_large() -> None:
    assert len(set(PAYLOADS)) >= 40


def test_the_check_of_the_corpus_finds_what_is_hostile() -> None:
    found = Findings("<p style='x'><a href='javascript:x'>x</a><img src='https://x'><!-- x -->", IMAGES).found
    assert len(found) == 5


def test_a_link_tells_its_target_nothing_and_lends_it_no_name() -> None:
    html = render("[here](https://example.org/a?b=1&c=2)", IMAGES)
    assert 'href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer nofollow"' in html


def test_a_mail_address_can_be_a_link() -> None:
    assert 'href="mailto:ada@example.org"' in render("<ada@example.org>", IMAGES)


def test_a_bare_address_becomes_a_link_without_the_full_stop_after_it() -> None:
    html = render("See https://example.org/a_b_c. Yes.", IMAGES)
    assert '<a href="https://example.org/a_b_c"' in html
    assert "</a>. Yes." in html


def test_an_address_in_code_stays_code() -> None:
    assert "<a" not in render("`https://example.org`", IMAGES)


def test_a_link_to_another_note_becomes_its_words() -> None:
    assert render("See [[Lentil soup|the soup]] and [[Bread]].", IMAGES) == "<p>See the soup and Bread.</p>\n"


def test_a_picture_that_is_attached_is_found_under_the_page() -> None:
    html = render("![A cat](attachment:abc_123)", IMAGES)
    assert '<img src="/p/token/attachments/abc_123" alt="A cat">' in html


def test_a_picture_from_elsewhere_becomes_its_description() -> None:
    assert render("![A cat](https://example.org/cat.png)", IMAGES) == "<p>A cat</p>\n"


def test_headings_stand_below_the_title_without_a_gap() -> None:
    html = render("# One\n### Deep\n## Two\n# One", IMAGES)
    assert [html[at + 1 : at + 3] for at in range(len(html)) if html.startswith("<h", at)] == [
        "h2",
        "h3",
        "h3",
        "h2",
    ]


def test_headings_have_names_of_their_own() -> None:
    html = render("# Über uns!\n# Über uns!\n# ?", IMAGES)
    assert [name in html for name in ('id="h-über-uns"', 'id="h-über-uns-2"', 'id="h-section"')] == [True] * 3


def test_tasks_say_aloud_whether_they_are_done() -> None:
    html = render("- [ ] water\n- [x] bread", IMAGES)
    assert '<li class="task"><span class="open" role="img" aria-label="Open: "></span>water</li>' in html
    assert '<li class="task"><span class="done" role="img" aria-label="Done: "></span>bread</li>' in html


def test_columns_of_a_table_keep_their_sides() -> None:
    html = render("| a | b |\n|:-:|--:|\n| 1 | 2 |", IMAGES)
    assert '<th class="center">a</th>' in html
    assert '<td class="right">2</td>' in html


def test_lines_end_where_they_end_in_the_editor() -> None:
    assert render("one\ntwo", IMAGES) == "<p>one<br>\ntwo</p>\n"


def test_code_says_its_language() -> None:
    assert '<pre><code class="language-python">' in render("```python\nx = 1\n```", IMAGES)


def test_harmless_html_stays() -> None:
    html = render(
        "H<sub>2</sub>O and <kbd>Ctrl</kbd>\n\n<details><summary>More</summary>\n\nx\n\n</details>", IMAGES
    )
    assert "H<sub>2</sub>O and <kbd>Ctrl</kbd>" in html
    assert "<details><summary>More</summary>" in html


def test_what_becomes_far_longer_than_it_was_is_given_up() -> None:
    with pytest.raises(TooLong):
        render("&" * 250_000, IMAGES)
