"""The names of the runtime that users of an output need, by the module that has them."""

from __future__ import annotations

from typing import Final

CALLS: Final = {
    "deadline": ("deadline_scope", "remaining"),
    "errors": (
        "BadResponse",
        "BreakerOpen",
        "BulkheadFull",
        "CallError",
        "DeadlineExceeded",
        "DeclaredError",
        "GaveUp",
        "InvalidRequest",
        "RemoteError",
        "Unavailable",
    ),
    "context": ("CallContext",),
    "fake_calls": ("FakeCall", "NotProgrammed"),
    "operation": ("Idempotency", "Operation"),
    "options": ("ClientOptions", "HeaderHook", "ServerOptions", "Timing"),
    "policy": ("Backoff", "BreakerPolicy", "BudgetPolicy", "Policy"),
    "telemetry": (
        "BREAKER_TRANSITIONS",
        "CALL_DURATION",
        "REFUSED",
        "RETRIES",
        "SERVE_DURATION",
        "Attributes",
        "Span",
        "SpanKind",
        "Telemetry",
    ),
}
"""For whoever calls or serves operations."""

KEYS: Final = {
    "idempotency": ("IdempotencyStore", "MemoryIdempotencyStore", "StoreUnavailable"),
    "idempotency_sqlite": ("SqliteIdempotencyStore",),
}
"""For whoever serves keyed operations."""

KAFKA: Final = {
    "kafka_producer": ("KafkaProducer", "PublishError"),
    "kafka_settings": ("KafkaSettings",),
}
"""For whoever publishes or consumes over Kafka."""

CONSUMERS: Final = {
    "consumer_options": ("ConsumerOptions",),
    "dead_letters": ("Reason",),
    "delivery": ("Delivery",),
    "kafka_consumer": ("KafkaConsumer",),
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
}
