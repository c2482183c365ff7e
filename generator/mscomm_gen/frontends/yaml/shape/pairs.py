"""What holds for every YAML mapping and scalar, whatever they mean."""

from __future__ import annotations

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from ....diagnostics.codes import reading, shape
from ..compose import PLAIN_TAGS, TEXT_TAG
from ..faults import Faults


def pairs(node: MappingNode, faults: Faults) -> list[tuple[str, Node, Node]]:
    """The entries of a mapping as (key, key node, value node), without those that are at fault."""
    found: list[tuple[str, Node, Node]] = []
    first: dict[str, Node] = {}
    for key_node, value in node.value:
        if not isinstance(key_node, ScalarNode):
            faults.add(
                reading.KEY_NOT_TEXT,
                f"a key is text, not {kind_of(key_node)}",
                key_node,
                "quote the key; in YAML `{` and `[` open a mapping and a list",
            )
            continue
        key = key_node.value
        if key in first:
            faults.add(
                reading.DUPLICATE_KEY,
                f"`{key}` stands here twice",
                key_node,
                "keep one of the two, or rename one",
                related=faults.related(first[key], "first defined here"),
            )
            continue
        first[key] = key_node
        if key == "<<" and not key_node.style:
            faults.add(
                reading.MERGE_KEY,
                "merge keys are not part of the contract language",
                key_node,
                "write the keys out, or name the shared part (a type, a policy) and refer to it",
            )
            continue
        if key_node.tag not in PLAIN_TAGS:
            refuse_tag(key_node, faults)
            continue
        if found and is_blank(value) and _is_torn(key, found[-1][2]):
            found[-1] = (*found[-1][:2], _mended(key_node, found[-1][2], faults))
            continue
        found.append((key, key_node, value))
    return found


def _is_torn(key: str, before: Node) -> bool:
    """True for `int32>` after `map<string`: in YAML's flow form a comma ends the text."""
    return (
        isinstance(before, ScalarNode)
        and not before.style
        and before.value.count("<") > before.value.count(">")
        and key.count(">") > key.count("<")
    )


def _mended(key: Node, before: Node, faults: Faults) -> Node:
    """The type as it was meant, after telling that it needs quotes."""
    whole = f"{before.value}, {key.value}"
    node = ScalarNode(TEXT_TAG, whole, before.start_mark, key.end_mark)
    faults.add(
        shape.BAD_VALUE,
        f"`{whole}` is torn at its comma",
        node,
        f'quote it: inside {{ }} and [ ] a comma ends a value: "{whole}"',
    )
    return node


def refuse_tag(node: Node, faults: Faults) -> None:
    tag = node.tag.replace("tag:yaml.org,2002:", "!!")
    faults.add(
        reading.CUSTOM_TAG,
        f"the tag `{tag}` has no meaning in a contract",
        node,
        "take the tag out; the language gives every value its type",
    )


def is_blank(node: Node) -> bool:
    """True for `key:` with nothing behind it."""
    # Asked of every node: what holds something is answered at once.
    return not node.value and isinstance(node, ScalarNode) and not node.style


def kind_of(node: Node) -> str:
    if is_blank(node):
        return "nothing"
    if isinstance(node, ScalarNode):
        return "text"
    return "a mapping" if isinstance(node, MappingNode) else "a list"


def wrong_type(
    node: Node, expected: str, faults: Faults, hint: str | None = None
) -> None:
    """Says that another kind of node is expected here."""
    found = kind_of(node)
    message = (
        f"a value is missing: expected {expected}"
        if found == "nothing"
        else f"expected {expected}, found {found}"
    )
    faults.add(shape.WRONG_TYPE, message, node, hint or f"write {expected}")


def not_a_mapping(node: Node, expected: str, faults: Faults) -> None:
    """Says that a mapping is expected here."""
    hint = (
        "write `name:` with what belongs to it below, instead of `- name`"
        if isinstance(node, SequenceNode)
        else "write its keys below, indented; `{}` stands for none"
    )
    wrong_type(node, expected, faults, hint)
