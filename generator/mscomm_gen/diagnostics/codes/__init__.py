"""The codes of faults found while a contract is read, one module a domain."""
