"""What is in the notes of the pictures: a garden that is planned, a kitchen, and whoever writes along."""

from core.facts import NoteDraft, Space
from core.notes import Library

BALCONY = """What grows where, and who waters it. The **tomatoes** are Jonas’, the *herbs* are mine.

## To do

- [x] Bring the tomatoes in before the first frost
- [x] Order seeds: chard, radish, basil
- [ ] Ask Aiko for [[Compost, how it goes]]
- [ ] Mend the trellis
  - [ ] two slats, 1.20 m
  - [ ] wire

## Beds

| bed | sun | what | since |
| --- | ---: | --- | --- |
| South wall | 9 h | tomatoes, basil | April |
| Rail | 6 h | radish, chard | March |
| Corner | 2 h | mint | always |

> Mint wants a pot of its own. It wanted one last year, too.

Water by `litres = area * 4` while it is dry:

```python
def litres(area: float, days_without_rain: int) -> float:
    \"\"\"How much a bed drinks today.\"\"\"
    return area * (4 if days_without_rain > 2 else 1.5)
```

More at <https://example.org/balcony>.
"""

COMPOST = """Two parts brown, one part green, and turn it every second week.

1. Cardboard, torn small
2. Kitchen scraps, no citrus
3. Soil from last year

See [[Balcony in May]].
"""

DRAFTS: dict[str, tuple[tuple[str, str, tuple[str, ...]], ...]] = {
    "Garden": (
        ("Balcony in May", BALCONY, ("garden", "2026")),
        ("Compost, how it goes", COMPOST, ("garden",)),
        ("Seeds to swap", "- radish, two bags\n- basil\n- marigold, if Jonas has some", ("garden", "swap")),
    ),
    "Kitchen": (
        (
            "Miso soup for six",
            "Dashi first, miso last, and *never* boil it.\n\n- 1.2 l dashi\n- miso",
            (),
        ),
        (
            "Bread, the slow one",
            "Flour 1000, water 720, salt 20, and eighteen hours of nothing.",
            ("baking",),
        ),
        ("Plum jam", "Two kilos of plums, one of sugar, a night in between.", ()),
    ),
    "Reading": (
        ("The Left Hand of Darkness", "“It is good to have an end to journey toward.”", ("books",)),
        ("Books for the train", "- [ ] Piranesi\n- [x] The Summer Book", ("books",)),
    ),
}
"""Notebook by notebook: titles, texts and tags, the newest first."""

NOW = 1_778_059_800.0
"""A Wednesday morning in May 2026, 9:30 in UTC; in the scenes it is always now."""
_HOUR = 3600.0
_age = 0.0


def edited_at() -> float:
    """When what is written now counts as written, in seconds since 1970."""
    return NOW - _age


async def write_notes(library: Library, space: Space) -> None:
    """Write them all into a space, one older than the other."""
    global _age  # noqa: PLW0603 (there is one time for all documents)
    try:
        for notebook, drafts in DRAFTS.items():
            place = await library.create_notebook(space.id, notebook)
            for title, body, tags in drafts:
                await library.create_notes(space.id, [NoteDraft(title, body, place, tags, edited_at())])
                _age = _age * 2 + 2 * _HOUR
    finally:
        _age = 0.0
