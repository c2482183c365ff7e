"""The `sqs` target: producers, outboxes and idempotent consumers over SQS, with SNS where an event fans out."""
