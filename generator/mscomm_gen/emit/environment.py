"""Jinja2, set up once: undefined names are errors, and templates ask for imports by symbol."""

from __future__ import annotations

from functools import cache

import jinja2

from ..resources import templates_folder
from . import literals
from .formatting import fitted
from .imports import Imports, Symbol

HEADER = (
    "# Made by mscomm-gen. Edit the contract and build again; edits here are not kept."
)


@cache
def environment() -> jinja2.Environment:
    """The environment over templates/."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates_folder(), encoding="utf-8"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.filters["literal"] = literals.value
    made.filters["doc"] = literals.docstring
    made.filters["tuple_after"] = literals.tuple_after
    made.filters["tuple_inside"] = literals.tuple_inside
    made.filters["subscript_after"] = literals.subscript_after
    return made


def render(template: str, **view: object) -> str:
    """A file that is not Python."""
    return environment().get_template(template).render(**view)


def render_module(
    template: str,
    *,
    module: str,
    doc: str,
    package: bool = False,
    reserved: frozenset[str] = frozenset(),
    **view: object,
) -> str:
    """A Python module: header, docstring, the imports that the body asked for, and the body.

    The template gets `use(symbol)`, `use_typing(symbol)` and `import_module(name)`. `module` is the
    module's dotted path inside the emitted package; `reserved` holds the names that the body defines.
    """
    imports = Imports(module, package=package, reserved=reserved)

    def use_typing(wanted: Symbol | str) -> str:
        return imports.use(wanted, typing=True)

    body = (
        environment()
        .get_template(template)
        .render(
            use=imports.use, use_typing=use_typing, import_module=imports.module, **view
        )
    )
    body = body.strip("\n")
    block = imports.render()
    parts = [f"{HEADER}\n{literals.docstring(doc)}"]
    if block:
        parts.append(block)
    text = "\n\n".join(parts)
    if not body:
        return fitted(f"{text}\n")
    # black: two lines before a definition, one before a statement.
    defines = body.startswith(("class ", "def ", "async def ", "@"))
    gap = "\n\n\n" if defines else "\n\n"
    return fitted(f"{text}{gap}{body}\n")
