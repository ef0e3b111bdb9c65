"""The kinds of entry, the issue, the workshop and the shared lists: typed, each field documented once."""

import os

# There are no plugins, and pydantic would look for them in every package.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")
