"""The target as a function: the same bytes every time, slices that travel, nothing loaded needlessly."""

from __future__ import annotations

import hashlib
import pickle
import subprocess
import sys
from pathlib import Path

from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.lock import Lock
from mscomm_gen.emit.layout import Layout
from mscomm_gen.targets.base import Build
from mscomm_gen.targets.models.forms import Slice
from mscomm_gen.targets.models.schema import slice_of
from mscomm_gen.targets.models.sensitive import holding_sensitive
from mscomm_gen.targets.models.target import module
from tests.fixtures.emitted_models import contract_from, render

ROOT = Path(__file__).resolve().parents[4]
TYPES = """
Order: {order_id: uuid, status: Status, Order: Order?, total: Money, secret: {type: string, sensitive: true}}
Money: {minor_units: {type: int64, min: 0}, currency: string}
Status: {enum: [NEW, PAID]}
Payment: {one_of: [Card, Order], tag: kind}
Card: {payment: Payment?, money: Money}
"""
PROGRAM = """
import hashlib
from tests.fixtures.emitted_models import render
from tests.unit.targets.models.test_target import contract
print(hashlib.sha256(repr(render(contract())).encode()).hexdigest())
"""


def contract() -> Contract:
    return contract_from(TYPES, "Order", "Payment")


def test_the_same_bytes_whatever_the_hash_seed_and_the_working_folder(
    tmp_path: Path,
) -> None:
    path = ":".join(str(ROOT / part) for part in ("generator", "templates", "."))
    found = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            cwd=folder,
            env={"PYTHONPATH": path, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for folder, seed in ((tmp_path, "1"), (ROOT, "2"))
    }
    assert found == {hashlib.sha256(repr(render(contract())).encode()).hexdigest()}


def slices() -> list[Slice]:
    layout = Layout(contract())
    build = Build(layout.contract, Lock(), layout)
    sensitive = holding_sensitive(build)
    return [slice_of(layout, owner, sensitive) for owner in build.owners]


def test_a_slice_travels_to_another_process_and_is_known_by_its_text() -> None:
    for one, other in zip(slices(), slices(), strict=True):
        assert repr(one) == repr(other)
        travelled = pickle.loads(pickle.dumps(one))
        assert travelled == one
        assert module(travelled) == module(one)


def test_types_that_nothing_uses_are_not_emitted() -> None:
    files = render(contract_from("A: {x: string}\nB: {x: string}", "A"))
    assert "class A(Model)" in files["sample/models/one.py"]
    assert not any("class B" in text for text in files.values())


def test_a_contract_without_types_has_an_empty_package_of_models() -> None:
    files = render(Contract("none", "1.0.0"))
    assert [path for path in files if "/models/" in path] == ["none/models/__init__.py"]
    assert "__all__: list[str] = []" in files["none/models/__init__.py"]


def test_the_library_is_loaded_only_when_there_are_types() -> None:
    program = (
        "import sys, mscomm_gen.targets.models.target, mscomm_gen.targets.models.schema;"
        "print('datamodel_code_generator' in sys.modules, 'pydantic' in sys.modules)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT / "generator")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stdout.strip() == "False False"
