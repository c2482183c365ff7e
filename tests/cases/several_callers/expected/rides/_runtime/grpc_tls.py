# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What a gRPC server is made with: certificates that are replaced while it runs, and how
long connections live.
"""

from __future__ import annotations

from grpc import (
    ServerCertificateConfiguration,
    ServerCredentials,
    dynamic_ssl_server_credentials,
    ssl_server_certificate_configuration,
)

from .tls_files import TlsFiles

GRPC_SERVER_OPTIONS: tuple[tuple[str, int], ...] = (
    # A client asks its name server again only when a connection ends; so those of servers
    # that come up later would get no calls (gRFC A9). gRPC spreads the ends by a tenth
    # either way. Calls under way are let finish.
    ("grpc.max_connection_age_ms", 300_000),
    # Clients that are gone without a word are noticed; the default is after two hours.
    ("grpc.keepalive_time_ms", 60_000),
    ("grpc.keepalive_timeout_ms", 20_000),
)
"""For `grpc.aio.server(options=GRPC_SERVER_OPTIONS)`, where a name stands for several
servers that come and go.
"""


def grpc_server_credentials(files: TlsFiles) -> ServerCredentials:
    """For `server.add_secure_port`: what the files hold when a client connects. With
    `trust` among them callers must show a certificate: mutual TLS. Raises ValueError
    without a certificate of the server's own.
    """
    if files.current().server is None:
        raise ValueError("a server needs a certificate and its key")

    def held() -> ServerCertificateConfiguration:
        now = files.current()
        # Made for each connection: gRPC keeps what it is given.
        return ssl_server_certificate_configuration(
            [(now.key or b"", now.certificate or b"")], now.trust
        )

    return dynamic_ssl_server_credentials(
        held(), held, require_client_authentication=files.current().trust is not None
    )
