"""Pairs of .proto texts, judged by the review that `mscomm-gen review` runs."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from pydantic import BaseModel

from mscomm_gen.protobuf.compiling import compile_files
from mscomm_gen.review.model import Verdict
from mscomm_gen.review.protobuf.compare import compare
from mscomm_gen.review.protobuf.reading import read
from mscomm_gen.review.protobuf.schema import Schema

_NAME = "case.proto"
_STATED = re.compile(r"^\s*(syntax|edition)\s*=", re.MULTILINE)
_PACKAGE = re.compile(
    r"^\s*package\s+[\w.]+\s*;|;\s*package\s+[\w.]+\s*;", re.MULTILINE
)


class Case(BaseModel):
    """One pair; the texts lack the head of a proto3 file unless they have it."""

    id: str
    before: str
    after: str


def whole(text: str) -> str:
    """The text with what the pairs leave out: the syntax, and a package."""
    head = "" if _STATED.search(text) else 'syntax = "proto3"; '
    if not head or _PACKAGE.search(text):
        return head + text
    return f"{head}package vectors.v1;\n{text}"


def schema(text: str) -> Schema:
    """What a text says. Raises ProtocRefused where protoc refuses it."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, _NAME).write_text(whole(text), encoding="utf-8")
        return read(compile_files([_NAME], [Path(folder)]))


def run(case: str) -> dict[str, object]:
    """Judges a pair: the worst verdict of its changes."""
    given = Case.model_validate_json(case)
    changes = compare(schema(given.before), schema(given.after))
    verdicts = [each.verdict for each in changes]
    worst = max(verdicts, key=lambda each: each.weight, default=Verdict.SAFE)
    return {"id": given.id, "verdict": worst.value}
