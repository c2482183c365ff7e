"""Contracts for the tests of documents: `museum` has one of everything."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Literal

from mscomm_gen.contract.contract import Contract, Wire
from mscomm_gen.contract.lock import Lock, assign
from mscomm_gen.contract.messages import Message
from mscomm_gen.contract.options import Options
from mscomm_gen.contract.policies import Policy
from mscomm_gen.contract.services import (
    Consumption,
    Dedupe,
    ErrorCase,
    HttpBinding,
    Idempotency,
    Operation,
    Service,
)
from mscomm_gen.contract.types import (
    SCALARS,
    Constant,
    Constraints,
    Enumeration,
    EnumValue,
    Field,
    ListOf,
    MapOf,
    Named,
    Record,
    Scalar,
    Union,
)
from mscomm_gen.emit.layout import Layout
from mscomm_gen.frontends.yaml.load import load
from mscomm_gen.pipeline import option_specs
from mscomm_gen.targets.base import Build

SHOP = Path(__file__).parents[3] / "examples" / "shop" / "contract.yaml"
TEXT = Scalar("string")
UUID = Scalar("uuid")


def build_of(contract: Contract) -> Build:
    """A build as the pipeline would make it."""
    return Build(contract, assign(contract, Lock()), Layout(contract))


def shop() -> Contract:
    """The example of the repository."""
    return load(SHOP, options=option_specs())


def museum(int64: Literal["number", "string"] = "number") -> Contract:
    """One of everything that a document can show."""
    return Contract(
        name="museum",
        version="1.10",
        description="Exhibits: one of everything.\n\nNo two alike.",
        wire=Wire(int64),
        services=(_halls(), _guards(), _notes()),
        messages=_messages(),
        policies=(Policy("patient", timeout=0.8, attempts=2),),
        types=_types(),
    )


def _halls() -> Service:
    return Service(
        "halls",
        description="Shows what there is.",
        context="showing",
        owner="team-halls",
        operations=(
            Operation(
                "find",
                http=HttpBinding("GET", "/halls/{hall}/exhibits"),
                request=Named("FindRequest"),
                response=ListOf(Named("Exhibit")),
                errors=(ErrorCase("NoSuchHall", 404, "NOT_FOUND"),),
                idempotency=Idempotency.SAFE,
                description="Finds exhibits. Old ones come first.",
            ),
            Operation(
                "hang",
                http=HttpBinding("POST", "/exhibits"),
                request=Named("Exhibit"),
                response=Named("Exhibit"),
                errors=(
                    ErrorCase("NoWall", 409, "ABORTED", type="NoWall"),
                    ErrorCase("TooHeavy", 409, "ABORTED", description="It'd fall."),
                    ErrorCase("Closed", 503, "UNAVAILABLE"),
                ),
                idempotency=Idempotency.KEYED,
                policy="patient",
            ),
            Operation(
                "move",
                http=HttpBinding("PUT", "/halls/{hall}/exhibits/{exhibit_id}"),
                request=Named("MoveRequest"),
                idempotency=Idempotency.IDEMPOTENT,
                errors=(ErrorCase("NoWall", 422, "ABORTED"),),
                deprecated=True,
            ),
            Operation(
                "burn",
                http=HttpBinding("DELETE", "/exhibits/{exhibit_id}"),
                request=Named("BurnRequest"),
            ),
            Operation(
                "ring",
                http=HttpBinding("POST", "/bell"),
                idempotency=Idempotency.KEYED,
            ),
            Operation(
                "pay",
                http=HttpBinding("POST", "/till"),
                request=Named("Payment"),
                response=Named("Loop"),
            ),
            Operation("watch", grpc=True, request=Named("OnlyGrpc")),
        ),
    )


def _guards() -> Service:
    return Service(
        "guards",
        context="guarding",
        owner="team-guards",
        consumes=(
            Consumption(
                "exhibit_hung",
                "guards",
                description="Looks at it twice.",
                dead_letter="museum.stuck",
            ),
            Consumption("bell_rung", "guards", dedupe=None),
        ),
    )


def _notes() -> Service:
    return Service(
        "notes",
        consumes=(
            Consumption(
                "exhibit_hung", "notes-1", dedupe=Dedupe(by="exhibit_id", window=86400)
            ),
        ),
    )


def _messages() -> tuple[Message, ...]:
    return (
        Message(
            "exhibit_hung",
            "event",
            "Exhibit",
            publisher="halls",
            partition_key="exhibit_id",
            ordering="per_key",
            description="Something hangs.",
            options=(
                Options("kafka", (("partitions", 12), ("retention", 7 * 86400.0))),
            ),
        ),
        Message("bell_rung", "command", "Bell", external=True, deprecated=True),
        Message("unheard", "event", "Bell", publisher="halls", publish="direct"),
    )


def _types() -> tuple[Record | Enumeration | Union, ...]:
    return (
        Record(
            "Exhibit",
            (
                Field("exhibit_id", UUID, description="Its number: never changes."),
                *(Field(f"a_{name}", Scalar(name)) for name in SCALARS),
                Field("maybe", TEXT, optional=True, deprecated=True),
                Field("null_text", TEXT, nullable=True),
                Field(
                    "null_kind", Named("Kind"), nullable=True, description="Or none."
                ),
                Field("null_json", Scalar("json"), nullable=True),
                Field("kind", Named("Kind"), default=Constant("on"), sensitive=True),
                Field("count", Scalar("int64"), default=Constant(3)),
                Field(
                    "size",
                    Scalar("int32"),
                    constraints=Constraints(Decimal(2), Decimal(10)),
                ),
                Field(
                    "price", Scalar("decimal"), constraints=Constraints(Decimal("0.5"))
                ),
                Field(
                    "code",
                    TEXT,
                    constraints=Constraints(pattern="^[A-Z]{3}$"),
                    example='"EUR"',
                ),
                Field("word", TEXT, constraints=Constraints(min_length=9)),
                Field(
                    "mail",
                    TEXT,
                    sensitive=True,
                    constraints=Constraints(format="email"),
                ),
                Field(
                    "tags",
                    ListOf(TEXT),
                    constraints=Constraints(min_length=2, max_length=3),
                ),
                Field("by_name", MapOf(ListOf(Named("Kind"))), optional=True),
                Field("paid", Named("Payment"), optional=True, description="How."),
            ),
            description="A thing: “quoted”, 100 % # not a comment",
        ),
        Enumeration(
            "Kind",
            (
                EnumValue("on", description="It's on."),
                EnumValue("no"),
                EnumValue("1.10", deprecated=True),
            ),
        ),
        Union("Payment", ("Card", "Cash"), "kind", description="One way to pay."),
        Record("Card", (Field("number", TEXT, sensitive=True),)),
        Record("Cash", (), deprecated=True),
        Record("NoWall", (Field("hall", TEXT), Field("left", Scalar("int32")))),
        Record("Bell", (Field("loud", Scalar("bool")),)),
        Record("Loop", (Field("next", Named("Loop"), optional=True),)),
        Record("OnlyGrpc", (Field("x", TEXT),)),
        Record("Unused", (Field("x", TEXT),)),
        Record(
            "FindRequest",
            (
                Field("hall", TEXT, description="Which."),
                Field("limit", Scalar("int32"), default=Constant(10)),
                Field("kinds", ListOf(Named("Kind")), optional=True),
                Field("since", Scalar("timestamp")),
                Field("old", TEXT, optional=True, deprecated=True),
            ),
        ),
        Record(
            "MoveRequest",
            (
                Field("hall", TEXT),
                Field("exhibit_id", UUID),
                Field("reason", TEXT),
                Field("to", Named("Place"), optional=True),
            ),
        ),
        Record("Place", (Field("x", Scalar("double")), Field("y", Scalar("float")))),
        Record("BurnRequest", (Field("exhibit_id", UUID),)),
    )
