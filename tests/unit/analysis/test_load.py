from __future__ import annotations

from mscomm_gen.analysis.load import Load, operation_loads
from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.interactions import ConsumerEnd, Interaction, OperationEnd
from mscomm_gen.contract.services import Operation, Service

A, B, C = OperationEnd("a", "do"), OperationEnd("b", "do"), OperationEnd("c", "do")


def loads(
    *interactions: Interaction, **declared: tuple[float, float | None]
) -> dict[OperationEnd, Load]:
    services = []
    for name in "abc":
        rate, burst = declared.get(name, (None, None))
        services.append(
            Service(name, (Operation("do", grpc=True, rate=rate, burst=burst),))
        )
    return operation_loads(
        Contract("c", "1", services=tuple(services), interactions=interactions)
    )


def test_the_load_is_inherited_along_the_calls() -> None:
    found = loads(
        Interaction(A, B, calls=3), Interaction(B, C, share=0.5), a=(10.0, 20.0)
    )
    assert found[C] == Load(15.0, 30.0)


def test_several_callers_add_up() -> None:
    assert loads(Interaction(A, C), Interaction(B, C), a=(10.0, None), b=(5.0, None))[
        C
    ] == Load(15.0, None)


def test_what_an_operation_declares_stands() -> None:
    assert loads(Interaction(A, B), a=(10.0, None), b=(2.0, None))[B].rate == 2.0


def test_nothing_known_stays_unknown() -> None:
    assert loads(Interaction(A, B))[B] == Load(None, None)
    assert loads(Interaction(ConsumerEnd("a", "m"), B))[B] == Load(None, None)


def test_a_circle_of_calls_comes_to_an_end() -> None:
    found = loads(
        Interaction(A, B), Interaction(B, C), Interaction(C, B), a=(8.0, None)
    )
    assert found[B].rate == 8.0


def test_a_long_chain_of_diamonds_is_answered_at_once() -> None:
    services = []
    interactions = []
    for level in range(60):
        for side in "ab":
            name = f"{side}{level}"
            services.append(
                Service(
                    name,
                    (Operation("do", grpc=True, rate=1.0 if level == 0 else None),),
                )
            )
            for above in "ab":
                if level:
                    interactions.append(
                        Interaction(
                            OperationEnd(f"{above}{level - 1}", "do"),
                            OperationEnd(name, "do"),
                        )
                    )
    found = operation_loads(
        Contract("c", "1", services=tuple(services), interactions=tuple(interactions))
    )
    assert found[OperationEnd("a59", "do")].rate == 2.0**59
