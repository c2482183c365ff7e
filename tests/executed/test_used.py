"""A client made from `uses:` calls the server that the other team's contract gave."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mscomm_gen import pipeline
from tests.unit.frontends.yaml.test_uses import PAYMENTS, SHOP, hash_of

SCRIPT = """
import asyncio, sys, uuid
sys.path[:0] = sys.argv[1:3]
import grpc
import money.models, money.payments.api, money.payments.server, money.runtime
import shop.models, shop.payments.api, shop.payments.client

class Payments:
    async def charge(self, request, context):
        if request.amount.cents > 100:
            raise money.payments.api.CardDeclinedError(
                "no", details=money.models.CardDeclined(reason=request.amount.currency)
            )
        return money.models.Receipt(charge_id=uuid.UUID(int=request.amount.cents))

async def main():
    server = grpc.aio.server()
    money.payments.server.add_to_grpc_server(Payments(), server)
    port = server.add_insecure_port("127.0.0.1:0")
    await server.start()
    try:
        async with shop.payments.client.AsyncPaymentsClient.grpc(f"127.0.0.1:{port}") as payments:
            def charge(cents):
                amount = shop.models.Amount(cents=cents, currency="EUR")
                return payments.charge(shop.models.Charge(amount=amount), idempotency_key=str(cents))
            receipt = await charge(7)
            assert receipt == shop.models.Receipt(charge_id=uuid.UUID(int=7)), receipt
            try:
                await charge(700)
            except shop.payments.api.CardDeclinedError as error:
                assert error.details == shop.models.CardDeclined(reason="EUR"), error.details
            else:
                raise AssertionError("not declined")
    finally:
        await server.stop(None)

asyncio.run(asyncio.wait_for(main(), 60))
"""


def test_calls_and_declared_errors_cross_the_two_contracts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    theirs, ours = tmp_path / "payments", tmp_path / "shop"
    for folder in (theirs, ours):
        folder.mkdir()
    (theirs / "contract.yaml").write_text(PAYMENTS)
    pipeline.build(theirs / "contract.yaml", theirs / "gen")
    (ours / "contract.yaml").write_text(
        SHOP.replace("LOCK", hash_of(theirs / "contract.yaml"))
    )
    pipeline.build(ours / "contract.yaml", ours / "gen")
    subprocess.run(
        [sys.executable, "-c", SCRIPT, str(theirs / "gen"), str(ours / "gen")],
        check=True,
        timeout=120,
    )
