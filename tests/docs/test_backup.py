"""The commands of docs/backup.md work as they stand, beside a hub that runs."""

import shutil
from pathlib import Path

import pytest

from app.configuration.choosing import choose
from tests.docs.examples import Computer, Section

PAGE = Section("docs/backup.md")


@pytest.mark.timeout(600)
def test_a_backup_is_made_beside_the_hub_and_restored(computer: Computer) -> None:
    create, restore = PAGE.blocks("sh")
    (computer.home / "words").write_text("correct horse battery staple\n")
    with computer.serving():
        computer.play('tandem note new --title "Plan" "Sow peas"')
        assert "All of it was read back." in computer.play(create.text)
    # The key of the old profile is gone with its computer.
    shutil.rmtree(computer.keys)
    restored = computer.play(restore.text)
    assert "Plan" in restored
    assert "✓ keys" in restored


def test_what_is_to_be_written_into_the_configuration_holds(tmp_path: Path) -> None:
    (block,) = PAGE.blocks("toml")
    (tmp_path / "tandemd.toml").write_text(block.text)
    chosen = choose({}, {}, tmp_path / "tandemd.toml", tmp_path).configuration
    assert str(chosen.backup_place) == "/mnt/backups/tandem"
    assert (chosen.backup_pause, chosen.backup_keep) == (12 * 3600.0, 14)
    assert chosen.backup_passphrase_file == "/home/tandem/backup-passphrase"
