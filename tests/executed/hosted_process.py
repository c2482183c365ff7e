"""A whole program on the emitted packages `warehouse` and `chain`, for tests of how a process lives and ends.

    python hosted_process.py SCENARIO FOLDER BOOTSTRAP

It says what happens, a line each, on standard output.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import socket
import sys
import threading
import time
from typing import Any

SCENARIO, FOLDER, BOOTSTRAP = sys.argv[1:4]

warehouse: Any = importlib.import_module("warehouse.item_sold")
kafka: Any = importlib.import_module("warehouse.runtime")
chain: Any = importlib.import_module("chain.runtime")
models: Any = importlib.import_module("chain.models")


def say(*what: object) -> None:
    # In one piece: handlers say things from threads of their own.
    sys.stdout.write(" ".join(map(str, what)) + "\n")
    sys.stdout.flush()


class Leaf:
    """Its answers take their time."""

    async def answer(self, request: Any, context: Any) -> Any:
        say("begun", request.text)
        await asyncio.sleep(0.5)
        say("ended", request.text)
        return models.Told(text=request.text)

    def slowly(self, request: Any, context: Any) -> Any:
        say("begun", request.text)
        time.sleep(float(request.text))
        return models.Told(text=request.text)

    async def bell(self, context: Any) -> None:
        return


class Part:
    """A part that does as it is told."""

    def __init__(self, name: str, work: Any) -> None:
        self.name = name
        self.asked = asyncio.Event()
        self.work = work

    async def run(self) -> None:
        await self.work(self.asked)

    def stop(self) -> None:
        say("stop", self.name)
        self.asked.set()


async def sell(sold: Any, delivery: Any) -> None:
    say("begun", delivery.id)
    delivery.transaction.execute(
        "INSERT INTO sales VALUES (?, ?)", (delivery.id, sold.item)
    )
    await asyncio.sleep(0.3)
    say("ended", delivery.id)


def mail(sold: Any, delivery: Any) -> None:
    time.sleep(0.05)
    say("mailed", delivery.id)


async def everything(host: Any) -> None:
    """Two consumers, a relay, a gRPC server and an HTTP server."""
    import grpc
    import uvicorn

    from mscomm_gen.brokers.embedded_kafka import CONSUMER_SETTINGS

    settings = kafka.KafkaSettings(
        BOOTSTRAP,
        for_producers={"linger.ms": 0},
        for_consumers=CONSUMER_SETTINGS,
    )
    server_module = importlib.import_module("chain.leaf.server")
    async with contextlib.AsyncExitStack() as stack:
        inbox = stack.enter_context(
            contextlib.closing(kafka.SqliteInbox(f"{FOLDER}/stock.db"))
        )
        claims = stack.enter_context(
            contextlib.closing(kafka.SqliteClaimStore(f"{FOLDER}/mail.db"))
        )
        outbox = stack.enter_context(
            contextlib.closing(kafka.SqliteOutbox(f"{FOLDER}/tills.db"))
        )
        producer = await stack.enter_async_context(kafka.KafkaProducer(settings))
        server = grpc.aio.server()
        server_module.add_to_grpc_server(Leaf(), server)
        grpc_port = server.add_insecure_port("127.0.0.1:0")
        listening = socket.create_server(("127.0.0.1", 0))
        app = chain.with_health(server_module.asgi_app(Leaf()), host)
        http = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
        http_port = listening.getsockname()[1]
        say("ports", grpc_port, http_port)
        await host.run(
            warehouse.stock_consumer(settings, inbox, sell),
            warehouse.mail_consumer(settings, claims, mail),
            chain.GrpcServing(server, health=host),
            chain.AsgiServing(http, sockets=[listening]),
            last=[kafka.SqliteOutboxRelay(outbox, producer)],
        )
    say("closed")


async def missing_tables(host: Any) -> None:
    """A consumer whose tables are not there, beside a part that drains."""

    async def drain(asked: asyncio.Event) -> None:
        await asked.wait()
        await asyncio.sleep(0.1)
        say("drained")

    inbox = kafka.SqliteInbox(f"{FOLDER}/nowhere.db")
    with contextlib.closing(inbox):
        await host.run(
            warehouse.stock_consumer(kafka.KafkaSettings(BOOTSTRAP), inbox, sell),
            Part("other", drain),
        )


async def stubborn(host: Any) -> None:
    """A part that does not want to end, nor its thread."""

    async def stay(asked: asyncio.Event) -> None:
        say("staying")
        await asyncio.to_thread(threading.Event().wait)

    await host.run(Part("stubborn", stay))


async def waiting(host: Any) -> None:
    """A part that ends as it is asked to."""

    async def wait(asked: asyncio.Event) -> None:
        say("waiting")
        await asked.wait()

    await host.run(Part("first", wait), last=[Part("last", wait)])


async def without_handlers(host: Any) -> None:
    """As on Windows, whose event loops know no signal handlers."""
    await waiting(host)


def main() -> None:
    scenarios: dict[str, Any] = {
        "everything": everything,
        "missing_tables": missing_tables,
        "stubborn": stubborn,
        "waiting": waiting,
        "windows": waiting,
    }
    if SCENARIO == "windows":

        def refuse(*_: object) -> None:
            raise NotImplementedError

        base: Any = asyncio.SelectorEventLoop
        base.add_signal_handler = refuse
        base.remove_signal_handler = refuse
    drain = 0.3 if SCENARIO == "stubborn" else 20.0
    host = chain.Host(drain=drain, health="127.0.0.1:0")

    async def serve(host: Any) -> None:
        started = asyncio.create_task(told(host))
        try:
            await scenarios[SCENARIO](host)
        finally:
            started.cancel()

    chain.run(serve, host=host)
    say("exit")


async def told(host: Any) -> None:
    for _ in iter(lambda: bool(host.endpoint.port), True):
        await asyncio.sleep(0.01)
    say("health", host.endpoint.port)
    if await host.started():
        say("ready")


if __name__ == "__main__":
    main()
