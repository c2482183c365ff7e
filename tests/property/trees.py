"""Random valid contracts, as trees that `writing` puts into YAML.

A `Keys` holds keys of the language, whose order means nothing; a `Names` holds names that an author chose, whose
order is that of the output.
"""

from __future__ import annotations

from typing import TypeAlias

from hypothesis import strategies as st

from mscomm_gen.contract.types import SCALARS
from mscomm_gen.emit import names


class Keys(dict[str, "Tree"]):
    """A mapping by keys of the language."""


class Names(dict[str, "Tree"]):
    """A mapping by names of the author's."""


Tree: TypeAlias = str | list["Tree"] | Keys | Names

_HOSTILE = """
    from class None True self cls schema json copy dict model_config model_dump date uuid str int bytes Field Model
    Literal x_ __x _ value name kind request deadline context close import lambda type errors options policy caller
    Any Final Enum object print match case async await yield global_ A a1 OrderPlaced order_placed get_order
"""
_WORDS = st.sampled_from(_HOSTILE.split()) | st.from_regex(
    r"[A-Za-z_][A-Za-z0-9_]{0,9}", fullmatch=True
)
_MEMBERS = _WORDS | st.sampled_from(
    ["größe", "日本", "a-b", "a.b", "$ref", "1st", "@type", "no", "on", "1.10", "a b"]
)
TEXTS = st.sampled_from(
    [
        "",
        "A text.",
        'Ends with "',
        "*/ '''",
        '"""',
        "\\",
        "{{ x }} {% y %}",
        "word " * 30,
        "a: b # c",
        "- [x, y]",
        "two\nlines\n",
        "ünïcödé ☃",
        "@ ` % | > & * ! ~ null",
    ]
)
_DURATIONS = st.sampled_from(["1ms", "250ms", "2s", "1.5m", "1h", "7d"])
_RATES = st.sampled_from(["1/h", "600/min", "40/s", "20000/s"])


def _several(
    words: st.SearchStrategy[str], least: int, most: int
) -> st.SearchStrategy[list[str]]:
    return st.lists(words, min_size=least, max_size=most, unique_by=names.snake)


def _some(draw: st.DrawFn, **kinds: st.SearchStrategy[str]) -> Keys:
    """Some of the keys, each with one of its values."""
    return Keys({key: draw(kind) for key, kind in kinds.items() if draw(st.booleans())})


@st.composite
def _reference(
    draw: st.DrawFn, scalars: st.SearchStrategy[str], named: list[str]
) -> str:
    leaf = draw(scalars | st.sampled_from(named)) if named else draw(scalars)
    for _ in range(draw(st.integers(0, 2))):
        leaf = draw(st.sampled_from([f"list<{leaf}>", f"map<string, {leaf}>"]))
    return leaf


@st.composite
def _fields(draw: st.DrawFn, named: list[str], enums: list[str], *first: str) -> Names:
    made = Names(dict.fromkeys(first, "uuid"))
    for name in draw(_several(_MEMBERS, 0, 4)):
        if names.snake(name) in {names.snake(other) for other in made}:
            continue
        reference = draw(_reference(st.sampled_from(SCALARS), [*named, *enums]))
        # A record that must hold another could never end; what is optional always can.
        optional = reference in named or draw(st.booleans())
        if draw(st.booleans()):
            made[name] = reference + ("?" if optional else "")
            continue
        body = Keys(type=reference + ("?" if optional else ""))
        body |= _some(
            draw,
            description=TEXTS,
            sensitive=st.sampled_from(["true", "false"]),
            deprecated=st.sampled_from(["true", "false"]),
        )
        if not optional and draw(st.booleans()):
            body["nullable"] = "true"
        elif reference == "string" and draw(st.booleans()):
            body["default"] = draw(TEXTS)
        elif reference in ("uint32", "uint64") and draw(st.booleans()):
            body["default"] = draw(st.sampled_from(["0", "12"]))
        elif reference in ("int32", "int64", "decimal") and draw(st.booleans()):
            body["default"] = draw(st.sampled_from(["0", "-5", "12"]))
        made[name] = body
    return made


@st.composite
def _types(draw: st.DrawFn, payloads: list[str]) -> tuple[Names, list[str], list[str]]:
    """The types, the names of the records, and those of records and unions."""
    found = [
        word
        for word in draw(
            st.lists(_WORDS, min_size=1, max_size=5, unique_by=names.pascal)
        )
        if word not in (*SCALARS, "list", "map", "stream")
        and names.pascal(word) not in payloads
    ] or ["Only"]
    enums = found[3:4]
    unions = found[4:5]
    records = [name for name in found if name not in (*enums, *unions)]
    named = [*records, *unions]
    types = Names()
    for name in records:
        fields = draw(_fields(named, enums))
        for tag in [other for other in fields if names.snake(other) == "tag_of_it"]:
            del fields[tag]
        types[name] = (
            Keys(fields=fields, description=draw(TEXTS))
            if draw(st.booleans())
            else Keys(fields=fields)
        )
    for name in payloads:
        types[name] = Keys(fields=draw(_fields(named, enums, "event_id")))
    for name in enums:
        values = draw(
            st.lists(_MEMBERS, min_size=1, max_size=4, unique_by=names.enum_member)
        )
        types[name] = Keys(enum=list[Tree](values))
    for name in unions:
        types[name] = Keys(one_of=list[Tree](records), tag="tag_of_it")
    return types, records, named


def _routes(draw: st.DrawFn, body: Keys, number: int, records: list[str]) -> None:
    """A binding with a template, one field as body and one as answer, and further routes."""
    name = draw(st.sampled_from(["{at}", "{at=x/*}", "{at=**}", "{at=x/*/**}"]))
    binding = Keys(
        route=f"PATCH /p{number}/{name}:go",
        body="thing",
        without=list[Tree](["more"]),
    )
    if draw(st.booleans()):
        binding["response"] = "things"
    if draw(st.booleans()):
        further = Keys(
            route=f"LINK /p{number}/{name}", body=draw(st.sampled_from(["most", "*"]))
        )
        further["without"] = list[Tree](["more", "thing"])
        binding["also"] = list[Tree]([f"POST /p{number}/b/**", further])
    body["http"] = binding
    body["request"] = Names(
        at="string",
        thing=f"{draw(st.sampled_from(records))}?" if records else "string?",
        sizes="list<int32>",
        most="int32?",
        more="map<string, string>?",
    )
    body["response"] = Names(things="list<string>", more="string?")


@st.composite
def _operation(
    draw: st.DrawFn,
    number: int,
    records: list[str],
    named: list[str],
    policies: list[str],
) -> Keys:
    body = _some(draw, description=TEXTS, rate=_RATES, work=_DURATIONS)
    body["idempotency"] = draw(st.sampled_from(["safe", "idempotent", "keyed", "none"]))
    way = draw(st.sampled_from(["get", "post", "grpc", "both", "routes"]))
    if way == "get":
        flat = st.sampled_from([name for name in SCALARS if name != "json"])
        asked = Names(
            item=draw(flat), sizes="list<int32>", most=Keys(type="int32", default="3")
        )
        body["http"] = f"GET /p{number}/{{item}}"
        if draw(st.booleans()):
            asked["place"] = draw(st.sampled_from(["string?", "uuid", "timestamp?"]))
            body["http"] = Keys(
                route=f"GET /p{number}/{{item}}",
                headers=Names(place=f"X-Place-{number}"),
                status=draw(st.sampled_from(["200", "203"])),
            )
        if body["idempotency"] != "keyed" and draw(st.booleans()):
            cursor = draw(st.sampled_from(["string?", "uuid?", "int64?"]))
            asked["after"] = cursor
            items = draw(_reference(st.sampled_from(SCALARS), named))
            body["response"] = Names(things=f"list<{items}>", more=cursor)
            body["pages"] = Keys(cursor="after", next="more", items="things")
        body["request"] = asked
    elif way == "routes":
        _routes(draw, body, number, records)
    else:
        if way != "grpc":
            body["http"] = f"POST /p{number}"
        if way != "post":
            body["grpc"] = "true"
        usable = named if way == "grpc" else records
        kind = draw(st.sampled_from(["named", "inline", "none"]))
        if kind == "named":
            body["request"] = draw(st.sampled_from(usable))
        elif kind == "inline":
            body["request"] = draw(_fields(records, []))
    if "response" not in body and draw(st.booleans()):
        body["response"] = draw(st.sampled_from(named))
    if draw(st.booleans()):
        words = st.sampled_from(["bearer", "none"])
        body["security"] = draw(words | st.just(Keys(api_key="X-Key")))
    if draw(st.booleans()):
        body["errors"] = list[Tree](["Gone", "ThingNotFound"])
    if draw(st.booleans()) and policies:
        body["policy"] = draw(st.sampled_from(policies))
    if draw(st.booleans()):
        body["slo"] = Keys(p99=draw(_DURATIONS), availability="99.9%")
    return body


@st.composite
def contracts(draw: st.DrawFn) -> Keys:
    """A valid contract, but for names that may collide in Python."""
    services = draw(_several(_WORDS | _WORDS.map("{}_s".format), 1, 3))
    messages = [f"{name}_happened" for name in draw(_several(_WORDS, 0, 2))]
    policies = draw(_several(_WORDS, 0, 2))
    payloads = [f"Happened{number}" for number, _ in enumerate(messages)]
    types, records, named = draw(_types(payloads))
    told = Names()
    for service in services:
        told[service] = _some(
            draw, owner=TEXTS, context=TEXTS, description=TEXTS, rate=_RATES
        )
    sentences: list[tuple[str, str]] = []
    for number, service in enumerate(services):
        operations = Names()
        for index, name in enumerate(draw(_several(_WORDS, 0, 2))):
            operations[name] = draw(
                _operation(10 * number + index, records, named, policies)
            )
            sentences.append((service, name))
        body = told[service]
        assert isinstance(body, Keys)
        if operations:
            body["operations"] = operations
    said = Names()
    for message, payload in zip(messages, payloads, strict=True):
        command = draw(st.booleans())
        about = _some(
            draw, description=TEXTS, publish=st.sampled_from(["outbox", "direct"])
        )
        about["command" if command else "event"] = payload
        about["from"] = draw(st.sampled_from(services))
        if draw(st.booleans()):
            about["partition_key"] = "event_id"
            about["ordering"] = "per_key"
        said[message] = about
        most = 1 if command else len(services)
        listening = draw(
            st.lists(
                st.sampled_from(services),
                min_size=min(1, most),
                max_size=most,
                unique=True,
            )
        )
        for service in listening:
            body = told[service]
            assert isinstance(body, Keys)
            consumes = body.setdefault("consumes", Names())
            assert isinstance(consumes, Names)
            consumes[message] = draw(_consumption())
    contract = Keys(
        mscomm="1", name="chance", version="1.0.0", services=told, types=types
    )
    contract |= _some(draw, description=TEXTS)
    if said:
        contract["messages"] = said
    if policies:
        contract["policies"] = Names(
            {
                name: Keys(
                    attempts=draw(st.sampled_from(["1", "3"])),
                    deadline=draw(_DURATIONS),
                )
                for name in policies
            }
        )
    if len(sentences) > 1:
        (caller, asks), (callee, answers) = sentences[0], sentences[-1]
        contract["interactions"] = Names(
            {
                f"{caller}.{asks} -> {callee}.{answers}": _some(
                    draw,
                    because=TEXTS,
                    share=st.just("5%"),
                    person_waiting=st.sampled_from(["true", "false"]),
                ),
            }
        )
    return contract


@st.composite
def _consumption(draw: st.DrawFn) -> Keys:
    body = _some(
        draw,
        description=TEXTS,
        max_deliveries=st.sampled_from(["1", "9"]),
        work=_DURATIONS,
        redrive_within=_DURATIONS,
    )
    dedupe = draw(st.sampled_from(["", "none", "inbox", "lease"]))
    if dedupe == "none":
        body["dedupe"] = "none"
    elif dedupe:
        body["dedupe"] = _some(draw, mode=st.just(dedupe), by=st.just("event_id"))
    return body
