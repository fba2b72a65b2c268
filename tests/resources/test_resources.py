"""What is bundled can be read, and the sample notes hold together."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

import resources

FOLDERS = [resources.path_of("samples"), *sorted(resources.path_of("welcome").iterdir())]
SAMPLES = [(folder, note) for folder in FOLDERS for note in sorted(folder.rglob("*.md"))]


def test_files_are_read_by_folder_and_name() -> None:
    assert resources.read_text("icons", "trash.svg").startswith("<svg")
    assert resources.read_bytes("fonts", "Inter-Regular.otf")[:4] == b"OTTO"


def test_a_file_that_is_not_there_is_not_found() -> None:
    with pytest.raises(FileNotFoundError):
        resources.read_bytes("icons", "unicorn.svg")


def test_every_font_comes_with_its_licence() -> None:
    families = {
        name.split("-")[0] for ending in (".otf", ".ttf") for name in resources.names("fonts", ending)
    }
    assert families == {"Inter", "JetBrainsMono"}
    for family in families:
        assert "SIL OPEN FONT LICENSE" in resources.read_text("fonts", f"OFL-{family}.txt")


def test_the_fonts_stay_small() -> None:
    folder = resources.path_of("fonts")
    assert sum(file.stat().st_size for file in folder.iterdir()) < 3_000_000


@pytest.mark.parametrize("name", [name for name in resources.names("icons", ".svg") if name != "tandem.svg"])
def test_icons_are_drawn_on_one_grid_in_the_colour_of_the_moment(name: str) -> None:
    drawing = resources.read_text("icons", name)
    assert 'viewBox="0 0 24 24"' in drawing
    assert "currentColor" in drawing
    assert 'stroke-width="1.75"' in drawing


@pytest.mark.parametrize(("folder", "sample"), SAMPLES, ids=lambda path: path.stem)
def test_links_between_sample_notes_lead_somewhere(folder: Path, sample: Path) -> None:
    text = sample.read_text(encoding="utf-8")
    titles = {path.stem for path in folder.rglob("*.md")}
    assert {link.split("|")[0] for link in re.findall(r"\[\[(.+?)\]\]", text)} <= titles
    for target in re.findall(r"\]\(([^)]+\.md)\)", text):
        assert (sample.parent / unquote(target)).is_file()
