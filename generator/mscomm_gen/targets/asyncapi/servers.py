"""Servers of a document, and how clients prove to them who they are.

Where a broker runs is not known when a document is made, so its address is a variable. How Kafka is to be
asked for access is the operators' choice and no part of a contract, so nothing is said of it; AWS always wants
its requests signed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from ...emit.yaml_text import Data

_REGION: Final[Data] = {"default": "eu-central-1", "description": "The AWS region."}
_SIGNED: Final = "awsSignature"

_SERVERS: Final[Mapping[str, dict[str, Data]]] = {
    "kafka": {
        "host": "{bootstrap}",
        "protocol": "kafka",
        "description": "What producers and consumers are given as `KafkaSettings`, with whatever access needs.",
        "variables": {
            "bootstrap": {
                "default": "localhost:9092",
                "description": "Host and port of a bootstrap server.",
            }
        },
    },
    "sns": {
        "host": "sns.{region}.amazonaws.com",
        "protocol": "sns",
        "description": "Hands what is published on to the queues of those who listen.",
        "variables": {"region": _REGION},
        "security": [{"$ref": f"#/components/securitySchemes/{_SIGNED}"}],
    },
    "sqs": {
        "host": "sqs.{region}.amazonaws.com",
        "protocol": "sqs",
        "description": "Keeps a queue for each that listens.",
        "variables": {"region": _REGION},
        "security": [{"$ref": f"#/components/securitySchemes/{_SIGNED}"}],
    },
}
_SCHEMES: Final[Mapping[str, Data]] = {
    _SIGNED: {
        "type": "http",
        "scheme": "AWS4-HMAC-SHA256",
        "description": "AWS Signature Version 4, with the credentials of the process.",
    }
}


def servers(used: Iterable[str]) -> dict[str, Data]:
    """The servers of these keys."""
    wanted = set(used)
    return {key: server for key, server in _SERVERS.items() if key in wanted}


def security_schemes(used: Iterable[str]) -> dict[str, Data]:
    """The schemes that the servers of these keys refer to."""
    wanted = set(used)
    secured = any("security" in _SERVERS[key] for key in wanted if key in _SERVERS)
    return dict(_SCHEMES) if secured else {}
