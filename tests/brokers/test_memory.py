"""The in-memory broker passes what every real one must."""

from __future__ import annotations

import pytest

from tests.brokers.memory_rig import MemoryRig
from tests.brokers.suite import BrokerSuite


class TestMemory(BrokerSuite):
    @pytest.fixture
    def rig(self) -> MemoryRig:
        return MemoryRig()
