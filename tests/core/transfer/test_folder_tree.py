"""Which files of a folder are notes, in which order, and why the others are left out."""

import os
import socket
from pathlib import Path

import pytest

from core.errors import BadInput
from core.transfer.folder_tree import FolderTree, walk


def reasons(tree: FolderTree) -> dict[str, str]:
    return {each.path: each.reason for each in tree.left_out}


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text")


def test_notes_come_in_sorted_order_files_before_sub_folders(folder: Path) -> None:
    put(folder, "b.md", "a/z.md", "a/b/c.markdown", "c.MD", "a.md")
    assert [note.shown_path for note in walk(folder).notes] == [
        "a.md",
        "b.md",
        "c.MD",
        "a/z.md",
        "a/b/c.markdown",
    ]


def test_what_is_no_note_is_left_out_with_its_reason(folder: Path) -> None:
    put(
        folder, "photo.PNG", "paper.pdf", "todo.txt", ".DS_Store", ".git/config", "sub/.obsidian/x.md", "a.md"
    )
    tree = walk(folder)
    assert reasons(tree) == {
        ".DS_Store": "a hidden file",
        ".git/": "a hidden folder",
        "paper.pdf": "not a Markdown file, and no note links to it",
        "photo.PNG": "an image that no note links to",
        "sub/.obsidian/": "a hidden folder",
        "todo.txt": "plain text, not Markdown; rename it to .md to take it as a note",
    }
    assert tree.attachments == 3
    assert tree.found == 7


def test_links_are_not_followed(folder: Path, tmp_path: Path) -> None:
    put(tmp_path, "outside/secret.md")
    put(folder, "sub/a.md")
    (folder / "sub" / "up").symlink_to(folder)
    (folder / "again.md").symlink_to(folder / "sub" / "a.md")
    (folder / "out").symlink_to(tmp_path / "outside")
    (folder / "out.md").symlink_to(tmp_path / "outside" / "secret.md")
    (folder / "gone.md").symlink_to("nowhere.md")
    (folder / "circle.md").symlink_to("circle.md")
    tree = walk(folder)
    inside = "a link to something else in this folder, which is looked at where it lies"
    nowhere = "a link that leads nowhere or in a circle"
    assert [note.shown_path for note in tree.notes] == ["sub/a.md"]
    assert reasons(tree) == {
        "again.md": inside,
        "circle.md": nowhere,
        "gone.md": nowhere,
        "out": "a link that leads out of the folder",
        "out.md": "a link that leads out of the folder",
        "sub/up": inside,
    }


def test_the_folder_itself_may_be_a_link(folder: Path, tmp_path: Path) -> None:
    put(folder, "a.md")
    (tmp_path / "link").symlink_to(folder)
    assert [note.shown_path for note in walk(tmp_path / "link").notes] == ["a.md"]


def test_pipes_and_sockets_are_never_opened(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(folder / "pipe.md")
    monkeypatch.chdir(folder)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.md")
        tree = walk(folder)
    assert tree.notes == []
    assert set(reasons(tree).values()) == {"not a file with content (a pipe, a socket or a device)"}


def test_a_folder_that_cannot_be_listed_is_left_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder, "a.md", "closed/b.md")
    scan = os.scandir

    def guarded(path: str) -> object:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", guarded)
    tree = walk(folder)
    assert [note.shown_path for note in tree.notes] == ["a.md"]
    assert reasons(tree) == {"closed/": "this folder cannot be listed (permission denied)"}
    assert tree.found == 2


def test_names_that_are_no_text_are_shown_all_the_same(folder: Path) -> None:
    (Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.md"))).write_text("x")
    assert [note.shown_path for note in walk(folder).notes] == ["caf\ufffd.md"]


def test_folders_nested_without_end_are_left_out(folder: Path) -> None:
    put(folder, "d/" * 100 + "a.md", "d/" * 101 + "b.md")
    tree = walk(folder)
    assert [note.name for note in tree.notes] == ["a.md"]
    assert reasons(tree) == {"d/" * 101: "more than 100 folders deep"}


@pytest.mark.parametrize(
    ("name", "title"), [("missing", "There is no folder"), ("file.md", "is a file, not a folder")]
)
def test_a_path_without_a_folder_is_a_problem_that_says_so(folder: Path, name: str, title: str) -> None:
    put(folder, "file.md")
    with pytest.raises(BadInput) as caught:
        walk(folder / name)
    assert title in caught.value.title
    assert caught.value.safe == "Nothing was imported."
    assert caught.value.cure
