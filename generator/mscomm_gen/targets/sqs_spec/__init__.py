"""The `sqs:` block: understood and checked, and not emitted yet."""
