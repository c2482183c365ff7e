"""One suite for every broker, and tests of the brokers at hand."""
