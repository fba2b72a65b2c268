"""Tokens: what the programs type, so that each edit can be found again."""

import re
from collections.abc import Iterable

_TOKEN = re.compile(r"\[[a-z]+\.\d+\.\d+\]")


def make_token(writer: str, run: int, number: int) -> str:
    """Spell the token of a writer's run; no two are alike and none is part of another."""
    return f"[{writer}.{run}.{number}]"


def tokens_in(texts: Iterable[str]) -> set[str]:
    """Find every whole token."""
    return {token for text in texts for token in _TOKEN.findall(text)}


def writer_of(token: str) -> str:
    """Name who typed a token."""
    return token[1:].split(".", 1)[0]
