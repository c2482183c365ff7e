# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of drawing, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from pydantic import TypeAdapter

from .._runtime.fake_async import AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake
from .._runtime.rest_payload import other, record
from ..models.drawing import Drawn, Picture, Shape
from .api import DRAW_ERRORS, MEASURE_ERRORS, DrawingService
from .policies import DRAW, MEASURE, draw_policy, measure_policy


class FakeAsyncDrawing:
    """A double of drawing, for unit tests; satisfies `AsyncDrawing`.

    Say what operations answer, run the code under test, look at the calls:

        drawing = FakeAsyncDrawing()
        drawing.draw.returns(Drawn(...))
        ...
        drawing.draw.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncDrawing(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: DrawingService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncDrawing",
            headers,
        )
        self.draw = AsyncFake(
            self._double,
            DRAW,
            policy=draw_policy(None),
            request=other(TypeAdapter[Shape](Shape)),
            response=record(Drawn),
            errors=DRAW_ERRORS,
            status="INTERNAL",
        )
        """Answers draw."""
        self.measure = AsyncFake(
            self._double,
            MEASURE,
            policy=measure_policy(None),
            request=record(Picture),
            response=other(TypeAdapter[Shape](Shape)),
            errors=MEASURE_ERRORS,
            status="INTERNAL",
        )
        """Answers measure."""
        if service is not None:
            self.draw.served_by(service.draw)
            self.measure.served_by(service.measure)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeDrawing:
    """A double of drawing for plain threads, for unit tests; satisfies `Drawing`.

    Say what operations answer, run the code under test, look at the calls:

        drawing = FakeDrawing()
        drawing.draw.returns(Drawn(...))
        ...
        drawing.draw.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeDrawing(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: DrawingService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeDrawing",
            headers,
        )
        self.draw = ThreadFake(
            self._double,
            DRAW,
            policy=draw_policy(None),
            request=other(TypeAdapter[Shape](Shape)),
            response=record(Drawn),
            errors=DRAW_ERRORS,
            status="INTERNAL",
        )
        """Answers draw."""
        self.measure = ThreadFake(
            self._double,
            MEASURE,
            policy=measure_policy(None),
            request=record(Picture),
            response=other(TypeAdapter[Shape](Shape)),
            errors=MEASURE_ERRORS,
            status="INTERNAL",
        )
        """Answers measure."""
        if service is not None:
            self.draw.served_by(service.draw)
            self.measure.served_by(service.measure)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
