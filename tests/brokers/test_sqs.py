"""The shared suite over the embedded SQS server."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest

from mscomm_gen.brokers.embedded_sqs import EmbeddedSqs

from .fauxqs import MISSING, fauxqs, fauxqs_folder
from .sqs_rig import SqsRig
from .suite import ReachableSuite


@pytest.fixture(scope="module")
def server() -> Iterator[EmbeddedSqs]:
    with EmbeddedSqs() as running:
        yield running


@pytest.fixture(scope="module")
def other_server() -> Iterator[str]:
    folder = fauxqs_folder()
    if folder is None:
        pytest.skip(MISSING)
    with fauxqs(folder) as endpoint:
        yield endpoint


@pytest.fixture
async def sqs_rig(server: EmbeddedSqs) -> AsyncIterator[SqsRig]:
    rig = SqsRig(server.endpoint)
    await rig.open()
    yield rig
    await rig.close()


class TestSqs(ReachableSuite):
    @pytest.fixture
    def rig(self, sqs_rig: SqsRig) -> SqsRig:
        return sqs_rig


class TestSqsInFauxqs(ReachableSuite):
    """The same on a server that is stricter than moto."""

    @pytest.fixture
    async def rig(self, other_server: str) -> AsyncIterator[SqsRig]:
        rig = SqsRig(other_server)
        await rig.open()
        yield rig
        await rig.close()
