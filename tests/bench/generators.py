"""The other generators: what they are given, how they are called, and what they make more or less than we do."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from .measure import Command
from .peers import folder

# buf has the plugins of protoc's own compiler run by protoc, which comes with grpcio-tools.
_BUF_PLUGINS: Final = ("python", "pyi")


@dataclass(frozen=True, slots=True)
class Generator:
    """One of them. `command` takes the folder with its input and the folder for its output."""

    name: str
    makes: str
    command: Callable[[Path, Path], Command]


def openapi_input(docs: Path) -> dict[str, Any]:
    """All services' OpenAPI documents in one, as the peers take only one."""
    whole: dict[str, Any] = {}
    for path in sorted(docs.glob("*.yaml")):
        document = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
        if not whole:
            whole = document
            continue
        whole["paths"].update(document["paths"])
        whole["tags"] = whole.get("tags", []) + document.get("tags", [])
        for kind, members in document.get("components", {}).items():
            whole["components"].setdefault(kind, {}).update(members)
    return whole


def write_inputs(rest: bool, gen: Path, place: Path, operations: int) -> None:
    """Writes what we have emitted as the peers take it, and beside it the same with one more field in one request."""
    middle = f"Request{operations // 2}"
    if rest:
        whole = openapi_input(gen / "docs" / "openapi")
        # JSON, because most of them read YAML slowly.
        _write(place / "plain" / "openapi.json", json.dumps(whole))
        whole["components"]["schemas"][middle]["properties"]["extra"] = {
            "type": "string"
        }
        _write(place / "edited" / "openapi.json", json.dumps(whole))
        return
    proto = (gen / "schemas" / "proto" / "bench.proto").read_text("utf-8")
    head = f"message {middle} {{\n"
    assert head in proto
    edited = proto.replace(head, f"{head}  optional string extra = 999;\n")
    plugins = "".join(
        f"  - protoc_builtin: {plugin}\n    out: .\n"
        f"    protoc_path: [{folder('buf') / 'python'}, -m, grpc_tools.protoc]\n"
        for plugin in _BUF_PLUGINS
    )
    for name, text in (("plain", proto), ("edited", edited)):
        _write(place / name / "bench.proto", text)
        _write(place / name / "buf.yaml", "version: v2\n")
        _write(place / name / "buf.gen.yaml", f"version: v2\nplugins:\n{plugins}")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _activated(name: str, cache: Path) -> Mapping[str, str]:
    """The environment with the peer's programs first on the path, as in an activated one, and a cache of its own."""
    path = os.pathsep.join([str(folder(name)), os.environ["PATH"]])
    return {"PATH": path, "XDG_CACHE_HOME": str(cache)}


def _openapi_python_client(given: Path, out: Path) -> Command:
    name = "openapi-python-client"
    words = [str(folder(name) / name), "generate", "--path", "openapi.json"]
    return Command(
        [*words, "--output-path", str(out), "--overwrite"],
        given,
        _activated(name, given.parent / "cache"),
    )


def _openapi_generator(given: Path, out: Path) -> Command:
    name = "openapi-generator"
    words = [str(folder(name) / "openapi-generator-cli"), "generate", "-g", "python"]
    return Command(
        [*words, "-i", "openapi.json", "-o", str(out)],
        given,
        _activated(name, given.parent / "cache"),
    )


def _datamodel_codegen(given: Path, out: Path) -> Command:
    name = "datamodel-codegen"
    words = [str(folder(name) / name), "--input", "openapi.json"]
    kind = ["--input-file-type", "openapi"]
    model = ["--output-model-type", "pydantic_v2.BaseModel"]
    return Command(
        [*words, *kind, *model, "--output", str(out / "models.py")],
        given,
        _activated(name, given.parent / "cache"),
    )


def _protoc(given: Path, out: Path) -> Command:
    words = [str(folder("protoc") / "python"), "-m", "grpc_tools.protoc", "-I."]
    outs = [f"--{kind}_out={out}" for kind in ("python", "pyi", "grpc_python")]
    return Command([*words, *outs, "bench.proto"], given)


def _betterproto2(given: Path, out: Path) -> Command:
    name = "betterproto2"
    words = [str(folder(name) / "python"), "-m", "grpc_tools.protoc", "-I."]
    return Command(
        [*words, f"--python_betterproto2_out={out}", "bench.proto"],
        given,
        _activated(name, given.parent / "cache"),
    )


def _buf(given: Path, out: Path) -> Command:
    words = [str(folder("buf") / "buf"), "generate", "--output", str(out)]
    return Command(words, given, _activated("buf", given.parent / "cache"))


OPENAPI: Final = (
    Generator(
        "openapi-python-client",
        "clients for asyncio and threads, attrs models, formatted by ruff; no server, no policy",
        _openapi_python_client,
    ),
    Generator(
        "openapi-generator",
        "a client for threads, pydantic models, a document and a stub of a test for each; no server, no policy",
        _openapi_generator,
    ),
    Generator(
        "datamodel-codegen",
        "pydantic models in one module, formatted by black; no client at all",
        _datamodel_codegen,
    ),
)
PROTOBUF: Final = (
    Generator(
        "protoc",
        "messages as descriptors, their stubs for type checkers, gRPC's own stubs and servicers; no policy",
        _protoc,
    ),
    Generator(
        "betterproto2",
        "messages as dataclasses, clients for threads, formatted by ruff; no server, no policy",
        _betterproto2,
    ),
    Generator(
        "buf",
        "what protoc makes, less gRPC's stubs, for which it has no plugin on a machine without network",
        _buf,
    ),
)
