"""Standards as they are read: whole, over included files, and from contracts of others."""

from __future__ import annotations

from pathlib import Path

import pytest

from mscomm_gen import pipeline
from mscomm_gen.contract.standards import Standards
from mscomm_gen.diagnostics import ContractFault, Diagnostic

HEAD = "mscomm: 1\nname: shop\n"


def read(path: Path, text: str) -> Standards:
    path.write_text(text, encoding="utf-8")
    return pipeline.load(path).contract.standards


def faults(path: Path, text: str) -> tuple[Diagnostic, ...]:
    with pytest.raises(ContractFault) as caught:
        read(path, text)
    return caught.value.diagnostics


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "contract.yaml"


def used(path: Path, said: str, folder: str = "house") -> str:
    """The lines that use another contract with these standards."""
    house = path.parent / folder / "contract.yaml"
    house.parent.mkdir()
    house.write_text(f"mscomm: 1\nname: {folder}\nstandards: {said}\n")
    pipeline.build(house, house.parent / "gen")
    text = f"{HEAD}uses: {{{folder}: {{contract: {folder}/contract.yaml}}}}\n"
    (fault,) = faults(path, text)
    hint = fault.hint or ""
    return text.replace("yaml}", f"yaml, lock: {hint.rpartition(' ')[2][:-1]}}}")


def test_everything_that_can_be_said_is_read(path: Path) -> None:
    found = read(
        path,
        HEAD + "standards:\n"
        "  levels: {MG505: error, chatty-calls: off}\n"
        "  require: {services: [owner, owner], messages: [partition_key]}\n"
        "  transports: {calls: grpc, edge: [rest, grpc], messages: [sqs, kafka]}\n"
        "  chain_depth: 3\n"
        "  fan_out: 2\n"
        "  context_calls: {ordering: [payment]}\n",
    )
    assert [(each.rule, each.level) for each in found.levels] == [
        ("MG505", "error"),
        ("chatty-calls", "off"),
    ]
    assert (found.services, found.messages) == (("owner",), ("partition_key",))
    assert (found.calls, found.edge) == (("grpc",), ("rest", "grpc"))
    assert found.brokers == ("sqs", "kafka")
    assert (found.chain_depth, found.fan_out) == (3, 2)
    assert found.may_call("ordering", "payment")
    assert not found.may_call("ordering", "stock")
    assert found.may_call("stock", "ordering")


def test_a_part_in_an_included_file_counts_and_what_stands_twice_is_told(
    path: Path,
) -> None:
    part = path.with_name("part.yaml")
    part.write_text("standards: {chain_depth: 3}\n")
    text = HEAD + "include: [part.yaml]\nstandards: {fan_out: 2}\n"
    found = read(path, text)
    assert (found.chain_depth, found.fan_out) == (3, 2)
    (fault,) = faults(path, text.replace("fan_out: 2", "chain_depth: 2"))
    assert fault.code.slug == "duplicate-key"


def test_standards_of_a_used_contract_count_only_where_they_are_taken_over(
    path: Path,
) -> None:
    text = used(path, "{chain_depth: 3, transports: {calls: [grpc, rest]}}")
    assert read(path, text) == Standards()
    taken = "standards: {from: [house], chain_depth: 5, transports: {calls: rest}}\n"
    found = read(path, text + taken)
    assert (found.chain_depth, found.calls) == (3, ("rest",))


def test_standards_that_leave_no_transport_are_told(path: Path) -> None:
    text = used(path, "{transports: {messages: kafka}}")
    (fault,) = faults(
        path, text + "standards: {from: [house], transports: {messages: sqs}}\n"
    )
    assert fault.code.slug == "standards-differ"
    assert "`messages`" in fault.message


@pytest.mark.parametrize(
    ("said", "slug", "hint"),
    [
        ("{from: [house]}", "unknown-use", "add `house` under `uses:`"),
        ("{levels: {MG505: eror}}", "bad-value", "did you mean `error`?"),
        ("{levels: {MG5055: error}}", "unknown-rule", "did you mean `MG505`?"),
        (
            "{levels: {MG201: off}}",
            "unknown-rule",
            "only findings of rules, MG5xx, have levels; everything else is as heavy as it is",
        ),
        (
            "{require: {services: [owners]}}",
            "bad-value",
            "did you mean `owner`?",
        ),
        ("{transports: {calls: gprc}}", "bad-value", "did you mean `grpc`?"),
        ("{transports: {messages: kafak}}", "unknown-broker", "did you mean `kafka`?"),
        ("{chain_deph: 3}", "unknown-key", "did you mean `chain_depth`?"),
        ("{context_calls: nothing}", "bad-value", "write `none`"),
    ],
)
def test_what_is_wrong_has_a_place_and_a_way_out(
    path: Path, said: str, slug: str, hint: str
) -> None:
    (fault,) = faults(path, f"{HEAD}standards: {said}\n")
    assert (fault.code.slug, fault.hint) == (slug, hint)
    assert fault.span is not None
    assert fault.span.line == 3
