"""Where a text mentions somebody: `@` and the name that others see, whatever its case."""

import re


def mention_places(body: str, name: str) -> list[int]:
    """Give the characters at which `@name` begins; it stands by itself, in no address and in no word."""
    words = r"\s+".join(re.escape(word) for word in name.split())
    if not words:
        return []
    return [found.start() for found in re.finditer(rf"(?<![\w@])@{words}(?!\w)", body, re.IGNORECASE)]
