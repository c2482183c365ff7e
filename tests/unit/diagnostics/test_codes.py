"""Codes are stable names: each stands for one thing, in the hundred of its domain."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import mscomm_gen
from mscomm_gen.diagnostics import Code
from mscomm_gen.diagnostics.codes import meaning, names, reading, shape


def _codes() -> list[Code]:
    """Every code that a module of the generator defines."""
    found: dict[int, Code] = {}
    for module in pkgutil.walk_packages(mscomm_gen.__path__, "mscomm_gen."):
        if module.name == "mscomm_gen.__main__":
            continue
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, Code):
                found[id(value)] = value
    return list(found.values())


CODES = _codes()


def test_no_two_codes_share_an_id_or_a_slug() -> None:
    assert len({code.id for code in CODES}) == len(CODES)
    assert len({code.slug for code in CODES}) == len(CODES)


@pytest.mark.parametrize("code", CODES, ids=str)
def test_a_code_is_well_formed(code: Code) -> None:
    assert re.fullmatch(r"MG[1-9][0-9]{2}", code.id)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code.slug)
    assert code.summary
    assert not code.summary.endswith(".")


@pytest.mark.parametrize(
    ("module", "hundred"), [(reading, "1"), (shape, "2"), (names, "3"), (meaning, "4")]
)
def test_a_code_lies_in_the_hundred_of_its_domain(module: object, hundred: str) -> None:
    for value in vars(module).values():
        if isinstance(value, Code):
            assert value.id[2] == hundred
