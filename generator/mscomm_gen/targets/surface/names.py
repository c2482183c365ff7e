"""The names of the runtime that users of an output need, by the module that has them."""

from __future__ import annotations

from typing import Final

CALLS: Final = {
    "adjusting": ("adjusted",),
    "breaker": ("BreakerState",),
    "call_states": ("CallState", "CallStates"),
    "deadline": ("deadline_scope", "remaining"),
    "forks": ("ForkedClient",),
    "hops": ("ContextThreadPool", "carried"),
    "errors": (
        "BadResponse",
        "BreakerOpen",
        "BulkheadFull",
        "CallError",
        "DeadlineExceeded",
        "DeclaredError",
        "GaveUp",
        "InvalidRequest",
        "PermissionDenied",
        "RemoteError",
        "Unauthenticated",
        "Unavailable",
    ),
    "context": ("CallContext",),
    "fallback": ("Fallback", "WrongFallback"),
    "fake_calls": ("FakeCall", "NotProgrammed"),
    "operation": ("Idempotency", "Operation"),
    "options": ("ClientOptions", "HeaderHook", "ServerOptions", "Timing"),
    "thread_options": ("ThreadClientOptions", "ThreadHeaderHook", "ThreadTiming"),
    "resolving": ("Address", "DnsResolver", "Resolver", "StaticResolver"),
    "tls_files": ("TlsFiles",),
    "policy": ("Backoff", "BreakerPolicy", "BudgetPolicy", "Policy"),
    "telemetry": (
        "BREAKER_TRANSITIONS",
        "CALL_DURATION",
        "FALLBACKS",
        "REFUSED",
        "RETRIES",
        "SERVE_DURATION",
        "SHED",
        "Attributes",
        "Span",
        "SpanKind",
        "Telemetry",
    ),
}
"""For whoever calls or serves operations."""

STREAMS: Final = {
    "request_stream": ("RequestStream", "RequestsBroken"),
    "streams": ("AsyncStream", "Requests", "Responses", "Stream"),
}
"""For whoever calls or serves what streams."""

HOSTING: Final = {
    "hosting": ("Background", "Host", "HostFailed", "Part"),
    "probes": ("Probe",),
    "process": ("run",),
}
"""For a process that serves or consumes."""

SERVES_GRPC: Final = {
    "grpc_health": ("GrpcHealth",),
    "grpc_serving": ("GrpcServing",),
    "grpc_tls": ("GRPC_SERVER_OPTIONS", "grpc_server_credentials"),
}
SERVES_REST: Final = {
    "asgi_health": ("with_health",),
    "asgi_serving": ("AsgiServing",),
}
SECURITY: Final = {
    "authentication": (
        "Authenticate",
        "Credentials",
        "NotAuthenticated",
        "NotPermitted",
        "Principal",
    ),
    "credentials": ("api_key", "bearer", "together"),
    "operation": ("ApiKey", "Bearer"),
}
"""For whoever must show who calls, or looks at it."""

KEYS: Final = {
    "idempotency": ("IdempotencyStore", "MemoryIdempotencyStore", "StoreUnavailable"),
    "idempotency_sqlite": ("SqliteIdempotencyStore",),
}
"""For whoever serves keyed operations."""

MESSAGES: Final = {
    "expiry": ("expires_in",),
    "memory_broker": ("InMemoryBroker",),
    "memory_consumer": ("MemoryConsumer",),
    "memory_messages": ("BuriedMessage", "SentMessage"),
    "memory_settling": ("NotSettled",),
    "publisher": ("PublishError", "Publisher"),
}
"""For whoever publishes or consumes, over whatever broker."""

KAFKA: Final = {
    "forks": ("ForkedClient",),
    "kafka_producer": ("KafkaProducer",),
    "kafka_thread_producer": ("ThreadKafkaProducer",),
    "kafka_settings": ("KafkaSettings",),
}
"""For whoever publishes or consumes over Kafka."""

SQS: Final = {
    "forks": ("ForkedClient",),
    "sqs_connection": ("MissingQueue", "SqsConnection"),
    "sqs_outgoing": ("MessageTooLarge",),
    "sqs_producer": ("SqsProducer",),
    "sqs_queues": ("SqsQueue", "create_queues"),
    "sqs_settings": ("SqsSettings",),
    "sqs_thread_producer": ("ThreadSqsProducer",),
}
"""For whoever publishes or consumes over SQS."""

KAFKA_CONSUMERS: Final = {"kafka_consumer": ("KafkaConsumer",)}
SQS_CONSUMERS: Final = {"sqs_consumer": ("SqsConsumer",)}

CONSUMERS: Final = {
    "consumer_options": ("ConsumerOptions",),
    "dead_letters": ("Reason",),
    "delivery": ("Delivery",),
    "reports": ("Fate", "Report"),
    "subscription": ("RedeliveryBackoff", "Subscription"),
}
"""For whoever consumes."""

INBOX: Final = {"sqlite_inbox": ("SqliteInbox",)}
LEASE: Final = {
    "claims": ("ClaimStore",),
    "memory_claims": ("MemoryClaimStore",),
    "sqlite_claims": ("SqliteClaimStore",),
}
OUTBOX: Final = {
    "sqlite_outbox": ("SqliteOutbox",),
    "sqlite_outbox_relay": ("SqliteOutboxRelay",),
    "sqlite_outbox_relay_thread": ("SqliteOutboxRelayThread",),
}

MOMENTS: Final = {"nano_datetime": ("NanoDatetime",)}
SPANS: Final = {"nano_timedelta": ("NanoTimedelta",)}
"""For whoever has times to the nanosecond."""
