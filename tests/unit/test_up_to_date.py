""" "Up to date" is never said wrongly, of whatever the output depends on, and is said right after the first build."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import mscomm_gen
from mscomm_gen.frontends.base import contract_hash
from mscomm_gen.loading import load
from mscomm_gen.lock_file import write_lock
from mscomm_gen.resources import specs_folder, templates_folder

ROOT = """\
mscomm: 1
name: hello
include: [types.yaml]
uses: {clock: {contract: clock/contract.yaml, lock: HASH}}
services:
  greeter:
    operations:
      greet: {http: POST /greetings, request: Greet, idempotency: safe}
interactions:
  greeter.greet -> clock.now: {because: a greeting depends on the time of day}
"""
TYPES = "types:\n  Greet: {name: string}\n"
CLOCK = """\
mscomm: 1
name: clock
services:
  clock:
    operations: {now: {http: GET /now, response: Now, idempotency: safe}}
types:
  Now: {at: timestamp}
"""
TEMPLATE = """\
{% include "ours/package/client.py.j2" %}
"""
ASK = """\
import sys
from mscomm_gen.freshness import recorded_files
print(recorded_files(sys.argv[1], None))
"""


@dataclass(frozen=True)
class System:
    """A checkout of the generator, and a contract with all that a contract may be made of."""

    folder: Path
    checkout: Path
    python: Path

    @property
    def contract(self) -> Path:
        return self.folder / "hello" / "contract.yaml"

    @property
    def site(self) -> Path:
        """Where plugins may be installed."""
        return self.folder / "site-packages"

    def run(self, *words: str) -> str:
        ended = subprocess.run(
            [self.python, *words],
            cwd=self.folder,
            env={
                **os.environ,
                "XDG_CACHE_HOME": str(self.folder / "cache"),
                "PYTHONPATH": os.pathsep.join(
                    (str(self.checkout / "generator"), str(self.site))
                ),
            },
            capture_output=True,
            text=True,
            check=False,
        )
        assert ended.returncode == 0, ended.stdout + ended.stderr
        return ended.stdout

    def build(self) -> str:
        return self.run("-m", "mscomm_gen", "build", "hello/contract.yaml")

    def up_to_date(self) -> bool:
        return self.run("-c", ASK, "hello/contract.yaml") != "None\n"


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout of which no module was ever compiled."""
    place = tmp_path_factory.mktemp("checkout")
    no_code = shutil.ignore_patterns("__pycache__")
    ours = Path(mscomm_gen.__file__).parent
    for source, name in (
        (ours, "generator/mscomm_gen"),
        (templates_folder(), "templates"),
        (specs_folder(), "specs"),
    ):
        shutil.copytree(source, place / name, ignore=no_code)
    return place


@pytest.fixture(scope="module")
def clock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A contract of others, with its lock."""
    folder = tmp_path_factory.mktemp("clock")
    (folder / "contract.yaml").write_text(CLOCK)
    write_lock(folder / "contract.lock", load(folder / "contract.yaml").lock)
    return folder


@pytest.fixture
def system(tmp_path: Path, checkout: Path, clock: Path) -> System:
    found = System(tmp_path, checkout, Path(sys.executable))
    found.site.mkdir()
    folder = found.contract.parent
    shutil.copytree(clock, folder / "clock")
    (folder / "house" / "package").mkdir(parents=True)
    (folder / "types.yaml").write_text(TYPES)
    (folder / "house/package/client.py.j2").write_text(TEMPLATE)
    (folder / "pyproject.toml").write_text('[tool.mscomm-gen]\ntemplates = "house"\n')
    found.contract.write_text(ROOT.replace("HASH", clock_hash(folder / "clock")))
    return found


def clock_hash(folder: Path) -> str:
    names = ("contract.yaml", "contract.lock")
    held = {str(folder / name): (folder / name).read_bytes() for name in names}
    return contract_hash(held, folder)


def append(text: str) -> Callable[[Path], None]:
    def change(place: Path) -> None:
        place.write_text(place.read_text() + text)

    return change


def write(place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("")


# What changes, from the folder of the system or, with `checkout/`, from the generator's.
CHANGES: dict[str, tuple[str, Callable[[Path], None]]] = {
    "the contract": ("hello/contract.yaml", append("# more\n")),
    "an included file": ("hello/types.yaml", append("  More: {x: string}\n")),
    "a contract that is used": ("hello/clock/contract.yaml", append("# more\n")),
    "the lock of one that is used": ("hello/clock/contract.lock", append("# more\n")),
    "the lock": ("hello/contract.lock", append("field Gone.x 1 removed\n")),
    "a lock that is gone": ("hello/contract.lock", Path.unlink),
    "a template of the user": (
        "hello/house/package/client.py.j2",
        append("X = 1\n"),
    ),
    "a template that comes": ("hello/house/package/pages.j2", write),
    "the configuration": ("hello/pyproject.toml", append("# more\n")),
    "a configuration that is gone": ("hello/pyproject.toml", Path.unlink),
    "a touched output file": ("hello/gen/hello/__init__.py", Path.touch),
    "a deleted output file": ("hello/gen/hello/__init__.py", Path.unlink),
    "a deleted manifest": ("hello/gen/.mscomm-manifest.json", Path.unlink),
    "an installed plugin": (
        "site-packages/some_plugin-1.0.dist-info/entry_points.txt",
        write,
    ),
    "a module of the generator": (
        "checkout/generator/mscomm_gen/emit/prose.py",
        append("# more\n"),
    ),
    "a module that the generator did not have": (
        "checkout/generator/mscomm_gen/emit/new_module.py",
        write,
    ),
    "a template of the generator": (
        "checkout/templates/package/client.py.j2",
        append("{# more #}\n"),
    ),
    "the version": (
        "checkout/generator/mscomm_gen/version.py",
        append('__version__ += ".1"\n'),
    ),
}


def test_a_first_build_is_up_to_date_though_python_compiled_what_it_ran(
    system: System,
) -> None:
    assert system.build()
    assert system.up_to_date()
    assert system.build().startswith("up to date: ")


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_is_seen(system: System, what: str) -> None:
    system.build()
    assert system.up_to_date()
    path, change = CHANGES[what]
    place = system.folder / path
    if path.startswith("checkout/"):
        own = shutil.copytree(system.checkout, system.folder / "checkout")
        system = System(system.folder, own, system.python)
        system.build()
        assert system.up_to_date()
    change(place)
    assert not system.up_to_date()


def test_another_interpreter_is_another_machine(system: System) -> None:
    system.build()
    other = system.folder / "python"
    # Started by another name, and as good as another: what it has installed may be other.
    other.symlink_to(sys.executable)
    elsewhere = System(system.folder, system.checkout, other)
    script = f"import sys; sys.path[:0] = {sys.path!r}\n{ASK}"
    assert elsewhere.run("-c", script, "hello/contract.yaml") == "None\n"


def test_nothing_changed_is_said_again_and_again(system: System) -> None:
    system.build()
    for _ in range(2):
        time.sleep(0.02)
        assert system.up_to_date()


MODULES = """\
import sys
sys.argv = ["mscomm-gen", *sys.argv[1:]]
# What the .pth files of an environment import is none of ours.
before = set(sys.modules)
from mscomm_gen.entry import main
assert main() == 0
heavy = {"typer", "jinja2", "pydantic", "yaml", "grpc", "json", "hashlib", "pathlib", "re"}
found = heavy & (set(sys.modules) - before)
print(sorted(found), file=sys.stderr)
sys.exit(1 if found else 0)
"""


def test_the_answer_imports_none_of_what_a_build_needs(system: System) -> None:
    system.build()
    for words in (
        ["--version"],
        ["build", "hello/contract.yaml"],
        ["build", "--locked", "--fail-on-change", "hello/contract.yaml"],
        ["check", "hello/contract.yaml"],
    ):
        system.run("-c", MODULES, *words)
