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
    from .._runtime.authentication import (
        Authenticate,
        Credentials,
        NotAuthenticated,
        NotPermitted,
        Principal,
    )
    from .._runtime.breaker import BreakerState
    from .._runtime.call_states import CallState, CallStates
    from .._runtime.context import CallContext
    from .._runtime.credentials import api_key, bearer, together
    from .._runtime.deadline import deadline_scope, remaining
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
    from .._runtime.fake_calls import FakeCall, NotProgrammed
    from .._runtime.fallback import Fallback, WrongFallback
    from .._runtime.forks import ForkedClient
    from .._runtime.grpc_health import GrpcHealth
    from .._runtime.grpc_serving import GrpcServing
    from .._runtime.grpc_tls import GRPC_SERVER_OPTIONS, grpc_server_credentials
    from .._runtime.hops import ContextThreadPool, carried
    from .._runtime.hosting import Background, Host, HostFailed, Part
    from .._runtime.idempotency import (
        IdempotencyStore,
        MemoryIdempotencyStore,
        StoreUnavailable,
    )
    from .._runtime.idempotency_sqlite import SqliteIdempotencyStore
    from .._runtime.nano_datetime import NanoDatetime
    from .._runtime.operation import ApiKey, Bearer, Idempotency, Operation
    from .._runtime.options import ClientOptions, HeaderHook, ServerOptions, Timing
    from .._runtime.policy import Backoff, BreakerPolicy, BudgetPolicy, Policy
    from .._runtime.probes import Probe
    from .._runtime.process import run
    from .._runtime.resolving import Address, DnsResolver, Resolver, StaticResolver
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
    "ApiKey",
    "AsgiServing",
    "Attributes",
    "Authenticate",
    "Background",
    "Backoff",
    "BadResponse",
    "Bearer",
    "BreakerOpen",
    "BreakerPolicy",
    "BreakerState",
    "BudgetPolicy",
    "BulkheadFull",
    "CallContext",
    "CallError",
    "CallState",
    "CallStates",
    "ClientOptions",
    "ContextThreadPool",
    "Credentials",
    "DeadlineExceeded",
    "DeclaredError",
    "DnsResolver",
    "FakeCall",
    "Fallback",
    "ForkedClient",
    "GaveUp",
    "GrpcHealth",
    "GrpcServing",
    "HeaderHook",
    "Host",
    "HostFailed",
    "Idempotency",
    "IdempotencyStore",
    "InvalidRequest",
    "MemoryIdempotencyStore",
    "NanoDatetime",
    "NotAuthenticated",
    "NotPermitted",
    "NotProgrammed",
    "Operation",
    "Part",
    "PermissionDenied",
    "Policy",
    "Principal",
    "Probe",
    "RemoteError",
    "Resolver",
    "ServerOptions",
    "Span",
    "SpanKind",
    "SqliteIdempotencyStore",
    "StaticResolver",
    "StoreUnavailable",
    "Telemetry",
    "ThreadClientOptions",
    "ThreadHeaderHook",
    "ThreadTiming",
    "Timing",
    "TlsFiles",
    "Unauthenticated",
    "Unavailable",
    "WrongFallback",
    "adjusted",
    "api_key",
    "bearer",
    "carried",
    "deadline_scope",
    "grpc_server_credentials",
    "remaining",
    "run",
    "together",
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
    "ApiKey": ".._runtime.operation",
    "AsgiServing": ".._runtime.asgi_serving",
    "Attributes": ".._runtime.telemetry",
    "Authenticate": ".._runtime.authentication",
    "Background": ".._runtime.hosting",
    "Backoff": ".._runtime.policy",
    "BadResponse": ".._runtime.errors",
    "Bearer": ".._runtime.operation",
    "BreakerOpen": ".._runtime.errors",
    "BreakerPolicy": ".._runtime.policy",
    "BreakerState": ".._runtime.breaker",
    "BudgetPolicy": ".._runtime.policy",
    "BulkheadFull": ".._runtime.errors",
    "CallContext": ".._runtime.context",
    "CallError": ".._runtime.errors",
    "CallState": ".._runtime.call_states",
    "CallStates": ".._runtime.call_states",
    "ClientOptions": ".._runtime.options",
    "ContextThreadPool": ".._runtime.hops",
    "Credentials": ".._runtime.authentication",
    "DeadlineExceeded": ".._runtime.errors",
    "DeclaredError": ".._runtime.errors",
    "DnsResolver": ".._runtime.resolving",
    "FakeCall": ".._runtime.fake_calls",
    "Fallback": ".._runtime.fallback",
    "ForkedClient": ".._runtime.forks",
    "GaveUp": ".._runtime.errors",
    "GrpcHealth": ".._runtime.grpc_health",
    "GrpcServing": ".._runtime.grpc_serving",
    "HeaderHook": ".._runtime.options",
    "Host": ".._runtime.hosting",
    "HostFailed": ".._runtime.hosting",
    "Idempotency": ".._runtime.operation",
    "IdempotencyStore": ".._runtime.idempotency",
    "InvalidRequest": ".._runtime.errors",
    "MemoryIdempotencyStore": ".._runtime.idempotency",
    "NanoDatetime": ".._runtime.nano_datetime",
    "NotAuthenticated": ".._runtime.authentication",
    "NotPermitted": ".._runtime.authentication",
    "NotProgrammed": ".._runtime.fake_calls",
    "Operation": ".._runtime.operation",
    "Part": ".._runtime.hosting",
    "PermissionDenied": ".._runtime.errors",
    "Policy": ".._runtime.policy",
    "Principal": ".._runtime.authentication",
    "Probe": ".._runtime.probes",
    "RemoteError": ".._runtime.errors",
    "Resolver": ".._runtime.resolving",
    "ServerOptions": ".._runtime.options",
    "Span": ".._runtime.telemetry",
    "SpanKind": ".._runtime.telemetry",
    "SqliteIdempotencyStore": ".._runtime.idempotency_sqlite",
    "StaticResolver": ".._runtime.resolving",
    "StoreUnavailable": ".._runtime.idempotency",
    "Telemetry": ".._runtime.telemetry",
    "ThreadClientOptions": ".._runtime.thread_options",
    "ThreadHeaderHook": ".._runtime.thread_options",
    "ThreadTiming": ".._runtime.thread_options",
    "Timing": ".._runtime.options",
    "TlsFiles": ".._runtime.tls_files",
    "Unauthenticated": ".._runtime.errors",
    "Unavailable": ".._runtime.errors",
    "WrongFallback": ".._runtime.fallback",
    "adjusted": ".._runtime.adjusting",
    "api_key": ".._runtime.credentials",
    "bearer": ".._runtime.credentials",
    "carried": ".._runtime.hops",
    "deadline_scope": ".._runtime.deadline",
    "grpc_server_credentials": ".._runtime.grpc_tls",
    "remaining": ".._runtime.deadline",
    "run": ".._runtime.process",
    "together": ".._runtime.credentials",
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
