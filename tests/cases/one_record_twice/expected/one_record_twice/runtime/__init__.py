# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Options, errors and stores: what users of this package need besides its services and
messages. Each is loaded when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._runtime.adjusting import adjusted
    from .._runtime.asgi_health import with_health
    from .._runtime.asgi_serving import AsgiServing
    from .._runtime.breaker import BreakerState
    from .._runtime.call_states import CallState, CallStates
    from .._runtime.consumer_options import ConsumerOptions
    from .._runtime.context import CallContext
    from .._runtime.dead_letters import Reason
    from .._runtime.deadline import deadline_scope, remaining
    from .._runtime.delivery import Delivery
    from .._runtime.errors import (
        BadResponse,
        BreakerOpen,
        BulkheadFull,
        CallError,
        DeadlineExceeded,
        DeclaredError,
        GaveUp,
        InvalidRequest,
        PermissionDenied,
        RemoteError,
        Unauthenticated,
        Unavailable,
    )
    from .._runtime.expiry import expires_in
    from .._runtime.fake_calls import FakeCall, NotProgrammed
    from .._runtime.fallback import Fallback, WrongFallback
    from .._runtime.forks import ForkedClient
    from .._runtime.grpc_health import GrpcHealth
    from .._runtime.grpc_serving import GrpcServing
    from .._runtime.grpc_tls import GRPC_SERVER_OPTIONS, grpc_server_credentials
    from .._runtime.hops import ContextThreadPool, carried
    from .._runtime.hosting import Background, Host, HostFailed, Part
    from .._runtime.kafka_consumer import KafkaConsumer
    from .._runtime.kafka_producer import KafkaProducer
    from .._runtime.kafka_settings import KafkaSettings
    from .._runtime.kafka_thread_producer import ThreadKafkaProducer
    from .._runtime.memory_broker import InMemoryBroker
    from .._runtime.memory_consumer import MemoryConsumer
    from .._runtime.memory_messages import BuriedMessage, SentMessage
    from .._runtime.memory_settling import NotSettled
    from .._runtime.nano_datetime import NanoDatetime
    from .._runtime.operation import Idempotency, Operation
    from .._runtime.options import ClientOptions, HeaderHook, ServerOptions, Timing
    from .._runtime.policy import Backoff, BreakerPolicy, BudgetPolicy, Policy
    from .._runtime.probes import Probe
    from .._runtime.process import run
    from .._runtime.publisher import Publisher, PublishError
    from .._runtime.reports import Fate, Report
    from .._runtime.resolving import Address, DnsResolver, Resolver, StaticResolver
    from .._runtime.sqlite_inbox import SqliteInbox
    from .._runtime.sqlite_outbox import SqliteOutbox
    from .._runtime.sqlite_outbox_relay import SqliteOutboxRelay
    from .._runtime.sqlite_outbox_relay_thread import SqliteOutboxRelayThread
    from .._runtime.subscription import RedeliveryBackoff, Subscription
    from .._runtime.telemetry import (
        BREAKER_TRANSITIONS,
        CALL_DURATION,
        FALLBACKS,
        REFUSED,
        RETRIES,
        SERVE_DURATION,
        SHED,
        Attributes,
        Span,
        SpanKind,
        Telemetry,
    )
    from .._runtime.thread_options import (
        ThreadClientOptions,
        ThreadHeaderHook,
        ThreadTiming,
    )
    from .._runtime.tls_files import TlsFiles

__all__ = [
    "BREAKER_TRANSITIONS",
    "CALL_DURATION",
    "FALLBACKS",
    "GRPC_SERVER_OPTIONS",
    "REFUSED",
    "RETRIES",
    "SERVE_DURATION",
    "SHED",
    "Address",
    "AsgiServing",
    "Attributes",
    "Background",
    "Backoff",
    "BadResponse",
    "BreakerOpen",
    "BreakerPolicy",
    "BreakerState",
    "BudgetPolicy",
    "BulkheadFull",
    "BuriedMessage",
    "CallContext",
    "CallError",
    "CallState",
    "CallStates",
    "ClientOptions",
    "ConsumerOptions",
    "ContextThreadPool",
    "DeadlineExceeded",
    "DeclaredError",
    "Delivery",
    "DnsResolver",
    "FakeCall",
    "Fallback",
    "Fate",
    "ForkedClient",
    "GaveUp",
    "GrpcHealth",
    "GrpcServing",
    "HeaderHook",
    "Host",
    "HostFailed",
    "Idempotency",
    "InMemoryBroker",
    "InvalidRequest",
    "KafkaConsumer",
    "KafkaProducer",
    "KafkaSettings",
    "MemoryConsumer",
    "NanoDatetime",
    "NotProgrammed",
    "NotSettled",
    "Operation",
    "Part",
    "PermissionDenied",
    "Policy",
    "Probe",
    "PublishError",
    "Publisher",
    "Reason",
    "RedeliveryBackoff",
    "RemoteError",
    "Report",
    "Resolver",
    "SentMessage",
    "ServerOptions",
    "Span",
    "SpanKind",
    "SqliteInbox",
    "SqliteOutbox",
    "SqliteOutboxRelay",
    "SqliteOutboxRelayThread",
    "StaticResolver",
    "Subscription",
    "Telemetry",
    "ThreadClientOptions",
    "ThreadHeaderHook",
    "ThreadKafkaProducer",
    "ThreadTiming",
    "Timing",
    "TlsFiles",
    "Unauthenticated",
    "Unavailable",
    "WrongFallback",
    "adjusted",
    "carried",
    "deadline_scope",
    "expires_in",
    "grpc_server_credentials",
    "remaining",
    "run",
    "with_health",
]

_MODULES = {
    "BREAKER_TRANSITIONS": ".._runtime.telemetry",
    "CALL_DURATION": ".._runtime.telemetry",
    "FALLBACKS": ".._runtime.telemetry",
    "GRPC_SERVER_OPTIONS": ".._runtime.grpc_tls",
    "REFUSED": ".._runtime.telemetry",
    "RETRIES": ".._runtime.telemetry",
    "SERVE_DURATION": ".._runtime.telemetry",
    "SHED": ".._runtime.telemetry",
    "Address": ".._runtime.resolving",
    "AsgiServing": ".._runtime.asgi_serving",
    "Attributes": ".._runtime.telemetry",
    "Background": ".._runtime.hosting",
    "Backoff": ".._runtime.policy",
    "BadResponse": ".._runtime.errors",
    "BreakerOpen": ".._runtime.errors",
    "BreakerPolicy": ".._runtime.policy",
    "BreakerState": ".._runtime.breaker",
    "BudgetPolicy": ".._runtime.policy",
    "BulkheadFull": ".._runtime.errors",
    "BuriedMessage": ".._runtime.memory_messages",
    "CallContext": ".._runtime.context",
    "CallError": ".._runtime.errors",
    "CallState": ".._runtime.call_states",
    "CallStates": ".._runtime.call_states",
    "ClientOptions": ".._runtime.options",
    "ConsumerOptions": ".._runtime.consumer_options",
    "ContextThreadPool": ".._runtime.hops",
    "DeadlineExceeded": ".._runtime.errors",
    "DeclaredError": ".._runtime.errors",
    "Delivery": ".._runtime.delivery",
    "DnsResolver": ".._runtime.resolving",
    "FakeCall": ".._runtime.fake_calls",
    "Fallback": ".._runtime.fallback",
    "Fate": ".._runtime.reports",
    "ForkedClient": ".._runtime.forks",
    "GaveUp": ".._runtime.errors",
    "GrpcHealth": ".._runtime.grpc_health",
    "GrpcServing": ".._runtime.grpc_serving",
    "HeaderHook": ".._runtime.options",
    "Host": ".._runtime.hosting",
    "HostFailed": ".._runtime.hosting",
    "Idempotency": ".._runtime.operation",
    "InMemoryBroker": ".._runtime.memory_broker",
    "InvalidRequest": ".._runtime.errors",
    "KafkaConsumer": ".._runtime.kafka_consumer",
    "KafkaProducer": ".._runtime.kafka_producer",
    "KafkaSettings": ".._runtime.kafka_settings",
    "MemoryConsumer": ".._runtime.memory_consumer",
    "NanoDatetime": ".._runtime.nano_datetime",
    "NotProgrammed": ".._runtime.fake_calls",
    "NotSettled": ".._runtime.memory_settling",
    "Operation": ".._runtime.operation",
    "Part": ".._runtime.hosting",
    "PermissionDenied": ".._runtime.errors",
    "Policy": ".._runtime.policy",
    "Probe": ".._runtime.probes",
    "PublishError": ".._runtime.publisher",
    "Publisher": ".._runtime.publisher",
    "Reason": ".._runtime.dead_letters",
    "RedeliveryBackoff": ".._runtime.subscription",
    "RemoteError": ".._runtime.errors",
    "Report": ".._runtime.reports",
    "Resolver": ".._runtime.resolving",
    "SentMessage": ".._runtime.memory_messages",
    "ServerOptions": ".._runtime.options",
    "Span": ".._runtime.telemetry",
    "SpanKind": ".._runtime.telemetry",
    "SqliteInbox": ".._runtime.sqlite_inbox",
    "SqliteOutbox": ".._runtime.sqlite_outbox",
    "SqliteOutboxRelay": ".._runtime.sqlite_outbox_relay",
    "SqliteOutboxRelayThread": ".._runtime.sqlite_outbox_relay_thread",
    "StaticResolver": ".._runtime.resolving",
    "Subscription": ".._runtime.subscription",
    "Telemetry": ".._runtime.telemetry",
    "ThreadClientOptions": ".._runtime.thread_options",
    "ThreadHeaderHook": ".._runtime.thread_options",
    "ThreadKafkaProducer": ".._runtime.kafka_thread_producer",
    "ThreadTiming": ".._runtime.thread_options",
    "Timing": ".._runtime.options",
    "TlsFiles": ".._runtime.tls_files",
    "Unauthenticated": ".._runtime.errors",
    "Unavailable": ".._runtime.errors",
    "WrongFallback": ".._runtime.fallback",
    "adjusted": ".._runtime.adjusting",
    "carried": ".._runtime.hops",
    "deadline_scope": ".._runtime.deadline",
    "expires_in": ".._runtime.expiry",
    "grpc_server_credentials": ".._runtime.grpc_tls",
    "remaining": ".._runtime.deadline",
    "run": ".._runtime.process",
    "with_health": ".._runtime.asgi_health",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Loads a module when the first of its names is asked for."""
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value: object = getattr(import_module(module, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
