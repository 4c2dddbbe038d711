"""What the tests of this folder share."""

import socket
from collections.abc import Iterator
from contextlib import suppress

import pytest


@pytest.fixture
def backlogged() -> Iterator[str]:
    """Give the URL of a server whose queue is full: the system drops what else comes."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        address = listener.getsockname()
        queue = [socket.socket() for _ in range(4)]
        for waiting in queue:
            waiting.settimeout(0)
            with suppress(BlockingIOError):
                waiting.connect(address)
        yield f"http://127.0.0.1:{address[1]}/"
        for waiting in queue:
            waiting.close()
