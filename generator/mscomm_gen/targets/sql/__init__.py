"""Target `sql`: the tables that inboxes, outboxes and stores need, and the command that makes them."""
