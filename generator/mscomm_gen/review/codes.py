"""7xx: what keeps a review from being made."""

from __future__ import annotations

from typing import Final

from ..diagnostics import Code

NO_REPOSITORY: Final = Code(
    "MG701", "no-repository", "the contract lies in no git repository"
)
NO_SUCH_BASE: Final = Code(
    "MG702", "no-such-base", "what to compare with is neither a commit nor a file"
)
BROKEN_BASE: Final = Code(
    "MG703", "broken-base", "the contract to compare with does not load"
)
NO_SUCH_CHANGE: Final = Code(
    "MG706", "no-such-change", "the review has no change with this fingerprint"
)
ADVICE_CHANGED: Final = Code(
    "MG709", "advice-changed", "something else is advised for an interaction now"
)
