"""The only file MkDocs loads: each event makes one call into tusk/.

`mkdocs build` and `mkdocs serve` come through here; `site_build.py build` and `serve` make the same pages
without MkDocs. Options come from `config.extra`: today (YYYY-MM-DD), drafts and printed.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from jinja2 import Environment  # noqa: E402
from mkdocs.config.defaults import MkDocsConfig  # noqa: E402
from mkdocs.exceptions import PluginError  # noqa: E402
from mkdocs.livereload import LiveReloadServer  # noqa: E402
from mkdocs.structure.files import Files  # noqa: E402
from mkdocs.structure.pages import Page  # noqa: E402

from tusk.check.kept import kept_in  # noqa: E402
from tusk.cli.live import keep_serving  # noqa: E402
from tusk.cli.mkdocs_settings import made_ready  # noqa: E402
from tusk.library.project import open_library  # noqa: E402
from tusk.links import check_links  # noqa: E402
from tusk.live.told import BROKEN, Told  # noqa: E402
from tusk.locales.words import ENGLISH  # noqa: E402
from tusk.package.files import templates_of  # noqa: E402
from tusk.pages.frame import finished_frame, frame_for  # noqa: E402
from tusk.pages.theme_files import is_unused  # noqa: E402
from tusk.pages.translate import translate  # noqa: E402
from tusk.problem import ProblemsFound, as_text  # noqa: E402
from tusk.publish.downloads import make_downloads  # noqa: E402
from tusk.publish.offered import NO_DOWNLOADS  # noqa: E402
from tusk.publish.site import ensure_home_page, frame_of, write_site  # noqa: E402
from tusk.search.languages import index_site, searched_pages  # noqa: E402
from tusk.search.pagefind import IndexFailed  # noqa: E402
from tusk.share.engines import changed_on  # noqa: E402
from tusk.site.site_map import Frame, frame_in  # noqa: E402

serving = False
finished: dict[str, str] = {}  # the HTML of pages, by their file
problems_shown = False  # by the last build while serving
changed: dict[str, str] = {}  # address → date of the last change
told = Told()  # by pages while serving
last_frame: Frame | None = None  # what the pages of the last good state lead to


def _project(config: MkDocsConfig) -> Path:
    """The folder of the project: `serve` names it, because the settings can be those of TUSK."""
    return Path(config.extra.get("project") or Path(config.config_file_path).parent).resolve()


def on_startup(command: str, dirty: bool) -> None:
    global serving
    serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Write the pages before MkDocs looks for them; stop on a problem, before anything is deleted."""
    global problems_shown, changed
    root = _project(config)
    today = date.fromisoformat(config.extra.get("today") or date.today().isoformat())
    try:
        library = open_library(root, today, drafts=bool(config.extra.get("drafts")), kept=kept_in(root))
        downloads = NO_DOWNLOADS
        if config.extra.get("printed", True):
            downloads = make_downloads(library, templates_of(root), root / "build", preview=serving)
        write_site(library, templates_of(root), Path(config.docs_dir), downloads)
        if library.site.address:
            config.site_url = f"{str(library.site.address).rstrip('/')}/"
        _set_day(today)
        changed = changed_on(library)
        _set_frame(config, frame_of(library, templates_of(root)))
        config.site_name = library.site.full_name
        config.extra["problems"] = ""
        if problems_shown:
            print("Fixed: the site is up to date again.", file=sys.stderr)
        problems_shown = False
    except ProblemsFound as found:
        if not serving:
            raise PluginError(f"\n{found}") from None
        config.extra["problems"] = str(found)
        problems_shown = True
        ensure_home_page(Path(config.docs_dir), templates_of(root))
        _set_frame(config, last_frame or frame_in(Path(config.docs_dir)))
        print(f"\n{found}\n", file=sys.stderr)
    return config


def _set_day(today: date) -> None:
    """The day in the sitemap is that of the site, and not that of the clock."""
    midnight = datetime.combine(today, datetime.min.time(), UTC)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(midnight.timestamp()))


def _set_frame(config: MkDocsConfig, frame: Frame) -> None:
    """Hand the frame around pages its names and menus: see templates/theme/."""
    global last_frame
    if serving:  # the reader's page is loaded again by a script within it, which the policy forbids
        frame["policy"] = ""
        for each in frame.get("others", {}).values():
            each["policy"] = ""
    last_frame = frame
    config.nav = [{"Home": "index.md"}]  # without one, it would have every page
    config.extra["frame"] = frame


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out the theme's files for search and debugging, which this site does not use."""
    for file in list(files):
        if is_unused(file.src_uri):
            files.remove(file)
    return files


def on_env(env: Environment, **_: Any) -> Environment:
    """Give the templates of the frame gettext, in the language of each page."""
    translate(env)
    return env


def on_template_context(context: dict[str, Any], config: MkDocsConfig, **_: Any) -> dict[str, Any]:
    return context | {"locale": config.extra["frame"].get("words", ENGLISH)}


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, **_: Any) -> dict[str, Any]:
    """Hand the frame its names and menus in the language of the page."""
    assert last_frame
    config.extra["frame"] = frame_for(page.meta, last_frame)
    return context | {"locale": config.extra["frame"].get("words", ENGLISH)}


def on_post_page(output: str, **_: Any) -> str:
    return finished_frame(output)


def on_post_template(output_content: str, **_: Any) -> str:
    return finished_frame(output_content)


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """A page is finished HTML: skip the Markdown converter, which would only take time."""
    finished[page.file.src_uri] = markdown
    page.meta["changed"] = changed.get(page.file.src_uri.removesuffix("index.md"), "")
    return ""


def on_page_content(html: str, page: Page, **_: Any) -> str:
    return finished.pop(page.file.src_uri)


def on_post_build(config: MkDocsConfig) -> None:
    """Make the search index, then check all links."""
    pages = Path(config.docs_dir)
    assert last_frame
    language = last_frame.get("words", ENGLISH).language
    try:
        kept = pages.with_name(f"{pages.name}-search")
        index_site(Path(config.site_dir), searched_pages(pages), kept, language)
    except IndexFailed as failed:
        if not serving:
            raise PluginError(f"\n{failed}") from None
        told.tell(BROKEN, str(failed))
        return
    problems = check_links(Path(config.site_dir), _project(config))
    if serving:  # in this case the sitemap, and the pages of a site without an address, name this computer
        problems = [
            problem
            for problem in problems
            if problem.path != "sitemap.xml" and str(config.site_url) not in problem.message
        ]
    if problems and not serving:
        raise PluginError(f"\n{as_text(problems)}")
    if problems:
        told.tell(BROKEN, as_text(problems))


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Watch the files that people edit, not those made from them, and go on whatever is deleted."""
    root = _project(config)
    server.unwatch(config.docs_dir)
    keep_serving(server, root, lambda: made_ready(root), told)
    return server
