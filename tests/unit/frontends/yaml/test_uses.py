"""Contracts of other teams: what they give, what they keep, and when a change of theirs stops a build."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

import pytest

from mscomm_gen import frontends, pipeline
from mscomm_gen.contract.contract import Contract
from mscomm_gen.diagnostics import ContractFault, Diagnostic

from .reading import OPTIONS

PAYMENTS = """\
mscomm: 1
name: money
services:
  payments:
    owner: team-payments
    operations:
      charge:
        grpc: true
        request: Charge
        response: Receipt
        errors: {CardDeclined: {http: 402, grpc: FAILED_PRECONDITION}}
        idempotency: keyed
        policy: careful
    consumes: {charged: {}}
  ledger:
    operations:
      book: {grpc: true, request: Booking, idempotency: keyed}
messages:
  charged: {event: Charged, from: payments, partition_key: charge_id}
  booked: {event: Booking, from: ledger}
policies:
  careful: {timeout: 2s, deadline: 3s, attempts: 1}
types:
  Charge: {amount: Amount}
  Amount: {cents: int32, currency: string}
  Receipt: {charge_id: uuid}
  CardDeclined: {reason: string}
  Charged: {charge_id: uuid, amount: Amount}
  Booking: {text: string}
"""
SHOP = """\
mscomm: 1
name: shop
uses: {payments: {contract: ../payments/contract.yaml, lock: LOCK}}
services:
  orders:
    operations:
      place: {http: POST /orders, request: Order, idempotency: keyed}
    consumes: {charged: {dedupe: {by: charge_id}}}
interactions:
  orders.place -> payments.charge: {policy: careful}
policies:
  careful: {timeout: 1s, deadline: 1s}
types:
  Order: {total: Amount}
"""


@pytest.fixture
def payments(tmp_path: Path) -> Path:
    path = tmp_path / "payments" / "contract.yaml"
    path.parent.mkdir()
    path.write_text(PAYMENTS)
    pipeline.build(path, path.parent / "gen")
    return path


@pytest.fixture
def shop(payments: Path) -> Path:
    path = payments.parent.parent / "shop" / "contract.yaml"
    path.parent.mkdir()
    path.write_text(SHOP.replace("LOCK", hash_of(payments)))
    return path


def hash_of(contract: Path) -> str:
    """The hash as the standard tools make it."""
    lines = "".join(
        f"{hashlib.sha256((contract.parent / name).read_bytes()).hexdigest()}  {name}\n"
        for name in ("contract.lock", "contract.yaml")
    )
    return hashlib.sha256(lines.encode()).hexdigest()


def read(path: Path) -> Contract:
    return frontends.load(path, options=OPTIONS)


def faults(path: Path) -> tuple[Diagnostic, ...]:
    with pytest.raises(ContractFault) as caught:
        read(path)
    return caught.value.diagnostics


def slugs(path: Path) -> list[str]:
    return [found.code.slug for found in faults(path)]


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_what_is_referred_to_comes_along_marked_external(shop: Path) -> None:
    contract = read(shop)
    payments = contract.service_by_name["payments"]
    assert (payments.external, payments.home, payments.consumes) == (True, "money", ())
    charged = contract.message_by_name["charged"]
    assert (charged.external, charged.home, charged.publisher) == (
        True,
        "money",
        "payments",
    )
    assert contract.used == ("payments",)


def test_what_nobody_refers_to_stays_away(shop: Path) -> None:
    contract = read(shop)
    assert set(contract.service_by_name) == {"orders", "payments"}
    assert set(contract.message_by_name) == {"charged"}
    assert set(contract.type_by_name) == {
        *("Order", "Amount", "Charge", "Receipt", "CardDeclined", "Charged")
    }


def test_their_policies_keep_apart_from_ours(shop: Path) -> None:
    contract = read(shop)
    assert contract.policy_by_name["careful"].timeout == 1.0
    assert contract.policy_by_name["payments.careful"].timeout == 2.0
    charge = contract.service_by_name["payments"].operation("charge")
    assert charge.policy == "payments.careful"


def test_the_output_speaks_to_them_under_their_contracts_name(shop: Path) -> None:
    loaded = pipeline.load(shop)
    files = pipeline.render(loaded.contract, loaded.lock)
    client = files["shop/payments/grpc.py"].decode()
    assert '"/money.Payments/Charge"' in client
    assert '"payments.money"' in client
    message = files["shop/charged/message.py"].decode()
    kafka = files["shop/charged/kafka.py"].decode()
    assert '"money.charged.v1"' in message
    assert "orders_consumer" in kafka
    assert "Producer" not in kafka
    assert "shop/payments/server.py" not in files
    assert "docs/openapi/payments.yaml" not in files
    assert "service Payments" not in files["schemas/proto/shop.proto"].decode()


def test_their_types_have_the_numbers_of_their_own_lock(
    payments: Path, shop: Path
) -> None:
    edit(
        payments, "{cents: int32, currency: string}", "{currency: string, cents: int32}"
    )
    pipeline.build(payments, payments.parent / "gen")
    shop.write_text(SHOP.replace("LOCK", hash_of(payments)))
    loaded = pipeline.load(shop)
    proto = pipeline.render(loaded.contract, loaded.lock)["schemas/proto/shop.proto"]
    assert b"int32 cents = 1;" in proto
    assert b"string currency = 2;" in proto
    assert {entry.owner for entry in loaded.lock.entries} == {"Order"}


def test_a_change_of_theirs_stops_the_build_and_says_the_right_hash(
    payments: Path, shop: Path
) -> None:
    edit(payments, "team-payments", "team-money")
    (found,) = faults(shop)
    assert found.code.slug == "used-contract-changed"
    assert str(found.span).endswith("shop/contract.yaml:3:62")
    assert hash_of(payments) in (found.hint or "")
    edit(shop, shop.read_text().split("lock: ")[1].split("}")[0], hash_of(payments))
    read(shop)


def test_a_use_without_a_hash_says_what_to_write(payments: Path, shop: Path) -> None:
    shop.write_text(SHOP.replace(", lock: LOCK", ""))
    (found,) = faults(shop)
    assert f"`lock: {hash_of(payments)}`" in (found.hint or "")


def test_the_hash_is_what_standard_tools_say(payments: Path, shop: Path) -> None:
    said = subprocess.run(
        "sha256sum contract.lock contract.yaml | sha256sum",
        shell=True,
        cwd=payments.parent,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()[0]
    assert said == hash_of(payments)
    read(shop)


def test_line_ends_that_version_control_changed_do_not_count(
    payments: Path, shop: Path
) -> None:
    for name in ("contract.yaml", "contract.lock"):
        path = payments.parent / name
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    read(shop)


def test_an_included_file_of_theirs_counts(payments: Path, shop: Path) -> None:
    head, types = PAYMENTS.split("types:\n")
    payments.write_text(f"{head}include: [types.yaml]\n")
    (payments.parent / "types.yaml").write_text(f"types:\n{types}")
    pipeline.build(payments, payments.parent / "gen")
    (found,) = faults(shop)
    edit(
        shop,
        shop.read_text().split("lock: ")[1].split("}")[0],
        (found.hint or "").split("lock: ")[1][:64],
    )
    read(shop)
    (payments.parent / "types.yaml").write_text(f"# now\ntypes:\n{types}")
    assert slugs(shop) == ["used-contract-changed"]


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("types:\n", "types:\n  Booking: {text: string}\n", "type `Booking`"),
        ("services:\n", "services:\n  ledger: {owner: me}\n", "service `ledger`"),
        (
            "policies:\n",
            "messages:\n  booked: {event: Order, from: orders}\npolicies:\n",
            "message `booked`",
        ),
    ],
)
def test_a_name_that_is_ours_already_is_told_at_both_places(
    shop: Path, old: str, new: str, what: str
) -> None:
    edit(shop, old, new)
    (found,) = faults(shop)
    assert found.code.slug == "name-taken"
    assert what in found.message
    assert found.related[0].message == "used here"


def test_faults_of_theirs_are_told_in_their_file_with_the_place_of_use(
    payments: Path, shop: Path
) -> None:
    edit(payments, "Receipt: {charge_id: uuid}", "Receipt: {charge_id: uid}")
    (found,) = faults(shop)
    assert found.code.slug == "unknown-type"
    assert found.span is not None
    assert found.span.path.endswith("payments/contract.yaml")
    assert found.related[-1].message == "used here"


def test_a_contract_that_is_not_there_is_told_where_it_is_named(
    payments: Path, shop: Path
) -> None:
    payments.unlink()
    (found,) = faults(shop)
    assert found.code.slug == "missing-file"
    assert found.span is not None
    assert found.span.path == str(shop)


def test_a_lock_of_theirs_that_is_not_up_to_date_is_their_business(
    payments: Path, shop: Path
) -> None:
    payments.with_suffix(".lock").unlink()
    (found,) = faults(shop)
    assert found.code.slug == "used-lock-stale"
    assert "mscomm-gen build" in (found.hint or "")


def test_contracts_may_not_use_each_other(payments: Path, shop: Path) -> None:
    payments.write_text(
        PAYMENTS
        + f"uses: {{shop: {{contract: ../shop/contract.yaml, lock: {'0' * 64}}}}}\n"
    )
    assert slugs(shop) == ["use-cycle"]


def test_int64_must_look_the_same_on_both_sides(payments: Path, shop: Path) -> None:
    edit(payments, "cents: int32", "cents: int64")
    payments.write_text(payments.read_text() + "wire: {int64: string}\n")
    shop.write_text(SHOP.replace("LOCK", hash_of(payments)))
    (found,) = faults(shop)
    assert found.code.slug == "used-wire"
    shop.write_text(shop.read_text() + "wire: {int64: string}\n")
    read(shop)


def test_a_type_that_comes_over_two_contracts_is_one_type(
    payments: Path, shop: Path
) -> None:
    other = payments.parent.parent / "refunds" / "contract.yaml"
    other.parent.mkdir()
    other.write_text(
        "mscomm: 1\nname: refunds\n"
        f"uses: {{money: {{contract: ../payments/contract.yaml, lock: {hash_of(payments)}}}}}\n"
        "services:\n  refunds:\n    operations:\n"
        "      refund: {grpc: true, request: Refund, idempotency: keyed}\n"
        "types:\n  Refund: {amount: Amount}\n"
    )
    pipeline.build(other, other.parent / "gen")
    edit(
        shop,
        "uses: {",
        f"uses: {{refunds: {{contract: ../refunds/contract.yaml, lock: {hash_of(other)}}}, ",
    )
    edit(
        shop, "interactions:\n", "interactions:\n  orders.place -> refunds.refund: {}\n"
    )
    contract = read(shop)
    assert contract.type_by_name["Amount"].home == "money"
    assert contract.type_by_name["Refund"].home == "refunds"
    loaded = pipeline.load(shop)
    pipeline.render(loaded.contract, loaded.lock)


def test_a_change_of_theirs_is_seen_by_the_quick_answer(
    payments: Path, shop: Path
) -> None:
    inputs = pipeline.load(shop).inputs
    theirs = {str(payments), str(payments.with_suffix(".lock"))}
    # Settings are looked for in every folder above, and waivers beside the contract.
    ours = ("pyproject.toml", "waivers.yaml")
    seen = {path for path in inputs.facts if not path.endswith(ours)}
    assert seen == theirs | {str(shop), str(shop.with_suffix(".lock"))}
    assert set(inputs.digests) == theirs | {str(shop)}
