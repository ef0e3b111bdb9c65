"""A software bill of materials in CycloneDX's format: `python3 -m tusk.package.bill > bill.json`.

The library that writes it is one of the packages in requirements-dev.txt. The same packages give the same bytes.
"""

from __future__ import annotations

import json
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from tusk.package.licences import Locked, locked


def bill(packages: list[Locked]) -> str:
    """The bill of some packages, as JSON."""
    components = [_component(each) for each in packages]
    whole = Component(name="tusk", type=ComponentType.APPLICATION, bom_ref="tusk")
    bom = Bom(components=components)
    bom.metadata.component = whole
    bom.register_dependency(whole, components)
    bom.serial_number = uuid5(NAMESPACE_URL, repr(packages))
    written = json.loads(JsonV1Dot6(bom).output_as_string())
    del written["metadata"]["timestamp"]
    return json.dumps(written, indent=2) + "\n"


def _component(package: Locked) -> Component:
    address = PackageURL("pypi", name=package.name, version=package.version)
    licences = [LicenseFactory().make_from_string(package.licence)] if package.licence else []
    reference = str(address)
    return Component(
        name=package.name, version=package.version, purl=address, bom_ref=reference, licenses=licences
    )


if __name__ == "__main__":
    print(bill(locked()), end="")
