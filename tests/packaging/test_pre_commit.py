"""The hooks in a real repository, run by pre-commit itself, which installs them from a clone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGED = (
    ".pre-commit-hooks.yaml",
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "generator",
    "pyproject.toml",
    "specs",
    "templates",
)
CONTRACT = """\
mscomm: 1
name: {name}
version: 1.0.0
include: [types.yaml]
services:
  greeter:
    owner: team
    operations:
      greet: {{http: POST /greetings, request: Greet, response: Greeting}}
"""
TYPES = """\
types:
  Greet:
    name: string
  Greeting:
    text: string
"""


class Repository:
    """A git repository whose commits run our hooks."""

    def __init__(self, folder: Path, hooks: Path, home: Path) -> None:
        self.folder = folder
        self._environment = {
            **os.environ,
            "PRE_COMMIT_HOME": str(home),
            "XDG_CACHE_HOME": str(home / "cache"),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_AUTHOR_NAME": "A",
            "GIT_AUTHOR_EMAIL": "a@example.org",
            "GIT_COMMITTER_NAME": "A",
            "GIT_COMMITTER_EMAIL": "a@example.org",
        }
        self.hooks = hooks
        folder.mkdir()
        self.git("init", "--quiet", "--initial-branch=main")

    def run(self, *command: str, code: int | None = 0) -> str:
        """Both outputs of a command; `code` is the exit code that it must have, None: any."""
        ended = subprocess.run(
            command,
            cwd=self.folder,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=600,
            check=False,
        )
        assert code is None or ended.returncode == code, ended.stdout
        return ended.stdout

    def git(self, *arguments: str, code: int | None = 0) -> str:
        return self.run("git", *arguments, code=code)

    def commit(self, message: str, code: int = 0) -> str:
        self.git("add", "--all")
        return self.git("commit", "--quiet", "--message", message, code=code)

    def write(self, files: Mapping[str, str]) -> None:
        for name, text in files.items():
            place = self.folder / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text)

    def configure(self, *contracts: str) -> None:
        revision = subprocess.check_output(
            ["git", "rev-parse", "HEAD"], cwd=self.hooks, text=True
        ).strip()
        given = f"args: [{', '.join(contracts)}]"
        hooks = "".join(
            f"      - id: mscomm-gen-{name}\n        {given}\n"
            for name in ("build", "check", "lint")
        )
        self._configure(revision, hooks)

    def configure_review(self, *given: str) -> None:
        """The hook that reviews, alone."""
        revision = subprocess.check_output(
            ["git", "rev-parse", "HEAD"], cwd=self.hooks, text=True
        ).strip()
        hook = f"      - id: mscomm-gen-review\n        args: [{', '.join(given)}]\n"
        self._configure(revision, hook)

    def _configure(self, revision: str, hooks: str) -> None:
        config = (
            f"repos:\n  - repo: {self.hooks}\n    rev: {revision}\n    hooks:\n{hooks}"
        )
        self.write({".pre-commit-config.yaml": config})


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone of ours: what the package is made of, committed."""
    clone = tmp_path_factory.mktemp("hooks") / "clone"
    clone.mkdir()
    for name in PACKAGED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(
                source, clone / name, ignore=shutil.ignore_patterns("__pycache__")
            )
        else:
            shutil.copy(source, clone / name)
    for command in (
        ("init", "--quiet"),
        ("add", "--all"),
        ("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "x"),
    ):
        subprocess.run(["git", *command], cwd=clone, check=True)
    return clone


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps the environments of hooks."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def repository(tmp_path: Path, hooks: Path, home: Path) -> Repository:
    """Two contracts, built and committed, with the hooks in place."""
    made = Repository(tmp_path / "repository", hooks, home)
    made.configure("one/contract.yaml", "two/contract.yaml")
    for name in ("one", "two"):
        made.write(
            {
                f"{name}/contract.yaml": CONTRACT.format(name=name),
                f"{name}/types.yaml": TYPES,
            }
        )
    made.run(sys.executable, "-m", "pre_commit", "install")
    assert "mscomm-gen build" in made.commit("first", code=1)
    made.commit("first, with its output")
    return made


def test_an_edit_is_committed_together_with_what_follows_from_it(
    repository: Repository,
) -> None:
    repository.write({"one/types.yaml": TYPES + "    tone: string?\n"})
    said = repository.commit("add a field", code=1)
    assert "replaced    one/gen/one/models/greeter.py" in said
    assert "the output changed: add it to the commit" in said
    repository.commit("add a field")
    assert "tone" in repository.git("show", "HEAD:one/gen/one/models/greeter.py")
    assert repository.git("status", "--porcelain") == ""


def test_a_commit_that_concerns_no_contract_passes(repository: Repository) -> None:
    repository.write({"notes.txt": "x\n"})
    assert "Passed" in repository.commit("notes")


def test_an_output_edited_by_hand_stops_the_commit(repository: Repository) -> None:
    api = repository.folder / "two/gen/two/greeter/api.py"
    api.write_text(f"{api.read_text()}MINE = 1\n")
    said = repository.commit("edit what is built", code=1)
    assert "MG611" in said
    assert "-MINE = 1" in said


def test_a_renamed_contract_takes_its_output_along(repository: Repository) -> None:
    repository.git("mv", "one/contract.yaml", "one/greetings.yaml")
    repository.git("mv", "one/contract.lock", "one/greetings.lock")
    assert "MG101" in repository.commit("rename", code=1)
    repository.configure("one/greetings.yaml", "two/contract.yaml")
    repository.commit("rename", code=1)
    repository.commit("rename")
    assert "greetings.yaml" in repository.git(
        "show", "HEAD:one/gen/.mscomm-manifest.json"
    )


def test_a_deleted_contract_is_named_until_it_is_taken_out_of_the_hooks(
    repository: Repository,
) -> None:
    repository.git("rm", "-r", "--quiet", "two")
    said = repository.commit("delete", code=1)
    assert "two/contract.yaml" in said
    assert "MG101" in said
    repository.configure("one/contract.yaml")
    repository.commit("delete")


def test_two_branches_that_both_changed_the_contract_merge_by_building_again(
    repository: Repository,
) -> None:
    contract = CONTRACT.format(name="one")
    for branch, more in (
        ("left", "      leave: {http: POST /leaves, request: Greet}\n"),
        ("right", ""),
    ):
        repository.git("checkout", "--quiet", "-b", branch, "main")
        repository.write({"one/contract.yaml": contract + more})
        if branch == "right":
            repository.write({"one/types.yaml": TYPES + "    tone: string?\n"})
        repository.commit(branch, code=1)
        repository.commit(branch)
    said = repository.git("merge", "left", code=1)
    assert "CONFLICT" in said
    unmerged = repository.git("diff", "--name-only", "--diff-filter=U").split()
    assert [path for path in unmerged if not path.startswith("one/gen/")] == []
    said = repository.commit("merge", code=1)
    assert "the output changed" in said
    repository.commit("merge")
    models = repository.git("show", "HEAD:one/gen/one/models/greeter.py")
    api = repository.git("show", "HEAD:one/gen/one/greeter/api.py")
    assert "tone" in models
    assert "leave" in api
    assert "<<<<<<<" not in repository.git("show", "HEAD:one/gen/.mscomm-manifest.json")


def test_a_change_that_breaks_somebody_stops_the_commit(repository: Repository) -> None:
    repository.configure_review("--against", "HEAD", "one/contract.yaml")
    repository.write({"one/types.yaml": TYPES.replace("text: string", "text: int32")})
    said = repository.commit("break", code=1)
    assert "breaking field-type" in said
    repository.write({"one/types.yaml": TYPES + "    tone: string?\n"})
    repository.commit("add a field")


PROTO = """\
syntax = "proto3";
package lab.v1;
import "mscomm/v1/options.proto";
service Results {
  option (mscomm.v1.service) = {owner: "team-lab"};
  rpc Store(Result) returns (Result);
}
message Result { string result_id = 1; int64 value = 2; }
"""


def test_a_proto_file_is_built_linted_and_reviewed_like_a_contract_in_yaml(
    repository: Repository,
) -> None:
    repository.configure("one/contract.yaml", "lab/lab.proto")
    repository.write({"lab/lab.proto": PROTO})
    assert "wrote       lab/gen/lab_v1/results/api.py" in repository.commit(
        "lab", code=1
    )
    repository.commit("lab")
    grown = PROTO.replace("value = 2;", "value = 2; string unit = 3;")
    repository.write({"lab/lab.proto": grown})
    assert "replaced    lab/gen/lab_v1/models/results.py" in repository.commit(
        "grow", code=1
    )
    repository.commit("grow")
    repository.configure_review("--against", "HEAD", "lab/lab.proto")
    repository.write({"lab/lab.proto": grown.replace("int64 value", "string value")})
    assert "lab/lab.proto:8:" in repository.commit("break", code=1)
