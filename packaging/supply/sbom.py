"""Writes the bill of materials of a bundle, as CycloneDX 1.6: the same bytes for the same commit and lock."""

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, UUID, uuid5

from cyclonedx.model import (
    ExternalReference,
    ExternalReferenceType,
    HashAlgorithm,
    HashType,
    Property,
    XsUri,
)
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from inventory import ROOT, Inventory, Piece, asked_for
from packageurl import PackageURL

_ME = "tandem-notes"
_FONTS = ("pkg:generic/inter-font", "pkg:generic/jetbrains-mono-font")
_UNKNOWN = UUID(int=0)


def main() -> None:
    """Write the document; end with 1 where what is installed is not what the lock says."""
    inventory, out = asked_for(__doc__)
    document = write(inventory, made_at())
    if faults := validate(document):
        sys.exit(f"The document is not CycloneDX 1.6: {faults}")
    out.write_text(document, encoding="utf-8")


def made_at() -> datetime:
    """Give the time that the document tells: SOURCE_DATE_EPOCH, else that of the commit."""
    told = (
        os.environ.get("SOURCE_DATE_EPOCH")
        or subprocess.run(
            ["git", "-C", ROOT, "log", "-1", "--format=%ct"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
    )
    return datetime.fromtimestamp(int(told), UTC)


def validate(document: str) -> str:
    """Compare a document with the official schema; say what is wrong, "" for nothing."""
    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(document)
    return str(fault) if fault else ""


def write(inventory: Inventory, at: datetime) -> str:
    """Write the document; its serial number is derived from all else that it says."""
    first = _written(inventory, at, _UNKNOWN)
    return _written(inventory, at, uuid5(NAMESPACE_URL, first))


def _written(inventory: Inventory, at: datetime, serial: UUID) -> str:
    me = _tandem(inventory)
    made = {piece.key: _component(piece, inventory) for piece in inventory.within("")}
    platform = Property(name="tandem:platform", value=inventory.platform)
    metadata = BomMetaData(timestamp=at, component=me, properties=[platform])
    bom = Bom(serial_number=serial, metadata=metadata, components=made.values())
    asked = [key for key in made if key in inventory.requires or made[key].purl.type != "pypi"]
    bom.register_dependency(me, [made[key] for key in asked])
    for piece in inventory.within(""):
        bom.register_dependency(made[piece.key], [made[key] for key in piece.requires])
    return JsonV1Dot6(bom).output_as_string(indent=2) + "\n"


def _tandem(inventory: Inventory) -> Component:
    return Component(
        name=f"tandem-{inventory.bundle}",
        version=inventory.version,
        type=ComponentType.APPLICATION,
        bom_ref=_ME,
        licenses=[LicenseExpression("Apache-2.0")],
        purl=PackageURL("pypi", name=_ME, version=inventory.version),
    )


def _component(piece: Piece, inventory: Inventory) -> Component:
    purl = PackageURL.from_string(piece.purl)
    return Component(
        name=piece.name,
        version=piece.version or None,
        type=_type(piece),
        bom_ref=piece.key,
        description=piece.summary or None,
        licenses=[LicenseExpression(piece.licence)] if piece.licence else [],
        copyright=piece.copyright or None,
        purl=purl,
        hashes=_hashes(piece.hashes) if len(piece.hashes) == 1 else (),
        external_references=_files(piece),
        components=[_component(part, inventory) for part in inventory.within(piece.key)],
    )


def _type(piece: Piece) -> ComponentType:
    if piece.purl in _FONTS:
        return ComponentType.FILE
    return ComponentType.PLATFORM if piece.key == "python" else ComponentType.LIBRARY


def _files(piece: Piece) -> Iterator[ExternalReference]:
    """Tell the hashes of all files that the lock accepts: which of them was taken depends on the platform.

    What came from the system is told by the files that are in the bundle.
    """
    if len(piece.hashes) > 1:
        is_locked = piece.purl.startswith("pkg:pypi/")
        yield ExternalReference(
            type=ExternalReferenceType.DISTRIBUTION,
            url=XsUri(piece.purl),
            comment="one of these files, as the lock accepts them"
            if is_locked
            else "the files in the bundle",
            hashes=_hashes(piece.hashes),
        )


def _hashes(contents: Iterable[str]) -> list[HashType]:
    return [HashType(alg=HashAlgorithm.SHA_256, content=content) for content in contents]


if __name__ == "__main__":
    main()
