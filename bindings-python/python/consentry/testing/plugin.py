"""What pytest gets from Consentry: a marker for the tests of laws, and a word to whoever forgets the factory.

Pytest loads it wherever Consentry is installed; ``-p no:consentry`` keeps it from that.
"""

from __future__ import annotations

from typing import NoReturn

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Makes the marker known."""
    line = "consentry_law: one law of Consentry's storage contract, tried on a store; all of them take about a minute"
    config.addinivalue_line("markers", line)


def pytest_itemcollected(item: pytest.Item) -> None:
    """Marks the tests of laws."""
    law = getattr(getattr(item, "function", None), "consentry_law", None)
    if law is not None:
        item.add_marker(pytest.mark.consentry_law(law))


@pytest.fixture
def consentry_store_factory(request: pytest.FixtureRequest) -> NoReturn:
    """Opens the store that ``StoreLaws`` try. To be replaced by the host's own, in the class, its module or ``conftest.py``."""
    whose: str = request.node.nodeid
    said = "needs a fixture `consentry_store_factory`, which gives a function without arguments that opens the store"
    pytest.fail(f"{whose} {said}", pytrace=False)
