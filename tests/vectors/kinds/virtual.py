"""Time that passes only when somebody sleeps."""

from __future__ import annotations

from dataclasses import dataclass, field

from runtime.options import Timing
from runtime.thread_options import ThreadTiming


@dataclass(slots=True)
class VirtualTime:
    """A clock, a sleep that moves it, and a draw that is always the same."""

    draw: float = 1.0
    now: float = 0.0
    slept: list[float] = field(default_factory=list)

    def clock(self) -> float:
        return self.now

    def pause(self, duration: float) -> None:
        self.slept.append(duration)
        self.now += duration

    async def sleep(self, duration: float) -> None:
        self.pause(duration)

    def timing(self) -> Timing:
        return Timing(clock=self.clock, sleep=self.sleep, random=lambda: self.draw)

    def thread_timing(self) -> ThreadTiming:
        return ThreadTiming(
            clock=self.clock, sleep=self.pause, random=lambda: self.draw
        )
