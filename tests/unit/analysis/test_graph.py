from __future__ import annotations

from itertools import pairwise

from mscomm_gen.analysis.graph import circles
from mscomm_gen.contract.interactions import Interaction

from .chains import EDGE, end, graph, service


def _line(*names: str) -> list[Interaction]:
    return [Interaction(end(a), end(b)) for a, b in pairwise(names)]


def test_inner_operations_come_before_those_that_call_them() -> None:
    found = graph([service(n) for n in ("edge", "a", "b")], _line("edge", "a", "b"))
    assert found.inner_first == (end("b"), end("a"), EDGE)
    assert (found.depth[EDGE], found.height[EDGE]) == (2, 0)
    assert (found.depth[end("b")], found.height[end("b")]) == (0, 2)


def test_a_circle_is_entered_at_its_first_operation_and_walked_once() -> None:
    services = [service(n) for n in ("edge", "a", "b")]
    found = graph(services, [*_line("edge", "a", "b"), Interaction(end("b"), end("a"))])
    assert found.closing == {"b.act -> a.act"}
    assert found.circles == ((end("a"), end("b")),)
    assert found.depth[EDGE] == 2


def test_an_operation_that_calls_itself_is_a_circle() -> None:
    found = graph([service("a")], [Interaction(end("a"), end("a"))])
    assert found.circles == ((end("a"),),)
    assert found.depth[end("a")] == 0


def test_circles_of_a_plain_graph() -> None:
    edges = {1: [2], 2: [3], 3: [1, 4], 4: [5], 5: []}
    assert circles((1, 2, 3, 4, 5), edges) == ((1, 2, 3),)


def test_a_long_chain_needs_no_deep_stack() -> None:
    names = [f"s{n}" for n in range(3000)]
    found = graph([service(n) for n in names], _line(*names))
    assert found.depth[end("s0")] == 2999
