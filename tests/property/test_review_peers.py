"""Random edits of contracts, and both sides at work: what fails then, the review had called breaking.

An old client calls the new server, over REST and gRPC; messages go from the old publisher to the new consumer and the
other way, as `compatibility` promises. What neither fails nor is called breaking must be read as what was sent.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Final

import pytest
from hypothesis import HealthCheck, Phase, event, given, settings
from hypothesis import strategies as st

from mscomm_gen.contract.contract import Contract, Wire
from mscomm_gen.contract.http import HeaderField, HttpBinding
from mscomm_gen.contract.lock import Lock, assign
from mscomm_gen.contract.meaning import Unwritten, meaning
from mscomm_gen.contract.messages import Message
from mscomm_gen.contract.options import Options
from mscomm_gen.contract.services import (
    Consumption,
    ErrorCase,
    Idempotency,
    Operation,
    Service,
)
from mscomm_gen.contract.types import (
    Constant,
    Field,
    ListOf,
    Named,
    Record,
    Scalar,
    TypeRef,
)
from mscomm_gen.emit.effective_settings import EffectiveSettings
from mscomm_gen.review.compare import compare
from mscomm_gen.review.model import Change, Verdict
from mscomm_gen.review.side import Side
from tests.fixtures.random_types import Json, json_of

from . import TIMES
from .peers import Peer
from .test_review import Types, pairs

OPERATION: Final = "do"
UNKNOWN: Final = "not a value we know"
REFUSED: Final = ErrorCase("Refused", 409, "FAILED_PRECONDITION")
ASKED: Final = Record(
    "Asked",
    (
        Field("key", Scalar("string")),
        Field("flag", Scalar("bool"), optional=True),
        Field("size", Scalar("int32"), default=Constant(3)),
        Field("words", ListOf(Scalar("string"))),
        Field("tenant", Scalar("string"), optional=True),
    ),
)


@st.composite
def contracts(draw: st.DrawFn, types: Types) -> Contract:
    """One operation and one message, both of which may carry the types."""
    answers: list[TypeRef | None] = [
        None,
        Named("Outer"),
        Named("Inner"),
        ListOf(Named("Inner")),
    ]
    by_path = draw(st.booleans())
    binding = HttpBinding("POST", "/do")
    if by_path:
        binding = HttpBinding(
            draw(st.sampled_from(["GET", "PUT"])),
            "/do/{key}",
            headers=(HeaderField("tenant", "X-Tenant"),),
        )
    grpc = draw(st.booleans())
    operation = Operation(
        OPERATION,
        http=binding if not grpc or draw(st.booleans()) else None,
        grpc=grpc,
        request=Named("Asked" if by_path else "Outer"),
        response=draw(st.sampled_from(answers)),
        errors=draw(st.sampled_from([(), (REFUSED,)])),
        idempotency=draw(st.sampled_from(Idempotency)),
    )
    message = Message(
        "done",
        "event",
        "Outer",
        "one",
        compatibility=draw(st.sampled_from(["backward", "forward", "full"])),
        publish="direct",
        mode=draw(st.sampled_from(["binary", "structured"])),
        options=draw(st.sampled_from([(), (Options("sqs"),)])),
    )
    services = (
        Service("one", (operation,)),
        Service("two", consumes=(Consumption("done", "two", dedupe=None),)),
    )
    return Contract("shop", "1", services, (message,), types=(*types, ASKED))


# Edits of what carries the types


def _operation(
    contract: Contract, change: Callable[[Operation], Operation]
) -> Contract:
    one, *rest = contract.services
    operations = (change(one.operations[0]), *one.operations[1:])
    return dataclasses.replace(
        contract, services=(dataclasses.replace(one, operations=operations), *rest)
    )


def _binding(
    contract: Contract, change: Callable[[HttpBinding], HttpBinding | None]
) -> Contract:
    def changed(operation: Operation) -> Operation:
        if operation.http is None:
            return operation
        return dataclasses.replace(operation, http=change(operation.http))

    return _operation(contract, changed)


def _message(contract: Contract, change: Callable[[Message], Message]) -> Contract:
    return dataclasses.replace(contract, messages=(change(contract.messages[0]),))


def _to_message_named(contract: Contract, name: str) -> Contract:
    changed = _message(contract, lambda m: dataclasses.replace(m, name=name))
    one, two = changed.services
    consumes = (dataclasses.replace(two.consumes[0], message=name),)
    return dataclasses.replace(
        changed, services=(one, dataclasses.replace(two, consumes=consumes))
    )


Edit = Callable[[Contract], Contract]
Draw = Callable[[st.SearchStrategy[Json]], Json]
# Of the operation, its place in HTTP, and the message.
EDITS: Final[dict[str, Edit]] = {
    "another path": lambda c: _binding(
        c, lambda b: dataclasses.replace(b, path=b.path.replace("/do", "/done"))
    ),
    "another method": lambda c: _binding(
        c, lambda b: dataclasses.replace(b, method="PATCH")
    ),
    "created": lambda c: _binding(c, lambda b: dataclasses.replace(b, status=201)),
    "in the query": lambda c: _binding(
        c, lambda b: dataclasses.replace(b, query=("size",))
    ),
    "another header": lambda c: _binding(
        c, lambda b: dataclasses.replace(b, headers=(HeaderField("tenant", "X-Org"),))
    ),
    "no header": lambda c: _binding(c, lambda b: dataclasses.replace(b, headers=())),
    "no REST": lambda c: _binding(c, lambda b: None),
    "REST too": lambda c: _operation(
        c, lambda o: dataclasses.replace(o, http=o.http or HttpBinding("POST", "/do"))
    ),
    "no gRPC": lambda c: _operation(c, lambda o: dataclasses.replace(o, grpc=False)),
    "gRPC too": lambda c: _operation(c, lambda o: dataclasses.replace(o, grpc=True)),
    "no request": lambda c: _operation(
        c, lambda o: dataclasses.replace(o, request=None)
    ),
    "no answer": lambda c: _operation(
        c, lambda o: dataclasses.replace(o, response=None)
    ),
    "another answer": lambda c: _operation(
        c, lambda o: dataclasses.replace(o, response=Named("Card"))
    ),
    "a list as answer": lambda c: _operation(
        c, lambda o: dataclasses.replace(o, response=ListOf(Named("Inner")))
    ),
    "keyed": lambda c: _operation(
        c, lambda o: dataclasses.replace(o, idempotency=Idempotency.KEYED)
    ),
    "idempotent": lambda c: _operation(
        c, lambda o: dataclasses.replace(o, idempotency=Idempotency.IDEMPOTENT)
    ),
    "another error": lambda c: _operation(
        c,
        lambda o: dataclasses.replace(
            o, errors=tuple(dataclasses.replace(e, name="Declined") for e in o.errors)
        ),
    ),
    "another status of an error": lambda c: _operation(
        c,
        lambda o: dataclasses.replace(
            o, errors=tuple(dataclasses.replace(e, http=410) for e in o.errors)
        ),
    ),
    "another operation": lambda c: _operation(
        c, lambda o: dataclasses.replace(o, name="act")
    ),
    "another service": lambda c: dataclasses.replace(
        c,
        services=(dataclasses.replace(c.services[0], name="uno"), *c.services[1:]),
        messages=(dataclasses.replace(c.messages[0], publisher="uno"),),
    ),
    "another contract": lambda c: dataclasses.replace(c, name="store"),
    "int64 as text": lambda c: dataclasses.replace(c, wire=Wire("string")),
    "the other mode": lambda c: _message(
        c,
        lambda m: dataclasses.replace(
            m, mode="binary" if m.mode == "structured" else "structured"
        ),
    ),
    "a key": lambda c: _message(c, lambda m: dataclasses.replace(m, partition_key="a")),
    "another topic": lambda c: _message(
        c,
        lambda m: dataclasses.replace(
            m, options=(Options("kafka", (("topic", "elsewhere"),)),)
        ),
    ),
    "the topic said": lambda c: _message(
        c,
        lambda m: dataclasses.replace(
            m, options=(Options("kafka", (("topic", "shop.done.v1"),)),)
        ),
    ),
    "at most once": lambda c: dataclasses.replace(
        _message(c, lambda m: dataclasses.replace(m, delivery="at_most_once")),
        services=(
            c.services[0],
            dataclasses.replace(
                c.services[1],
                consumes=(
                    dataclasses.replace(c.services[1].consumes[0], max_deliveries=1),
                ),
            ),
        ),
    ),
    "another message": lambda c: _to_message_named(c, "finished"),
    "a command": lambda c: _message(
        c, lambda m: dataclasses.replace(m, kind="command")
    ),
    "a parameter of the path renamed": lambda c: dataclasses.replace(
        _binding(
            c,
            lambda b: dataclasses.replace(b, path=b.path.replace("{key}", "{name}")),
        ),
        types=tuple(
            (
                dataclasses.replace(
                    each,
                    fields=tuple(
                        (
                            dataclasses.replace(f, name="name", was="key")
                            if f.name == "key"
                            else f
                        )
                        for f in each.fields
                    ),
                )
                if isinstance(each, Record) and each.name == "Asked"
                else each
            )
            for each in c.types
        ),
    ),
    "a parameter more": lambda c: _asked(
        c, lambda fields: (*fields, Field("more", Scalar("int32"), optional=True))
    ),
    "a parameter that must be there": lambda c: _asked(
        c, lambda fields: (*fields, Field("more", Scalar("int32")))
    ),
    "a parameter less": lambda c: _asked(c, lambda fields: fields[:3]),
    "a number as text": lambda c: _asked(
        c,
        lambda fields: tuple(
            (
                Field("size", Scalar("string"), default=Constant("3"))
                if f.name == "size"
                else f
            )
            for f in fields
        ),
    ),
}


def _asked(
    contract: Contract, change: Callable[[tuple[Field, ...]], tuple[Field, ...]]
) -> Contract:
    return dataclasses.replace(
        contract,
        types=tuple(
            (
                dataclasses.replace(each, fields=change(each.fields))
                if isinstance(each, Record) and each.name == "Asked"
                else each
            )
            for each in contract.types
        ),
    )


@st.composite
def edited(draw: st.DrawFn) -> tuple[Contract, Contract]:
    """A contract, and what an edit or two make of it, or of its types; in either direction."""
    old_types, new_types = draw(pairs())
    old = draw(contracts(old_types))
    new = old
    if draw(st.booleans()):
        new = dataclasses.replace(new, types=(*new_types, ASKED))
    else:
        chosen = draw(st.lists(st.sampled_from(sorted(EDITS)), min_size=1, max_size=2))
        for name in chosen:
            new = EDITS[name](new)
    return (new, old) if draw(st.booleans()) else (old, new)


def sound(contract: Contract) -> bool:
    """Whether a contract says nothing that contradicts itself."""
    return not meaning(contract, Unwritten())


def side(contract: Contract, lock: Lock) -> Side:
    return Side(contract, lock, EffectiveSettings(contract), True)


@dataclasses.dataclass(frozen=True)
class Trial:
    """Both contracts with their peers, and what the review says."""

    old: Contract
    new: Contract
    before: Peer
    after: Peer
    changes: tuple[Change, ...]

    def failures(self, draw: Draw) -> Iterator[str]:
        """What goes wrong between the two."""
        yield from self._calls(draw)
        yield from self._refusals(draw)
        yield from self._messages(draw)

    def _calls(self, draw: Draw) -> Iterator[str]:
        service = self.new.services[0]
        operation = self.old.services[0].operations[0]
        answers: dict[str, object] = {
            each.name: _drawn(draw, self.new, each.response)
            for each in service.operations
        }
        places = self.after.serve(service.name, answers)
        if places is None:
            return
        request = _carried(_drawn(draw, self.old, operation.request))
        for transport, offered in (("rest", operation.http), ("grpc", operation.grpc)):
            # A text of an open enum that is not listed has no number.
            if not offered or (
                transport == "grpc" and UNKNOWN in f"{answers}{request}"
            ):
                continue
            place = places.rest if transport == "rest" else places.grpc
            if not place:
                yield f"{transport}: nothing is served"
                continue
            name = self.old.services[0].name
            got = self.before.call(name, operation.name, request, transport, place)
            if got.skipped:
                return
            if got.failure:
                yield f"{transport}, {request!r}: {got.failure}"
                continue
            (heard,) = self.after.heard()
            later = service.operations[0]
            yield from _misread(
                request, heard, self.old, operation.request, self.new, later.request
            )
            answer = answers[later.name]
            yield from _misread(
                answer, got.read, self.new, later.response, self.old, operation.response
            )

    def _refusals(self, draw: Draw) -> Iterator[str]:
        """A declared error, which the new server raises, is the same error for the old client."""
        service, later = self.new.services[0], self.new.services[0].operations[0]
        name, operation = self.old.services[0].name, self.old.services[0].operations[0]
        known = {each.name for each in operation.errors}
        request = _carried(_drawn(draw, self.old, operation.request))
        for error in later.errors:
            if error.name not in known or UNKNOWN in f"{request}":
                continue
            places = self.after.serve(service.name, {later.name: error.name})
            assert places is not None
            for transport, place in (("rest", places.rest), ("grpc", places.grpc)):
                if not (operation.http if transport == "rest" else operation.grpc):
                    continue
                got = self.before.call(name, operation.name, request, transport, place)
                if not (got.skipped or got.failure.startswith(f"{error.name}Error")):
                    yield f"{transport}: {error.name} came as {got.failure!r}"

    def _messages(self, draw: Draw) -> Iterator[str]:
        message, later = self.old.messages[0], self.new.messages[0]
        promise = message.compatibility
        if promise in ("backward", "full"):
            yield from self._sent(draw, self.before, self.old, self.after, self.new)
        if promise in ("forward", "full"):
            yield from self._sent(draw, self.after, self.new, self.before, self.old)
        assert later.payload == message.payload

    def _sent(
        self,
        draw: Draw,
        sender: Peer,
        sends: Contract,
        reader: Peer,
        reads: Contract,
    ) -> Iterator[str]:
        payload = Named(sends.messages[0].payload)
        value = _drawn(draw, sends, payload)
        raw = sender.send(sends.messages[0].name, value)
        if raw is None:
            return
        got = reader.receive(reads.messages[0].name, "two", raw)
        if got.failure:
            yield f"message {value!r}: {got.failure}"
            return
        yield from _misread(value, got.read, sends, payload, reads, payload)


def _drawn(
    draw: Draw,
    contract: Contract,
    reference: TypeRef | None,
) -> Json:
    if reference is None:
        return None
    return _tame(draw(json_of(contract.type_by_name, reference)))


def _tame(value: Json) -> Json:
    """The same without numbers that single precision would change, so that what differs was misread."""
    match value:
        case float():
            return float(int(value) % 1000) + 0.5
        case list():
            return [_tame(each) for each in value]
        case dict():
            return {name: _tame(each) for name, each in value.items()}
        case _:
            return value


def _carried(request: Json) -> Json:
    """A request that paths and headers can carry; what they cannot is refused before it is sent."""
    if not isinstance(request, dict):
        return request
    plain = dict(request)
    if "key" in plain:
        plain["key"] = f"k{plain['key']}"
    if "tenant" in plain:
        plain["tenant"] = "ours"
    return plain


def _misread(
    sent: object,
    read: object,
    writers: Contract,
    writer: TypeRef | None,
    readers: Contract,
    reader: TypeRef | None,
) -> Iterator[str]:
    """Fields of a record that both sides have and that were read as something else."""
    if not (isinstance(sent, dict) and isinstance(read, dict)):
        return
    if not (isinstance(writer, Named) and isinstance(reader, Named)):
        return
    one, other = writers.type_by_name[writer.name], readers.type_by_name[reader.name]
    if not (isinstance(one, Record) and isinstance(other, Record)):
        return
    known = {each.name: each for each in other.fields}
    for each in one.fields:
        later = known.get(each.name)
        if later is None or not isinstance(each.type, Scalar):
            continue
        if each.name in sent and sent[each.name] is not None:
            was, now = sent[each.name], read.get(each.name)
            if not _same(was, now):
                yield f"`{each.name}` was sent as {was!r} and read as {now!r}"


def _same(sent: object, read: object) -> bool:
    """Text and numbers that mean the same, however they are written."""
    if isinstance(sent, bool) or isinstance(read, bool):
        return sent is read
    if isinstance(sent, int | float | str) and isinstance(read, int | float | str):
        if str(sent) == str(read):
            return True
        try:
            return float(sent) == float(read)
        except ValueError:
            return False
    return sent == read


@pytest.fixture(scope="module")
def peers() -> Iterator[tuple[Peer, Peer]]:
    """Two processes, which take one contract after the other."""
    one, other = Peer(), Peer()
    yield one, other
    one.close()
    other.close()


SLOW: Final = [HealthCheck.too_slow, HealthCheck.data_too_large]


@settings(
    max_examples=80 * TIMES,
    deadline=None,
    suppress_health_check=[*SLOW, HealthCheck.function_scoped_fixture],
    phases=(Phase.explicit, Phase.generate),
)
@given(pair=edited(), data=st.data())
def test_what_fails_between_two_sides_was_called_breaking(
    peers: tuple[Peer, Peer],
    pair: tuple[Contract, Contract],
    data: st.DataObject,
) -> None:
    old, new = pair
    if old == new or not (sound(old) and sound(new)):
        return
    known = assign(old, Lock())
    numbers = assign(new, known)
    changes = compare(side(old, known), side(new, numbers))
    # Nothing is promised of a change that was called breaking: what is left is to be tried.
    if any(each.verdict.weight >= Verdict.BREAKING.weight for each in changes):
        return
    event("both sides at work")
    before, after = peers
    before.load(old, known)
    after.load(new, numbers)
    found = list(Trial(old, new, before, after, changes).failures(data.draw))
    assert not found, (found, [(each.rule, each.what) for each in changes])


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("another path", "rest"),
        ("no gRPC", "grpc"),
        ("another contract", "grpc"),
        ("another topic", "it never came"),
        ("a number as text", "rest"),
        ("a parameter that must be there", "more"),
    ],
)
def test_the_trial_sees_what_fails(
    name: str, said: str, peers: tuple[Peer, Peer]
) -> None:
    """Else the property above would hold of anything; and each of these is called breaking."""
    binding = HttpBinding(
        "PUT", "/do/{key}", headers=(HeaderField("tenant", "X-Tenant"),)
    )
    old = Contract(
        "shop",
        "1",
        (
            Service(
                "one",
                (
                    Operation(
                        OPERATION,
                        binding,
                        grpc=True,
                        request=Named("Asked"),
                        response=Named("Outer"),
                        errors=(REFUSED,),
                    ),
                ),
            ),
            Service("two", consumes=(Consumption("done", "two", dedupe=None),)),
        ),
        (Message("done", "event", "Outer", "one", publish="direct"),),
        types=(Record("Outer", (Field("a", Scalar("string")),)), ASKED),
    )
    new = EDITS[name](old)
    known = assign(old, Lock())
    numbers = assign(new, known)
    changes = compare(side(old, known), side(new, numbers))
    assert Verdict.BREAKING in {each.verdict for each in changes}
    before, after = peers
    before.load(old, known)
    after.load(new, numbers)
    values: list[Json] = [
        {"a": "x"},
        {"key": "k", "size": 5, "words": ["w"], "tenant": "t"},
        {"key": "k", "size": 5, "words": ["w"], "tenant": "t"},
        {"a": "x"},
    ]
    drawn = iter(values)
    failures = list(
        Trial(old, new, before, after, changes).failures(lambda _: next(drawn))
    )
    assert any(said in each for each in failures), failures
