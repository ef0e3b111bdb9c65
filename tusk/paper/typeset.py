"""Sheets → PDFs, with Typst. Texts reach it only as data, in a folder with only templates and pictures."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typst

from tusk.data_class import dataclass
from tusk.fonts.fallback import printable
from tusk.paper.face import face_of
from tusk.paper.sheet import Sheet
from tusk.problem import Problem, ProblemsFound

PREVIEW_PPI = 72
MANY_PAGES = 40  # other font sizes do not improve a sheet with more
LARGE = 100_000  # characters of data: larger sheets are typeset one at a time
LETTERS_OF_A_PAGE = 20_000  # in the smallest font size a third of it fills a page
NOTHING, DATA = "nothing.typ", "sheet.json"
AGE = 11  # other requests before Typst frees the memory of a sheet
AT_ONCE = 2  # versions of sheets that it forgets together


@dataclass(frozen=True)
class Typeset:
    """One version of a sheet, typeset: the PDF, how many pages it has, and its first page as WebP if it was asked for.

    `end`: how far down its last page it reaches, 0 to 1. `strayed`: the number of footnotes that are a page too late.
    """

    given: Mapping[str, Any]
    pdf: bytes
    pages: int
    end: float
    strayed: int = 0
    preview: bytes | None = None

    def fits(self, sheet: Sheet) -> bool:
        is_full = self.end >= sheet.least_end or self.pages == 1
        return self.pages <= sheet.most_pages and self.strayed == 0 and is_full

    def misfit(self) -> tuple[int, int, float]:
        return self.pages, self.strayed, -self.end


class Typesetter:
    """Typst with the project's templates and fonts, in a folder of its own with the pictures of the sheet.

    large: a lock that all processes share, so that only one large sheet needs memory at a time.
    """

    def __init__(self, templates: Path, folder: Path, large: AbstractContextManager[Any]) -> None:
        self.folder, self.large = folder, large
        for path in templates.glob("*.typ"):
            shutil.copyfile(path, folder / path.name)
        (folder / NOTHING).touch()
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[templates / "fonts"]
        )
        self.compiler = typst.Compiler(folder / "issue.typ", root=folder, font_paths=fonts)
        self._remembered = 0

    def typeset(self, sheet: Sheet) -> Typeset:
        """Typeset a sheet. Raises ProblemsFound for every error or warning of Typst."""
        for name, content in sheet.pictures.items():
            (self.folder / name).write_bytes(content)
        best = self._best(sheet)
        if best is None or (best.pages > sheet.most_pages and sheet.shorter):
            best = self._longest(sheet)
        return replace(best, preview=self._preview(sheet, best.given)) if sheet.has_preview else best

    def _best(self, sheet: Sheet) -> Typeset | None:
        """The first version that fits, or that nearly fits; None if clearly none can."""
        best = trial = None
        for given in sheet.versions:
            if sheet.shorter and _is_far_too_long(sheet, given):
                break
            if (
                trial
                and (trial.strayed == 0 or trial.pages > sheet.most_pages)
                and _only_longer(given, trial)
            ):
                continue
            trial = self._try(sheet, given)
            if trial.fits(sheet):
                return trial
            best = min((best, trial), key=Typeset.misfit) if best else trial
            if trial.pages > min(max(2 * sheet.most_pages, 4), MANY_PAGES):
                break
        return best

    def _longest(self, sheet: Sheet) -> Typeset:
        """The first of the shorter versions that fits its pages, found by bisection."""
        low, high = 0, len(sheet.shorter) - 1
        best = None
        while low < high:
            middle = (low + high) // 2
            given = sheet.shorter[middle]()
            trial = None if _is_far_too_long(sheet, given) else self._try(sheet, given)
            if trial and trial.pages <= sheet.most_pages:
                high, best = middle, trial
            else:
                low = middle + 1
        return best or self._try(sheet, sheet.shorter[low]())

    def _try(self, sheet: Sheet, given: Mapping[str, Any]) -> Typeset:
        midnight = datetime.combine(sheet.day, datetime.min.time(), UTC)
        options = {"pdf_standards": ["ua-1"], "timestamp": int(midnight.timestamp())}
        with self._given(given):
            pdf = self._compile(sheet, given, **options)
            where = json.loads(self.compiler.query("<end>", field="value", one=True))
        return Typeset(given, pdf, **where)

    @contextmanager
    def _given(self, given: Mapping[str, Any]) -> Iterator[None]:
        """The data for a template is in its folder. Typst does not keep it in memory afterwards."""
        letters = self._give(given)
        with self.large if letters > LARGE else nullcontext():
            yield
            self._remembered += 1
            if self._remembered == AT_ONCE or letters > LARGE:
                self._forget()

    def _give(self, given: Mapping[str, Any]) -> int:
        """Write the data into a file; returns how long it is. (With an input, Typst makes its library again.)"""
        data = printable(json.dumps(given, ensure_ascii=False), given.get("words", {}))
        (self.folder / DATA).write_text(data, encoding="utf-8")
        return len(data)

    def picture(self, sheet: Sheet, given: Mapping[str, Any], ppi: float) -> bytes:
        """The first page of a version of a sheet that was typeset, as a PNG. Raises ProblemsFound."""
        with self._given(given):
            drawn: bytes | list[bytes] = self._compile(sheet, given, format="png", ppi=ppi)
        return drawn[0] if isinstance(drawn, list) else drawn

    def _preview(self, sheet: Sheet, given: Mapping[str, Any]) -> bytes:
        return face_of(self.picture(sheet, given, PREVIEW_PPI))

    def _compile(self, sheet: Sheet, given: Mapping[str, Any], **options: Any) -> Any:
        template = self.folder / f"{sheet.template}.typ"
        try:
            made, heard = self.compiler.compile_with_warnings(template, **options)
            if any("did not converge" in str(warning) for warning in heard):
                self._give({**given, "note_each": True})
                made, heard = self.compiler.compile_with_warnings(template, **options)
        except typst.TypstError as error:
            raise ProblemsFound([self._problem(sheet, error)]) from None
        if heard:
            raise ProblemsFound([self._problem(sheet, warning) for warning in heard])
        return made

    def _forget(self) -> None:
        """Have Typst forget what it keeps of the last sheets, lest they be the same: it takes more than they do."""
        self._remembered = 0
        for _ in range(AGE):
            self.compiler.compile(self.folder / NOTHING, format="svg")  # takes a third of a PDF

    def _problem(self, sheet: Sheet, warning: Any) -> Problem:
        message = f"the PDF of {sheet.item} cannot be typeset: {' '.join(str(warning).split())[:400]}"
        hint = "This is a fault of the template, or of a font, rather than of your text: please report it."
        return Problem(f"templates/print/{sheet.template}.typ", 1, 1, message, hint)


def _only_longer(given: Mapping[str, Any], trial: Typeset) -> bool:
    """Whether a version has the columns of one that was tried, only longer."""
    return "slack" in given and {**given, "slack": 0} == {**trial.given, "slack": 0}


def _is_far_too_long(sheet: Sheet, given: Mapping[str, Any]) -> bool:
    """Whether a version clearly takes too many pages, so that it need not be typeset."""
    return _letters(given) > LETTERS_OF_A_PAGE * sheet.most_pages


def _letters(data: Any) -> int:
    """How long the text of nested nodes is: strings in lists. Named values (a tag, an address) are not printed."""
    if isinstance(data, dict):
        return sum(_letters(inner) for inner in data.values() if not isinstance(inner, str))
    if isinstance(data, list | tuple):
        return sum(len(inner) if isinstance(inner, str) else _letters(inner) for inner in data)
    return 0
