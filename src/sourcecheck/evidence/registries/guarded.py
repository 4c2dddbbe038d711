"""Connections of `requests` to the addresses that a guard allows, and to no others."""

from typing import Any

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import HTTPError

from sourcecheck.evidence.engine.guard import Guard


class AddressRefusedError(HTTPError):
    """The guard does not allow the address that a host's name stands for."""


class GuardedAdapter(HTTPAdapter):
    """Sends nothing over a connection before the guard has seen where it ends.

    The address is that of the open socket: a name that is resolved twice could change between.
    """

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        super().__init__()

    def init_poolmanager(self, *arguments: Any, **settings: Any) -> None:  # noqa: ANN401 -- as in requests
        """Make the pools of connections; the arguments are those of `requests`."""
        super().init_poolmanager(*arguments, **settings)
        self.poolmanager.pool_classes_by_scheme = _pool_classes(self._guard)


def _pool_classes(guard: Guard) -> dict[str, type[HTTPConnectionPool]]:
    def check(connection: HTTPConnection) -> None:
        refusal = guard.refusal(connection.sock.getpeername()[0]) if connection.sock else ""
        if refusal:
            connection.close()
            raise AddressRefusedError(refusal)

    class Plain(HTTPConnection):
        def connect(self) -> None:
            super().connect()
            check(self)

    class Secure(HTTPSConnection):
        def connect(self) -> None:
            super().connect()
            check(self)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}
