"""The command line, run: each command is only loaded when it is called, since loading MkDocs takes longer than most."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import nullcontext, redirect_stdout
from datetime import date
from io import StringIO
from pathlib import Path

from tusk.cli.arguments import parse_arguments
from tusk.cli.early import looking


def main(given: Sequence[str], root: Path) -> int:
    """Run one command for the project at root; returns its exit code."""
    options, rest = parse_arguments(given)
    if options.command == "test":
        from tusk.cli.test import test

        return test(root, rest)
    options.given, options.root = given, root
    if getattr(options, "today", None) is None:
        options.today = date.today()
    return COMMANDS[options.command](options)


def _build(options: Namespace) -> int:
    with nullcontext(lambda: None) if options.quiet else looking(options) as look:
        from tusk.cli.build import build
        from tusk.cli.order import Order

        last = look()
    with redirect_stdout(StringIO()) if options.quiet else nullcontext():
        order = Order(
            options.root,
            options.site_dir or options.root / "site",
            options.today,
            drafts=options.drafts,
            printed=not options.no_print,
            clean=options.clean,
            site=options.site,
            host=options.target,
        )
        return build(order, last)


def _serve(options: Namespace) -> int:
    from tusk.cli.serve import serve

    return serve(
        options.root,
        options.port,
        options.today,
        drafts=options.drafts,
        printed=not options.no_print,
        open_browser=options.open,
    )


def _edit(options: Namespace) -> int:
    from tusk.cli.edit import edit

    return edit(
        options.root, options.port, options.today, drafts=options.drafts, open_browser=not options.no_open
    )


def _check(options: Namespace) -> int:
    with nullcontext(lambda: None) if options.rename else looking(options) as look:
        from tusk.cli.check import ASKED_FOR, check

        last = look()
    clean, rename = options.clean, options.rename
    return check(
        options.root,
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

        return new_asked(options.root, options.today)
    kind = options.kind.replace("-", " ")
    return new(options.root, kind, options.title, options.today, options.section, options.publisher)


def _import(options: Namespace) -> int:
    from tusk.cli.import_files import import_files

    kind = (options.kind or "").replace("-", " ")
    return import_files(options.root, options.file, options.today, kind, options.section)


def _bulletin(options: Namespace) -> int:
    from tusk.cli.bulletin import bulletin

    return bulletin(options.root, options.name, options.today, open_it=options.open)


def _workshop(options: Namespace) -> int:
    from tusk.cli.workshop import workshop

    return workshop(options.root, options.name, options.today, open_it=options.open)


def _digest(options: Namespace) -> int:
    from tusk.cli.digest import digest

    return digest(options.root, options.year, options.today, options.publisher, options.section)


def _kit(options: Namespace) -> int:
    from tusk.cli.kit import kit

    return kit(options.root, options.name, options.today)


def _mail(options: Namespace) -> int:
    from tusk.cli.mail import mail

    return mail(options.root, options.name, options.today)


def _share(options: Namespace) -> int:
    from tusk.cli.share import share

    return share(options.root, options.name, options.today)


def _uses(options: Namespace) -> int:
    from tusk.cli.uses import uses

    return uses(options.root, options.file, options.today)


def _links(options: Namespace) -> int:
    from tusk.cli.links import links

    return links(
        options.root,
        options.site or options.root / "site",
        options.format,
        options.today,
        external=options.external,
        again=options.again,
        memory=options.memory,
        address=options.address or "",
    )


def _schema(options: Namespace) -> int:
    from tusk.cli.schema import write_schemas

    return write_schemas(options.root, options.to or options.root / "build" / "schemas")


def _start(options: Namespace) -> int:
    from tusk.cli.start import start

    return start(options.folder, vars(options), options.today)


def _list(options: Namespace) -> int:
    from tusk.cli.list import list_entries

    return list_entries(options.root, options.state, options.today, options.format, options.owner)


def _published(options: Namespace) -> int:
    from tusk.cli.published import note_published

    return note_published(options.root, options.folder or options.root / "site", options.site)


def _ready(options: Namespace) -> int:
    from tusk.cli.ready import ready_to_publish

    return ready_to_publish(options.root, options.today, options.format, strict=options.strict)


def _approve(options: Namespace) -> int:
    from tusk.cli.approve import approve_entry

    return approve_entry(options.root, options.name, options.by, options.today)


def _upgrade(options: Namespace) -> int:
    from tusk.cli.upgrade import upgrade

    return upgrade(options.root, options.wheel, rename=options.rename)


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
