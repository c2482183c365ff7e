"""Contract -> what the templates of messages and of every broker need, flat.

Here and not in a target, because the target of each broker shows the same message.
"""

from __future__ import annotations

from ..contract.contract import Contract
from ..contract.messages import Message
from ..contract.services import DELIVERY_BACKOFF, Consumption, Dedupe, Service
from ..contract.types import Field, Record
from ..records import dataclass
from . import literals, names
from .drivers import ASYNCIO, THREADS
from .imports import Symbol
from .layout import Layout
from .message_docs import consumer_doc, outbox_doc, producer_doc, subscription_doc
from .message_places import Places, places_of
from .message_texts import TextView, text_view

# A claim outlives this many times the declared work, and at least the runtime's default.
_LEASE_PER_WORK = 3
_SHORTEST_LEASE = 60.0


@dataclass(frozen=True, slots=True)
class BrokerView:
    """What a module of one broker calls it, and the runtime's classes for it, as paths of symbols."""

    name: str
    settings: str
    consumer: str


@dataclass(frozen=True, slots=True)
class SubscriptionView:
    """One consuming service. `form` is inbox, lease or none."""

    symbol: Symbol
    constant: str
    function: str
    path: str
    form: str
    arguments: tuple[tuple[str, str], ...]
    backoff: tuple[tuple[str, str], ...]
    decoder: Symbol
    doc: tuple[str, ...]
    constant_doc: str


@dataclass(frozen=True, slots=True)
class DecoderView:
    """A way to read the payload; `identify` takes the id out of it, else the CloudEvents id is used."""

    name: str
    identify: str | None
    needs_id: bool


@dataclass(frozen=True, slots=True)
class MessageView:
    """`symbol` is the message's kind, `queues` the name of what holds its queues. None: there is no such thing."""

    folder: str
    symbol: Symbol
    payload: Symbol
    parameter: str
    kind: str
    kind_doc: str
    type: str
    source: str
    places: Places
    producer: str | None
    thread_producer: str | None
    producer_doc: tuple[str, ...]
    outbox: str | None
    outbox_doc: tuple[str, ...]
    key: TextView | None
    texts: tuple[TextView, ...]
    event_id: TextView | None
    decoders: tuple[DecoderView, ...]
    consumers: tuple[SubscriptionView, ...]
    queues: str | None
    structured: bool

    @property
    def producers(self) -> tuple[str, ...]:
        """The classes that send it: for asyncio, and for plain threads."""
        return tuple(name for name in (self.producer, self.thread_producer) if name)

    @property
    def publishers(self) -> tuple[str, ...]:
        """The Protocols of what sends it: for asyncio, and for plain threads."""
        return tuple(
            f"{name.removesuffix('Producer')}Publisher" for name in self.producers
        )

    @property
    def shared_names(self) -> frozenset[str]:
        """The names that message.py defines."""
        found = {self.kind, self.outbox, *self.publishers}
        found |= {text.function for text in self.texts}
        found |= {decoder.name for decoder in self.decoders}
        found |= {consumer.constant for consumer in self.consumers}
        return frozenset(name for name in found if name)

    @property
    def names(self) -> tuple[str, ...]:
        """The names that the broker's own module defines, for users, sorted."""
        found = [self.producer, self.queues]
        found += [consumer.function for consumer in self.consumers]
        return tuple(sorted(name for name in found if name))


def message_view(contract: Contract, layout: Layout, message: Message) -> MessageView:
    """The view of one message."""
    stem = names.pascal(message.name)
    consumers = _consumers(contract, message)
    fields = _fields(contract, message)
    module = f"{layout.message_folder(message.name)}.message"
    texts: dict[str, TextView] = {}
    key = None
    if message.partition_key is not None:
        field = fields[message.partition_key]
        name = f"key_{names.snake(field.name)}"
        key = text_view(
            contract, field, Symbol(module, name, inside=True), "partition key"
        )
        texts[key.function] = key
    ids: dict[str, TextView] = {}
    for _, consumption in consumers:
        by = consumption.dedupe.by if consumption.dedupe is not None else None
        if by is not None and by not in ids:
            name = f"id_{names.snake(by)}"
            ids[by] = text_view(
                contract,
                fields[by],
                Symbol(module, name, inside=True),
                "id of a message",
            )
            texts[ids[by].function] = ids[by]
    publishes = message.publisher is not None and not message.external
    decoders: dict[str, DecoderView] = {}
    views = []
    places = places_of(contract, layout, message)
    for service, consumption in consumers:
        decoder = _decoder(consumption, ids)
        decoders[decoder.name] = decoder
        views.append(
            _subscription(
                places,
                message,
                service,
                consumption,
                Symbol(module, decoder.name, inside=True),
            )
        )
    return MessageView(
        folder=layout.message_folder(message.name),
        symbol=Symbol(module, names.constant(message.name), inside=True),
        payload=layout.model(message.payload),
        parameter=message.kind,
        kind=names.constant(message.name),
        kind_doc=message.description or f"The {message.kind} {message.name}.",
        type=layout.event_type(message),
        source=f"/{message.home or contract.name}/{message.publisher or ''}".rstrip(
            "/"
        ),
        places=places,
        producer=f"{ASYNCIO.prefix}{stem}Producer" if publishes else None,
        thread_producer=f"{THREADS.prefix}{stem}Producer" if publishes else None,
        producer_doc=producer_doc(message, places.described),
        outbox=f"{stem}Outbox" if publishes and message.publish == "outbox" else None,
        outbox_doc=outbox_doc(message, places.described),
        key=key,
        texts=tuple(texts.values()),
        event_id=next(iter(ids.values()), None),
        decoders=tuple(decoders.values()),
        consumers=tuple(views),
        queues=(
            f"{names.constant(message.name)}_QUEUES"
            if places.has_queues and (views or places.topicless)
            else None
        ),
        structured=message.mode == "structured",
    )


def consumers_of(contract: Contract) -> list[Consumption]:
    """Every consumption that is ours to emit."""
    return [
        consumption
        for message in contract.messages
        for _, consumption in _consumers(contract, message)
    ]


def _consumers(
    contract: Contract, message: Message
) -> list[tuple[Service, Consumption]]:
    every = contract.listeners.get(message.name, ())
    return [pair for pair in every if not pair[0].external]


def _fields(contract: Contract, message: Message) -> dict[str, Field]:
    definition = contract.type_by_name[message.payload]
    if not isinstance(definition, Record):
        return {}
    return {field.name: field for field in definition.fields}


def _decoder(consumption: Consumption, ids: dict[str, TextView]) -> DecoderView:
    dedupe = consumption.dedupe
    if dedupe is None:
        return DecoderView("decode_any", None, False)
    if dedupe.by is None:
        return DecoderView("decode", None, True)
    return DecoderView(
        f"decode_by_{names.snake(dedupe.by)}", ids[dedupe.by].function, True
    )


def _subscription(
    places: Places,
    message: Message,
    service: Service,
    consumption: Consumption,
    decoder: Symbol,
) -> SubscriptionView:
    form = _form(consumption.dedupe)
    source = places.source(consumption)
    dead_letter = places.dead_letter(consumption)
    window = dedupe_window(places, consumption)
    backoff = consumption.backoff
    base = _or(backoff.base, DELIVERY_BACKOFF.base, 1.0)
    factor = _or(backoff.factor, DELIVERY_BACKOFF.factor, 2.0)
    cap = _or(backoff.cap, DELIVERY_BACKOFF.cap, 300.0)
    arguments = [
        ("message", literals.string(message.name)),
        ("topic", literals.string(source)),
        ("group", literals.string(consumption.group)),
        ("dead_letter", literals.string(dead_letter)),
        ("ordering", literals.string(message.ordering)),
        *(
            [("delivery", literals.string(message.delivery))]
            if message.delivery == "at_most_once"
            else []
        ),
        ("max_deliveries", literals.number(consumption.max_deliveries)),
        ("concurrency", literals.number(consumption.concurrency)),
    ]
    if form != "none":
        arguments.append(("dedupe_window", literals.number(float(window))))
    if form == "lease":
        work = consumption.work or 0.0
        lease = max(_SHORTEST_LEASE, _LEASE_PER_WORK * work)
        arguments.append(("lease", literals.number(lease)))
    if places.visibility_timeout is not None:
        visibility = literals.number(places.visibility_timeout)
        arguments.append(("visibility", visibility))
    return SubscriptionView(
        symbol=Symbol(decoder.module, names.constant(service.name), inside=True),
        constant=names.constant(service.name),
        function=f"{names.snake(service.name)}_consumer",
        path=f"services.{service.name}.consumes.{message.name}",
        form=form,
        arguments=tuple(arguments),
        backoff=(
            ("base", literals.number(float(base))),
            ("factor", literals.number(float(factor))),
            ("cap", literals.number(float(max(base, cap)))),
        ),
        decoder=decoder,
        doc=consumer_doc(message, service, consumption, dead_letter, form),
        constant_doc=subscription_doc(message, service, consumption),
    )


def dedupe_window(places: Places, consumption: Consumption) -> float:
    """How long a handled message is remembered: as said, else retention + redrive_within."""
    if consumption.dedupe is not None and consumption.dedupe.window is not None:
        return consumption.dedupe.window
    return places.retention + consumption.redrive_within


def _form(dedupe: Dedupe | None) -> str:
    return "none" if dedupe is None else dedupe.mode


def _or(said: float | None, default: float | None, last: float) -> float:
    if said is not None:
        return said
    return default if default is not None else last
