"""Models keep the rules of protovalidate just where protovalidate itself does."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import aiohttp
import grpc
import protovalidate
import pytest
from google.protobuf import json_format
from google.protobuf.message_factory import GetMessageClass

from tests.cases.outputs import ROOT
from tests.executed.serving import serving
from tests.fixtures.proto_echo import served
from tests.fixtures.proto_packages import ProtoPackage, emitted_proto
from tests.fixtures.ruled_messages import RuledMessages

RULES = Path(__file__).parent / "validated" / "rules.proto"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProtoPackage]:
    with emitted_proto(RULES, tmp_path_factory.mktemp("out")) as found:
        yield found


def _takes(codec: Any, message: Any) -> bool:
    """Whether the emitted model takes a message off the wire."""
    try:
        codec.decode(message.SerializeToString())
    except ValueError:
        return False
    return True


def _takes_json(model: Any, message: Any, package: ProtoPackage) -> bool:
    said = json_format.MessageToDict(message, descriptor_pool=package.pool)
    try:
        model.model_validate_json(json.dumps(said))
    except ValueError:
        return False
    return True


def _breaks(message: Any) -> bool:
    """What protovalidate says; what it cannot look at, it does not let pass."""
    try:
        return bool(protovalidate.collect_violations(message))
    except protovalidate.EvaluationError:
        return True


def test_models_take_just_what_protovalidate_takes(package: ProtoPackage) -> None:
    assert package.form.left_out == ()
    randomly = RuledMessages(5)
    verdicts: list[bool] = []
    for name in package.records:
        descriptor = package.descriptor(name)
        if descriptor.file.package != "rules":
            continue
        codec, model = package.codec(name), package.model(name)
        for sent in randomly.each(descriptor, 25):
            broken = _breaks(sent)
            assert _takes(codec, sent) is not broken, (name, sent)
            if not descriptor.fields_by_name.get("held"):
                assert _takes_json(model, sent, package) is not broken, name
            verdicts.append(broken)
    assert 0.3 < verdicts.count(True) / len(verdicts) < 0.7


def test_every_form_of_text_is_judged_alike(package: ProtoPackage) -> None:
    randomly = RuledMessages(6)
    official = GetMessageClass(package.descriptor("Forms"))
    codec = package.codec("Forms")
    for field in package.descriptor("Forms").fields:
        for text in randomly.texts():
            sent = official(**{field.name: text})
            broken = _breaks(sent)
            assert _takes(codec, sent) is not broken, (field.name, text)


async def test_a_request_that_breaks_a_rule_reaches_no_handler(tmp_path: Path) -> None:
    path = ROOT / "tests" / "cases" / "proto_rules" / "contract.proto"
    with emitted_proto(path, tmp_path) as package:
        (service,) = package.contract.services
        server = package.module("customers.server")
        async with (
            served(package, service) as (implementation, address),
            grpc.aio.insecure_channel(address) as channel,
            serving(server.asgi_app(implementation)) as url,
            aiohttp.ClientSession() as session,
        ):
            official = GetMessageClass(package.descriptor("FindRequest"))
            call: Any = channel.unary_unary(
                package.layout.grpc_path("customers", "find"),
                request_serializer=official.SerializeToString,
            )
            with pytest.raises(grpc.aio.AioRpcError) as refused:
                await call(official(query="a"), timeout=20)
            assert refused.value.code() == grpc.StatusCode.INVALID_ARGUMENT
            async with session.get(f"{url}/v1/customers?query=a") as answer:
                assert answer.status == 400
            body = {"name": "Ada", "email": "none", "age": 3, "level": "GOLD"}
            async with session.post(f"{url}/v1/customers", json=body) as answer:
                problem = await answer.json()
                assert answer.status == 400
            assert "it is an address of mail" in json.dumps(problem)
        assert implementation.asked == {}


def test_what_may_not_be_zero_cannot_be_left_out(package: ProtoPackage) -> None:
    for name in package.records:
        descriptor = package.descriptor(name)
        if descriptor.file.package == "rules":
            kept = not _breaks(GetMessageClass(descriptor)())
            try:
                package.model(name)()
            except ValueError:
                assert not kept, name
            else:
                assert kept, name
