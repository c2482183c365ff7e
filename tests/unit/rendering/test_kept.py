"""What earlier builds have kept is used where nothing that it follows from has changed, and nowhere else."""

from __future__ import annotations

import dataclasses
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from mscomm_gen import pipeline
from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.lock import Lock, assign
from mscomm_gen.diagnostics import Span
from mscomm_gen.emit.cache import Cache
from mscomm_gen.rendering.output import render
from tests.cases.outputs import ROOT

SHOP = ROOT / "examples" / "shop" / "contract.yaml"


class Noting(Cache):
    """Notes which units were rendered."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "one generator")
        self.made: list[str] = []

    def put(self, kind: str, content: str, text: str) -> None:
        if kind == "part":
            self.made.append(content.split("\0")[0].strip())
        super().put(kind, content, text)


class Expensive(Cache):
    """Keeps what other programs make, by its whole content, so that builds without parts are quick enough."""

    def get(self, kind: str, content: str) -> str | None:
        return None if kind in ("part", "questions") else super().get(kind, content)


@pytest.fixture
def cache(tmp_path: Path) -> Noting:
    return Noting(tmp_path / "content")


@pytest.fixture(scope="module")
def shop() -> tuple[Contract, Lock]:
    loaded = pipeline.load(SHOP)
    return loaded.contract, loaded.lock


def edited(contract: Contract, service: str, operation: str) -> Contract:
    """The contract with another description of one operation."""
    old = contract.service_by_name[service]
    new = dataclasses.replace(
        old,
        operations=tuple(
            (
                dataclasses.replace(each, description="Something else.")
                if each.name == operation
                else each
            )
            for each in old.operations
        ),
    )
    services = tuple(new if each is old else each for each in contract.services)
    return dataclasses.replace(contract, services=services)


PROTO = """\
syntax = "proto3";
package shop;
message Order { string id = 1; repeated Line lines = 2; }
message Line { string article = 1; }
message Charge { string id = 1; }
message Receipt { int64 cents = 1; }
service Orders { rpc Place(Order) returns (Order); }
service Payments { rpc Pay(Charge) returns (Receipt); }
"""


def test_an_edit_of_one_message_of_a_proto_file_leaves_other_services_alone(
    tmp_path: Path, cache: Noting
) -> None:
    path = tmp_path / "shop.proto"
    path.write_text(PROTO, encoding="utf-8")
    render(pipeline.load(path).contract, Lock(), cache)
    cache.made.clear()
    text = PROTO.replace("int64 cents = 1;", "sint64 cents = 1; string note = 2;")
    path.write_text(text, encoding="utf-8")
    changed = pipeline.load(path).contract
    files = render(changed, Lock(), cache)
    assert files == render(changed, Lock())
    assert cache.made
    assert not [each for each in cache.made if "orders" in each]


def test_where_nothing_changed_nothing_is_rendered(
    shop: tuple[Contract, Lock], cache: Noting
) -> None:
    first = render(*shop, cache)
    assert cache.made
    cache.made.clear()
    assert render(*shop, cache) == first
    assert cache.made == []


def test_an_edit_of_one_operation_renders_its_service_and_what_tells_of_all(
    shop: tuple[Contract, Lock], cache: Noting
) -> None:
    contract, lock = shop
    render(contract, lock, cache)
    cache.made.clear()
    changed = edited(contract, "payments", "charge")
    files = render(changed, lock, cache)
    assert files == render(changed, lock)
    assert [name for name in cache.made if not name.startswith("whole")] == [
        "service payments",
        "service payments asyncapi",
    ]
    assert "whole models" not in cache.made


def test_where_things_stand_in_the_file_makes_no_difference(
    shop: tuple[Contract, Lock], cache: Noting, tmp_path: Path
) -> None:
    contract, lock = shop
    first = render(contract, lock, cache)
    cache.made.clear()
    place = tmp_path / "contract.yaml"
    place.write_text(f"# A line more.\n{SHOP.read_text()}")
    (tmp_path / "contract.lock").write_text(SHOP.with_suffix(".lock").read_text())
    moved = pipeline.load(place).contract
    assert moved.services[0].span != contract.services[0].span
    assert render(moved, lock, cache) == first
    assert cache.made == []


@pytest.mark.parametrize("harm", ["cut", "spoil", "remove", "exchange"])
def test_a_damaged_cache_gives_what_none_gives(
    shop: tuple[Contract, Lock], cache: Noting, tmp_path: Path, harm: str
) -> None:
    contract, lock = shop
    first = render(contract, lock, cache)
    entries = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    chance = random.Random(harm)
    for path in chance.sample(entries, len(entries) // 2):
        match harm:
            case "cut":
                path.write_bytes(path.read_bytes()[: chance.randrange(90)])
            case "spoil":
                data = bytearray(path.read_bytes())
                data[chance.randrange(len(data))] ^= 1
                path.write_bytes(bytes(data))
            case "remove":
                path.unlink()
            case _:
                shutil.copy(chance.choice(entries), path)
    assert render(contract, lock, cache) == first
    assert render(contract, lock, cache) == first


# What cannot be changed by itself: names that others refer to, what the contract is said to be made of, and what only
# .proto files say of the wire, which this contract has not.
_FIXED = {
    *(("Contract", "sources"), ("Contract", "used"), ("Contract", "used_numbers")),
    *(("Contract", "protobuf"), ("Contract", "wire_names")),
}


def test_a_change_of_any_attribute_there_is_gives_what_a_build_without_cache_gives(
    shop: tuple[Contract, Lock], cache: Noting, tmp_path: Path
) -> None:
    """Whatever field a dataclass of the contract has, now or later."""
    contract, lock = shop
    render(contract, lock, cache)
    without = Expensive(tmp_path / "content", "one generator")
    tried: dict[tuple[str, str], bool] = {}
    for (kind, name), changed in _changes(contract):
        if (kind, name) in _FIXED or tried.get((kind, name)):
            continue
        now = assign(changed, lock)
        try:
            wanted = render(changed, now, without)
        except Exception as error:
            # Such a contract does not come out of a file.
            with pytest.raises(type(error)):
                render(changed, now, cache)
            tried.setdefault((kind, name), False)
            continue
        assert render(changed, now, cache) == wanted, f"{kind}.{name}"
        tried[kind, name] = True
    assert sum(tried.values()) > 60


def _changes(contract: Contract) -> Iterator[tuple[tuple[str, str], Contract]]:
    """The contract with one attribute of something in it changed, a few of each kind of attribute."""
    seen: dict[tuple[str, str], int] = {}
    for pair, changed in _changed(contract, seen):
        assert isinstance(changed, Contract)
        yield pair, changed


def _changed(
    value: object, seen: dict[tuple[str, str], int]
) -> Iterator[tuple[tuple[str, str], object]]:
    if dataclasses.is_dataclass(value) and not isinstance(value, (type, Span)):
        for field in dataclasses.fields(value):
            pair = (type(value).__name__, field.name)
            own = getattr(value, field.name)
            for other in _others(own):
                if seen.get(pair, 0) < 3:
                    seen[pair] = seen.get(pair, 0) + 1
                    yield pair, dataclasses.replace(value, **{field.name: other})
            for inner, changed in _changed(own, seen):
                yield inner, dataclasses.replace(value, **{field.name: changed})
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            for inner, changed in _changed(item, seen):
                yield inner, (*value[:index], changed, *value[index + 1 :])


def _others(value: object) -> Iterator[object]:
    match value:
        case bool():
            yield not value
        case int() | float():
            yield value * 2 + 1
        case str():
            yield f"{value} and more"
        case tuple():
            yield value[:-1]
            yield value[1:]
        case None:
            yield 3
            yield "other"
