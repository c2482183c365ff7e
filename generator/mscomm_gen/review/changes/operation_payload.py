"""What an operation carries: nothing, one thing, a stream."""

from __future__ import annotations

from ...contract.services import Operation
from ...contract.types import Named, Record, StreamOf, TypeRef
from ..accepts import accepts
from ..fields import presence
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..things import the
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    service, name = fact.within[0], fact.path[-1]
    old, new = the(Operation, fact.old), the(Operation, fact.new)
    part = fact.kind.removeprefix("Operation.")
    asks = part == "request"
    before, after = (old.request, new.request) if asks else (old.response, new.response)
    what = f"the {part} of {service}.{name} {changed(before, after)}"
    callers = scene.callers(service, name)
    how = "add an operation of another name, and move the callers to it"
    if isinstance(before, StreamOf) is not isinstance(after, StreamOf):
        return Judgement(
            Verdict.BREAKING,
            what,
            "a stream and a single message are different calls",
            how,
            callers,
        )
    if before is None or after is None:
        return _carried(what, before, after, asks, callers, scene)
    contracts = (scene.old.contract, scene.new.contract)
    json = old.http is not None and new.http is not None
    protobuf = old.grpc and new.grpc
    taken = (
        accepts(after, contracts[1], before, contracts[0], json=json, protobuf=protobuf)
        if asks
        else accepts(
            before, contracts[0], after, contracts[1], json=json, protobuf=protobuf
        )
    )
    if taken and not protobuf:
        return Judgement(
            Verdict.WARNING,
            what,
            "every value that is sent can be read; the type in code is another one",
            "move the callers' code with it",
            callers,
        )
    return Judgement(
        Verdict.BREAKING,
        what,
        "deployed peers and the new side do not read each other's type",
        how,
        callers,
    )


def _carried(
    what: str,
    before: TypeRef | None,
    after: TypeRef | None,
    asks: bool,
    callers: tuple[str, ...],
    scene: Scene,
) -> Judgement:
    """Something where there was nothing, or the other way."""
    if before is None:
        if not asks:
            return Judgement(
                Verdict.WARNING,
                what,
                "deployed callers expect no body, and over HTTP the status is 200, no longer 204",
                "tell the callers",
                callers,
            )
        required = _required(after, scene)
        if required:
            return Judgement(
                Verdict.BREAKING,
                what,
                f"deployed callers send nothing, and `{required}` is required",
                "make its fields optional",
                callers,
            )
        return Judgement(
            Verdict.SAFE, what, "deployed callers send nothing, which is taken"
        )
    if asks:
        return Judgement(
            Verdict.WARNING,
            what,
            "what deployed callers send is ignored",
            "remove it once nobody sends anything",
            callers,
        )
    return Judgement(
        Verdict.BREAKING,
        what,
        "deployed callers read the answer and find none",
        "keep answering until nobody reads it",
        callers,
    )


def _required(reference: TypeRef | None, scene: Scene) -> str:
    """A field that a request must have; empty if there is none."""
    if not isinstance(reference, Named):
        return "its body"
    definition = scene.new.contract.type_by_name[reference.name]
    if not isinstance(definition, Record):
        return "its body"
    for field in definition.fields:
        if not presence(field).may_be_absent:
            return field.name
    return ""


RULE = Rule(
    id="operation-payload",
    claims=("Operation.request", "Operation.response"),
    looks_at="what an operation takes and answers with",
    judge=judge,
    breaking="another type that the other side cannot read, a stream or no longer, an answer that is gone, a request "
    "that is required",
    warning="another type of the same shape over REST; a request that is ignored; an answer where there was none",
    safe="a request in which nothing is required",
)
