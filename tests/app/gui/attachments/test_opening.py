"""What a copy is called that other programs open, and which files they may not be given."""

from pathlib import Path

import pytest

from app.gui.attachments.opening import may_run, name_of_copy

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("tree.png", "tree.png"),
        ("a tree", "a tree.png"),
        ("../../etc/passwd", "_._.._etc_passwd"),
        (".hidden.png", "_hidden.png"),
        ("", "attachment.png"),
    ],
)
def test_a_copy_stays_in_its_folder_whatever_it_is_called(tmp_path: Path, told: str, name: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(PNG)
    copy = tmp_path / name_of_copy(told, path)
    assert copy.parent.resolve() == tmp_path.resolve()
    assert copy.name == name


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.EXE", b""),
        ("a.png.sh", b"echo"),
        ("script", b"#!/usr/bin/env python3\n"),
        ("program", b"\x7fELF\x02\x01\x01" + b"\0" * 9 + b"\x02\0\x3e\0"),
        ("link.desktop", b"[Desktop Entry]\nExec=rm\n"),
    ],
)
def test_what_could_run_is_known_by_its_name_or_its_bytes(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert may_run(path)


@pytest.mark.parametrize(
    ("name", "content"), [("tree.png", PNG), ("report.pdf", b"%PDF-1.4"), ("notes.txt", b"text")]
)
def test_what_is_only_read_may_be_opened(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert not may_run(path)
