"""The clients of released versions, made of the descriptors that were frozen with them."""

import importlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from protobuf.wkt.google.protobuf.descriptor_pb import (
    DescriptorProto,
    EnumDescriptorProto,
    FileDescriptorSet,
    ServiceDescriptorProto,
)

FROZEN = sorted((Path(__file__).parent / "frozen").glob("*.binpb"))
PROTOS = Path(__file__).parents[3] / "resources" / "proto"
PROGRAMS = Path(sys.executable).parent


def run_protoc(*arguments: str | Path) -> None:
    path = f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}"
    subprocess.run([PROGRAMS / "protoc", *arguments], check=True, env=os.environ | {"PATH": path})


def read_descriptors(path: Path) -> FileDescriptorSet:
    return FileDescriptorSet.from_binary(path.read_bytes())


def describe_now(place: Path) -> FileDescriptorSet:
    """Describe what is spoken now."""
    files = [path.relative_to(PROTOS) for path in PROTOS.rglob("*.proto")]
    run_protoc(f"--proto_path={PROTOS}", f"--descriptor_set_out={place / 'now.binpb'}", *files)
    return read_descriptors(place / "now.binpb")


def promises_of(descriptors: FileDescriptorSet) -> frozenset[str]:
    """List all that an older client relies on, one line for each."""
    promised: set[str] = set()
    for file in descriptors.file:
        for message in file.message_type:
            promised |= set(_fields(f"{file.package}.{message.name}", message))
        for enum in file.enum_type:
            promised |= set(_values(f"{file.package}.{enum.name}", enum))
        for service in file.service:
            promised |= set(_methods(f"{file.package}.{service.name}", service))
    return frozenset(promised)


def _fields(name: str, message: DescriptorProto) -> Iterator[str]:
    yield f"message {name}"
    for field in message.field:
        kind = f"{field.label} {field.type} {field.type_name}"
        yield f"{name}.{field.name} = {field.number}: {kind} {field.json_name}"


def _values(name: str, enum: EnumDescriptorProto) -> Iterator[str]:
    for value in enum.value:
        yield f"{name}.{value.name} = {value.number}"


def _methods(name: str, service: ServiceDescriptorProto) -> Iterator[str]:
    for method in service.method:
        yield (
            f"/{name}/{method.name}: {method.input_type} -> {method.output_type}"
            f" {method.client_streaming} {method.server_streaming}"
        )


def load_client(frozen: Path, place: Path, package: str) -> dict[str, ModuleType]:
    """Make the client of a release as a package of this name, and import its modules, by their last names."""
    home = place / package
    home.mkdir(parents=True)
    names = [file.name for file in read_descriptors(frozen).file]
    options = (f"--descriptor_set_in={frozen}", f"--py_out={home}", f"--connectrpc_out={home}")
    run_protoc(*options, *names)
    sys.path.insert(0, str(place))
    try:
        modules = sorted(path.stem for path in (home / "tandem" / "hub" / "v1").glob("*_*.py"))
        return {
            name: importlib.import_module(f"{package}.tandem.hub.v1.{name}")
            for name in modules
            if name != "__init__"
        }
    finally:
        sys.path.remove(str(place))
