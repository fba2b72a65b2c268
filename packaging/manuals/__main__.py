"""Writes manual pages and completions for shells: `python packaging/manuals /usr/share`.

They say what the program itself says: its commands, and the keys of its configuration.
"""

import os
import sys
from datetime import date
from pathlib import Path

from command_lines import command_lines
from completions import bash, fish, zsh
from man_pages import Page, configuration_page, paragraphs, program_page, terms

from app.configuration.sources import BY_NAME, FILE_VARIABLE, KEYS
from app.telemetry.settings import TRACE_VARIABLE

sys.path.append(str(Path(__file__).parents[1] / "desktop"))
from releases import made_on, own_releases, version

_OF_THE_WINDOW = ("profile", "keys.folder", "keys.passphrase_file", "hub.listen")
"""Keys whose variables count for `tandem` too."""


def manuals(day: date | None) -> dict[str, str]:
    """Return all files by their places below /usr/share."""
    tandem, tandemd = command_lines()
    release = version()
    told = Page("tandem", 1, "write notes together", release, day)
    daemon = Page("tandemd", 8, "a Tandem without a window, and a hub", release, day)
    file = Page("tandemd.toml", 5, "what tandemd is told", release, day)
    files = {
        "man/man1/tandem.1": program_page(told, tandem, _tandem_sections()),
        "man/man8/tandemd.8": program_page(daemon, tandemd, _tandemd_sections()),
        "man/man5/tandemd.toml.5": configuration_page(file, KEYS, _file_sections()),
    }
    for program in (tandem, tandemd):
        [name] = program.words
        files |= {
            f"bash-completion/completions/{name}": bash(program),
            f"zsh/site-functions/_{name}": zsh(program),
            f"fish/vendor_completions.d/{name}.fish": fish(program),
        }
    return files


def _tandem_sections() -> list[tuple[str, list[str]]]:
    variables = [(BY_NAME[name].told.variable, BY_NAME[name].told.meaning) for name in _OF_THE_WINDOW]
    return [
        ("ENVIRONMENT", terms([*variables, (TRACE_VARIABLE, _TRACE)])),
        ("FILES", terms([("~/.local/share/tandem", "The profile, unless another one is named.")])),
        ("SEE ALSO", [".BR tandemd (8),", ".BR tandemd.toml (5)"]),
    ]


def _tandemd_sections() -> list[tuple[str, list[str]]]:
    variables = [(key.told.variable, key.told.meaning) for key in KEYS]
    return [
        ("SIGNALS", terms([("SIGHUP", "Read the configuration again."), ("SIGTERM, SIGINT", _STOP)])),
        ("ENVIRONMENT", terms([(FILE_VARIABLE, "The configuration."), *variables, (TRACE_VARIABLE, _TRACE)])),
        ("FILES", _FILES),
        ("NOTES", paragraphs(_SUPERVISED)),
        ("SEE ALSO", [".BR tandem (1),", ".BR tandemd.toml (5)"]),
    ]


def _file_sections() -> list[tuple[str, list[str]]]:
    return [("FILES", _FILES), ("SEE ALSO", [".BR tandemd (8),", ".BR tandem (1)"])]


_TRACE = "Whether this process records traces: on, off, or the share of them that is kept, as 0.1."
_STOP = "Send what waits, stop the hub and end."
_SUPERVISED = (
    "Started by systemd with Type=notify, tandemd tells when it is ready and how it is,"
    " and serves its watchdog."
)
_FILES = terms(
    [
        ("~/.config/tandem/tandemd.toml", "The configuration of a user."),
        ("/etc/tandem/tandemd.toml", "The configuration where a user has none."),
    ]
)


def main(share: Path) -> None:
    """Write all of it below a folder."""
    for name, text in manuals(made_on(os.environ, own_releases())).items():
        place = share / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
