"""Lists, row by row: the pages are asked for as they are needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from ._record import Operation
    from ._types import Listed
    from .desk import AsyncDesk, Desk

_By = TypeVar("_By")
_Row = TypeVar("_Row")


def rows(desk: Desk, by: _By, operation: Operation[_By, Listed[_Row]]) -> Iterator[_Row]:
    """Every row of a list, from the operation's page on, in pages of its size.

    Each page is a run of its own: what changes meanwhile neither repeats nor hides another row, and whoever loses the right to read
    in the middle is refused there.

    Raises:
        ConsentryError: as ``Desk.run``, at the row where it happens.
    """
    while True:
        page = desk.run(by, operation)
        yield from page.rows
        if page.next is None:
            return
        operation = _behind(operation, page.next)


async def rows_of(desk: AsyncDesk, by: _By, operation: Operation[_By, Listed[_Row]]) -> AsyncIterator[_Row]:
    """As ``rows``, awaited."""
    while True:
        page = await desk.run(by, operation)
        for row in page.rows:
            yield row
        if page.next is None:
            return
        operation = _behind(operation, page.next)


def _behind(operation: Any, cursor: str) -> Any:
    return operation.__replace__(page=operation.page.behind(cursor))


__all__ = ["rows", "rows_of"]
