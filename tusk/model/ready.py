"""Makes all classes of records ready at once: quicker where many kinds are read, slower where one entry is."""

from functools import cache

from tusk.model.fields import RECORDS


@cache
def make_all_ready() -> None:
    """Make the classes of all records ready to read values, each once: what has parts takes these over."""
    for each in RECORDS:
        each.model_rebuild()
