"""Django's PostgreSQL back end, which starts our own server when none is named.

Nothing is started before the first real connection, so a command that asks the
database nothing leaves it alone.
"""

import functools
from collections.abc import Iterable
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.db.backends.postgresql import base, client
from django.db.backends.postgresql.psycopg_any import BaseTzLoader
from psycopg.adapt import AdaptersMap
from psycopg_pool import ConnectionPool

from annotator.database import UnreachableError
from annotator.database.programs import CannotRunError, bundled
from annotator.database.server import NAME, PORT, Server


@functools.cache
def own_server() -> Server | None:
    """Return the server that is ours to run, or None where DATABASE_URL names one."""
    if settings.DATABASE_URL:
        return None
    return Server(
        settings.VAR_DIR,
        is_durable=settings.DATABASE_IS_DURABLE,
        programs=Path(settings.PG_BIN_DIR) if settings.PG_BIN_DIR else None,
    )


class MomentLoader(BaseTzLoader):  # type: ignore[misc]  # Django's is untyped
    """Reads moments as Python writes them: tens of thousands of them for one page."""

    def load(self, data: Any) -> datetime:
        """Leave to psycopg only what no year of ours has, such as infinity."""
        try:
            found = datetime.fromisoformat(bytes(data).decode())
        except ValueError:
            outside: datetime = super().load(data)
            return outside
        return found.replace(tzinfo=self.timezone)


@functools.cache
def _adapters(known: AdaptersMap, timezone: tzinfo | None) -> AdaptersMap:
    """Return Django's adapters with our own reader of moments."""
    adapters = AdaptersMap(known)
    loader = type("ZonedLoader", (MomentLoader,), {"timezone": timezone})
    adapters.register_loader("timestamptz", loader)
    return adapters


class DatabaseClient(client.DatabaseClient):
    """The shell of ``manage.py dbshell``, on our own server too."""

    def runshell(self, parameters: Iterable[str]) -> None:
        """Start our own server first, whose folder has the shell's program too."""
        if own_server():
            place = self.connection.get_connection_params()
            names = {"HOST": "host", "PORT": "port", "USER": "user"}
            self.connection.settings_dict |= {k: place[v] for k, v in names.items()}
            folder = Path(settings.PG_BIN_DIR or bundled())
            type(self).executable_name = str(folder / "psql")
        super().runshell(parameters)


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection to DATABASE_URL, or to a server of our own."""

    client_class = DatabaseClient
    _connection_pools: dict[str, ConnectionPool]

    def get_connection_params(self) -> dict[str, Any]:
        """Return where to connect; our own server is started at the first call."""
        params: dict[str, Any] = super().get_connection_params()
        if server := own_server():
            if not server.is_used():
                _start(server)
            params |= {"host": _socket_folder(server), "port": PORT, "user": NAME}
        return params | {"context": _adapters(params["context"], self.timezone)}

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """Connect, or say in one sentence why not, without the pool's long wait."""
        server = own_server()
        if server and not self._has_idle_connection() and not server.answers():
            _start(server)
        if self.pool is None or self.pool.closed:
            _try(conn_params)
        return super().get_new_connection(conn_params)

    def close_pool(self) -> None:
        """Close the pool if there is one: asking for it would make it."""
        if self.alias in self._connection_pools:
            super().close_pool()

    def _has_idle_connection(self) -> bool:
        pool = self.pool
        return pool is not None and pool.get_stats()["pool_available"] > 0


@functools.cache
def _socket_folder(server: Server) -> str:
    """Return where a server that was started listens: asked for at each request."""
    return str(server.socket_folder)


def _start(server: Server) -> None:
    try:
        server.start()
    except CannotRunError as error:
        raise UnreachableError(str(error)) from error


def _try(conn_params: dict[str, Any]) -> None:
    try:
        psycopg.connect(**conn_params).close()
    except psycopg.OperationalError as error:
        reason = str(error).splitlines()[0].removeprefix("connection failed: ")
        place = "DATABASE_URL" if settings.DATABASE_URL else "Our own PostgreSQL"
        raise UnreachableError(f"{place} gives no connection: {reason}.") from error
