"""The name that was probably meant."""

from __future__ import annotations

from mscomm_gen.diagnostics.suggest import closest, did_you_mean


def test_the_closest_name_is_found_whatever_its_case() -> None:
    assert closest("requst", ["response", "request"]) == "request"
    assert closest("orderplaced", ["OrderPlaced", "Order"]) == "OrderPlaced"
    assert closest("zzz", ["request"]) is None


def test_a_few_names_are_listed_when_none_is_close() -> None:
    assert (
        did_you_mean("zzz", ["a_long_name", "another"])
        == "there is `a_long_name`, `another`"
    )
    assert did_you_mean("zzz", []) is None
    assert did_you_mean("zzz", [f"name_{n}" for n in range(50)]) is None
