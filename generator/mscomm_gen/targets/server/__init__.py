"""Target `server`: the other end of a service, mounted onto grpc.aio and onto ASGI."""
