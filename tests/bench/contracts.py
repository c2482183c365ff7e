"""Contracts of a given size, for measuring."""

from __future__ import annotations

from typing import Literal

Over = Literal["both", "rest", "grpc"]


def contract_text(operations: int, over: Over = "both", edit: str = "") -> str:
    """A contract of ten operations a service, each with types of its own: half of them over REST and half over gRPC, or
    all over one of the two. `edit` is a field that the request of the middle one has besides.
    """
    services: list[str] = []
    types: list[str] = [
        "  Money: {minor_units: int64, currency: {type: string, length: 3}}",
        "  Status: {enum: [NEW, OPEN, DONE]}",
    ]
    for index in range(operations):
        if index % 10 == 0:
            services.append(
                f"  service_{index // 10}:\n    owner: team\n    operations:"
            )
        rest = over == "rest" or (over == "both" and index % 2 == 0)
        transport = f"http: POST /things-{index}" if rest else "grpc: true"
        extra = f", {edit}: string?" if edit and index == operations // 2 else ""
        services.append(
            f"      do_{index}: {{{transport}, request: Request{index}, response: Response{index}, "
            "idempotency: keyed, slo: {p99: 100ms}}"
        )
        types.append(
            f"  Request{index}: {{id: uuid, note: 'string?', amount: Money, tags: list<string>, "
            f"count: {{type: int32, min: 0}}, at: timestamp{extra}}}"
        )
        types.append(
            f"  Response{index}: {{id: uuid, status: Status, total: Money, lines: list<Line{index}>}}"
        )
        types.append(f"  Line{index}: {{sku: string, quantity: int32}}")
    head = "mscomm: 1\nname: bench\nversion: 1.0.0\nservices:\n"
    return head + "\n".join(services) + "\ntypes:\n" + "\n".join(types) + "\n"
