"""Pairs of .proto texts, judged by the review that `mscomm-gen review` runs."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from pydantic import BaseModel

from mscomm_gen import reviewing
from mscomm_gen.diagnostics import ContractFault
from mscomm_gen.protobuf.compiling import compile_files
from mscomm_gen.review.model import Change, Verdict
from mscomm_gen.review.protobuf.compare import compare
from mscomm_gen.review.protobuf.reading import read

_NAME: Final = "case.proto"
_UNSAID: Final = re.compile(
    r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""", re.DOTALL
)
# In a text without comments, and with nothing in its quotes. Only the first statement can state a syntax.
_STATED: Final = re.compile(r"[\s;]*(syntax|edition)\s*=\s*''")
_PACKAGE: Final = re.compile(r"(?:^|[;}])\s*package\s+[\w.\s]+;")


class Case(BaseModel):
    """One pair; the texts lack the head of a proto3 file unless they have it.

    A side is the text of one file, or the texts of several by their names, as they import each other.
    """

    id: str
    before: str | Mapping[str, str]
    after: str | Mapping[str, str]


def whole(text: str) -> str:
    """The text with what the pairs leave out: the syntax, and a package."""
    text = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    said = _UNSAID.sub(lambda found: " " if found[0][0] == "/" else "''", text)
    if _STATED.match(said):
        return text
    package = "" if _PACKAGE.search(said) else "package vectors.v1;\n"
    return f'syntax = "proto3"; {package}{text}'


def _write(folder: Path, side: str | Mapping[str, str]) -> tuple[str, ...]:
    """Writes a side, several files behind one that imports them all, and gives their names, that one first."""
    texts = {_NAME: side} if isinstance(side, str) else dict(side)
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(whole(text), encoding="utf-8")
    if isinstance(side, str):
        return (_NAME,)
    imports = "".join(f'import "{name}"; ' for name in sorted(texts))
    (folder / _NAME).write_text(f'syntax = "proto3"; {imports}', encoding="utf-8")
    return (_NAME, *texts)


def changes(
    before: str | Mapping[str, str], after: str | Mapping[str, str]
) -> Sequence[Change]:
    """What a review finds. Raises ProtocRefused where protoc refuses a text."""
    with tempfile.TemporaryDirectory() as folder:
        sides = Path(folder, "old"), Path(folder, "new")
        names = [
            _write(side, text)
            for side, text in zip(sides, (before, after), strict=True)
        ]
        try:
            found, _ = reviewing.compared(
                *(reviewing.read(side / _NAME) for side in sides)
            )
        except ContractFault:
            # What protobuf lets pass and a contract does not is still protobuf.
            return compare(
                *(
                    read(compile_files(files, [side]))
                    for side, files in zip(sides, names, strict=True)
                )
            )
        return found


def run(case: str) -> dict[str, object]:
    """Judges a pair: the worst verdict of its changes."""
    given = Case.model_validate_json(case)
    verdicts = [each.verdict for each in changes(given.before, given.after)]
    worst = max(verdicts, key=lambda each: each.weight, default=Verdict.SAFE)
    return {"id": given.id, "verdict": worst.value}
