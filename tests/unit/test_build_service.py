"""`build --service`: a package of its own, beside the whole contract's output and never in it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mscomm_gen import entry, freshness, pipeline
from mscomm_gen.diagnostics import ContractFault

ROOT = Path(__file__).resolve().parents[2]
SHOP = ROOT / "examples" / "shop" / "contract.yaml"


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    shutil.copy(SHOP.with_suffix(".lock"), tmp_path / "contract.lock")
    return Path(shutil.copy(SHOP, tmp_path / "contract.yaml"))


@pytest.fixture
def out(contract: Path) -> Path:
    """The package of `orders`, built."""
    folder = contract.parent / "orders"
    pipeline.build(contract, folder, service="orders")
    return folder


def names(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file()
    }


def codes(caught: pytest.ExceptionInfo[ContractFault]) -> list[str]:
    return [found.code.slug for found in caught.value.diagnostics]


def test_it_holds_what_the_service_calls_serves_publishes_and_consumes(
    out: Path,
) -> None:
    found = names(out)
    assert {
        "shop/orders/server.py",
        "shop/payments/grpc.py",
        "shop/order_placed/kafka.py",
        "docs/openapi/orders.yaml",
        "schemas/sql/outbox.sql",
    } <= found
    assert "shop/payments/server.py" not in found
    text = (out / "shop/order_placed/kafka.py").read_text()
    assert "Producer" in text
    assert "inventory" not in text


def test_its_policies_and_numbers_are_those_of_the_whole_contract(
    contract: Path, out: Path
) -> None:
    whole = contract.parent / "gen"
    lock = contract.with_suffix(".lock").read_bytes()
    pipeline.build(contract, whole)
    assert contract.with_suffix(".lock").read_bytes() == lock

    def charge(folder: Path) -> str:
        text = (folder / "shop/payments/policies.py").read_text()
        return text[text.index("CHARGE_FROM_ORDERS_PLACE_ORDER") :].split("\n\n")[0]

    def message(folder: Path, name: str) -> str:
        text = (folder / "schemas/proto/shop.proto").read_text()
        return text[text.index(f"message {name} {{") :].split("\n}\n")[0]

    assert charge(out) == charge(whole)
    for name in ("Charge", "Receipt"):
        assert message(out, name) == message(whole, name)


def test_every_module_of_it_imports(out: Path) -> None:
    modules = [
        name.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
        for name in sorted(names(out))
        if name.endswith(".py")
    ]
    script = "import importlib, sys\nfor name in sys.argv[1:]:\n    importlib.import_module(name)"
    subprocess.run(
        [sys.executable, "-W", "error", "-c", script, *modules], cwd=out, check=True
    )


def test_the_manifest_says_whose_it_is(out: Path) -> None:
    manifest = json.loads((out / ".mscomm-manifest.json").read_text())
    assert manifest["service"] == "orders"


def test_it_is_up_to_date_only_for_its_own_question(contract: Path, out: Path) -> None:
    time.sleep(freshness._TICK_NS / 1e9 + 0.01)
    pipeline.build(contract, out, service="orders")
    said = str(contract), str(out)
    assert freshness.recorded_files(*said, "orders") == len(names(out))
    assert freshness.recorded_files(*said) is None
    assert freshness.recorded_files(*said, "payments") is None
    assert not pipeline.check(contract, out, service="orders").changes.any
    os.utime(contract)
    assert freshness.recorded_files(*said, "orders") is None


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        ("build c.yaml", [("c.yaml", None, None)]),
        ("check c.yaml --out o", [("c.yaml", "o", None)]),
        ("build --out o c.yaml", [("c.yaml", "o", None)]),
        ("build c.yaml --service s --out o", [("c.yaml", "o", "s")]),
        ("check --out o --service s c.yaml", [("c.yaml", "o", "s")]),
        ("build c.yaml d.yaml", [("c.yaml", None, None), ("d.yaml", None, None)]),
        ("build c.yaml --locked --fail-on-change", [("c.yaml", None, None)]),
        ("check c.yaml --locked", None),
        ("build c.yaml --format json", None),
        ("build c.yaml d.yaml --out o", None),
        ("build c.yaml --service s", None),
        ("build c.yaml --out", None),
        ("build c.yaml --out o --out p", None),
        ("build --out o", None),
        ("lint c.yaml", None),
        ("", None),
    ],
)
def test_the_quick_answer_is_for_plain_questions(
    arguments: str, asked: list[tuple[str, str | None, str | None]] | None
) -> None:
    found = entry._plain_question(arguments.split())
    if found is not None:
        contracts, out, service, _ = found
        assert [(contract, out, service) for contract in contracts] == asked
    else:
        assert asked is None


def test_it_does_not_touch_the_whole_contracts_output(
    contract: Path, out: Path
) -> None:
    for service in (None, "payments"):
        with pytest.raises(ContractFault) as caught:
            pipeline.build(contract, out, service=service)
        assert codes(caught) == ["other-contract"]
        assert "service orders" in caught.value.diagnostics[0].message
    whole = contract.parent / "gen"
    pipeline.build(contract, whole)
    with pytest.raises(ContractFault) as caught:
        pipeline.build(contract, whole, service="orders")
    assert "the whole contract" in caught.value.diagnostics[0].message


def test_a_service_that_is_not_there_is_a_diagnostic(contract: Path) -> None:
    with pytest.raises(ContractFault) as caught:
        pipeline.build(contract, contract.parent / "out", service="order")
    assert codes(caught) == ["no-such-service"]
    assert caught.value.diagnostics[0].hint == "did you mean `orders`?"
    assert not (contract.parent / "out").exists()


def test_a_service_of_others_is_a_diagnostic(contract: Path) -> None:
    contract.write_text(
        contract.read_text().replace(
            "  payments:\n", "  payments:\n    external: true\n"
        )
    )
    with pytest.raises(ContractFault) as caught:
        pipeline.build(contract, contract.parent / "out", service="payments")
    assert codes(caught) == ["no-such-service"]
