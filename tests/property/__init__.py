"""Promises that hold for any contract, tried on random ones; `PROPERTY_TIMES=20` tries twenty times as many."""

from __future__ import annotations

import os

TIMES = int(os.environ.get("PROPERTY_TIMES", "1"))
