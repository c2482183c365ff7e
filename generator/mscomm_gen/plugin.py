"""What targets and rules of others are made with: the stable surface, described in specs/plugins.md.

Names that are not here may change with any release.
"""

from .checks.rule import Rule, Subject, warning
from .contract.contract import Contract
from .contract.interactions import Interaction, MessageEnd, OperationEnd, ServiceEnd
from .contract.messages import Message
from .contract.options import BrokerFacts, OptionField, Options, OptionSpec
from .contract.services import Consumption, Operation, Service
from .diagnostics import Code, ContractFault, Diagnostic, Related, Severity, Span
from .emit.formatting import formatted
from .emit.imports import Symbol
from .emit.layout import Layout
from .emit.yaml_text import Data, document
from .targets.base import Build, Target

__all__ = [
    "BrokerFacts",
    "Build",
    "Code",
    "Consumption",
    "Contract",
    "ContractFault",
    "Data",
    "Diagnostic",
    "Interaction",
    "Layout",
    "Message",
    "MessageEnd",
    "Operation",
    "OperationEnd",
    "OptionField",
    "OptionSpec",
    "Options",
    "Related",
    "Rule",
    "Service",
    "ServiceEnd",
    "Severity",
    "Span",
    "Subject",
    "Symbol",
    "Target",
    "document",
    "formatted",
    "warning",
]
