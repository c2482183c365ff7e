"""Two branches that each add fields, merged by git itself."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from mscomm_gen import pipeline
from mscomm_gen.contract.lock import parse_lock
from mscomm_gen.diagnostics import ContractFault, Diagnostic

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")

BASE = """\
mscomm: 1
name: shop
services:
  orders:
    operations:
      place: {grpc: true, request: Order, response: Receipt, idempotency: keyed}
types:
  Order:
    id: uuid

    note: string
  Receipt:
    id: uuid

    text: string
"""


class Repository:
    """A repository with a contract and its lock."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.contract = folder / "contract.yaml"
        self.lock = folder / "contract.lock"
        self.git("init", "-q", "-b", "main")
        self.contract.write_text(BASE)
        (folder / ".gitignore").write_text("gen/\n")
        self.commit("base")

    def git(self, *arguments: str) -> int:
        command = ["git", "-c", "user.name=t", "-c", "user.email=t@localhost"]
        ended = subprocess.run(
            [*command, *arguments], cwd=self.folder, capture_output=True, check=False
        )
        return ended.returncode

    def build(self) -> None:
        pipeline.build(self.contract, self.folder / "gen")

    def faults(self) -> tuple[Diagnostic, ...]:
        with pytest.raises(ContractFault) as caught:
            self.build()
        return caught.value.diagnostics

    def commit(self, message: str) -> None:
        self.build()
        assert self.git("add", "-A") == 0
        assert self.git("commit", "-qm", message) == 0

    def branch_with(self, name: str, old: str, new: str) -> None:
        """A branch off main on which one thing is edited and built."""
        assert self.git("checkout", "-q", "-b", name, "main") == 0
        text = self.contract.read_text()
        assert old in text
        self.contract.write_text(text.replace(old, new))
        self.commit(name)
        assert self.git("checkout", "-q", "main") == 0

    def numbers(self) -> dict[str, int]:
        lock = pipeline.load(self.contract).lock
        return {f"{e.owner}.{e.member}": e.number for e in lock.entries}


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "repository"
    folder.mkdir()
    return Repository(folder)


def test_branches_that_add_to_different_types_merge_by_themselves(
    repository: Repository,
) -> None:
    repository.branch_with("a", "  Order:\n", "  Order:\n    first: string\n")
    repository.branch_with("b", "  Receipt:\n", "  Receipt:\n    second: string\n")
    assert repository.git("merge", "-q", "a") == 0
    assert repository.git("merge", "-q", "--no-edit", "b") == 0
    repository.build()
    assert repository.numbers() == {
        "Order.id": 1,
        "Order.note": 2,
        "Order.first": 3,
        "Receipt.id": 1,
        "Receipt.text": 2,
        "Receipt.second": 3,
    }


def test_branches_that_add_to_one_type_conflict_and_are_told_what_to_do(
    repository: Repository,
) -> None:
    repository.branch_with(
        "a", "    id: uuid\n\n    note", "    id: uuid\n    first: string\n\n    note"
    )
    repository.branch_with(
        "b", "    note: string\n", "    note: string\n    second: string\n"
    )
    assert repository.git("merge", "-q", "a") == 0
    assert repository.git("merge", "-q", "--no-edit", "b") != 0
    conflicted = repository.lock.read_bytes()
    (found,) = repository.faults()
    assert found.code.slug == "conflicted-lock"
    assert found.span is not None
    assert found.span.path == str(repository.lock)
    assert repository.lock.read_bytes() == conflicted
    # What the hint says: main's lines stay, the other branch's and the marks go.
    kept: list[str] = []
    side = "both"
    for line in conflicted.decode().splitlines(keepends=True):
        mark = {"<<<<<<<": "ours", "=======": "theirs", ">>>>>>>": "both"}.get(line[:7])
        side = mark or side
        if mark is None and side != "theirs":
            kept.append(line)
    repository.lock.write_text("".join(kept))
    repository.build()
    numbers = repository.numbers()
    assert (numbers["Order.first"], numbers["Order.second"]) == (3, 4)


def test_a_clean_merge_that_uses_a_number_twice_is_refused(
    repository: Repository,
) -> None:
    (repository.folder / ".gitattributes").write_text("contract.lock merge=union\n")
    repository.commit("attributes")
    repository.branch_with(
        "a", "    id: uuid\n\n    note", "    id: uuid\n    first: string\n\n    note"
    )
    repository.branch_with(
        "b", "    note: string\n", "    note: string\n    second: string\n"
    )
    assert repository.git("merge", "-q", "a") == 0
    assert repository.git("merge", "-q", "--no-edit", "b") == 0
    merged = repository.lock.read_bytes()
    (found,) = repository.faults()
    assert found.code.slug == "reused-number"
    assert "both have number 3" in found.message
    assert found.related
    assert repository.lock.read_bytes() == merged
    lines = [
        line
        for line in merged.decode().splitlines(keepends=True)
        if "Order.second" not in line
    ]
    repository.lock.write_text("".join(lines))
    repository.build()
    assert repository.numbers()["Order.second"] == 4


CALLED = """\
  first:
    operations:
      one: {grpc: true, request: Order}
  second:
    operations:
      two: {grpc: true, request: Order}
interactions:
  orders.place -> first.one: {because: it must, answer: required}

  orders.place -> second.two: {because: it must, answer: required}
types:
"""


@pytest.fixture
def interacting(repository: Repository) -> Repository:
    text = repository.contract.read_text().replace("types:\n", CALLED)
    repository.contract.write_text(text)
    repository.commit("interactions")
    return repository


def decisions(repository: Repository) -> dict[str, tuple[int, int | None]]:
    repository.build()
    text = repository.lock.read_text()
    return {
        f"{each.interaction} {each.declared}": (each.number, each.superseded)
        for each in parse_lock(text, "contract.lock").decisions
    }


def test_a_decision_and_a_field_of_two_branches_merge_by_themselves(
    interacting: Repository,
) -> None:
    interacting.branch_with(
        "a",
        "first.one: {because: it must, answer: required",
        "first.one: {answer: none",
    )
    interacting.branch_with("b", "  Receipt:\n", "  Receipt:\n    second: string\n")
    assert interacting.git("merge", "-q", "a") == 0
    assert interacting.git("merge", "-q", "--no-edit", "b") == 0
    before = interacting.lock.read_bytes()
    assert decisions(interacting)["orders.place -> second.two sync over gRPC"] == (
        2,
        None,
    )
    assert interacting.lock.read_bytes() == before


def test_decisions_of_two_branches_keep_the_number_that_was_merged_first(
    interacting: Repository,
) -> None:
    for name, before, new in (
        ("a", "interactions:\n", "first.one"),
        ("b", "answer: required}\n\n", "second.two"),
    ):
        more = f"{before}  {new} -> orders.place: {{answer: none}}\n"
        interacting.branch_with(name, before, more)
    assert interacting.git("merge", "-q", "a") == 0
    assert interacting.git("merge", "-q", "--no-edit", "b") == 0
    (found,) = interacting.faults()
    assert found.code.slug == "reused-number"
    kept = [
        line
        for line in interacting.lock.read_text().splitlines(keepends=True)
        if "second.two%20->%20orders" not in line
    ]
    interacting.lock.write_text("".join(kept))
    found_now = decisions(interacting)
    assert found_now["first.one -> orders.place sync over gRPC"] == (3, None)
    assert found_now["second.two -> orders.place sync over gRPC"] == (4, None)
