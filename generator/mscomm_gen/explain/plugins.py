"""Explanations of faults of other people's targets and rules (MG62x)."""

from __future__ import annotations

from typing import Final

from ..extensions.codes import (
    BROKEN_PLUGIN,
    MISSING_PLUGIN,
    PLUGIN_CLASH,
    PLUGIN_FAILED,
)
from .model import Explanation, shell

_TARGET: Final = """\
class Flow:
    name = "flow"
    options = ()

    def render(self, build):
        {body}
"""


def _plugin(name: str, value: str, module: str) -> str:
    entries = f'[project.entry-points."mscomm_gen.targets"]\n{name} = "{value}"\n'
    return f"{entries}\n# acme.py\n{module}"


EXPLANATIONS: Final[tuple[Explanation, ...]] = (
    Explanation(
        BROKEN_PLUGIN,
        "A distribution that is installed beside mscomm-gen offers a target or a rule by an entry point, and what the "
        "entry point leads to cannot be loaded, or is no target or rule. Going on without it would give another output "
        "than the one that was wanted, without a word.",
        "Install the distribution anew, in a version for this release of mscomm-gen, or uninstall it. Whoever makes it "
        "finds in specs/plugins.md what a target and a rule have.",
        _plugin("flow", "acme:Fluss", _TARGET.format(body="return []")),
        _plugin("flow", "acme:Flow", _TARGET.format(body="return []")),
        sort="plugin",
    ),
    Explanation(
        PLUGIN_CLASH,
        "Two targets have one name, write one file or declare one block of messages, or two rules have one code. Which "
        "of the two counts would be a matter of chance.",
        "Uninstall one of the distributions that the message names, or ask its makers for another name.",
        _plugin(
            "flow",
            "acme:Flow",
            _TARGET.format(body='yield "docs/openapi/greeter.yaml", "mine"'),
        ),
        _plugin(
            "flow",
            "acme:Flow",
            _TARGET.format(body='yield "docs/flow/greeter.yaml", "mine"'),
        ),
        sort="plugin",
    ),
    Explanation(
        PLUGIN_FAILED,
        "A target or a rule of others raised an exception, or gave something that is no file below the output folder "
        "or no finding. Nothing was written.",
        "Tell those who make it, with the message and the line that it names; until it is mended, uninstall it.",
        _plugin("flow", "acme:Flow", _TARGET.format(body="return build.nothing")),
        _plugin("flow", "acme:Flow", _TARGET.format(body="return []")),
        sort="plugin",
    ),
    shell(
        MISSING_PLUGIN,
        "The manifest of the output names a distribution whose target has written a part of it, and that distribution "
        "is not installed here: a build removes what it wrote. A warning, because that may be wanted.",
        "Install it, in CI and under `additional_dependencies` of the pre-commit hook too. Was it uninstalled on "
        "purpose, build and commit.",
        "mscomm-gen build contract.yaml",
        """sed -i.old 's/^ "generator"/ "plugins": ["acme 1.0"], "generator"/' gen/.mscomm-manifest.json""",
        "mscomm-gen check contract.yaml",
    ),
)
