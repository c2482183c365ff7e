"""What holds for every test: random cases are drawn alike in every run, unless `EXPLORE=1` asks for new ones.

A commit is green or it is not; looking for what nobody has thought of is done on purpose, not by chance.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True, database=None)
settings.register_profile("explore")
settings.load_profile("explore" if os.environ.get("EXPLORE") else "same")
