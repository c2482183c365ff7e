"""What the gRPC half of server.py needs of a service."""

from __future__ import annotations

from dataclasses import dataclass

from ...contract.services import Service
from ..base import Build


@dataclass(frozen=True, slots=True)
class GrpcHalf:
    """`function` is the name that the template defines."""

    function: str


def grpc_half(build: Build, service: Service) -> GrpcHalf | None:
    """The view, or None for a service without a gRPC operation."""
    return None
