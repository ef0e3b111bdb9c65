"""From nothing to a published folder: the run of docs/your-own-site.md, and what it makes."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
import zipfile
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.projects import ROOT, run
from tests.started import call
from tusk.authoring.project import Answers
from tusk.cli.changelog import changes_since
from tusk.cli.clean import forget_all
from tusk.cli.launch import STOPPED
from tusk.cli.start import start, write_project
from tusk.package.files import templates_of
from tusk.package.wheel import build_wheel, version

DAY = date(2026, 11, 22)

Run = tuple[Path, list[tuple[str, str, int]]]


def test_every_command_of_the_docs_succeeds(otherton: Run) -> None:
    _, done = otherton
    assert len(done) == 5
    for line, said, code in done:
        assert code == 0, f"{line}\n{said}"


def test_the_site_is_theirs(otherton: Run) -> None:
    site = otherton[0] / "site"
    home = LexborHTMLParser((site / "index.html").read_bytes())
    assert [link.text() for link in home.css(".site-nav a")] == ["Find guidance", "Reviews", "Bulletins"]
    assert [node.text() for node in home.css(".brand__name, .worried-link")] == [
        "Otherton learns",
        "Worried about someone?",
    ]
    assert [link.text() for link in home.css(".site-footer a")][-1:] == ["Accessibility statement"]
    assert "--brand: #123a6b" in (site / "assets/colours.css").read_text(encoding="utf-8")
    assert (site / "bulletins/issue-1/issue-1.pdf").read_bytes().startswith(b"%PDF")
    assert "Front door" in (site / "404.html").read_text(encoding="utf-8")


def test_a_project_holds_only_what_is_theirs(tmp_path: Path) -> None:
    write_project(Answers("Otherton Partnership", "Otherton"), tmp_path / "new", DAY)
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == [
        *(".gitattributes", ".github", ".gitignore", ".gitlab-ci.yml", ".vscode"),
        *("bulletins", "content", "engine", "requirements.txt", "site_build.py"),
    ]


def test_nothing_is_asked_of_a_folder_with_something_in_it(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").touch()
    done = run(ROOT, "start", str(tmp_path), "--name", "Otherton")
    assert (done.returncode, done.stderr) == (
        1,
        f"{tmp_path} already exists and is not empty. Choose another folder.\n",
    )


@pytest.mark.parametrize(
    ("option", "answer", "said"),
    [
        ("--colour", "#ffcc00", "white text on #ffcc00 has a contrast of 1.5 to 1; the minimum is 4.5. "
         "Choose a darker colour."),
        ("--colour", "blue", "blue is not a colour: write it like #1d5c63."),
        ("--phone", "ring us", "ring us is not a telephone number."),
        ("--address", "otherton", "otherton is not a web address: write it like https://learning.example.org/."),
        ("--logo", "nothing.png", "There is no file nothing.png."),
    ],
)  # fmt: skip
def test_an_answer_that_cannot_be_used_is_said_and_nothing_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], option: str, answer: str, said: str
) -> None:
    given = {"name": "Otherton", option.removeprefix("--"): answer}
    assert start(tmp_path / "new", given, DAY) == 1
    assert capsys.readouterr().err == f"{said}\n"
    assert not (tmp_path / "new").exists()


def test_two_wheels_of_the_same_files_are_the_same(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        build_wheel(str(tmp_path / name))
    [one], [two] = (tmp_path / "one").iterdir(), (tmp_path / "two").iterdir()
    assert one.read_bytes() == two.read_bytes()
    names = zipfile.ZipFile(one).namelist()
    assert {"tusk/cli/run.py", "tusk/_engine/templates/print/fonts/SourceSans3-It.ttf"} <= set(names)


def newer(wheel: Path, place: Path) -> Path:
    """The same TUSK as version 9.0.0, in which `kind_of_review` was renamed."""
    target = place / "tusk-9.0.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "tusk/records/unknown_fields.py":
                content = content.replace(b"RENAMED = {", b'RENAMED = {"kind_of_review": "review_type", ')
            if name.endswith("CHANGELOG.md"):
                content = (
                    b"# Changelog\n\n## [9.0.0]\n\n- A field was renamed.\n\n## ["
                    + version().encode()
                    + b"]\n"
                )
            content = content.replace(f"Version: {version()}".encode(), b"Version: 9.0.0")
            new.writestr(name.replace(f"tusk-{version()}", "tusk-9.0.0"), content)
    return target


def test_upgrade_says_what_changed_and_what_to_edit_and_renames_on_request(
    otherton: Run, tmp_path: Path
) -> None:
    place, _ = otherton
    entry = place / "content/reviews/ali.yml"
    text = entry.read_text(encoding="utf-8").replace("review_type:", "kind_of_review:")
    entry.write_text(text, encoding="utf-8")
    wheel = newer(next((place / "engine").glob("*.whl")), tmp_path)
    done = call(place, "upgrade", str(wheel))
    assert f"TUSK {version()} is now TUSK 9.0.0.\n## [9.0.0]\n\n- A field was renamed.\n" in done.stdout
    assert 'content/reviews/ali.yml:3: "kind_of_review" is now called "review_type".' in done.stdout
    assert done.returncode == 1
    assert entry.read_text(encoding="utf-8") == text
    done = call(place, "check", "--rename")
    assert done.stdout.startswith("Renamed: content/reviews/ali.yml: kind_of_review → review_type.\n")
    assert done.returncode == 0, done.stdout
    assert entry.read_text(encoding="utf-8") == text.replace("kind_of_review:", "review_type:")


def test_changes_are_those_since_a_version() -> None:
    log = "# Changelog\n\n## [Unreleased]\n\n- New.\n\n## [0.2.0] - 2026\n\n- Old.\n"
    assert changes_since("0.2.0", log) == "## [Unreleased]\n\n- New.\n"
    assert changes_since("0.1.0", log).endswith("- Old.\n")


def test_control_c_ends_a_build_in_one_line(tmp_path: Path) -> None:
    write_project(Answers("Otherton Partnership", "Otherton"), tmp_path / "new", DAY)
    code = (
        "import sys; from pathlib import Path; sys.argv = ['tusk', 'build'];"
        "from tusk.cli.launch import command; command()"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r}); {code}"],
        cwd=tmp_path / "new", stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert child.stdout is not None
    child.stdout.readline()
    time.sleep(0.05)
    child.send_signal(signal.SIGINT)
    _, said = child.communicate(timeout=60)
    assert (child.returncode, said) == (130, f"{STOPPED}\n")


def test_run_bare_it_asks_for_everything_and_again_where_an_answer_cannot_be_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = iter(
        [
            str(tmp_path / "new"),
            "Otherton Partnership",
            "",
            "",
            "yellow",
            "#123a6b",
            "",
            "0300 555 0199",
            "cy,fr",
            "cy",
        ]
    )
    monkeypatch.setattr("builtins.input", lambda words: next(typed))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    assert start(None, {}, DAY) == 0
    said = capsys.readouterr().out
    assert said.startswith("yellow is not a colour: write it like #1d5c63.\n")
    assert '"fr" is not a language here: write en-GB, cy, or both with a comma: en-GB,cy\n' in said
    site = (tmp_path / "new/content/site.yml").read_text(encoding="utf-8")
    assert "short_name: Otherton\n" in site
    assert 'main: "#123a6b"\n' in site
    assert "language: cy\n" in site
    assert 'phone: "0300 555 0199"\n' in site


def test_a_file_of_the_project_replaces_the_template_of_the_same_path(tmp_path: Path) -> None:
    own = tmp_path / "templates/pages/contact.html"
    own.parent.mkdir(parents=True)
    own.write_text("Ours", encoding="utf-8")
    together = templates_of(tmp_path)
    assert (together / "pages/contact.html").read_text(encoding="utf-8") == "Ours"
    assert (together / "pages/home.html").read_bytes() == (ROOT / "templates/pages/home.html").read_bytes()
    own.unlink()
    assert (templates_of(tmp_path) / "pages/contact.html").read_text(encoding="utf-8") != "Ours"
    (tmp_path / "templates/pages").rmdir()
    (tmp_path / "templates").rmdir()
    assert templates_of(tmp_path) == ROOT / "templates"


def test_a_clean_build_leaves_the_folder_that_mkdocs_needs(tmp_path: Path) -> None:
    for name in ("docs/.gitkeep", "docs/index.md", "pages/a", "schemas/review.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    forget_all(tmp_path)
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert left == {"docs/.gitkeep", "schemas/review.json"}
