"""The same index from the same site: Pagefind writes its filters in an order that changes from run to run."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2

SIGNATURE = b"pagefind_dcd"


def steady(bundle: Path) -> None:
    """Put the filters of an index in order, and name each file after what is in it."""
    entry = bundle / "pagefind-entry.json"
    known = json.loads(entry.read_text(encoding="utf-8"))
    for language in known["languages"].values():
        language["hash"] = _order_filters(bundle, language["hash"])
    entry.write_text(json.dumps(known, ensure_ascii=False), encoding="utf-8", newline="\n")


def _order_filters(bundle: Path, code: str) -> str:
    """Of one language; returns the new name of its list of pages, filters and words."""
    path = bundle / f"pagefind.{code}.pf_meta"
    content = _read(path)
    path.unlink()
    content[3] = sorted([name, _order_filter(bundle / "filter", code)] for name, code in content[3])
    code = f"en_{_digest(content)}"
    _write(bundle / f"pagefind.{code}.pf_meta", content)
    return code


def _order_filter(folder: Path, code: str) -> str:
    path = folder / f"{code}.pf_filter"
    name, values = _read(path)
    path.unlink()
    content = [name, sorted(values)]
    code = f"en_{_digest(content)[:7]}"
    _write(folder / f"{code}.pf_filter", content)
    return code


def _read(path: Path) -> Any:
    return cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(SIGNATURE))


def _write(path: Path, content: Any) -> None:
    path.write_bytes(gzip.compress(SIGNATURE + cbor2.dumps(content), mtime=0))


def _digest(content: Any) -> str:
    return hashlib.sha256(cbor2.dumps(content)).hexdigest()[:10]
