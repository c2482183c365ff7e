"""The manifest, also while version control merges two branches of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mscomm_gen.emit.manifest import (
    NAME,
    DamagedManifest,
    Manifest,
    digest,
    read_manifest,
)

OURS = Manifest("../c.yaml", "1", {"../c.yaml": "a" * 64}, {"one.py": digest(b"ours")})
THEIRS = Manifest(
    "../c.yaml",
    "1",
    {"../c.yaml": "b" * 64},
    {"one.py": digest(b"theirs"), "two.py": digest(b"two")},
)


def conflict(*, diff3: bool = False) -> str:
    """The two, as git leaves a file that both branches changed from the first line on."""
    base = "||||||| 0123456\n{}\n" if diff3 else ""
    return (
        f"{{\n<<<<<<< HEAD\n{OURS.text()[2:]}{base}=======\n"
        f"{THEIRS.text()[2:]}>>>>>>> other\n"
    )


def test_a_manifest_reads_back_as_it_was_written(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(OURS.text())
    assert read_manifest(tmp_path) == OURS


@pytest.mark.parametrize("diff3", [False, True])
def test_while_branches_merge_the_files_of_both_are_ours(
    tmp_path: Path, diff3: bool
) -> None:
    (tmp_path / NAME).write_text(conflict(diff3=diff3))
    found = read_manifest(tmp_path)
    assert found is not None
    assert found.owned == {"one.py", "two.py"}
    assert found.wrote("one.py", b"ours")
    assert found.wrote("one.py", b"theirs")
    assert found.wrote("two.py", b"two")
    assert not found.wrote("one.py", b"by hand")
    assert not found.wrote("three.py", b"two")


def test_a_conflict_that_leaves_no_manifest_on_one_side_is_damage(
    tmp_path: Path,
) -> None:
    (tmp_path / NAME).write_text("{\n<<<<<<< HEAD\n=======\n}\n>>>>>>> other\n")
    with pytest.raises(DamagedManifest):
        read_manifest(tmp_path)
