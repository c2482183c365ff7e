"""The circuit breaker beside a plain model of Resilience4j: a list of all calls, and timers that fire in their order.

Written from the rules in circuit_breaker.json, without a look at ours; random scenarios must come out alike.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from math import floor, inf
from typing import Any

import pytest

from .cases import cases
from .kinds import circuit_breaker

DEFAULTS: dict[str, Any] = {
    "failureRateThreshold": 50,
    "slowCallRateThreshold": 100,
    "slowCallDurationThresholdMs": 60000,
    "slidingWindowType": "COUNT_BASED",
    "slidingWindowSize": 100,
    "minimumNumberOfCalls": 100,
    "waitDurationInOpenStateMs": 60000,
    "permittedNumberOfCallsInHalfOpenState": 10,
    "maxWaitDurationInHalfOpenStateMs": 0,
    "automaticTransitionFromOpenToHalfOpenEnabled": False,
}


@dataclass
class Model:
    config: dict[str, Any]
    state: str = "CLOSED"
    calls: list[tuple[float, bool, bool]] = field(default_factory=list)
    permits: int = 0
    opened: float = 0.0
    timer: float = inf

    def step(self, step: dict[str, Any]) -> dict[str, Any]:
        now = step["t_ms"]
        while self.timer <= now:
            self.fire()
        permitted = None
        op = step["op"]
        if op in ("call", "acquire"):
            permitted = self.acquire(now)
        elif op == "reset":
            self.go("CLOSED", now)
        elif op == "force_open":
            self.go("FORCED_OPEN", now)
        elif op == "disable":
            self.go("DISABLED", now)
        if op == "complete" or (op == "call" and permitted):
            self.complete(step["outcome"], step.get("duration_ms", 0), now)
        return {"state": self.state, "permitted": permitted}

    def fire(self) -> None:
        at = self.timer
        self.go("HALF_OPEN" if self.state == "OPEN" else "OPEN", at)

    def go(self, state: str, at: float) -> None:
        self.state = state
        self.timer = inf
        if state in ("CLOSED", "HALF_OPEN"):
            self.calls = []
        if state == "OPEN":
            self.opened = at
            if self.config["automaticTransitionFromOpenToHalfOpenEnabled"]:
                self.timer = at + self.config["waitDurationInOpenStateMs"]
        if state == "HALF_OPEN":
            self.permits = self.config["permittedNumberOfCallsInHalfOpenState"]
            if self.config["maxWaitDurationInHalfOpenStateMs"]:
                self.timer = at + self.config["maxWaitDurationInHalfOpenStateMs"]

    def acquire(self, now: float) -> bool:
        wait = self.config["waitDurationInOpenStateMs"]
        if self.state == "OPEN" and now > self.opened + wait:
            self.go("HALF_OPEN", now)
        if self.state == "HALF_OPEN":
            if self.permits == 0:
                return False
            self.permits -= 1
            return True
        return self.state in ("CLOSED", "DISABLED")

    def complete(self, outcome: str, duration: float, now: float) -> None:
        if outcome in ("ignored", "release"):
            if self.state == "HALF_OPEN":
                self.permits += 1
            return
        if self.state not in ("CLOSED", "HALF_OPEN"):
            return
        slow = duration > self.config["slowCallDurationThresholdMs"]
        self.calls.append((now, outcome == "failure", slow))
        kept, least = self.judged(now)
        if len(kept) < least:
            return
        share = 100 / len(kept)
        failures = sum(failed for _, failed, _ in kept) * share
        slows = sum(slow for _, _, slow in kept) * share
        bad = (
            failures >= self.config["failureRateThreshold"] - 1e-6
            or slows >= self.config["slowCallRateThreshold"] - 1e-6
        )
        if bad:
            self.go("OPEN", now)
        elif self.state == "HALF_OPEN":
            self.go("CLOSED", now)

    def judged(self, now: float) -> tuple[list[tuple[float, bool, bool]], int]:
        least = self.config["minimumNumberOfCalls"]
        size = self.config["slidingWindowSize"]
        if self.state == "HALF_OPEN":
            size = self.config["permittedNumberOfCallsInHalfOpenState"]
            return self.calls[-size:], min(least, size)
        if self.config["slidingWindowType"] == "COUNT_BASED":
            return self.calls[-size:], min(least, size)
        oldest = floor(now / 1000) - size + 1
        return [call for call in self.calls if floor(call[0] / 1000) >= oldest], least


def scenario(chance: random.Random) -> dict[str, Any]:
    """Calls, halves of calls and hands on the switch, at times that often fall on a limit."""
    wait = chance.choice([500, 1000, 2000, 5000])
    most = chance.choice([0, 0, 500, 1500, 4000])
    config = {
        "failureRateThreshold": chance.choice([50, 30, 33.3, 12.3, 66.7, 100, 1]),
        "slowCallRateThreshold": chance.choice([100, 50, 20, 66.7]),
        "slowCallDurationThresholdMs": chance.choice([100, 60000]),
        "slidingWindowType": chance.choice(["COUNT_BASED", "TIME_BASED"]),
        "slidingWindowSize": chance.choice([1, 2, 3, 5, 10]),
        "minimumNumberOfCalls": chance.choice([1, 2, 3, 5, 12]),
        "waitDurationInOpenStateMs": wait,
        "permittedNumberOfCallsInHalfOpenState": chance.choice([1, 2, 3, 10]),
        "maxWaitDurationInHalfOpenStateMs": most,
        "automaticTransitionFromOpenToHalfOpenEnabled": chance.random() < 0.4,
    }
    for name in chance.sample(sorted(config), chance.randrange(4)):
        if not name.startswith(("minimum", "sliding")):
            del config[name]
    steps: list[dict[str, Any]] = []
    now = 0
    bad = chance.choice([0.2, 0.5, 0.8])
    for _ in range(chance.randrange(10, 120)):
        now += chance.choice(
            [0, 0, 0, 1, 100, 999, 1000, wait, wait, wait + 1, most, 3 * wait]
            if chance.random() < 0.5
            else [0, 0, 1, 10, 250]
        )
        op = chance.choices(
            ["call", "acquire", "complete", "probe", "reset", "force_open", "disable"],
            [60, 12, 12, 10, 1, 1, 1],
        )[0]
        step: dict[str, Any] = {"t_ms": now, "op": op}
        if op in ("call", "complete"):
            outcomes = ["success", "failure", "ignored"]
            weights = [1 - bad, bad, 0.1]
            if op == "complete":
                outcomes, weights = [*outcomes, "release"], [*weights, 0.2]
            step["outcome"] = chance.choices(outcomes, weights)[0]
            step["duration_ms"] = chance.choice([0, 50, 100, 101, 60001])
        steps.append(step)
    return {"id": "model", "config": config, "steps": steps}


@pytest.mark.parametrize("driver", ["asyncio", "threads"])
@pytest.mark.parametrize("seed", range(20))
def test_random_scenarios_come_out_as_the_model_says(seed: int, driver: str) -> None:
    chance = random.Random(seed)
    for _ in range(50):
        case = scenario(chance)
        model = Model({**DEFAULTS, **case["config"]})
        expected = [model.step(step) for step in case["steps"]]
        answer = circuit_breaker.run(json.dumps(case), driver)
        for number, step in enumerate(case["steps"]):
            said: Any = answer["steps"]
            assert said[number] == expected[number], (case["config"], step)


def test_the_model_agrees_with_the_recorded_behaviour() -> None:
    for recorded in cases("circuit_breaker", "scenarios"):
        model = Model({**DEFAULTS, **recorded.get("config", {})})
        for step in recorded["steps"]:
            said = model.step(step)
            expect = step.get("expect", {})
            assert {name: said[name] for name in expect} == expect, recorded["id"]
