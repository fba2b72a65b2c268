r"""What replaces a match of a regular expression: `$1`, `${name}`, `$&`, `$$`, `\n`, `\t`, `\\`; no Qt."""

import regex

_PART = regex.compile(r"\$(?:(?P<number>\d{1,2})|\{(?P<name>\w+)\}|(?P<sign>[&$]))|\\(?P<escape>[nt\\])")
_ESCAPES = {"n": "\n", "t": "\t", "\\": "\\"}


def expand(template: str, match: regex.Match[str]) -> str:
    """Return what stands in the place of a match; a group that is not there stays as it is written."""
    return _PART.sub(lambda part: _value(part, match), template)


def _value(part: regex.Match[str], match: regex.Match[str]) -> str:
    if part["escape"]:
        return _ESCAPES[part["escape"]]
    if part["sign"]:
        return match[0] if part["sign"] == "&" else "$"
    name = part["name"]
    try:
        value = match[name if name and not name.isdigit() else int(part["number"] or name)]
    except (IndexError, KeyError):
        return part[0]
    return value or ""
