"""The answer takes long enough to hurt, though not too long to be waited for."""

from __future__ import annotations

import math

from ...analysis.notation import about
from ..facts import Facts

# One second is the limit for an uninterrupted flow of thought (Nielsen); a machine is held up by what it keeps
# open meanwhile, which is felt later.
PERSON = 1.0
MACHINE = 5.0
PER_DECADE = 1.0


class SlowAnswer:
    """In decades above what goes unnoticed."""

    rule = "AD202"
    name = "slow-answer"
    inputs = ("duration", "person_waiting", "streamed")
    source = "Response Times: The 3 Important Limits (Nielsen, Usability Engineering, 1993, ch. 5)"

    def weigh(self, facts: Facts) -> float:
        limit = PERSON if facts.person_waiting else MACHINE
        if facts.streamed or facts.duration <= limit:
            return 0.0
        return PER_DECADE * math.log10(facts.duration / limit)

    def say(self, facts: Facts) -> str:
        who = "a person" if facts.person_waiting else "the caller"
        return f"{who} waits {about(facts.duration)} for it"
