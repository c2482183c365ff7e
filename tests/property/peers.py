"""A peer: what is emitted for one contract, at work in a process of its own.

Two peers may stem from two states of one contract, whose packages have one name and could not live in one process.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from types import GenericAlias
from typing import Any, ParamSpec, TypeVar

import grpc
from pydantic import TypeAdapter

from mscomm_gen import pipeline
from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.lock import Lock
from mscomm_gen.contract.services import Operation, Service
from mscomm_gen.contract.types import ListOf, MapOf, Named, Scalar, TypeRef
from mscomm_gen.emit import names
from mscomm_gen.emit.layout import Layout
from tests.executed.serving import serving

P = ParamSpec("P")
R = TypeVar("R")
Raw = tuple[str, bytes | None, bytes | None, list[tuple[str, bytes | None]]]
"""A message as it travels: topic, key, value, headers."""


@dataclass(frozen=True)
class Outcome:
    """How a call or a delivery ended. `skipped`: the value is none that the sender could send."""

    failure: str = ""
    read: object = None
    skipped: bool = False


@dataclass(frozen=True)
class Places:
    """Where a server listens."""

    rest: str
    grpc: str


class Peer:
    """One process, which takes one contract after the other. Use it as a context manager."""

    def __init__(self) -> None:
        self._pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"))

    def close(self) -> None:
        self._pool.submit(_forget).result()
        self._pool.shutdown()

    def _do(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        return self._pool.submit(function, *args, **kwargs).result(timeout=120)

    def load(self, contract: Contract, lock: Lock) -> None:
        """Emits a contract, in place of the one before."""
        self._do(_load, contract, lock)

    def serve(self, service: str, answers: dict[str, object]) -> Places | None:
        """Serves, with an answer for each operation (a text is the name of an error to raise). None where an answer is
        none that the server could give.
        """
        return self._do(_serve, service, answers)

    def heard(self) -> list[object]:
        """The requests that were read since the last time, as JSON."""
        return self._do(_heard)

    def call(
        self, service: str, operation: str, request: object, transport: str, place: str
    ) -> Outcome:
        """Calls an operation; `read` is the answer as JSON."""
        return self._do(_call, service, operation, request, transport, place)

    def send(self, message: str, value: object) -> Raw | None:
        """What goes onto the broker for a message; None for one that cannot be sent."""
        return self._do(_send, message, value)

    def receive(self, message: str, service: str, raw: Raw) -> Outcome:
        """Consumes a message; `read` is the payload as JSON."""
        return self._do(_receive, message, service, raw)


# From here on: in the process


@dataclass
class _State:
    contract: Contract
    layout: Layout
    folder: Path
    heard: list[object] = field(default_factory=list)
    stop: Callable[[], None] | None = None


_STATES: list[_State] = []


def _forget() -> None:
    for state in _STATES:
        if state.stop is not None:
            state.stop()
        sys.path.remove(str(state.folder))
        for name in [m for m in sys.modules if m.split(".")[0] == state.layout.package]:
            del sys.modules[name]
        shutil.rmtree(state.folder)
    _STATES.clear()


def _load(contract: Contract, lock: Lock) -> None:
    _forget()
    folder = Path(tempfile.mkdtemp(prefix="peer-"))
    for place, content in pipeline.render(contract, lock).items():
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    _STATES.append(_State(contract, Layout(contract), folder))


def _module(state: _State, *names_: str) -> Any:
    return importlib.import_module(".".join((state.layout.package, *names_)))


def _adapter(state: _State, reference: TypeRef) -> Any:
    """Reads and writes a type, which something of the package carries, as JSON."""
    return TypeAdapter(_annotation(state, reference))


def _annotation(state: _State, reference: TypeRef) -> Any:
    match reference:
        case Named(name):
            symbol = state.layout.model(name)
            return getattr(_module(state, "models"), symbol.name)
        case ListOf(item):
            return GenericAlias(list, (_annotation(state, item),))
        case MapOf(value):
            return GenericAlias(dict, (str, _annotation(state, value)))
        case Scalar("string"):
            return str
        case _:
            raise AssertionError(reference)


def _read(state: _State, reference: TypeRef | None, value: object) -> Any:
    """A value for code; raises ValueError for one that does not fit."""
    if reference is None:
        return None
    return _adapter(state, reference).validate_json(json.dumps(value))


def _json(state: _State, reference: TypeRef | None, value: object) -> object:
    if reference is None:
        return None
    text = _adapter(state, reference).dump_json(value, by_alias=True)
    found: object = json.loads(text)
    return found


class _Service:
    """An implementation of every operation: notes what it is asked, answers what it is told to."""

    def __init__(
        self, state: _State, service: Service, answers: dict[str, object]
    ) -> None:
        self._state = state
        self._service = service
        self._answers = answers
        self._values = {
            each.name: _read(state, each.response, answers.get(each.name))
            for each in service.operations
            if not isinstance(answers.get(each.name), str)
        }

    def __getattr__(self, method: str) -> Any:
        for operation in self._service.operations:
            if names.attribute(operation.name) == method:
                return self._answer(operation)
        raise AttributeError(method)

    def _answer(self, operation: Operation) -> Any:
        async def answer(*given: object) -> object:
            request = given[0] if operation.request is not None else None
            self._state.heard.append(_json(self._state, operation.request, request))
            told = self._answers.get(operation.name)
            if isinstance(told, str):
                api = _module(self._state, names.snake(self._service.name), "api")
                raise getattr(api, f"{told}Error")("told to")
            return self._values[operation.name]

        return answer


def _serve(service: str, answers: dict[str, object]) -> Places | None:
    (state,) = _STATES
    if state.stop is not None:
        state.stop()
    found = state.contract.service_by_name[service]
    try:
        implementation = _Service(state, found, answers)
    except ValueError:
        return None
    ready: list[Places] = []
    fault: list[BaseException] = []
    event = threading.Event()
    loop = asyncio.new_event_loop()
    ended = asyncio.Event()

    async def run() -> None:
        module = _module(state, names.snake(service), "server")
        server = grpc.aio.server()
        if hasattr(module, "add_to_grpc_server"):
            module.add_to_grpc_server(implementation, server)
        port = server.add_insecure_port("127.0.0.1:0")
        await server.start()
        try:
            if not hasattr(module, "asgi_app"):
                ready.append(Places("", f"127.0.0.1:{port}"))
                event.set()
                await ended.wait()
                return
            async with serving(module.asgi_app(implementation)) as url:
                ready.append(Places(url, f"127.0.0.1:{port}"))
                event.set()
                await ended.wait()
        finally:
            await server.stop(0)

    def work() -> None:
        try:
            loop.run_until_complete(run())
        except BaseException as error:
            fault.append(error)
            event.set()
        finally:
            loop.close()

    thread = threading.Thread(target=work)
    thread.start()

    def stop() -> None:
        loop.call_soon_threadsafe(ended.set)
        thread.join()
        state.stop = None

    event.wait()
    if fault:
        raise fault[0]
    state.stop = stop
    return ready[0]


def _heard() -> list[object]:
    (state,) = _STATES
    found, state.heard = state.heard, []
    return found


def _call(
    service: str, operation: str, request: object, transport: str, place: str
) -> Outcome:
    (state,) = _STATES
    found = state.contract.service_by_name[service].operation(operation)
    try:
        value = _read(state, found.request, request)
    except ValueError:
        return Outcome(skipped=True)
    module = _module(state, names.snake(service), "client")
    clients = getattr(module, f"Async{names.pascal(service)}Client")

    async def call() -> object:
        async with getattr(clients, transport)(place) as client:
            words: dict[str, object] = {"deadline": 10.0}
            if found.idempotency.value == "keyed":
                words["idempotency_key"] = "key"
            given = [] if found.request is None else [value]
            return await getattr(client, names.attribute(operation))(*given, **words)

    try:
        answer = asyncio.run(call())
    except Exception as error:
        return Outcome(f"{type(error).__name__}: {error}")
    return Outcome(read=_json(state, found.response, answer))


def _send(message: str, value: object) -> Raw | None:
    (state,) = _STATES
    found = state.contract.message_by_name[message]
    try:
        payload = _read(state, Named(found.payload), value)
    except ValueError:
        return None
    folder = state.layout.message_folder(message)
    producers = _module(state, folder, "fake")
    producer = getattr(producers, f"FakeAsync{names.pascal(message)}Producer")()
    topic = getattr(_module(state, folder, "message"), names.constant(message)).topic
    asyncio.run(producer.send(payload))
    (sent,) = producer.broker.messages(topic)
    return topic, sent.key, sent.value, list(sent.headers)


def _receive(message: str, service: str, raw: Raw) -> Outcome:
    (state,) = _STATES
    found = state.contract.message_by_name[message]
    folder = state.layout.message_folder(message)
    fakes = _module(state, folder, "fake")
    runtime = _module(state, "runtime")
    got: list[object] = []

    async def handle(payload: object, delivery: object) -> None:
        got.append(payload)

    async def run() -> Sequence[Any]:
        topic, key, value, headers = raw
        async with runtime.InMemoryBroker() as broker:
            getattr(fakes, f"{names.snake(service)}_consumer")(broker, handle)
            broker.put(topic, value, key=key, headers=headers)
            await broker.settle()
            letters: Sequence[Any] = broker.dead_letters
            return letters

    letters = asyncio.run(run())
    if letters:
        return Outcome(f"{letters[0].reason.value}: {letters[0].detail}")
    if not got:
        return Outcome("it never came")
    return Outcome(read=_json(state, Named(found.payload), got[0]))
