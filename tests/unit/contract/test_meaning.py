"""What must hold of a contract made in memory, as another frontend would make it: no places, same findings."""

from __future__ import annotations

from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.meaning import Unwritten, meaning
from mscomm_gen.contract.meaning.circles import LONGEST_CIRCLE, circles
from mscomm_gen.contract.messages import Message
from mscomm_gen.contract.services import Consumption, HttpBinding, Operation, Service
from mscomm_gen.contract.types import Field, ListOf, Named, Record, Scalar, Union


def slugs(contract: Contract) -> list[str]:
    return [found.code.slug for found in meaning(contract, Unwritten())]


def record(name: str, /, **fields: str) -> Record:
    return Record(
        name,
        tuple(
            Field(key, Scalar(kind) if kind.islower() else Named(kind))
            for key, kind in fields.items()
        ),
    )


def test_findings_need_no_places() -> None:
    operation = Operation(
        "get", http=HttpBinding("GET", "/things/{id}"), request=Named("T")
    )
    service = Service("s", operations=(operation, Operation("idle")))
    contract = Contract(
        "c", "1", services=(service,), types=(record("T", name="string"),)
    )
    assert slugs(contract) == ["no-transport", "path-variable"]


def test_a_command_has_exactly_one_consumer() -> None:
    message = Message("m", "command", "T", publisher="a")

    def contract(*consumers: str) -> Contract:
        services = tuple(
            Service(
                name, consumes=(Consumption("m", name),) if name in consumers else ()
            )
            for name in "abc"
        )
        return Contract(
            "c",
            "1",
            services=services,
            messages=(message,),
            types=(record("T", id="uuid"),),
        )

    assert slugs(contract()) == ["command-consumers"]
    assert slugs(contract("b")) == []
    assert slugs(contract("b", "c")) == ["command-consumers"]


def test_a_circle_ends_where_a_union_has_a_way_out() -> None:
    leaf, node = record("Leaf", value="int32"), record(
        "Node", left="Tree", right="Tree"
    )
    tree = Union("Tree", ("Leaf", "Node"), "kind")
    assert slugs(Contract("c", "1", types=(leaf, node, tree))) == []
    closed = Union("Tree", ("Node",), "kind")
    assert slugs(Contract("c", "1", types=(node, closed))) == ["endless-type"]


def test_a_long_chain_of_types_is_no_burden() -> None:
    chain = [record(f"T{n}", next=f"T{n + 1}") for n in range(20_000)]
    assert slugs(Contract("c", "1", types=(*chain, record("T20000", end="bool")))) == []


def circle(length: int) -> Contract:
    """Records that hold the next one in a list, the last the first."""
    return Contract(
        "c",
        "1",
        types=tuple(
            Record(f"T{at}", (Field("next", ListOf(Named(f"T{(at + 1) % length}"))),))
            for at in range(length)
        ),
    )


def test_a_circle_of_records_has_a_length_that_models_can_bear() -> None:
    assert slugs(circle(LONGEST_CIRCLE)) == []
    assert slugs(circle(LONGEST_CIRCLE + 1)) == ["long-circle"]


def test_a_long_chain_is_no_circle() -> None:
    *rest, last = circle(5 * LONGEST_CIRCLE).types
    end = Record(last.name, (Field("x", Scalar("string")),))
    assert slugs(Contract("c", "1", types=(*rest, end))) == []


def test_circles_are_groups_whose_members_lead_to_each_other() -> None:
    types = (
        record("A", b="B", c="C"),
        record("B", x="string"),
        record("C", a="A", d="D"),
        record("D", e="E"),
        record("E", d="D"),
        Union("U", ("A", "B"), "kind"),
    )
    found = circles(Contract("c", "1", types=types))
    assert found == [["A", "C"], ["B"], ["D", "E"], ["U"]]
