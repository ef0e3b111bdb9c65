"""The command line, run: each command is only loaded when it is called, since loading MkDocs takes longer than most."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from datetime import date

from tusk.cli import arguments


def main(given: Sequence[str]) -> int:
    """Run one command; returns its exit code."""
    options, rest = arguments.parse_arguments(given)
    if options.command == "test":
        from tusk.cli.test import test

        return test(arguments.ROOT, rest)
    if getattr(options, "today", None) is None:
        options.today = date.today()
    return COMMANDS[options.command](options)


def _build(options: Namespace) -> int:
    from tusk.cli.build import build

    return build(arguments.ROOT, options.site_dir, options.today, drafts=options.drafts, clean=options.clean)


def _serve(options: Namespace) -> int:
    from tusk.cli.serve import serve

    return serve(
        arguments.ROOT, options.port, options.today, drafts=options.drafts, open_browser=options.open
    )


def _check(options: Namespace) -> int:
    from tusk.cli.check import check

    return check(arguments.ROOT, options.today, options.format, clean=options.clean)


def _new(options: Namespace) -> int:
    from tusk.cli.new import new

    kind = options.kind.replace("-", " ")
    return new(arguments.ROOT, kind, options.title, options.today, options.section, options.publisher)


def _bulletin(options: Namespace) -> int:
    from tusk.cli.bulletin import bulletin

    return bulletin(arguments.ROOT, options.name, options.today, open_it=options.open)


def _workshop(options: Namespace) -> int:
    from tusk.cli.workshop import workshop

    return workshop(arguments.ROOT, options.name, options.today, open_it=options.open)


def _links(options: Namespace) -> int:
    from tusk.cli.links import links

    return links(
        arguments.ROOT,
        options.site,
        options.format,
        options.today,
        external=options.external,
        again=options.again,
        memory=options.memory,
    )


def _schema(options: Namespace) -> int:
    from tusk.cli.schema import write_schemas

    return write_schemas(arguments.ROOT, options.to)


COMMANDS: dict[str, Callable[[Namespace], int]] = {
    "build": _build,
    "serve": _serve,
    "check": _check,
    "new": _new,
    "bulletin": _bulletin,
    "workshop": _workshop,
    "links": _links,
    "schema": _schema,
}
