"""The command line as people type it: options are written in full, and a slip gets the right one."""

from __future__ import annotations

import pytest

from tusk.cli.arguments import parse_arguments


def test_a_title_needs_no_quotes() -> None:
    options, _ = parse_arguments(["new", "notice", "Cold", "homes", "--section", "reviews"])
    assert (options.kind, options.title, options.section) == ("notice", "Cold homes", "reviews")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("build --dra", "there is no option --dra; did you mean --drafts? --help lists the options"),
        ("--toady 2026-01-01", "there is no option --toady; did you mean --today? --help lists the options"),
        ("check --formt json", "there is no option --formt; did you mean --format? --help lists the options"),
        ("check --zzz", "there is no option --zzz; --help lists the options"),
        ("build x", "there is no option x; --help lists the options"),
    ],
)
def test_an_option_that_does_not_exist_is_refused(
    typed: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as exit:
        parse_arguments(typed.split())
    assert exit.value.code == 2
    assert capsys.readouterr().err.splitlines()[-1] == f"site_build.py: error: {expected}"
