"""What a document calls the places where a request's fields travel."""

from __future__ import annotations

import re

from ...contract.http import HttpBinding


def path_template(http: HttpBinding) -> str:
    """The path, its variables under the names that documents have for them."""
    return re.sub(r"\{([^}]*)\}", lambda found: f"{{{_variable(found[1])}}}", http.path)


def parameter_name(http: HttpBinding, field: str) -> str:
    """The name of the parameter that a request field is."""
    match http.place(field):
        case "path":
            return _variable(field)
        case "header":
            return http.header_of(field) or field
        case _:
            return field


def _variable(name: str) -> str:
    """A variable of a path in the letters that readers of documents know there.

    The name of a variable never travels, so it may differ from the contract's.
    """
    return re.sub(r"[^A-Za-z0-9_-]", lambda found: f"-{ord(found[0]):x}-", name)
