"""Files that cannot be read at all: each gets its code and its place, none gets a traceback."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mscomm_gen.diagnostics import ContractFault, Diagnostic
from mscomm_gen.frontends import load
from mscomm_gen.frontends.yaml.read import LARGEST, decode

from .reading import OPTIONS, faults, faults_of, slugs


def only_fault(path: Path) -> Diagnostic:
    with pytest.raises(ContractFault) as fault:
        load(path, options=OPTIONS)
    (found,) = fault.value.diagnostics
    assert found.span is not None
    assert found.span.path == str(path)
    assert found.hint
    return found


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert only_fault(tmp_path / "none.yaml").code.slug == "missing-file"


def test_a_folder_is_no_contract(tmp_path: Path) -> None:
    (tmp_path / "folder.yaml").mkdir()
    assert only_fault(tmp_path / "folder.yaml").code.slug == "not-a-file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert only_fault(tmp_path / "pipe.yaml").code.slug == "not-a-file"


def test_a_file_that_the_system_will_not_open_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "secret.yaml"
    path.write_text("mscomm: 1\n")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    found = only_fault(path)
    assert found.code.slug == "unreadable-file"
    assert "Permission denied" in found.message


def test_a_path_with_a_null_byte_is_told() -> None:
    with pytest.raises(ContractFault) as fault:
        load(Path("a\0b.yaml"), options=())
    assert fault.value.diagnostics[0].code.slug == "unreadable-file"


def test_a_file_over_the_limit_is_not_even_parsed(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    assert only_fault(path).code.slug == "file-too-large"


def test_a_suffix_that_no_frontend_reads_is_told(tmp_path: Path) -> None:
    assert only_fault(tmp_path / "contract.toml").code.slug == "unknown-format"


def test_the_place_of_a_bad_byte_counts_lines_and_characters() -> None:
    with pytest.raises(ContractFault) as fault:
        decode("größe: 1\r\nnäme: ".encode() + b"\xff", "c.yaml")
    span = fault.value.diagnostics[0].span
    assert span is not None
    assert (span.line, span.column) == (2, 7)


def test_utf16_is_named() -> None:
    with pytest.raises(ContractFault) as fault:
        decode("mscomm: 1".encode("utf-16"), "c.yaml")
    assert "UTF-16" in fault.value.diagnostics[0].message


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "{[", "[{a: "])
def test_nesting_without_end_is_told_at_once(opening: str) -> None:
    started = time.perf_counter()
    found = faults(
        "types: " + opening * 200_000 if opening[0] in "[{" else opening * 200_000
    )
    assert found
    assert time.perf_counter() - started < 20


def test_aliases_cannot_nest_deeper_than_the_text_may() -> None:
    level = "[" * 40
    chain = ["a0: &a0 [x]"]
    chain += [f"a{n}: &a{n} {level}*a{n - 1} {']' * 40}" for n in range(1, 30)]
    assert slugs("\n".join(chain)) == ["nested-too-deep"]


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_diagnostics(data: bytes) -> None:
    try:
        text = decode(data, "c.yaml")
    except ContractFault as fault:
        found = fault.diagnostics
    else:
        found = faults_of(text)
    assert found
    assert all(each.span is not None and each.hint for each in found)


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%@`, \n\t?<", max_size=60))
def test_any_text_gives_a_contract_or_diagnostics(text: str) -> None:
    for found in faults(text):
        assert found.span is not None
