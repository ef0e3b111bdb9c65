"""What TUSK is made of: every package has a licence that allows its use, and a bill of materials lists them all."""

from __future__ import annotations

import json
import re

import pytest

from tusk.package.licences import Locked, locked

pytest.importorskip("cyclonedx", reason="cyclonedx-python-lib is in requirements-dev.txt")

# Licences that ask for no more than their text and names; MPL only for changes of its own files.
GOOD = re.compile(
    r"MIT|BSD|Apache|Apache Software|PSF-2\.0|Python Software Foundation|MPL-2\.0|Mozilla Public|ISC", re.I
)
BAD = re.compile(r"\bA?GPL|Affero|Commercial|Proprietary|Non-?Commercial", re.I)


def test_every_package_has_a_licence_that_allows_its_use() -> None:
    wrong = [
        each
        for each in locked()
        if each.licence and (not GOOD.search(each.licence) or BAD.search(each.licence))
    ]
    assert wrong == []
    missing = {each.name for each in locked() if not each.licence}
    assert missing <= {"colorama", "tzdata", "nodeenv"}, "only on other systems"


def test_a_bill_lists_every_package_and_is_the_same_each_time() -> None:
    from tusk.package.bill import bill

    packages = [
        Locked("nh3", "0.3.8", "MIT"),
        Locked("typos", "1.52.0", "MIT License, Apache Software License"),
    ]
    written = bill(packages)
    assert written == bill(packages)
    told = json.loads(written)
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    assert [(each["purl"], each["licenses"]) for each in told["components"]] == [
        ("pkg:pypi/nh3@0.3.8", [{"license": {"id": "MIT"}}]),
        ("pkg:pypi/typos@1.52.0", [{"license": {"name": "MIT License, Apache Software License"}}]),
    ]
    assert len(json.loads(bill(locked()))["components"]) == len(locked())
