"""A disk that fills up: a diagnostic, the old output, and the lock as it was."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from mscomm_gen import pipeline
from mscomm_gen.diagnostics import ContractFault

SMALL = Path(__file__).resolve().parents[1] / "cases" / "minimal" / "contract.yaml"


@pytest.fixture
def contract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "system"
    folder.mkdir()
    path = Path(shutil.copy(SMALL, folder / "contract.yaml"))
    pipeline.build(path, folder / "gen")
    path.write_text(
        path.read_text().replace("text: string", "text: string, more: int32")
    )
    return path


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def fills_up(write: Callable[..., int], room: int) -> Callable[..., int]:
    """A way to write that has no room any more after so many files, and leaves half of the next one."""
    left = [room]

    def writing(self: Path, data: bytes | str, **named: str) -> int:
        if left[0] == 0:
            write(self, data[: len(data) // 2], **named)
            raise OSError(errno.ENOSPC, "No space left on device", str(self))
        left[0] -= 1
        return write(self, data, **named)

    return writing


@pytest.mark.parametrize(
    ("method", "room"), [("write_bytes", 0), ("write_bytes", 1), ("write_text", 0)]
)
@pytest.mark.parametrize("new", [False, True])
def test_nothing_changes_and_the_lock_stays(
    contract: Path, monkeypatch: pytest.MonkeyPatch, method: str, room: int, new: bool
) -> None:
    out = contract.parent / ("other" if new else "gen")
    before = tree(contract.parent)
    with monkeypatch.context() as patch:
        patch.setattr(Path, method, fills_up(getattr(Path, method), room))
        with pytest.raises(ContractFault) as caught:
            pipeline.build(contract, out)
    (found,) = caught.value.diagnostics
    assert found.code.slug == "cannot-write"
    assert "No space left" in found.message
    assert found.hint is not None
    assert tree(contract.parent) == before
    assert pipeline.build(contract, out).changes.any
