"""What is to be made of a document."""

from __future__ import annotations

from tusk.data_class import dataclass
from tusk.document.document import Document


@dataclass(frozen=True)
class Task:
    """Files to make of one document. files: the name of each output, with its key on the shelf."""

    document: Document
    files: tuple[tuple[str, str], ...]
