"""Where things live in the emitted package."""

from __future__ import annotations

import sys

import pytest

from mscomm_gen.contract.contract import Contract
from mscomm_gen.emit.hidden_modules import HIDDEN_MODULES
from mscomm_gen.emit.layout import Layout


@pytest.mark.parametrize("name", ["json", "grpc", "google", "Pydantic", "calendar"])
def test_a_package_does_not_hide_a_module_that_is_needed(name: str) -> None:
    layout = Layout(Contract(name, "1.0.0"))
    assert layout.package == f"{name.lower()}_"
    assert layout.path("models") == f"{name.lower()}_/models.py"
    # Names on the wire are kept.
    assert layout.proto_package == name.lower()


def test_a_package_has_the_name_of_its_contract() -> None:
    assert Layout(Contract("web-shop", "1.0.0")).package == "web_shop"


def test_every_module_of_this_standard_library_is_known() -> None:
    public = {name for name in sys.stdlib_module_names if not name.startswith("_")}
    assert public <= HIDDEN_MODULES
