"""Makes the site of what the repository holds: README and changes, decisions, sources that documents lead to.

The documents are written to be read as files, and their links lead through the repository. Here each of these
becomes a link to the page that shows the same on the site.
"""

import posixpath
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parents[2]
DOCUMENTS, DECISIONS, SOURCES = "docs/", "decisions/", "source/"
BESIDE = {"README.md": "index.md", "CHANGELOG.md": "changes.md"}
"""Documents that lie elsewhere, and their pages."""
INSTEAD = {"CONTRIBUTING.md": "contributing.md", "docs/decisions": f"{DECISIONS}index.md"}
"""What has no page of its own, and which one says the same."""
BROUGHT = {"resources/icons/tandem.svg": "assets/tandem.svg"} | {
    f"resources/fonts/{font}": f"assets/fonts/{font}"
    for font in ("Inter-Regular.otf", "Inter-Italic.otf", "Inter-Bold.otf", "JetBrainsMono-Regular.ttf")
}
"""Files that pages load, and their places on the site."""
LANGUAGES = {".service": "ini", ".proto": "protobuf", ".py": "python", ".sh": "sh", ".toml": "toml"}

CODE = re.compile(r"(^```.*?^```$|`[^`\n]+`)", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(\]\()([^)\s#:]+)((?:#[^)\s]*)?\))")
PICTURE = re.compile(r"(!\[[^\]]*\]\([^)\s]+)-light\.png\)")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Name every decision in the navigation, in the order of their numbers."""
    listed = [f"{DECISIONS}index.md", *(DECISIONS + record.name for record in _records())]
    config.nav = _with(config.nav, DECISIONS, listed)
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add what lies beside the documents, and leave out the pictures that none of them shows."""
    pages = {page: (ROOT / path).read_text("utf-8") for path, page in BESIDE.items()}
    pages["index.md"] = f"---\nhide: [navigation, toc]\n---\n{pages['index.md']}"
    pages[f"{DECISIONS}index.md"] = _decisions()
    texts = pages | {file.src_uri: file.content_string for file in files.documentation_pages()}
    targets = {target for page, text in texts.items() for target in _targets(page, text)}
    for path in targets:
        if _place(path).startswith(SOURCES) and (ROOT / path).exists():
            pages[_place(path)] = _source(ROOT / path)
    for page, text in pages.items():
        files.append(File.generated(config, page, content=text))
    for path, place in BROUGHT.items():
        files.append(File.generated(config, place, abs_src_path=str(ROOT / path)))
    for file in list(files.media_files()):
        if file.src_uri.startswith("images/") and not _is_shown(DOCUMENTS + file.src_uri, targets):
            files.remove(file)
    return files


def on_page_markdown(text: str, *, page: Page, **_: Any) -> str:
    """Lead to pages of the site, and show pictures as light or as dark as the page."""
    at = page.file.src_uri

    def lead(found: re.Match[str]) -> str:
        place = _place(_path(at, found[2]))
        return found[1] + posixpath.relpath(place, posixpath.dirname(at) or ".") + found[3]

    def show(found: re.Match[str]) -> str:
        return f"{found[1]}-light.png#only-light){found[1]}-dark.png#only-dark)"

    return _beside_code(text, lambda words: PICTURE.sub(show, LINK.sub(lead, words)))


def _with(nav: Any, name: str, listed: list[str]) -> Any:
    """Put a list in the place of a name."""
    match nav:
        case dict():
            return {title: _with(entry, name, listed) for title, entry in nav.items()}
        case list():
            return [_with(entry, name, listed) for entry in nav]
    return listed if nav == name else nav


def _records() -> list[Path]:
    return sorted((ROOT / DOCUMENTS / DECISIONS).glob("*.md"))


def _decisions() -> str:
    """List the decisions by their own titles."""
    lines = ["# Decisions", "", "What was chosen where there was a choice, and why.", ""]
    for record in _records():
        title = record.read_text("utf-8").partition("\n")[0].removeprefix("# ")
        lines.append(f"- [{title}]({record.name})")
    return "\n".join(lines) + "\n"


def _source(path: Path) -> str:
    """Show a file, or all files of a folder, as they are."""
    page = f"---\nsearch: {{ exclude: true }}\n---\n# {path.relative_to(ROOT)}\n"
    for file in [path] if path.is_file() else sorted(each for each in path.rglob("*") if each.is_file()):
        if file != path:
            page += f"\n## {file.name}\n"
        page += f"\n````{LANGUAGES.get(file.suffix, 'text')}\n{file.read_text('utf-8').rstrip()}\n````\n"
    return page


def _targets(page: str, text: str) -> Iterator[str]:
    """Give the paths that a page leads to."""
    for words in CODE.split(text)[::2]:
        yield from (_path(page, found[2]) for found in LINK.finditer(words))


def _path(page: str, target: str) -> str:
    """Give the path in the repository that a link on a page of the site means."""
    origin = next((path for path, place in BESIDE.items() if place == page), DOCUMENTS + page)
    return posixpath.normpath(posixpath.join(posixpath.dirname(origin), target))


def _place(path: str) -> str:
    """Give the page, or the file of the site, that shows what is under a path in the repository."""
    if other := (BESIDE | INSTEAD).get(path):
        return other
    return path.removeprefix(DOCUMENTS) if path.startswith(DOCUMENTS) else f"{SOURCES}{path}.md"


def _is_shown(path: str, targets: set[str]) -> bool:
    return path in targets or path.replace("-dark.png", "-light.png") in targets


def _beside_code(text: str, change: Callable[[str], str]) -> str:
    """Change what is no code."""
    parts = CODE.split(text)
    return "".join(part if number % 2 else change(part) for number, part in enumerate(parts))
