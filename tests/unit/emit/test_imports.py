"""Imports by request: sorted as ruff sorts them, renamed where two want one name, as black leaves them."""

from __future__ import annotations

import subprocess
import sys

import black

from mscomm_gen.emit.imports import Imports, Symbol, all_key, symbol
from mscomm_gen.emit.literals import LINE


def test_a_dotted_path_names_a_symbol() -> None:
    assert symbol("pydantic.BaseModel") == Symbol("pydantic", "BaseModel")
    assert symbol("._runtime.policy.Policy") == Symbol(
        "_runtime.policy", "Policy", inside=True
    )


def test_a_symbol_is_imported_once_under_its_name() -> None:
    imports = Imports("payments.grpc")
    assert imports.use("uuid.UUID") == "UUID"
    assert imports.use(Symbol("uuid", "UUID")) == "UUID"
    assert imports.render() == "from uuid import UUID"


def test_paths_inside_the_package_are_relative_to_the_module() -> None:
    imports = Imports("payments.grpc")
    imports.use("._runtime.policy.Policy")
    imports.use(".payments.api.Payments")
    imports.use(".models.shared.Money")
    assert imports.render() == (
        "from .._runtime.policy import Policy\n"
        "from ..models.shared import Money\n"
        "from .api import Payments"
    )


def test_what_a_package_loads_by_itself_is_written_as_its_attribute() -> None:
    imports = Imports("payments.grpc", through=("models", "_wire"))
    assert imports.use(".models.shared.Money") == "models.Money"
    assert imports.use("._wire.payments.CHARGE_CODEC") == "_wire.CHARGE_CODEC"
    assert imports.use("._runtime.policy.Policy") == "Policy"
    assert imports.render() == (
        "from .. import _wire, models\nfrom .._runtime.policy import Policy"
    )


def test_a_package_whose_name_is_taken_gets_another_one() -> None:
    imports = Imports(
        "payments.grpc", reserved=frozenset({"models"}), through=("models",)
    )
    assert imports.use(".models.shared.Money") == "_models.Money"
    assert imports.render() == "from .. import models as _models"


def test_what_another_distribution_calls_alike_is_imported() -> None:
    imports = Imports("payments.grpc", through=("models",))
    assert imports.use("models.shared.Money") == "Money"
    assert imports.render() == "from models.shared import Money"


def test_a_package_counts_one_level_higher() -> None:
    imports = Imports("models", package=True)
    imports.use(".models.orders.Order")
    imports.use("._runtime.lazy.load")
    assert imports.render() == (
        "from .._runtime.lazy import load\nfrom .orders import Order"
    )


def test_a_name_that_is_taken_gets_its_module_in_front() -> None:
    imports = Imports("models.orders", reserved=frozenset({"UUID"}))
    assert imports.use("uuid.UUID") == "uuid_UUID"
    assert imports.use("datetime.date") == "date"
    assert imports.use(".models.shared.date") == "shared_date"
    assert imports.use("other.shared.date") == "shared_date_"
    assert imports.render() == (
        "from datetime import date\n"
        "from uuid import UUID as uuid_UUID\n"
        "\n"
        "from other.shared import date as shared_date_\n"
        "\n"
        "from .shared import date as shared_date"
    )


def test_imports_for_types_only_are_guarded_unless_also_used_at_run_time() -> None:
    imports = Imports("models", package=True)
    imports.use(".models.orders.Order", typing=True)
    imports.use(".models.shared.Money", typing=True)
    imports.use(".models.shared.Money")
    assert imports.render() == (
        "from typing import TYPE_CHECKING\n"
        "\n"
        "from .shared import Money\n"
        "\n"
        "if TYPE_CHECKING:\n"
        "    from .orders import Order"
    )


def test_nothing_requested_is_nothing_written() -> None:
    assert Imports("models.orders").render() == ""


def everything() -> Imports:
    """Imports of every section and kind of name, guarded ones too, lines too long among them."""
    reserved = frozenset({"Money", "JsonValue", "Final", "Field", "A"})
    imports = Imports("payments.grpc", reserved=reserved)
    for path in (
        "__future__.annotations",
        "collections.abc.Callable",
        "datetime.date",
        "typing.Literal",
        "typing.Final",
        "typing.Protocol",
        "pydantic.JsonValue",
        "pydantic.Field",
        "pydantic.BaseModel",
        "google.protobuf.descriptor_pool.DescriptorPool",
        "._runtime.model_types.is_none",
        "._runtime.model_types.INT32_MAX",
        "._runtime.model_types.A",
        "._runtime.model_types.Model",
        ".models.shared.Money",
        ".models.payments.Receipt",
        ".payments.api.Payments",
        ".payments.api.CHARGE_ERRORS",
    ):
        imports.use(path)
    for number in range(8):
        imports.use(f"._runtime.errors.LongErrorNumber{number}")
        imports.use(f".models.orders.LongModelNumber{number}", typing=True)
    imports.use("asyncio.Task", typing=True)
    imports.module("json")
    imports.module("grpc")
    return imports


def test_ruff_and_black_find_nothing_to_change() -> None:
    used = everything()
    text = f"{used.render()}\n"
    assert black.format_str(text, mode=black.Mode(line_length=LINE)) == text
    ended = subprocess.run(
        [
            *(sys.executable, "-m", "ruff", "check", "--isolated", "--select", "I"),
            *("--stdin-filename", "shop/payments/grpc.py", "-"),
        ],
        input=text,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + text


def test_names_in_all_stand_as_ruff_sorts_them() -> None:
    names = "Trip2 Trip10 TripsService TripUnderWayError trip TRIP TRIP_2 _Trip A AB T1 aB a_b a10 a9 Größe"
    listed = "".join(f'    "{name}",\n' for name in sorted(names.split(), key=all_key))
    ended = subprocess.run(
        [
            *(sys.executable, "-m", "ruff", "check", "--isolated", "--preview"),
            *("--select", "RUF022", "-"),
        ],
        input=f"__all__ = [\n{listed}]\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout
