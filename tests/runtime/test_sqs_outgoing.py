"""What goes to SQS and what comes from it: bodies, groups, deduplication ids, attributes."""

from __future__ import annotations

import pytest

from runtime.publisher import PublishError
from runtime.sqs_attributes import PACKED, pack, unpack
from runtime.sqs_client import AttributeValue
from runtime.sqs_outgoing import MessageTooLarge, Outgoing, check_size, outgoing


def made(
    name: str = "q",
    value: bytes | None = b"{}",
    *,
    key: bytes | None = None,
    headers: tuple[tuple[str, bytes], ...] = (),
    delay: float | None = None,
) -> Outgoing:
    return outgoing(
        name,
        value,
        key=key,
        headers=headers,
        delay=delay,
        limit=1000,
        deduplication=None,
    )


async def test_the_group_is_the_key_and_the_deduplication_id_begins_with_the_events() -> (
    None
):
    sent = made("q.fifo", key=b"order-7", headers=(("ce_id", b"e-1"),))
    assert sent.group == "order-7"
    assert sent.deduplication is not None
    assert sent.deduplication.startswith("e-1#")
    assert "ce_partitionkey" not in sent.attributes


async def test_another_payload_under_one_id_is_not_dropped_by_the_broker() -> None:
    headers = (("ce_id", b"e-1"),)
    one, same = (made("q.fifo", b"1", key=b"k", headers=headers) for _ in range(2))
    other = made("q.fifo", b"2", key=b"k", headers=headers)
    redriven = made(
        "q.fifo", b"1", key=b"k", headers=(*headers, ("mscomm-redrive", b"r"))
    )
    assert one.deduplication == same.deduplication
    ids = {one.deduplication, other.deduplication, redriven.deduplication}
    assert len(ids) == 3


@pytest.mark.parametrize("key", ["with space", "ä", "x" * 129])
async def test_a_key_that_is_no_group_travels_beside_it(key: str) -> None:
    sent = made("q.fifo", key=key.encode())
    assert sent.group is not None
    assert len(sent.group) <= 128
    assert sent.group.isascii()
    assert sent.attributes["ce_partitionkey"]["StringValue"] == key


async def test_without_a_key_a_fifo_message_is_a_group_of_its_own() -> None:
    one, other = made("q.fifo"), made("q.fifo")
    assert one.group != other.group


async def test_a_standard_queue_gets_no_group_and_the_key_as_an_attribute() -> None:
    sent = made(key=b"k", delay=5.0)
    assert (sent.group, sent.deduplication, sent.delay) == (None, None, 5)
    assert sent.attributes["ce_partitionkey"]["StringValue"] == "k"


@pytest.mark.parametrize(
    ("name", "value", "delay", "told"),
    [
        ("q", None, None, "without a payload"),
        ("q", b"", None, "without a payload"),
        ("q", b"\xff", None, "text only"),
        ("q", b"\x01", None, "characters"),
        ("q", b"{}", 901.0, "delay"),
        ("q.fifo", b"{}", 1.0, "FIFO"),
    ],
)
async def test_what_sqs_cannot_carry_is_refused(
    name: str, value: bytes | None, delay: float | None, told: str
) -> None:
    with pytest.raises(PublishError, match=told):
        made(name, value, delay=delay)


async def test_the_two_characters_that_only_json_can_escape_are_escaped() -> None:
    assert made(value='"\uffff\ufffe"'.encode()).body == r'"\uffff\ufffe"'


def test_the_outbox_refuses_what_could_never_be_sent() -> None:
    check_size("q", b"x" * 900, {"a": "1"}, key="k", limit=1000)
    with pytest.raises(MessageTooLarge):
        check_size("q", b"x" * 990, {"a": "1"}, key="k", limit=1000)


def test_headers_of_any_kind_come_back_as_they_went() -> None:
    headers: list[tuple[str, bytes | None]] = [
        ("plain", b"text"),
        ("plain", b"again"),
        ("none", None),
        ("empty", b""),
        ("bytes", b"\xff"),
        ("control", b"\x01"),
        ("aws.reserved", b"x"),
        ("no spaces", b"x"),
        (PACKED, b"mine"),
    ]
    attributes = pack(headers)
    assert set(attributes) == {"plain", PACKED}
    assert sorted(unpack(attributes), key=repr) == sorted(headers, key=repr)


def test_beyond_ten_the_reasons_of_a_dead_letter_stay_to_be_read() -> None:
    headers = [(f"h{number}", b"x") for number in range(9)]
    headers += [(f"mscomm-dead-letter-{name}", b"y") for name in ("reason", "detail")]
    attributes = pack(headers)
    assert len(attributes) == 10
    assert "mscomm-dead-letter-reason" in attributes
    assert sorted(unpack(attributes)) == sorted(headers)


def test_an_attribute_that_only_looks_packed_is_a_header() -> None:
    strange: dict[str, AttributeValue] = {
        PACKED: {"DataType": "String", "StringValue": "[1"}
    }
    assert unpack(strange) == [(PACKED, b"[1")]
