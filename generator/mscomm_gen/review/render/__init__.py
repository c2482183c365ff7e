"""Reports as text, Markdown and JSON; as diagnostics for whatever renders those."""
