"""What a change is known by: neither lines nor files, so that a waiver outlives a rebase."""

from __future__ import annotations

import hashlib


def fingerprint(rule: str, path: str, essence: str) -> str:
    """Sixteen hex digits out of the rule, the place in the contract and what changed there."""
    text = "\n".join((rule, path, essence))
    return hashlib.sha256(text.encode()).hexdigest()[:16]
