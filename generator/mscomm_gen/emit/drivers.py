"""The two ways in which callers run, asyncio and plain threads, as one template writes them: each template of a
client is rendered once for either.
"""

from __future__ import annotations

from typing import Final

from ..records import dataclass
from .imports import Symbol

STREAM_FORMS: Final = ("server_stream", "client_stream", "both_streams")
"""What is a stream in a call: the responses, the requests, both."""


@dataclass(frozen=True, slots=True)
class Driver:
    """What differs. `prefix` begins the names of classes, `suffix` ends those of modules; the other texts are
    written as they are. `grpc_streams` makes the calls of a client, by the form of the stream.
    """

    name: str
    prefix: str
    suffix: str
    def_: str
    await_: str
    with_: str
    enter: str
    leave: str
    sharing: str
    options: Symbol
    default_options: Symbol
    rest_transport: Symbol
    grpc_channel: Symbol
    grpc_streams: dict[str, Symbol]
    stream: Symbol
    requests: Symbol
    kafka_producer: Symbol
    sqs_producer: Symbol
    iterator: Symbol
    page_items: Symbol


def _runtime(module: str, name: str) -> Symbol:
    return Symbol(f"_runtime.{module}", name, inside=True)


def _streams(module: str, prefix: str) -> dict[str, Symbol]:
    return {form: _runtime(module, f"{prefix}{form}") for form in STREAM_FORMS}


ASYNCIO: Final = Driver(
    name="asyncio",
    prefix="Async",
    suffix="",
    def_="async def",
    await_="await ",
    with_="async with",
    enter="__aenter__",
    leave="__aexit__",
    sharing="Safe to share between tasks of one event loop",
    options=_runtime("options", "ClientOptions"),
    default_options=_runtime("options", "DEFAULT_OPTIONS"),
    rest_transport=_runtime("rest_client", "RestTransport"),
    grpc_channel=_runtime("grpc_client", "GrpcChannel"),
    grpc_streams=_streams("grpc_streams", ""),
    stream=_runtime("streams", "AsyncStream"),
    requests=_runtime("streams", "Requests"),
    kafka_producer=_runtime("kafka_producer", "KafkaProducer"),
    sqs_producer=_runtime("sqs_producer", "SqsProducer"),
    iterator=Symbol("collections.abc", "AsyncIterator"),
    page_items=_runtime("pages", "async_items"),
)
THREADS: Final = Driver(
    name="threads",
    prefix="",
    suffix="_threads",
    def_="def",
    await_="",
    with_="with",
    enter="__enter__",
    leave="__exit__",
    sharing="Safe to share between threads",
    options=_runtime("thread_options", "ThreadClientOptions"),
    default_options=_runtime("thread_options", "DEFAULT_THREAD_OPTIONS"),
    rest_transport=_runtime("rest_threads", "ThreadRestTransport"),
    grpc_channel=_runtime("grpc_threads", "ThreadGrpcChannel"),
    grpc_streams=_streams("grpc_thread_streams", "thread_"),
    stream=_runtime("streams", "Stream"),
    requests=Symbol("collections.abc", "Iterable"),
    kafka_producer=_runtime("kafka_thread_producer", "ThreadKafkaProducer"),
    sqs_producer=_runtime("sqs_thread_producer", "ThreadSqsProducer"),
    iterator=Symbol("collections.abc", "Iterator"),
    page_items=_runtime("pages", "items"),
)
DRIVERS: Final = (ASYNCIO, THREADS)
