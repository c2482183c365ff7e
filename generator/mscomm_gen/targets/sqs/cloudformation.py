"""The queues, topics and subscriptions of a contract as a CloudFormation template.

For whoever keeps the infrastructure: nothing that is emitted ever makes a queue by itself.
"""

from __future__ import annotations

import json
from typing import Final, TypeAlias

from ...contract.contract import Contract
from ...contract.messages import Message
from ...contract.services import Consumption
from ...emit import names
from ...emit.sqs_names import FIFO, LONGEST_RETENTION, TOPIC_LIMIT, SqsNames
from .view import consumptions

Value: TypeAlias = "str | int | bool | list[Value] | dict[str, Value]"
_VERSION: Final = "2010-09-09"


def template(contract: Contract) -> str:
    """The template as JSON; empty where nothing travels over SQS."""
    resources: dict[str, Value] = {}
    for message in contract.messages:
        if message.travels_on("sqs"):
            _message(contract, message, resources)
    if not resources:
        return ""
    document: dict[str, Value] = {
        "AWSTemplateFormatVersion": _VERSION,
        "Description": f"Queues and topics of the contract {contract.name}.",
        "Resources": resources,
    }
    return json.dumps(document, indent=2) + "\n"


def _message(contract: Contract, message: Message, resources: dict[str, Value]) -> None:
    found = SqsNames(contract, message)
    stem = names.ascii_only(names.pascal(message.name)).replace("_", "")
    topic = ""
    if found.topic is not None and not message.external:
        topic = _free(f"{stem}Topic", resources)
        resources[topic] = _topic(found)
    pairs = consumptions(contract, message)
    for service, consumption in pairs:
        who = names.ascii_only(names.pascal(service.name)).replace("_", "")
        _consumer(found, consumption, f"{stem}{who}", topic, resources)
    if not pairs and found.topic is None and not message.external:
        queue = _free(f"{stem}Queue", resources)
        resources[queue] = _resource("AWS::SQS::Queue", _queue(found, found.address))


def _consumer(
    found: SqsNames,
    consumption: Consumption,
    stem: str,
    topic: str,
    resources: dict[str, Value],
) -> None:
    dead, queue = (_free(f"{stem}{end}", resources) for end in ("DeadLetters", "Queue"))
    letters: dict[str, Value] = {
        "QueueName": found.dead_letter(consumption),
        "MessageRetentionPeriod": int(LONGEST_RETENTION),
    }
    resources[dead] = _resource(
        "AWS::SQS::Queue", letters | _fifo(found.dead_letter(consumption))
    )
    redrive: Value = {
        "deadLetterTargetArn": _attribute(dead, "Arn"),
        "maxReceiveCount": found.max_receive_count(consumption),
    }
    resources[queue] = _resource(
        "AWS::SQS::Queue",
        _queue(found, found.queue(consumption)) | {"RedrivePolicy": redrive},
    )
    if not topic:
        return
    resources[_free(f"{stem}Policy", resources)] = _resource(
        "AWS::SQS::QueuePolicy",
        {
            "Queues": [{"Ref": queue}],
            "PolicyDocument": _policy(queue, topic),
        },
    )
    resources[_free(f"{stem}Subscription", resources)] = _resource(
        "AWS::SNS::Subscription",
        {
            "TopicArn": {"Ref": topic},
            "Protocol": "sqs",
            "Endpoint": _attribute(queue, "Arn"),
            "RawMessageDelivery": True,
        },
    )


def _queue(found: SqsNames, name: str) -> dict[str, Value]:
    return {
        "QueueName": name,
        "DelaySeconds": int(found.delay),
        "MaximumMessageSize": found.max_message_size,
        "MessageRetentionPeriod": int(found.retention),
        "VisibilityTimeout": int(found.visibility_timeout),
        **_fifo(name),
    }


def _fifo(name: str) -> dict[str, Value]:
    if not name.endswith(FIFO):
        return {}
    return {
        "FifoQueue": True,
        "DeduplicationScope": "messageGroup",
        "FifoThroughputLimit": "perMessageGroupId",
    }


def _topic(found: SqsNames) -> Value:
    properties: dict[str, Value] = {"TopicName": found.topic or ""}
    if found.fifo:
        properties |= {"FifoTopic": True, "FifoThroughputScope": "MessageGroup"}
    if found.max_message_size > TOPIC_LIMIT:
        properties["MaximumMessageSize"] = found.max_message_size
    return _resource("AWS::SNS::Topic", properties)


def _policy(queue: str, topic: str) -> Value:
    """The topic may send to the queue, and nobody else by this policy."""
    return {
        "Version": "2012-10-17",
        "Statement": [
            {
                "Effect": "Allow",
                "Principal": {"Service": "sns.amazonaws.com"},
                "Action": "sqs:SendMessage",
                "Resource": _attribute(queue, "Arn"),
                "Condition": {"ArnEquals": {"aws:SourceArn": {"Ref": topic}}},
            }
        ],
    }


def _resource(kind: str, properties: dict[str, Value]) -> Value:
    return {"Type": kind, "Properties": properties}


def _attribute(resource: str, name: str) -> Value:
    return {"Fn::GetAtt": [resource, name]}


def _free(name: str, resources: dict[str, Value]) -> str:
    while name in resources:
        name += "X"
    return name
