"""Fragments of contracts in the language reference, completed the way the reference says.

What a fragment does not hold comes from the base contract of the reference: a name that the fragment gives in a
section replaces the base's entry of that name as a whole; of a service, each operation and each consumer.
"""

from __future__ import annotations

import yaml

SECTIONS = (
    "services",
    "messages",
    "interactions",
    "policies",
    "types",
    "standards",
)


def completed(fragment: str, base: str) -> str:
    """A whole contract. What has a head (`mscomm: 1`) is whole already."""
    given = _read(fragment)
    if "mscomm" in given:
        return fragment
    whole = {**_read(base), **given}
    for section in SECTIONS:
        old, new = _part(_read(base), section), _part(given, section)
        if section == "services":
            new = {name: _service(old.get(name), new[name]) for name in new}
        if old or new:
            whole[section] = {**old, **new}
    return yaml.safe_dump(whole, sort_keys=False, allow_unicode=True)


def _service(old: object, new: object) -> object:
    if not isinstance(old, dict) or not isinstance(new, dict):
        return new
    merged = {**old, **new}
    for part in ("operations", "consumes"):
        if part in merged:
            merged[part] = {**_part(old, part), **_part(new, part)}
    return merged


def _part(mapping: dict[str, object], key: str) -> dict[str, object]:
    found = mapping.get(key)
    return dict(found) if isinstance(found, dict) else {}


def _read(text: str) -> dict[str, object]:
    # libyaml, as the frontend has it; the base loader keeps every scalar as the text it is.
    found = yaml.load(text, Loader=yaml.CBaseLoader)
    return found if isinstance(found, dict) else {}
