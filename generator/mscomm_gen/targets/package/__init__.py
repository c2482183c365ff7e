"""What every emitted package has, whatever the transports: Protocols, errors, policies, lazy exports."""
