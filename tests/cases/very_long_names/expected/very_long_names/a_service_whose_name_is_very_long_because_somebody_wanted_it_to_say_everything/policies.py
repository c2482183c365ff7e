# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of
a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything
behave: time limits, repeats, breakers. Durations are seconds.
"""

from typing import Literal, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Literal[
    "another_consumer_service_whose_name_is_very_long_because_somebody_wanted_it_so on a_message_with_an_exceptionally_long_name_because_somebody_wanted_it_to_say_it",
]
"""The callers that the contract's interactions speak of."""

AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL = Operation(
    "a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything",
    "an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all",
    Idempotency.KEYED,
)

# services.a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything.an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all
AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL_POLICY = (
    Policy(
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
)

SHORT = Operation(
    "a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything",
    "short",
    Idempotency.NONE,
)

# services.a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything.short
SHORT_POLICY = Policy(
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

# services.a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything.short
SHORT_FROM_ANOTHER_CONSUMER_SERVICE_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_SO_ON_A_MESSAGE_WITH_AN_EXCEPTIONALLY_LONG_NAME_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_IT = Policy(
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


def an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all_policy(
    caller: Caller | None,
) -> Policy:
    """The policy for a caller's calls of an_operation_whose_name_is_very_long_because_somebody_wanted_it_to_say_all; None is a caller no interaction names."""
    return AN_OPERATION_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_ALL_POLICY


def short_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of short; None is a caller no interaction names."""
    if (
        caller
        == "another_consumer_service_whose_name_is_very_long_because_somebody_wanted_it_so on a_message_with_an_exceptionally_long_name_because_somebody_wanted_it_to_say_it"
    ):
        return SHORT_FROM_ANOTHER_CONSUMER_SERVICE_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_SO_ON_A_MESSAGE_WITH_AN_EXCEPTIONALLY_LONG_NAME_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_IT
    return SHORT_POLICY
