"""What a contract keeps of the files that it was read from: names and numbers that travel."""

from __future__ import annotations

from collections.abc import Mapping

from ...contract.protobuf import ProtobufForm
from .compiled import Compiled
from .ruling import Rulings
from .types import Types


def form_of(
    made: Compiled,
    types: Types,
    services: Mapping[str, str],
    methods: Mapping[tuple[str, str], str],
    rulings: Rulings,
    *,
    options: bool = False,
) -> ProtobufForm:
    """The form, once all places are read: the descriptors lose theirs."""
    for file in made.set.file:
        file.ClearField("source_code_info")
    return ProtobufForm(
        file=made.root.name,
        descriptors=made.set.SerializeToString(deterministic=True),
        types={name: full for full, name in types.names.items()},
        fields=types.field_names,
        numbers=types.numbers,
        services=services,
        methods=methods,
        options=options,
        left_out=tuple(rulings.left_out),
    )
