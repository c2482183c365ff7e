"""The declared language: no key is ignored, and each key says what it is for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mscomm_gen.diagnostics import ContractFault
from mscomm_gen.frontends.yaml.load import load_text
from mscomm_gen.frontends.yaml.shape import kinds, mapping, policies, services, types
from mscomm_gen.frontends.yaml.shape.root import language

from .reading import OPTIONS, faults, slugs


def mappings(kind: object, seen: set[int]) -> Iterator[mapping.Mapping]:
    """Every mapping of the language that can be reached from a kind."""
    if id(kind) in seen:
        return
    seen.add(id(kind))
    match kind:
        case mapping.Mapping():
            yield kind
            for key in kind.keys:
                yield from mappings(key.kind, seen)
        case kinds.Entries(value=value) | kinds.Items(value=value):
            yield from mappings(value, seen)
        case kinds.Either(first=first, second=second):
            yield from mappings(first, seen)
            yield from mappings(second, seen)
        case types.TypeBody():
            yield from (types.RECORD, types.ENUM, types.UNION)
            for form in (types.RECORD, types.ENUM, types.UNION):
                for key in form.keys:
                    yield from mappings(key.kind, seen)


ALL = list(mappings(language(OPTIONS).contract, set()))

# A contract that writes every mapping of the language; `…` is where a wrong value goes.
PLACES = {
    "a contract": "{}",
    "a wire": "wire: {}",
    "a used contract": "uses: {u: {}}",
    "a service": "services: {s: {}}",
    "an slo": "services: {s: {slo: {}}}",
    "an operation": "services: {s: {operations: {o: {}}}}",
    "an error": "services: {s: {operations: {o: {grpc: true, errors: {E: {}}}}}}",
    "a consumption": "services: {s: {consumes: {m: {}}}}",
    "a dedupe": "services: {s: {consumes: {m: {dedupe: {}}}}}",
    "a backoff": "policies: {p: {backoff: {}}}",
    "a message": "messages: {m: {}}",
    "a `kafka` block": "messages: {m: {kafka: {}}}",
    "a `sqs` block": "messages: {m: {sqs: {}}}",
    "an interaction": "interactions: {a.b -> c: {}}",
    "a policy": "policies: {p: {}}",
    "a breaker": "policies: {p: {breaker: {}}}",
    "a record": "types: {T: {fields: {a: string}, }}",
    "an enum": "types: {T: {enum: [A], }}",
    "a union": "types: {T: {one_of: [U], tag: kind, }}",
    "a field": "types: {T: {a: {type: string, }}}",
    "an http binding": "services: {a: {operations: {b: {http: {route: GET /, }}}}}",
    "a further route": "services:\n a:\n  operations:\n   b:\n    http:\n     route: GET /\n     also:\n"
    "     - {route: GET /b, }",
    "standards": "standards: {}",
    "what must be said": "standards: {require: {}}",
    "the transports": "standards: {transports: {}}",
    "pages": "services: {a: {operations: {b: {pages: {cursor: c, next: n, items: i}}}}}",
    "a security with a key": "services: {a: {security: {api_key: X-Key}}}",
    "an enum value": "types: {T: {enum: {A: {}}}}",
}
KEYS = [
    pytest.param(each.expects, key, id=f"{each.expects}: {key.name}")
    for each in ALL
    for key in each.keys
]


def test_the_places_of_this_test_cover_the_language() -> None:
    assert {each.expects for each in ALL} == set(PLACES)


@pytest.mark.parametrize(("where", "key"), KEYS)
def test_a_wrong_value_of_any_key_is_told_at_its_place(
    where: str, key: mapping.Key[object]
) -> None:
    """If a key were read by nobody, a wrong value would pass in silence."""
    wrong = "[[]]"
    place = PLACES[where]
    if where == "a contract":
        text = "".join(
            f"{name}: {value}\n"
            for name, value in {"mscomm": "1", "name": "a", key.name: wrong}.items()
        )
    else:
        head, body, tail = place.rpartition("}" * (len(place) - len(place.rstrip("}"))))
        head = head.rstrip()
        entry = f"{key.name}: {wrong}"
        if head.endswith("{"):
            text = f"mscomm: 1\nname: a\n{head}{entry}{body}{tail}\n"
        elif f"{key.name}:" in head:
            start = head.rindex(f"{key.name}:")
            text = f"mscomm: 1\nname: a\n{head[:start]}{entry}{body}{tail}\n"
        else:
            text = f"mscomm: 1\nname: a\n{head} {entry}{body}{tail}\n"
    with pytest.raises(ContractFault) as fault:
        load_text(text, "c.yaml", options=OPTIONS)
    at = [
        (found.span.line, found.span.column)
        for found in fault.value.diagnostics
        if found.span
    ]
    line = next(n for n, said in enumerate(text.splitlines(), 1) if wrong in said)
    column = text.splitlines()[line - 1].index(wrong) + 1
    key_column = column - len(key.name) - 2
    inside = range(key_column, column + len(wrong))
    assert any(n == line and c in inside for n, c in at), (
        text,
        fault.value.diagnostics,
    )


@pytest.mark.parametrize(("where", "key"), KEYS)
def test_every_key_says_in_a_sentence_what_it_is_for(
    where: str, key: mapping.Key[object]
) -> None:
    assert key.description[0].isupper() or key.description[0].isdigit()
    assert key.description.endswith(".")


@pytest.mark.parametrize("each", ALL, ids=lambda each: each.expects)
def test_the_keys_of_a_mapping_differ(each: mapping.Mapping) -> None:
    assert len(each.by_name) == len(each.keys)


def test_a_missing_key_is_told_at_the_name_of_its_owner() -> None:
    (found,) = faults("types:\n  T: {a: {min: 1}}\n")
    assert found.code.slug == "missing-key"
    assert found.span is not None
    assert (found.span.line, found.span.column) == (5, 7)


def test_the_second_half_of_a_torn_type_is_told_once() -> None:
    (found,) = faults("types:\n  T: {a: map<string, int32>, b: string}\n")
    assert '"map<string, int32>"' in (found.hint or "")


def test_text_with_a_comma_in_a_flow_mapping_is_explained() -> None:
    (found,) = faults("policies:\n  p: {description: fast, but fair, attempts: 2}\n")
    assert found.code.slug == "unknown-key"
    assert "comma" in (found.hint or "")


def test_blocks_are_checked_against_what_their_target_declares() -> None:
    body = "messages:\n  m: {event: M, external: true, kafka: {%s}}\ntypes:\n  M: {id: uuid}\n"
    good = (
        "topic: a.b, partitions: 3, retention: 7d, compacted: true, max_message: 1MiB"
    )
    assert slugs(body % good) == []
    bad = "topic: a b, partitions: 0, retention: 7, compacted: yes, max_message: big, tpoic: x"
    assert slugs(body % bad) == [*["bad-value"] * 5, "unknown-key"]


def test_one_mistake_gives_one_diagnostic() -> None:
    """What hangs on something unreadable is not told to be missing."""
    assert slugs(
        "services:\n  a: {operations: []}\ninteractions:\n  a.b -> a.c: {}\n"
    ) == ["wrong-type"]
    assert slugs(
        "messages:\n  m: {command: M, external: true}\nservices: []\ntypes: {M: {}}\n"
    ) == ["wrong-type"]
    assert slugs(
        "services:\n  a:\n    operations: {b: {http: 'GET /{id}', request: T}}\n"
        "types:\n  T: {id: {typ: uuid}}\n"
    ) == ["missing-key", "unknown-key"]
    assert slugs("services:\n  a: {operations: {b: {http: nowhere}}}\n") == [
        "bad-value"
    ]
    assert slugs(
        "messages:\n  m: {event: M, external: true, partition_key: id}\ntypes: []\n"
    ) == ["wrong-type"]
    assert slugs(
        "policies: x\nservices: x\nmessages: x\ninteractions:\n  a.b -> c: {policy: p}\n"
    ) == [
        "wrong-type",
        "wrong-type",
        "wrong-type",
    ]


def test_shapes_that_others_share_are_declared_once() -> None:
    assert policies.BACKOFF is policies.POLICY_BACKOFF.kind
    assert policies.BACKOFF is services.CONSUMER_BACKOFF.kind
