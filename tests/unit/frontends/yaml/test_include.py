"""A contract split over files is the contract it would be in one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.reads import Reads
from mscomm_gen.diagnostics import ContractFault, Diagnostic
from mscomm_gen.frontends.yaml.load import load

from .reading import OPTIONS

HEAD = "mscomm: 1\nname: shop\n"
SERVICES = "services:\n  orders:\n    operations:\n      place: {http: POST /orders, request: Order}\n"
TYPES = "types:\n  Order: {lines: list<Line>}\n  Line: {sku: string}\n"


def written(folder: Path, **files: str) -> Path:
    """The files, each named by its path with `__` for `/`; answers the root."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder / "contract.yaml"


def read(path: Path, reads: Reads | None = None) -> Contract:
    return load(path, options=OPTIONS, reads=reads or Reads())


def faults(path: Path) -> tuple[Diagnostic, ...]:
    with pytest.raises(ContractFault) as caught:
        read(path)
    return caught.value.diagnostics


def test_files_make_the_contract_that_one_file_would(tmp_path: Path) -> None:
    split = written(
        tmp_path / "split",
        contract=f"{HEAD}include: [services/orders.yaml]\n",
        services__orders=f"include: [../types/orders.yaml]\n{SERVICES}",
        types__orders=TYPES,
    )
    one = written(tmp_path / "one", contract=HEAD + SERVICES + TYPES)
    assert read(split) == read(one)
    assert read(split).sources == (
        str(split),
        str(tmp_path / "split/services/orders.yaml"),
        str(tmp_path / "split/types/orders.yaml"),
    )


def test_a_section_may_stand_in_several_files_the_roots_own_first(
    tmp_path: Path,
) -> None:
    root = written(
        tmp_path,
        contract=f"{HEAD}include: [a.yaml, b.yaml]\n{SERVICES}types:\n  Order: {{a: A, b: B}}\n",
        a="types:\n  A: {x: string}\n",
        b="types:\n  B: {x: string}\n",
    )
    assert [each.name for each in read(root).types] == ["Order", "A", "B"]


def test_what_is_defined_knows_its_file(tmp_path: Path) -> None:
    root = written(tmp_path, contract=f"{HEAD}include: [t.yaml]\n{SERVICES}", t=TYPES)
    contract = read(root)
    line = contract.type_by_name["Line"].span
    assert line is not None
    assert str(line) == f"{tmp_path}/t.yaml:3:3"
    assert contract.services[0].span is not None
    assert contract.services[0].span.path == str(root)


def test_a_file_that_two_files_include_is_read_once(tmp_path: Path) -> None:
    root = written(
        tmp_path,
        contract=f"{HEAD}include: [a.yaml, b.yaml]\n{SERVICES}",
        a="include: [common.yaml]\n",
        b="include: [common.yaml]\n",
        common=TYPES,
    )
    assert len(read(root).types) == 2


def test_files_may_include_upwards_within_the_roots_folder(tmp_path: Path) -> None:
    root = written(
        tmp_path,
        contract=f"{HEAD}include: [deep/a.yaml]\n{SERVICES}",
        deep__a="include: [../common.yaml]\n",
        common=TYPES,
    )
    assert read(root).sources[-1] == str(tmp_path / "common.yaml")


@pytest.mark.parametrize("link", ["file", "folder"])
def test_a_link_out_of_the_roots_folder_is_refused(tmp_path: Path, link: str) -> None:
    root = written(
        tmp_path / "in",
        contract=f"{HEAD}include: [there/types.yaml]\n{SERVICES}",
    )
    outside = written(tmp_path / "out", types=TYPES).parent
    if link == "folder":
        os.symlink(outside, tmp_path / "in" / "there")
    else:
        (tmp_path / "in" / "there").mkdir()
        os.symlink(outside / "types.yaml", tmp_path / "in" / "there" / "types.yaml")
    (found,) = faults(root)
    assert found.code.slug == "include-outside"
    assert "link" in found.message


def test_a_link_within_the_roots_folder_is_followed(tmp_path: Path) -> None:
    root = written(
        tmp_path, contract=f"{HEAD}include: [link.yaml]\n{SERVICES}", types=TYPES
    )
    os.symlink("types.yaml", tmp_path / "link.yaml")
    assert len(read(root).types) == 2


def test_a_file_that_includes_itself_by_another_name_is_a_circle(
    tmp_path: Path,
) -> None:
    root = written(tmp_path, contract=f"{HEAD}include: [same.yaml]\n")
    os.symlink("contract.yaml", tmp_path / "same.yaml")
    assert [found.code.slug for found in faults(root)] == ["include-cycle"]


def test_nothing_is_missed_where_a_file_could_not_be_read(tmp_path: Path) -> None:
    root = written(
        tmp_path,
        contract=f"{HEAD}include: [gone.yaml]\n{SERVICES}messages:\n  told: {{command: Order, from: nobody}}\n",
    )
    assert [found.code.slug for found in faults(root)] == ["missing-file"]


def test_a_chain_of_includes_ends(tmp_path: Path) -> None:
    files = {f"f{n}": f"include: [f{n + 1}.yaml]\n" for n in range(60)}
    root = written(tmp_path, contract=f"{HEAD}include: [f0.yaml]\n", **files)
    assert [found.code.slug for found in faults(root)] == ["too-many-files"]


def test_every_file_is_announced_before_it_is_read(tmp_path: Path) -> None:
    root = written(tmp_path, contract=f"{HEAD}include: [t.yaml]\n{SERVICES}", t=TYPES)
    told: list[str] = []

    class Listening(Reads):
        def before(self, path: str) -> None:
            told.append(f"before {Path(path).name}")

        def data(self, path: str, data: bytes) -> None:
            told.append(f"{Path(path).name} {data == Path(path).read_bytes()}")

    read(root, Listening())
    assert told == [
        "before contract.yaml",
        "contract.yaml True",
        "before t.yaml",
        "t.yaml True",
    ]
