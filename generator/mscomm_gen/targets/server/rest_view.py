"""What the REST half of server.py needs of a service."""

from __future__ import annotations

from dataclasses import dataclass

from ...contract.services import Service
from ..base import Build


@dataclass(frozen=True, slots=True)
class RestHalf:
    """`function` is the name that the template defines."""

    function: str


def rest_half(build: Build, service: Service) -> RestHalf | None:
    """The view, or None for a service without an HTTP operation."""
    return None
