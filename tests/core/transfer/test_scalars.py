"""Every YAML reader gets back the text that was written."""

import json

import yaml
from hypothesis import given
from hypothesis import strategies as st

from core.transfer.scalars import write_list, write_scalar
from core.transfer.yaml_mapping import parse_yaml


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_yaml_reader_gets_back_a_written_text(text: str) -> None:
    line = f"title: {write_scalar(text)}\ntags: {write_list([text, text])}\n"
    assert yaml.safe_load(line) == {"title": text, "tags": [text, text]}
    mapping = parse_yaml(line)
    assert mapping is not None
    assert [(entry.value, entry.first) for entry in mapping.entries] == [(text, 0), ((text, text), 1)]


def test_plain_words_are_written_without_quotes() -> None:
    assert write_scalar("Über Köln (2024)") == "Über Köln (2024)"
    assert write_scalar("yes") == '"yes"'
    assert json.loads(write_scalar("a: b # c")) == "a: b # c"
