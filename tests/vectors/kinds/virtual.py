"""Time that passes only when somebody sleeps."""

from __future__ import annotations

from dataclasses import dataclass, field

from runtime.options import Timing


@dataclass(slots=True)
class VirtualTime:
    """A clock, a sleep that moves it, and a draw that is always the same."""

    draw: float = 1.0
    now: float = 0.0
    slept: list[float] = field(default_factory=list)

    def clock(self) -> float:
        return self.now

    async def sleep(self, duration: float) -> None:
        self.slept.append(duration)
        self.now += duration

    def timing(self) -> Timing:
        return Timing(clock=self.clock, sleep=self.sleep, random=lambda: self.draw)
