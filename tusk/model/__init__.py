"""The kinds of entry, the issue, the workshop and the shared lists: typed, each field documented once."""

import os

os.environ.setdefault(
    "PYDANTIC_DISABLE_PLUGINS", "1"
)  # there are none, and pydantic would look in each package
