# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of shop_window behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Never, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Never
"""The callers that the contract's interactions speak of."""

GOODS = Operation(
    "shop_window",
    "goods",
    Idempotency.SAFE,
)

# services.shop_window.goods
GOODS_POLICY = Policy(
    timeout=3.333333,
    deadline=10.0,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=25,
)

NAMES = Operation(
    "shop_window",
    "names",
    Idempotency.SAFE,
)

# services.shop_window.names
NAMES_POLICY = Policy(
    timeout=3.333333,
    deadline=10.0,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=25,
)

PRICES = Operation(
    "shop_window",
    "prices",
    Idempotency.SAFE,
)

# services.shop_window.prices
PRICES_POLICY = Policy(
    timeout=3.333333,
    deadline=10.0,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=25,
)

COUNTS = Operation(
    "shop_window",
    "counts",
    Idempotency.SAFE,
)

# services.shop_window.counts
COUNTS_POLICY = Policy(
    timeout=3.333333,
    deadline=10.0,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=25,
)

MEASURES = Operation(
    "shop_window",
    "measures",
    Idempotency.SAFE,
)

# services.shop_window.measures
MEASURES_POLICY = Policy(
    timeout=3.333333,
    deadline=10.0,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=25,
)

OPENING = Operation(
    "shop_window",
    "opening",
    Idempotency.SAFE,
)

# services.shop_window.opening
OPENING_POLICY = Policy(
    timeout=3.333333,
    deadline=10.0,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=25,
)

WAITING = Operation(
    "shop_window",
    "waiting",
    Idempotency.SAFE,
)

# services.shop_window.waiting
WAITING_POLICY = Policy(
    timeout=3.333333,
    deadline=10.0,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=25,
)

DAYS = Operation(
    "shop_window",
    "days",
    Idempotency.SAFE,
)

# services.shop_window.days
DAYS_POLICY = Policy(
    timeout=3.333333,
    deadline=10.0,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=25,
)

PICTURE = Operation(
    "shop_window",
    "picture",
    Idempotency.SAFE,
)

# services.shop_window.picture
PICTURE_POLICY = Policy(
    timeout=3.333333,
    deadline=10.0,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=25,
)

OPEN = Operation(
    "shop_window",
    "open",
    Idempotency.SAFE,
)

# services.shop_window.open
OPEN_POLICY = Policy(
    timeout=3.333333,
    deadline=10.0,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=25,
)

COLOUR = Operation(
    "shop_window",
    "colour",
    Idempotency.SAFE,
)

# services.shop_window.colour
COLOUR_POLICY = Policy(
    timeout=3.333333,
    deadline=10.0,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=25,
)

PAYMENT = Operation(
    "shop_window",
    "payment",
    Idempotency.SAFE,
)

# services.shop_window.payment
PAYMENT_POLICY = Policy(
    timeout=3.333333,
    deadline=10.0,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=25,
)

PAYMENTS = Operation(
    "shop_window",
    "payments",
    Idempotency.SAFE,
)

# services.shop_window.payments
PAYMENTS_POLICY = Policy(
    timeout=3.333333,
    deadline=10.0,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=25,
)

ANYTHING = Operation(
    "shop_window",
    "anything",
    Idempotency.SAFE,
)

# services.shop_window.anything
ANYTHING_POLICY = Policy(
    timeout=3.333333,
    deadline=10.0,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=25,
)

LIST = Operation(
    "shop_window",
    "list",
    Idempotency.SAFE,
)

# services.shop_window.list
LIST_POLICY = Policy(
    timeout=3.333333,
    deadline=10.0,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=25,
)

DATE = Operation(
    "shop_window",
    "date",
    Idempotency.SAFE,
)

# services.shop_window.date
DATE_POLICY = Policy(
    timeout=3.333333,
    deadline=10.0,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=25,
)

DICT = Operation(
    "shop_window",
    "dict",
    Idempotency.SAFE,
)

# services.shop_window.dict
DICT_POLICY = Policy(
    timeout=3.333333,
    deadline=10.0,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=25,
)

BOOL = Operation(
    "shop_window",
    "bool",
    Idempotency.SAFE,
)

# services.shop_window.bool
BOOL_POLICY = Policy(
    timeout=3.333333,
    deadline=10.0,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=25,
)

PAGE = Operation(
    "shop_window",
    "page",
    Idempotency.SAFE,
)

# services.shop_window.page
PAGE_POLICY = Policy(
    timeout=3.333333,
    deadline=10.0,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=25,
)

ORDER = Operation(
    "shop_window",
    "order",
    Idempotency.KEYED,
)

# services.shop_window.order
ORDER_POLICY = Policy(
    timeout=3.333333,
    deadline=10.0,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=25,
)


def goods_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of goods; None is a caller no interaction names."""
    return GOODS_POLICY


def names_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of names; None is a caller no interaction names."""
    return NAMES_POLICY


def prices_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of prices; None is a caller no interaction names."""
    return PRICES_POLICY


def counts_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of counts; None is a caller no interaction names."""
    return COUNTS_POLICY


def measures_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of measures; None is a caller no interaction names."""
    return MEASURES_POLICY


def opening_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of opening; None is a caller no interaction names."""
    return OPENING_POLICY


def waiting_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of waiting; None is a caller no interaction names."""
    return WAITING_POLICY


def days_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of days; None is a caller no interaction names."""
    return DAYS_POLICY


def picture_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of picture; None is a caller no interaction names."""
    return PICTURE_POLICY


def open_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of open; None is a caller no interaction names."""
    return OPEN_POLICY


def colour_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of colour; None is a caller no interaction names."""
    return COLOUR_POLICY


def payment_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of payment; None is a caller no interaction names."""
    return PAYMENT_POLICY


def payments_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of payments; None is a caller no interaction names."""
    return PAYMENTS_POLICY


def anything_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of anything; None is a caller no interaction names."""
    return ANYTHING_POLICY


def list_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of list; None is a caller no interaction names."""
    return LIST_POLICY


def date_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of date; None is a caller no interaction names."""
    return DATE_POLICY


def dict_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of dict; None is a caller no interaction names."""
    return DICT_POLICY


def bool_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of bool; None is a caller no interaction names."""
    return BOOL_POLICY


def page_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of page; None is a caller no interaction names."""
    return PAGE_POLICY


def order_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of order; None is a caller no interaction names."""
    return ORDER_POLICY
