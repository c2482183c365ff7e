"""Who may import whom. The arrows run one way, and this test is what holds them."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

import mscomm_gen

PACKAGE = Path(mscomm_gen.__file__).parent
RUNTIME = PACKAGE.parent.parent / "templates" / "runtime"

# For each part of the generator, the parts it may import besides itself.
ALLOWED = {
    "diagnostics": set(),
    "contract": {"diagnostics"},
    "analysis": {"diagnostics", "contract"},
    "protobuf": {"diagnostics"},
    "frontends": {"diagnostics", "contract", "analysis", "protobuf", "resources"},
    "checks": {"diagnostics", "contract", "analysis"},
    "advisor": {"diagnostics", "contract", "analysis"},
    "review": {"diagnostics", "contract", "analysis", "protobuf"},
    "emit": {"diagnostics", "contract", "analysis", "resources", "version"},
    "targets": {"diagnostics", "contract", "analysis", "emit", "resources"},
    "brokers": set(),
    "version": set(),
    "resources": set(),
    "freshness": {"version"},
    "generator_files": {"installed", "resources"},
    "installed": set(),
    "inputs": {"contract", "emit", "freshness"},
    "lock_file": {"contract", "diagnostics"},
    "toml_places": set(),
    "project": {"contract", "diagnostics", "toml_places"},
    "refusals": {"contract", "diagnostics", "emit"},
    "extensions": {
        *("diagnostics", "contract", "checks", "targets", "emit", "installed"),
    },
    "rendering": {
        *("diagnostics", "contract", "targets", "emit", "extensions", "project"),
    },
    "plugin": {"diagnostics", "contract", "analysis", "checks", "targets", "emit"},
    "loading": {
        *("diagnostics", "contract", "frontends", "emit", "targets", "extensions"),
        *("inputs", "lock_file", "project", "checks", "levels"),
    },
    "levels": {"contract", "diagnostics", "project"},
    "advice_memory": {"advisor", "contract", "emit"},
    "decisions": {"advisor", "contract", "project"},
    "finding_waivers": {"contract", "diagnostics"},
    "findings": {
        *("diagnostics", "contract", "checks", "advisor", "loading", "levels"),
        *("finding_waivers", "advice_memory"),
    },
    "pipeline": {
        *("advice_memory", "decisions", "diagnostics", "contract", "analysis", "emit"),
        *("extensions", "findings", "freshness", "generator_files", "inputs"),
        *("loading", "lock_file"),
        *("refusals", "rendering", "stale", "version"),
    },
    "explain": {
        *("diagnostics", "contract", "checks", "emit", "lock_file", "project"),
        *("extensions", "review"),
    },
    "cross_forms": {
        *("contract", "diagnostics", "emit", "frontends", "loading", "protobuf"),
        *("review", "targets"),
    },
    "reviewing": {
        *("checks", "contract", "cross_forms", "diagnostics", "emit", "pipeline"),
        "review",
    },
    "cli_review": {"telling", "contract", "diagnostics", "review", "reviewing"},
    "first_contract": {"diagnostics", "frontends", "emit"},
    "stale": {"diagnostics", "emit"},
    "telling": {"diagnostics", "explain", "pipeline", "version"},
    "builds": {"pipeline", "stale", "telling", "diagnostics", "freshness"},
    "cli_common": {"telling"},
    "cli_init": {"first_contract"},
    "cli_advise": {"pipeline", "advisor", "telling"},
    "cli_build": {"builds", "cli_common", "telling"},
    "cli": {
        *("pipeline", "cli_init", "cli_advise", "cli_build", "cli_common", "telling"),
        *("cli_review", "explain", "diagnostics", "version"),
    },
    "entry": {"builds", "cli", "freshness", "rendering", "version"},
    "__main__": {"entry"},
    "__init__": set(),
}
# What anybody may import, and what itself imports nothing of ours.
COMMON = ("records",)
# Parts whose folders or files are siblings that must not know each other; `base` is common to them.
SIBLINGS = ("targets", "frontends")


def _part(path: Path) -> str:
    relative = path.relative_to(PACKAGE)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def _imports(path: Path, root: Path, package: str) -> list[str]:
    """The modules of our own package that a file imports, as dotted paths from the package."""
    here = [*path.relative_to(root).parts[:-1]]
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = here[: len(here) - node.level + 1]
            module = [*base, *(node.module.split(".") if node.module else [])]
            if node.module:
                found.append(".".join(module))
            else:
                found += [".".join([*module, alias.name]) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module.split(".")[0] == package:
                found.append(node.module.partition(".")[2])
        elif isinstance(node, ast.Import):
            found += [
                alias.name.partition(".")[2]
                for alias in node.names
                if alias.name.split(".")[0] == package
            ]
    return found


MODULES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize(
    "path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_a_module_imports_only_what_its_part_may_import(path: Path) -> None:
    part = _part(path)
    assert part in {*ALLOWED, *COMMON}, f"{part} is new: say here what it may import"
    for imported in _imports(path, PACKAGE, "mscomm_gen"):
        target = imported.split(".")[0]
        if part in COMMON:
            raise AssertionError(f"{part} must not import {imported}")
        if target not in ("", part, *COMMON):
            assert target in ALLOWED[part], f"{part} must not import {imported}"


@pytest.mark.parametrize("part", SIBLINGS)
def test_siblings_do_not_import_each_other(part: str) -> None:
    folder = PACKAGE / part
    for path in sorted(folder.rglob("*.py")):
        own = path.relative_to(folder).parts[0]
        if own == "__init__.py":
            continue
        for imported in _imports(path, PACKAGE, "mscomm_gen"):
            parts = imported.split(".")
            if parts[0] == part and len(parts) > 1:
                assert parts[1] in (own, "base"), f"{path} must not import {imported}"


@pytest.mark.parametrize("part", SIBLINGS)
def test_every_folder_is_in_its_registry(part: str) -> None:
    registry = (PACKAGE / part / "__init__.py").read_text(encoding="utf-8")
    for folder in sorted((PACKAGE / part).iterdir()):
        if folder.is_dir() and folder.name != "__pycache__":
            assert f".{folder.name}" in registry, f"{folder.name} is in no registry"


def test_the_runtime_never_imports_the_generator() -> None:
    for path in sorted(RUNTIME.rglob("*.py")):
        assert "mscomm_gen" not in path.read_text(encoding="utf-8"), path


def test_the_runtime_modules_import_each_other_only_relatively_and_one_level_deep() -> (
    None
):
    names = {path.stem for path in RUNTIME.glob("*.py")}
    assert not [
        path
        for path in RUNTIME.iterdir()
        if path.is_dir() and path.name != "__pycache__"
    ]
    for path in sorted(RUNTIME.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.level:
                assert node.level == 1, f"{path.name} must import its siblings as .name"
                imported = {alias.name for alias in node.names}
                wanted = {node.module} if node.module else imported
                assert wanted <= names, f"{path.name} imports {wanted - names}"


# What a runtime module may import beside the standard library and pydantic, by how its name begins: an output that
# uses one transport needs the library of no other, and neither driver that of the other.
LIBRARIES = {
    "grpc_": {"grpc", "google"},
    "protobuf_": {"google"},
    "rest_client": {"aiohttp", "yarl"},
    "rest_threads": {"urllib3"},
    "rest_sockets": {"urllib3"},
    "kafka_": {"confluent_kafka"},
    "sqs_": {"aiobotocore", "botocore"},
}


@pytest.mark.parametrize(
    "path", sorted(RUNTIME.glob("*.py")), ids=lambda path: path.stem
)
def test_a_runtime_module_imports_no_library_but_that_of_its_transport(
    path: Path,
) -> None:
    allowed = {"pydantic", "pydantic_core", "__future__", *sys.stdlib_module_names}
    for beginning, libraries in LIBRARIES.items():
        if path.stem.startswith(beginning):
            allowed |= libraries
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = {
        alias.name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    } | {
        node.module.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and not node.level
    }
    # `_typeshed` is the type checkers' own, and imported for them alone.
    assert found <= allowed | {"_typeshed"}
