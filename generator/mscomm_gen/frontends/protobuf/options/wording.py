"""What the language advises, in the words of a .proto file."""

from __future__ import annotations

import dataclasses
import re
from typing import Final

from ....diagnostics import Diagnostic

# What a hint says of a place in YAML, and where that is here. The first that fits is taken.
_PLACES: Final = (
    (
        r"add `([^`]+):?` under `policies:`",
        r'add `option (mscomm.v1.policy) = {name: "\1" …};`',
    ),
    (
        r"add `([^`]+):?` under `messages:`",
        r'add `option (mscomm.v1.event) = {name: "\1" …};` to the message that it carries',
    ),
    (
        r"add `([^`]+):?` under `types:`",
        r"add a message `\1`, or import the file that has it",
    ),
    (r"add `([^`]+):?` under `services:`", r"add a service of that name"),
    (
        r"add `([^`]+):?` under `services\.([^`.]+)\.consumes`",
        r'add `consumes: {message: "\1"}` to `(mscomm.v1.service)` of `\2`',
    ),
    (
        r"add `([^`]+):?` under `services\.([^`.]+)\.operations`",
        r"add a method to the service of `\2`",
    ),
    (
        r"add `([^`]+):?` under `uses:`",
        r'add `uses: {name: "\1", contract: "…"}` to `(mscomm.v1.contract)`',
    ),
    (r"write `lock: (\w+)`", r'write `lock: "\1"`'),
    (
        r"write `wire: \{int64: (\w+)\}` here",
        r'write `wire: {int64: "\1"}` in `(mscomm.v1.contract)`',
    ),
    (
        r"add `([^`:]+): \{\}` under `consumes:`",
        r'add `consumes: {message: "\1"}` to `(mscomm.v1.service)`',
    ),
    (
        r"list at least one record: `one_of: \[Card\]`",
        "write a field of a record into its oneof",
    ),
    (r"write `grpc: true`", "leave `grpc` out"),
    (r"`from: <service>`", '`from: "<service>"`'),
)


def for_proto(found: Diagnostic) -> Diagnostic:
    """A diagnostic whose hint names options, where it named keys of YAML."""
    hint = found.hint
    if hint is None:
        return found
    for pattern, here in _PLACES:
        told = re.sub(pattern, here, hint)
        if told != hint:
            return dataclasses.replace(found, hint=told)
    return found
