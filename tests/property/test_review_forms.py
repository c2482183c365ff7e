"""What a review of two contracts in YAML says, it says whichever of them is written as a .proto file instead."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from mscomm_gen import pipeline, reviewing
from mscomm_gen.cross_forms.written import Written
from tests.fixtures.proto_form.contract import proto_of
from tests.unit.review.test_rules import CONTRACT, EDITS, HERE, Edit

BREAKING: Final = Path(__file__).parents[1] / "vectors" / "breaking"
# Every edit is judged in YAML; of these the other forms are tried as well, which takes longer.
SAMPLE: Final = (
    *EDITS[::12],
    *(e for e in EDITS if any("removed" in s for s in e.says)),
)


@dataclass(frozen=True)
class Both:
    """A contract in both forms."""

    yaml: Written
    proto: Written


def both(folder: Path, text: str, lock: str | None = None) -> Both:
    """A contract in YAML, with its lock, and the .proto file that says the same."""
    folder.mkdir()
    path = folder / "contract.yaml"
    path.write_text(text, encoding="utf-8")
    place = path.with_suffix(".lock")
    if lock is not None:
        place.write_text(lock, encoding="utf-8")
    loaded = pipeline.load(path)
    place.write_text(loaded.lock.text(), encoding="utf-8")
    proto = proto_of(path)
    for entry in loaded.lock.entries:
        if entry.removed:
            for word in ("message", "enum"):
                head = f"{word} {entry.owner} {{\n"
                proto = proto.replace(head, f"{head}  reserved {entry.number};\n")
    written = folder / "contract.proto"
    written.write_text(proto, encoding="utf-8")
    place.unlink()
    read = reviewing.read(written)
    place.write_text(loaded.lock.text(), encoding="utf-8")
    return Both(reviewing.read(path), read)


def said(old: Written, new: Written) -> list[tuple[str, str, str, str]]:
    """What a review says, places aside."""
    changes, _ = reviewing.compared(old, new)
    for each in changes:
        for span, side in ((each.before, old), (each.after, new)):
            assert span is None or span.path == str(side.loaded.path)
    return [(e.rule, e.verdict.value, e.fingerprint, e.what) for e in changes]


def assert_alike(old: Both, new: Both) -> None:
    expected = said(old.yaml, new.yaml)
    assert said(old.yaml, new.proto) == expected
    assert said(old.proto, new.yaml) == expected
    assert said(old.proto, new.proto) == expected
    for each in (old, new):
        assert said(each.yaml, each.proto) == []
        assert said(each.proto, each.yaml) == []


@pytest.mark.parametrize(
    "folder", sorted(BREAKING.iterdir()), ids=lambda folder: str(folder.name)
)
def test_a_labelled_pair_is_judged_alike_in_either_form(
    folder: Path, tmp_path: Path
) -> None:
    old = both(tmp_path / "old", (folder / "old.yaml").read_text("utf-8"))
    lock = (tmp_path / "old" / "contract.lock").read_text("utf-8")
    new = both(tmp_path / "new", (folder / "new.yaml").read_text("utf-8"), lock)
    assert_alike(old, new)


@pytest.fixture(scope="module")
def lock() -> str:
    return pipeline.load(HERE / "contract.yaml").lock.text()


@pytest.fixture(scope="module")
def before(lock: str, tmp_path_factory: pytest.TempPathFactory) -> Both:
    return both(tmp_path_factory.mktemp("before") / "old", CONTRACT, lock)


@pytest.mark.parametrize(
    "edit", SAMPLE, ids=[f"{e.edit[0][:30]} -> {e.edit[1][:30]}" for e in SAMPLE]
)
def test_an_edit_is_told_alike_in_either_form(
    edit: Edit, before: Both, lock: str, tmp_path: Path
) -> None:
    assert_alike(before, both(tmp_path / "new", edit.text, lock))
