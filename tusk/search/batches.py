"""Pages that Pagefind reads in batches: while one is put together here, the next ones are read."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

from tusk.kept.place import remove
from tusk.search.pagefind import FileOf, Reading, Run, begin

BATCH = 150  # pages that Pagefind reads at a time: about 100 MB of memory
AT_ONCE = 2


def read_batches(
    file_of: FileOf, addresses: Sequence[str], fields: Sequence[str], folder: Path, language: str
) -> Iterator[tuple[list[str], Reading]]:
    """(addresses, what Pagefind read there) of each batch of pages. A reading is gone when the next one is asked for.

    file_of: the file of a page. folder: where Pagefind writes; deleted at the end. Raises IndexFailed.
    """
    batches = [list(addresses[at : at + BATCH]) for at in range(0, len(addresses), BATCH)]
    begun: deque[Run] = deque()
    try:
        for number, batch in enumerate(batches):
            for following in range(number + len(begun), min(number + AT_ONCE, len(batches))):
                place = folder / str(following % AT_ONCE)
                begun.append(begin(file_of, batches[following], fields, place, language))
            yield batch, begun.popleft().reading()
    finally:
        for run in begun:
            run.stop()
        remove(folder)
