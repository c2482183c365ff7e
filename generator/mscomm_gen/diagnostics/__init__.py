"""What the tool has to say about a contract: faults with a position, a code, a reason and a way out."""

from .model import Code, ContractFault, Diagnostic, Related, Severity, Span

__all__ = ["Code", "ContractFault", "Diagnostic", "Related", "Severity", "Span"]
