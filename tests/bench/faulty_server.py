"""A server that fails as it is told: `python -m tests.bench.faulty_server SEED`; prints its port.

Of the requests in the phase `faults`, 30 % are answered with 503 at once and 10 % after longer than any caller waits;
in `outage` all are answered with 503. `PUT /phase/NAME` begins a phase, `GET /counts` tells the requests of each.
"""

from __future__ import annotations

import asyncio
import collections
import random
import sys

from aiohttp import web

FAILING = 0.3
SLOW = 0.1
# Seconds: an ordinary answer, and a slow one, three times as long as an attempt may take.
ORDINARY = 0.005
SLOWLY = 0.6


class Payments:
    """Answers charges."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._phase = "faults"
        self._counts: collections.Counter[str] = collections.Counter()

    async def charge(self, request: web.Request) -> web.Response:
        """Answers with what came, or fails."""
        content = await request.read()
        self._counts[self._phase] += 1
        # Drawn in any phase, so that what follows an outage does not depend on it.
        drawn = self._random.random()
        if self._phase == "outage" or drawn < FAILING:
            return web.Response(status=503)
        await asyncio.sleep(SLOWLY if drawn < FAILING + SLOW else ORDINARY)
        return web.Response(body=content, content_type="application/json")

    async def phase(self, request: web.Request) -> web.Response:
        """Begins a phase."""
        self._phase = request.match_info["name"]
        return web.Response()

    async def counts(self, request: web.Request) -> web.Response:
        """Requests by phase."""
        return web.json_response(dict(self._counts))


async def main(seed: int) -> None:
    """Serves until it is ended."""
    payments = Payments(seed)
    app = web.Application()
    app.router.add_post("/charges", payments.charge)
    app.router.add_put("/phase/{name}", payments.phase)
    app.router.add_get("/counts", payments.counts)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
