"""The links of a site of which little has changed: only files that changed are read, and what pointed to them.

This proves that a site has no errors, or else all of it is checked, so that what is reported is always the same.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from urllib.parse import unquote

from tusk.data_class import dataclass
from tusk.kept.store import Store
from tusk.links.damaged import Damaged
from tusk.links.internal import target_in
from tusk.links.link import Target
from tusk.links.page import Page
from tusk.links.site import BuiltSite, Once, address_of, has_links, is_page, read_links, read_page_file

SITE, PAGE, NEEDS = "site", "page ", "needs "
AT_ONCE = 500  # files of which is read or written at once what is kept of them
Rules = Callable[[BuiltSite], bool]


@dataclass(frozen=True)
class Known:
    """The last site without errors. keys: the digest of each file."""

    address: str
    keys: Mapping[str, str]


class _Pages(Mapping[str, Page]):
    """The pages that changed, and any other when it is asked for by its name."""

    def __init__(self, changed: Mapping[str, Page], others: Mapping[str, Page]) -> None:
        self._changed, self._others = changed, others

    def __getitem__(self, name: str) -> Page:
        return self._changed[name] if name in self._changed else self._others[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._changed)

    def __len__(self) -> int:
        return len(self._changed)


class ChangedLinks:
    """The check of one site after another, in the same place.

    keys: the digests of files that are known already; others are read. store: what is kept of the last site.
    sizes: those of all files that are looked at.
    """

    def __init__(self, root: Path, keys: Mapping[str, str], store: Store, sizes: Mapping[str, int]) -> None:
        self._root = root
        self._store = store
        self._sizes = sizes
        self._keys = {name: keys.get(name) or self._digest(name) for name in self._sizes}

    def is_faultless(self, has_errors: Rules) -> bool:
        """Whether the site has no errors for certain. has_errors: all rules, for a part of a site."""
        before = self._before()
        if before is None:
            return False
        changed = [name for name, key in self._keys.items() if before.keys.get(name) != key]
        try:
            site = self._part(changed)
        except Damaged:
            return False
        if (
            site.address != before.address
            or has_errors(site)
            or self._may_break_others(site, changed, before)
        ):
            return False
        self.remember(site, changed, before)
        return True

    def remember(self, site: BuiltSite, names: Iterable[str] = (), before: Known | None = None) -> None:
        """Keep what the next check needs of a site without errors. names: the files that changed, if not all did."""
        changed = [*(names if before else self._keys)]
        known = {"address": site.address, "keys": self._keys}
        last = {SITE: json.dumps(known, separators=(",", ":")).encode()}
        starts = range(0, len(changed), AT_ONCE)
        for start in starts[:-1]:  # without the last row, these say nothing
            self._store.save(self._rows(site, changed[start : start + AT_ONCE]))
        self._store.save(
            self._rows(site, changed[starts[-1] :] if changed else ()) | last, self._gone(before)
        )

    def _rows(self, site: BuiltSite, names: Iterable[str]) -> dict[str, bytes]:
        """What is kept of files."""
        rows = {f"{PAGE}{self._keys[name]}": _page_facts(site.pages[name]) for name in names if is_page(name)}
        return rows | {
            self._needs_key(name): "\n".join(_needs(site, name)).encode()
            for name in names
            if _has_needs(name)
        }

    def _gone(self, before: Known | None) -> Iterator[str]:
        kept = set(self._keys.values())
        for name, key in before.keys.items() if before else ():
            if self._keys.get(name) != key:
                yield f"{NEEDS}{name} {key}"
                if key not in kept:
                    yield f"{PAGE}{key}"

    def _before(self) -> Known | None:
        try:
            known = json.loads(self._store.some([SITE])[SITE])
            return Known(known["address"], known["keys"])
        except (KeyError, ValueError, TypeError):
            return None

    def _part(self, changed: Iterable[str]) -> BuiltSite:
        """The part of the site that changed, with the pages that it points to. Raises Damaged."""
        root, sizes = self._root, self._sizes
        once = Once()
        pages = {name: once.page(read_page_file(root / name)) for name in changed if is_page(name)}
        others = {
            name: once.of(read_links(root / name)) for name in changed if has_links(name) and sizes[name]
        }
        address, distinct = address_of(root), tuple(once.links)
        alone = BuiltSite(root, sizes, _Pages(pages, {}), others, (), address, distinct)
        targets = {target.file for file, link in alone.links() if (target := target_in(alone, file, link))}
        beside = self._facts(
            {name: self._keys[name] for name in targets - pages.keys() if name in self._keys}
        )
        return BuiltSite(root, sizes, _Pages(pages, beside), others, (), address, distinct)

    def _facts(self, keys: Mapping[str, str]) -> dict[str, Page]:
        """What links to pages can need of them, by their names. Raises Damaged if that of a page is not known."""
        wanted = {name: f"{PAGE}{key}" for name, key in keys.items() if is_page(name)}
        found = self._store.some([*wanted.values()])
        try:
            facts = {name: json.loads(found[key]) for name, key in wanted.items()}
            return {name: Page((), frozenset(ids), moved_to=moved) for name, (ids, moved) in facts.items()}
        except (KeyError, ValueError, TypeError):
            raise Damaged("is not known") from None

    def _may_break_others(self, site: BuiltSite, changed: Iterable[str], before: Known) -> bool:
        """Whether a file that did not change can point to something that is not there any more."""
        old = {name: key for name, key in before.keys.items() if self._keys.get(name) != key}
        if any(site.pages[name].moved_to for name in changed if is_page(name)):
            return True
        missing = [f"{name}#" for name in old if not self._sizes.get(name) or name.lower().endswith(".pdf")]
        try:
            for name, page in self._facts_in_turn(old):
                now = site.pages[name].ids if name in self._keys else frozenset()
                missing += [f"{name}#{id}" for id in page.ids - now] + [f"{name}#"] * bool(page.moved_to)
        except Damaged:
            return True
        return bool(missing) and self._is_needed(missing, set(changed))

    def _facts_in_turn(self, keys: Mapping[str, str]) -> Iterator[tuple[str, Page]]:
        """The same for many pages, of which a few are in memory at a time."""
        every = iter(keys.items())
        while some := dict(islice(every, AT_ONCE)):
            yield from self._facts(some).items()

    def _is_needed(self, missing: Iterable[str], changed: set[str]) -> bool:
        keys = [self._needs_key(name) for name in self._keys if _has_needs(name) and name not in changed]
        found = self._store.some(keys)
        if len(found) < len(keys):
            return True
        everything = b"\n" + b"\n".join(found.values()) + b"\n"
        return any(_asked(words) in everything for words in missing)

    def _needs_key(self, name: str) -> str:
        return f"{NEEDS}{name} {self._keys[name]}"

    def _digest(self, name: str) -> str:
        if not _has_needs(name):
            return "file" if self._sizes[name] else "empty"
        return blake2b((self._root / name).read_bytes(), digest_size=12).hexdigest() + Path(name).suffix


def _asked(words: str) -> bytes:
    """How a need is found among others: a page's whatever its part, or one part."""
    return f"\n{words}".encode() if words.endswith("#") else f"\n{words}\n".encode()


def _has_needs(name: str) -> bool:
    return is_page(name) or has_links(name)


def _page_facts(page: Page) -> bytes:
    return json.dumps([sorted(page.ids), page.moved_to], separators=(",", ":")).encode()


def _needs(site: BuiltSite, name: str) -> dict[str, None]:
    """What a file points to within the site: page#part."""
    links = site.pages[name].links if name in site.pages else site.others.get(name, ())
    targets = {target: None for link in links if (target := target_in(site, name, link))}
    return {needed: None for each in targets for needed in _needed(each)}


@lru_cache(maxsize=20_000)
def _needed(target: Target) -> tuple[str, ...]:
    return tuple(f"{target.file}#{part}" for part in dict.fromkeys((target.part, unquote(target.part))))
