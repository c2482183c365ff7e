"""Target `grpc`: the gRPC client of a service."""
