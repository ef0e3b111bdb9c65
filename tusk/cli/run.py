"""The command line, run: each command is only loaded when it is called, since loading MkDocs takes longer than most."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import nullcontext, redirect_stdout
from datetime import date
from io import StringIO
from pathlib import Path

from tusk.cli import arguments
from tusk.cli.unchanged import Run


def main(given: Sequence[str], root: Path | None = None) -> int:
    """Run one command for the project at root; returns its exit code."""
    if root is not None:
        arguments.ROOT = root
    options, rest = arguments.parse_arguments(given)
    if options.command == "test":
        from tusk.cli.test import test

        return test(arguments.ROOT, rest)
    options.given = given
    if getattr(options, "today", None) is None:
        options.today = date.today()
    return COMMANDS[options.command](options)


def _last(options: Namespace) -> Run:
    """This run, for the next one, which has nothing to do if nothing changes."""
    return Run(str(arguments.ROOT), options.given)


def _build(options: Namespace) -> int:
    from tusk.cli.build import build

    with redirect_stdout(StringIO()) if options.quiet else nullcontext():
        return build(
            arguments.ROOT,
            options.site_dir,
            options.today,
            drafts=options.drafts,
            printed=not options.no_print,
            clean=options.clean,
            last=None if options.quiet else _last(options),
            site=options.site,
            target=options.target,
        )


def _serve(options: Namespace) -> int:
    from tusk.cli.serve import serve

    return serve(
        arguments.ROOT,
        options.port,
        options.today,
        drafts=options.drafts,
        printed=not options.no_print,
        open_browser=options.open,
    )


def _edit(options: Namespace) -> int:
    from tusk.cli.edit import edit

    return edit(
        arguments.ROOT, options.port, options.today, drafts=options.drafts, open_browser=not options.no_open
    )


def _check(options: Namespace) -> int:
    from tusk.cli.check import ASKED_FOR, check

    last = None if options.rename else _last(options)
    clean, rename = options.clean, options.rename
    return check(
        arguments.ROOT,
        options.today,
        options.format,
        clean=clean,
        rename=rename,
        asked=[name for name in ASKED_FOR if vars(options)[name]],
        last=last,
    )


def _new(options: Namespace) -> int:
    from tusk.cli.new import new

    if not options.kind:
        from tusk.cli.asking import new_asked

        return new_asked(arguments.ROOT, options.today)
    kind = options.kind.replace("-", " ")
    return new(arguments.ROOT, kind, options.title, options.today, options.section, options.publisher)


def _import(options: Namespace) -> int:
    from tusk.cli.import_files import import_files

    kind = (options.kind or "").replace("-", " ")
    return import_files(arguments.ROOT, options.file, options.today, kind, options.section)


def _bulletin(options: Namespace) -> int:
    from tusk.cli.bulletin import bulletin

    return bulletin(arguments.ROOT, options.name, options.today, open_it=options.open)


def _workshop(options: Namespace) -> int:
    from tusk.cli.workshop import workshop

    return workshop(arguments.ROOT, options.name, options.today, open_it=options.open)


def _digest(options: Namespace) -> int:
    from tusk.cli.digest import digest

    return digest(arguments.ROOT, options.year, options.today, options.publisher, options.section)


def _kit(options: Namespace) -> int:
    from tusk.cli.kit import kit

    return kit(arguments.ROOT, options.name, options.today)


def _mail(options: Namespace) -> int:
    from tusk.cli.mail import mail

    return mail(arguments.ROOT, options.name, options.today)


def _share(options: Namespace) -> int:
    from tusk.cli.share import share

    return share(arguments.ROOT, options.name, options.today)


def _uses(options: Namespace) -> int:
    from tusk.cli.uses import uses

    return uses(arguments.ROOT, options.file, options.today)


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
        address=options.address or "",
    )


def _schema(options: Namespace) -> int:
    from tusk.cli.schema import write_schemas

    return write_schemas(arguments.ROOT, options.to)


def _start(options: Namespace) -> int:
    from tusk.cli.start import start

    return start(options.folder, vars(options), options.today)


def _list(options: Namespace) -> int:
    from tusk.cli.list import list_entries

    return list_entries(arguments.ROOT, options.state, options.today, options.format, options.owner)


def _published(options: Namespace) -> int:
    from tusk.cli.published import note_published

    return note_published(arguments.ROOT, options.folder or arguments.ROOT / "site", options.site)


def _ready(options: Namespace) -> int:
    from tusk.cli.ready import ready_to_publish

    return ready_to_publish(arguments.ROOT, options.today, options.format, strict=options.strict)


def _approve(options: Namespace) -> int:
    from tusk.cli.approve import approve_entry

    return approve_entry(arguments.ROOT, options.name, options.by, options.today)


def _upgrade(options: Namespace) -> int:
    from tusk.cli.upgrade import upgrade

    return upgrade(arguments.ROOT, options.wheel, rename=options.rename)


COMMANDS: dict[str, Callable[[Namespace], int]] = {
    "build": _build,
    "serve": _serve,
    "edit": _edit,
    "check": _check,
    "new": _new,
    "import": _import,
    "bulletin": _bulletin,
    "workshop": _workshop,
    "digest": _digest,
    "kit": _kit,
    "mail": _mail,
    "share": _share,
    "uses": _uses,
    "links": _links,
    "schema": _schema,
    "start": _start,
    "upgrade": _upgrade,
    "list": _list,
    "published": _published,
    "ready": _ready,
    "approve": _approve,
}
