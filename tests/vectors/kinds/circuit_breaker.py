"""Scenarios of the circuit breaker, step by step, in milliseconds: the breaker does not mind the unit."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from runtime.breaker import CircuitBreaker
from runtime.policy import BreakerPolicy

from .drivers import DRIVERS
from .virtual import VirtualTime


class Config(BaseModel):
    """Resilience4j's configuration and its defaults; rates are percentages, the window calls or seconds."""

    failureRateThreshold: float = 50
    slowCallRateThreshold: float = 100
    slowCallDurationThresholdMs: float = 60000
    slidingWindowType: Literal["COUNT_BASED", "TIME_BASED"] = "COUNT_BASED"
    slidingWindowSize: int = 100
    minimumNumberOfCalls: int = 100
    waitDurationInOpenStateMs: float = 60000
    permittedNumberOfCallsInHalfOpenState: int = 10
    maxWaitDurationInHalfOpenStateMs: float = 0
    automaticTransitionFromOpenToHalfOpenEnabled: bool = False

    def policy(self) -> BreakerPolicy:
        """The same as a policy of ours, in milliseconds."""
        by_count = self.slidingWindowType == "COUNT_BASED"
        return BreakerPolicy(
            failure_rate=self.failureRateThreshold / 100,
            slow_rate=self.slowCallRateThreshold / 100,
            slow_after=self.slowCallDurationThresholdMs,
            window_calls=self.slidingWindowSize if by_count else None,
            window_seconds=None if by_count else self.slidingWindowSize * 1000,
            bucket=1000,
            calls=self.minimumNumberOfCalls,
            open_for=self.waitDurationInOpenStateMs,
            probes=self.permittedNumberOfCallsInHalfOpenState,
            half_open_for=self.maxWaitDurationInHalfOpenStateMs,
            automatic=self.automaticTransitionFromOpenToHalfOpenEnabled,
        )


class Step(BaseModel):
    """One thing that is done to the breaker."""

    t_ms: float
    op: Literal[
        "call", "acquire", "complete", "probe", "reset", "force_open", "disable"
    ]
    outcome: Literal["success", "failure", "ignored", "release"] | None = None
    duration_ms: float = 0


class Scenario(BaseModel):
    """Steps in the order of their time."""

    id: str
    config: Config = Config()
    steps: list[Step]


def run(case: str, driver: str = "asyncio") -> dict[str, object]:
    """Plays a scenario."""
    scenario = Scenario.model_validate_json(case)
    time = VirtualTime()
    breaker = DRIVERS[driver].breaker(scenario.config.policy(), time.clock)
    steps: list[dict[str, object]] = []
    for step in scenario.steps:
        time.now = step.t_ms
        permitted = _play(breaker, step)
        steps.append({"state": breaker.state.name, "permitted": permitted})
    return {"id": scenario.id, "steps": steps}


def _play(breaker: CircuitBreaker, step: Step) -> bool | None:
    """Does one step; whether it was permitted, None if it asked for no permission."""
    permitted: bool | None = None
    match step.op:
        case "call" | "acquire":
            permitted = breaker.acquire(step.t_ms)
        case "reset":
            breaker.reset()
        case "force_open":
            breaker.force_open()
        case "disable":
            breaker.disable()
        case "complete" | "probe":
            pass
    if step.op == "complete" or (step.op == "call" and permitted):
        if step.outcome in ("ignored", "release"):
            breaker.release(step.t_ms)
        else:
            breaker.record(
                failed=step.outcome == "failure",
                duration=step.duration_ms,
                now=step.t_ms,
            )
    return permitted
