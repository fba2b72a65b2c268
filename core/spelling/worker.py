"""A process of its own that spells: a dictionary takes long to load, and Python's lock all the while."""

import json
import sys
from collections.abc import Iterable
from typing import Any, TextIO

from core.spelling.dictionaries import find_dictionaries, usual_folders
from core.spelling.speller import Speller


def serve(questions: Iterable[str], answers: TextIO, speller: Speller) -> None:
    """Answer questions, each a line of JSON, in their order; ends with them."""
    for question in questions:
        answers.write(json.dumps(_answer(json.loads(question), speller)) + "\n")
        answers.flush()


def _answer(question: dict[str, Any], speller: Speller) -> list[str]:
    match question:
        case {"wrong": list(words), "code": str(code)}:
            return speller.wrong(code, words)
        case {"meant": str(word), "code": str(code)}:
            return speller.suggestions(code, word)
        case {"likeliest": list(words), "codes": list(codes)}:
            return [speller.likeliest(codes, words)]
        case _:
            return []


if __name__ == "__main__":
    serve(sys.stdin, sys.stdout, Speller(find_dictionaries(usual_folders())))
