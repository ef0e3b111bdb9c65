"""What a command of site_build.py loads before it begins: loaded once, for all commands that tests run."""

from tusk.authoring.schema import schemas

schemas({})  # the models are made ready by their first use
