"""The retry budget: taking, refunding, and what an outage may cost."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from runtime.attempt import Attempt
from runtime.budget import RetryBudget
from runtime.errors import CallError, Unavailable
from runtime.operation import Idempotency, Operation
from runtime.outcome import Outcome
from runtime.policy import BudgetPolicy, Policy

from .drivers import DRIVERS, Calls
from .virtual import VirtualTime


class Config(BaseModel):
    """Sizes and costs."""

    capacity: int = 500
    retry_cost: int = 14
    throttling_cost: int = 5
    no_retry_increment: int = 1

    def policy(self) -> BudgetPolicy:
        return BudgetPolicy(
            capacity=self.capacity,
            repeat=self.retry_cost,
            throttled=self.throttling_cost,
            success=self.no_retry_increment,
        )


class Event(BaseModel):
    """Something that happens to the budget, `repeat` times."""

    op: Literal["retry", "success", "failure", "outage"]
    call: str = ""
    error: Literal["transient", "throttling"] = "transient"
    repeat: int = 1
    calls: int = 0
    max_attempts: int = 3


class Case(BaseModel):
    """Events upon one budget."""

    id: str
    config: Config = Config()
    events: list[Event]


def run(case: str, driver: str = "asyncio") -> dict[str, object]:
    """Plays the events of a case."""
    played = Case.model_validate_json(case)
    budget = DRIVERS[driver].budget(played.config.policy())
    costs: dict[str, int] = {}
    outcomes: list[dict[str, object]] = []
    for event in played.events:
        if event.op == "outage":
            outcomes.append({"retries": _outage(budget, event, driver)})
            continue
        allowed: bool | None = None
        for _ in range(event.repeat):
            if event.op == "retry":
                cost = budget.take(throttled=event.error == "throttling")
                allowed = cost is not None
                if cost is not None:
                    costs[event.call] = cost
            elif event.op == "success":
                budget.succeeded(costs.pop(event.call, None))
            else:
                costs.pop(event.call, None)
        outcomes.append({"allowed": allowed, "balance": budget.balance})
    return {"id": played.id, "events": outcomes}


def _outage(budget: RetryBudget, event: Event, driver: str) -> int:
    """Makes calls, one after the other, of which every attempt fails; how many repeats were sent."""
    sent = 0

    def send(attempt: Attempt) -> None:
        nonlocal sent
        sent += 1
        raise ConnectionError

    def classify(error: Exception, attempt: Attempt) -> Outcome:
        return Outcome(
            Unavailable("down"), repeat=True, throttled=event.error == "throttling"
        )

    call = DRIVERS[driver].caller(
        Calls(
            operation=Operation("vectors", "outage", Idempotency.SAFE),
            policy=Policy(
                timeout=1, deadline=60, attempts=event.max_attempts, breaker=None
            ),
            time=VirtualTime(),
            budget=budget,
            classify=classify,
            send=send,
        )
    )
    for _ in range(event.calls):
        try:
            call()
        except CallError:
            continue
    return sent - event.calls
