"""The emitted documents, read by the tools that their readers use."""
