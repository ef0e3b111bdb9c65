"""The server of the editor: which address answers what. Every answer is made in a thread, one after the other."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import quote

from aiohttp import web

from tusk.editor.answers import NAME, close_files, go_to, name_of_file, name_of_person, no_page, refused
from tusk.editor.editing import Editing
from tusk.editor.entry_page import EntryPage
from tusk.editor.git_version import is_repository
from tusk.editor.guard import HOME, Guard
from tusk.editor.history_page import history_page
from tusk.editor.import_page import LARGEST_DOCUMENTS, endings, import_page, too_large
from tusk.editor.kept_pages import KeptPages
from tusk.editor.list_pages import before_publishing, everything, problems, shared
from tusk.editor.pages import EditorPages
from tusk.editor.paste import pasted
from tusk.editor.picture_pages import PicturePages
from tusk.editor.place import NotAllowed
from tusk.editor.preview import Preview
from tusk.editor.preview_pages import PreviewPages
from tusk.editor.project_files import ChangedMeanwhile, ProjectFiles
from tusk.editor.rename import rename
from tusk.editor.rewrite import CannotRewrite
from tusk.editor.settings import Settings
from tusk.editor.start_page import ABOUT, CannotBegin, Wanted, begin
from tusk.editor.text_page import save_text, text_page
from tusk.links.external.memory import read_memory
from tusk.live.engine import Engine, State
from tusk.locales.words import Words
from tusk.model.kinds import KINDS
from tusk.problem import ProblemsFound, errors


class Editor:
    """The editor of one project. now: says what time it is; saved: called when a file may have changed."""

    def __init__(
        self, engine: Engine, guard: Guard, now: Callable[[], datetime], saved: Callable[[], None]
    ) -> None:
        project = engine.project
        self.project, self.guard, self._saved = project, guard, saved
        self.editing = Editing(ProjectFiles(project, now), engine)
        self.pages = EditorPages(project)
        self.preview = PreviewPages(Preview(project), self.editing, self._words)
        self.kept = KeptPages(project, self._words, self._render)
        self.pictures = PicturePages(self.editing.files, self._state, self._words, self._render)
        self._lock, self._imports = asyncio.Lock(), asyncio.Lock()
        self._settings = Settings(engine)
        self._today, self._has_versions = engine.today, is_repository(project)

    def app(self) -> web.Application:
        """The web application, which begins at HOME."""
        app = web.Application(middlewares=[self.guard.middleware()])
        self._add_lists(app.router)
        self._add_forms(app.router)
        self._add_media(app.router)
        self._add_shown(app.router)
        return app

    def _add_lists(self, router: web.UrlDispatcher) -> None:
        get = router.add_get
        get("", self._show(lambda _: go_to(HOME)))
        get(
            "/",
            self._show(lambda request: self._render("list.html", **everything(self._state(), request.query))),
        )
        get("/lists", self._show(lambda _: self._render("lists.html", **shared(self._state()))))
        get("/problems", self._show(lambda _: self._render("problems.html", **problems(self._state()))))
        get("/ready", self._show(lambda _: self._ready()))
        get("/trash", self._show(self.kept.trash))
        router.add_post("/trash", self._post(self.kept.put_back))
        get("/version", self._show(self.kept.version))
        router.add_post("/version", self._post(self.kept.save_version))

    def _add_forms(self, router: web.UrlDispatcher) -> None:
        get, post = router.add_get, router.add_post
        get("/new", self._show(lambda request: self._new(request.query)))
        post("/new", self._post(self._begin))
        get("/edit", self._show(self._edit))
        post("/edit", self._post(self._act))
        post("/check", self._post(self._check))
        get("/text", self._show(lambda request: self._text(name_of_file(request))))
        post("/text", self._post(self._save_text))
        get("/history", self._show(self._history))
        post("/restore", self._post(self._restore))
        post("/paste", self._post(self._paste))

    def _add_media(self, router: web.UrlDispatcher) -> None:
        get, post = router.add_get, router.add_post
        get("/pictures", self._show(self.pictures.list))
        post("/upload", self._post(self.pictures.upload))
        get("/crop", self._show(self.pictures.crop))
        post("/crop", self._post(self.pictures.cropped))
        get("/import", self._show(lambda _: self._render("import.html", endings=endings(), imported=[])))
        post("/import", self._import)

    def _add_shown(self, router: web.UrlDispatcher) -> None:
        """What is shown beside forms, and what pages of the editor are made of."""
        get = router.add_get
        get("/preview", self._show(lambda request: self.preview.first(name_of_file(request))))
        get("/pdf", self._show(lambda request: self.preview.pdf(name_of_file(request))))
        get(
            "/site/{address:.*}",
            self._show(
                lambda request: self.preview.page(
                    request.match_info["address"], request.query.get("file", "")
                )
            ),
        )
        get(
            "/content/{name:.+}", self._show(lambda request: self.preview.picture(request.match_info["name"]))
        )
        get(
            "/assets/editor.css",
            self._show(lambda _: web.Response(body=self.pages.style(), content_type="text/css")),
        )
        get(
            "/assets/editor.js",
            self._show(lambda _: web.Response(body=self.pages.script(), content_type="text/javascript")),
        )
        get(
            "/assets/{name:.+}",
            self._show(lambda request: self.preview.file(f"assets/{request.match_info['name']}")),
        )
        get("/{name:.*}", self._show(no_page))

    def _show(self, answer: Callable[[web.Request], web.Response]) -> Any:
        async def handler(request: web.Request) -> web.Response:
            async with self._lock:
                return await asyncio.to_thread(self._safely, lambda: answer(request))

        return handler

    def _post(self, answer: Callable[[web.Request, Any], web.Response]) -> Any:
        async def handler(request: web.Request) -> web.Response:
            sent = await self._sent(request)
            async with self._lock:
                response = await asyncio.to_thread(self._safely, lambda: answer(request, sent))
            self._saved()
            if who := str(sent.get("who", "")).strip()[:80]:
                response.set_cookie(
                    NAME, quote(who), max_age=31_536_000, path=HOME, httponly=True, samesite="Strict"
                )
            return response

        return handler

    def _safely(self, answer: Callable[[], web.Response]) -> web.Response:
        """An answer; for files that may not be opened, and those that are gone, that they are not found."""
        gettext = self._words().gettext
        try:
            return answer()
        except (NotAllowed, FileNotFoundError, KeyError):
            return self._told(404, gettext("There is no such page."))
        except ChangedMeanwhile:
            changed = gettext("The file has been changed by somebody else meanwhile. Open it again.")
            return self._told(409, changed)
        except web.HTTPException as error:
            return refused(error)

    def _told(self, status: int, message: str) -> web.Response:
        """A page with one sentence."""
        response = self._render("told_page.html", message=message)
        response.set_status(status)
        return response

    async def _sent(self, request: web.BaseRequest) -> Any:
        """The form that was sent. Raises HTTPForbidden if it is not one of the editor."""
        sent = await request.post()
        if sent.get("csrf", "") != self.guard.csrf:
            close_files(sent)
            raise web.HTTPForbidden(text="This form is not from the editor.")
        return sent

    def _state(self) -> State:
        return self.editing.engine.state()

    def _words(self) -> Words:
        return self._settings.words

    def _render(self, template: str, *, saved: bool = False, **values: Any) -> web.Response:
        state = self._state()
        given = {
            "here": "",
            "csrf": self.guard.csrf,
            "site_name": getattr(self._settings.site, "brand", "TUSK"),
            "errors": len(errors(state.problems)),
            "has_versions": self._has_versions,
            **values,
        }
        html = self.pages.render(template, self._words(), **given)
        response = web.Response(text=html, content_type="text/html")
        response.headers["X-Saved"] = "yes" if saved else "no"
        return response

    def _entry(self, request: web.Request, sent: Any = None) -> EntryPage:
        return EntryPage(self.editing, self._words(), name_of_file(request), name_of_person(request, sent))

    def _edit(self, request: web.Request) -> web.Response:
        given = dict(request.query)
        page = self._entry(request)
        first = {name: value for name, value in given.items() if name != "file"}
        if "kind" not in first and not page.exists:
            raise FileNotFoundError(page.name)
        try:
            shown = page.first(dict(first) if "kind" in first else None)
        except CannotRewrite:
            return self._text(page.name)
        return self._render(shown.template, **shown.values)

    def _act(self, request: web.Request, sent: Any) -> web.Response:
        page, what = self._entry(request, sent), str(sent.get("do", "save"))
        if what == "delete":
            self.editing.files.throw_away(page.name, str(sent.get("digest", "")), page.who)
            return go_to("/_editor/")
        if what == "rename":
            return self._rename(page, str(sent.get("address", "")))
        try:
            shown = page.act(what, sent)
        except CannotRewrite:
            return self._text(page.name)
        return self._render(shown.template, saved=shown.saved, **shown.values)

    def _rename(self, page: EntryPage, address: str) -> web.Response:
        folder = "" if page.name.startswith("bulletins/") else "content/"
        new = f"{folder}{address.strip().strip('/').lower()}.{page.name.rsplit('.', 1)[-1]}"
        if new != page.name:
            rename(self.editing.files, page.name, new, page.who)
        return go_to(f"/_editor/edit?file={quote(new)}")

    def _check(self, request: web.Request, sent: Any) -> web.Response:
        return web.json_response(self._entry(request).check(sent))

    def _ready(self) -> web.Response:
        try:
            memory = read_memory(self.project / "content" / "link-checks.json")
        except ProblemsFound:  # the links are then all due; the command says what is wrong with the file
            memory = {}
        return self._render("ready.html", **before_publishing(self._state(), memory))

    def _new(self, given: Any, wrong: str = "") -> web.Response:
        words = self._words()
        kinds = [
            (kind, words.gettext(KINDS[kind].label), words.gettext(about)) for kind, about in ABOUT.items()
        ]
        shared_lists = self._state().checked.project.shared("sections")
        sections = [(each.record.id, each.record.name) for each in shared_lists]  # type: ignore[attr-defined]
        filled = {name: str(given.get(name, "")) for name in ("title", "kind", "section")}
        return self._render("new.html", kinds=kinds, sections=sections, given=filled, wrong=wrong)

    def _begin(self, _: web.Request, sent: Any) -> web.Response:
        wanted = Wanted(str(sent.get("kind", "")), str(sent.get("title", "")), str(sent.get("section", "")))
        try:
            name, values = begin(wanted, self._state().checked, self._today)
        except CannotBegin as cannot:
            return self._new(sent, self._words().say(cannot.reason))
        query = "&".join(f"{field}={quote(str(value))}" for field, value in values.items())
        return go_to(f"/_editor/edit?file={quote(name)}&{query}")

    def _text(self, name: str) -> web.Response:
        return self._render("text.html", **text_page(self.editing, self._words(), name))

    def _save_text(self, request: web.Request, sent: Any) -> web.Response:
        save_text(self.editing, name_of_file(request), sent, name_of_person(request))
        return go_to(f"/_editor/edit?file={quote(name_of_file(request))}")

    def _history(self, request: web.Request) -> web.Response:
        return self._render("history.html", **history_page(self.editing, name_of_file(request)))

    def _restore(self, request: web.Request, sent: Any) -> web.Response:
        name, who = name_of_file(request), name_of_person(request)
        self.editing.files.restore(name, str(sent.get("version", "")), str(sent.get("digest", "")), who)
        return go_to(f"/_editor/edit?file={quote(name)}")

    def _paste(self, _: web.Request, sent: Any) -> web.Response:
        return web.json_response(pasted(str(sent.get("html", "")), self._words()))

    async def _import(self, request: web.Request) -> web.Response:
        """Documents are read one after the other, while every other page of the editor answers."""
        try:
            sent = await self._sent(request.clone(client_max_size=LARGEST_DOCUMENTS))
        except web.HTTPRequestEntityTooLarge:
            given = too_large()
        else:
            async with self._imports:
                given = await asyncio.to_thread(import_page, self.project, sent, self._today)
            close_files(sent)
            self._saved()
        async with self._lock:
            return await asyncio.to_thread(lambda: self._render("import.html", **given))
