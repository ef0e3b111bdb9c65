"""The questions of a knowledge check as a package for learning platforms: QTI 2.1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement

from tusk.document.blocks import Question
from tusk.document.nodes import plain
from tusk.kits.kit import Kit
from tusk.kits.scorm import as_xml, located, titled
from tusk.media.reproducible_zip import archive, packed

QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"
XSD = "http://www.imsglobal.org/xsd/qti/qtiv2p1"
TEST = "test.xml"


def qti_of(kit: Kit) -> bytes:
    """The archive: a manifest, a test, and a file for each question."""
    items = {f"question-{at}.xml": item_of(each, at) for at, each in enumerate(kit.questions, 1)}
    files = {"imsmanifest.xml": _manifest(kit, list(items)), TEST: _test(kit, list(items)), **items}
    return archive({name: packed(content) for name, content in files.items()})


def item_of(question: Question, number: int) -> bytes:
    """One question: choose one answer, or several; then why."""
    several = len(question.right) > 1
    names = [f"A{at}" for at, _ in enumerate(question.choices, 1)]
    given = {"identifier": f"question-{number}", "title": titled(plain(question.question))}
    root = Element("assessmentItem", {"xmlns": QTI, **given, "adaptive": "false", "timeDependent": "false"})
    located(root, f"{QTI} {XSD}/imsqti_v2p1.xsd")
    kind = {"identifier": "RESPONSE", "cardinality": "multiple" if several else "single"}
    right = SubElement(
        SubElement(root, "responseDeclaration", {**kind, "baseType": "identifier"}), "correctResponse"
    )
    for name, choice in zip(names, question.choices, strict=True):
        if choice.is_right:
            SubElement(right, "value").text = name
    outcome = {"identifier": "SCORE", "cardinality": "single", "baseType": "float"}
    SubElement(root, "outcomeDeclaration", outcome)
    outcome = {"identifier": "FEEDBACK", "cardinality": "single", "baseType": "identifier"}
    SubElement(root, "outcomeDeclaration", outcome)
    _body(root, question, names, most=0 if several else 1)
    _processing(root)
    given = {"outcomeIdentifier": "FEEDBACK", "identifier": "WHY", "showHide": "show"}
    SubElement(root, "modalFeedback", given).text = _why(question)
    return as_xml(root)


def _body(root: Element, question: Question, names: Sequence[str], most: int) -> None:
    """The question with its answers. most: that can be chosen; 0: any number."""
    body = SubElement(root, "itemBody")
    given = {"responseIdentifier": "RESPONSE", "shuffle": "false", "maxChoices": str(most)}
    asked = SubElement(body, "choiceInteraction", given)
    SubElement(asked, "prompt").text = plain(question.question)
    for name, choice in zip(names, question.choices, strict=True):
        SubElement(asked, "simpleChoice", {"identifier": name}).text = choice.text


def _processing(root: Element) -> None:
    """Right or not: a point for exactly the right answers."""
    processing = SubElement(root, "responseProcessing")
    condition = SubElement(processing, "responseCondition")
    for name, score in (("responseIf", "1"), ("responseElse", "0")):
        branch = SubElement(condition, name)
        if name == "responseIf":
            match = SubElement(branch, "match")
            SubElement(match, "variable", {"identifier": "RESPONSE"})
            SubElement(match, "correct", {"identifier": "RESPONSE"})
        value = SubElement(branch, "setOutcomeValue", {"identifier": "SCORE"})
        SubElement(value, "baseValue", {"baseType": "float"}).text = score
    feedback = SubElement(processing, "setOutcomeValue", {"identifier": "FEEDBACK"})
    SubElement(feedback, "baseValue", {"baseType": "identifier"}).text = "WHY"


def _why(question: Question) -> str:
    """What is shown after an answer: the right ones, and why they are."""
    right = "; ".join(each.text for each in question.right)
    why = " ".join(plain((node,)).strip() for node in question.explanation)
    return " ".join(filter(None, (f"{question.answers_are}: {right}.", why.strip())))


def _test(kit: Kit, items: Sequence[str]) -> bytes:
    """All questions in one part."""
    root = Element(
        "assessmentTest", {"xmlns": QTI, "identifier": "TEST", "title": titled(kit.document.title)}
    )
    located(root, f"{QTI} {XSD}/imsqti_v2p1.xsd")
    modes = {"identifier": "PART", "navigationMode": "nonlinear", "submissionMode": "individual"}
    part = SubElement(root, "testPart", modes)
    title = kit.document.words.gettext("Knowledge check")
    section = SubElement(
        part, "assessmentSection", {"identifier": "SECTION", "title": title, "visible": "true"}
    )
    for name in items:
        given = {"identifier": name.removesuffix(".xml"), "href": name}
        SubElement(section, "assessmentItemRef", given)
    return as_xml(root)


def _manifest(kit: Kit, items: Sequence[str]) -> bytes:
    name = kit.code.replace("-", "")
    root = Element("manifest", {"xmlns": PACKAGE, "identifier": f"TUSK-{name}-QTI"})
    about = SubElement(root, "metadata")
    SubElement(about, "schema").text = "QTIv2.1 Package"
    SubElement(about, "schemaversion").text = "1.0.0"
    SubElement(root, "organizations")
    resources = SubElement(root, "resources")
    for id, kind, file, needed in _resources(items):
        given = {"identifier": id, "type": kind, "href": file}
        resource = SubElement(resources, "resource", given)
        SubElement(resource, "file", {"href": file})
        for other in needed:
            SubElement(resource, "dependency", {"identifierref": other})
    return as_xml(root)


def _resources(items: Sequence[str]) -> Iterator[tuple[str, str, str, list[str]]]:
    """(id, type, file, what it needs) of the test and of each question."""
    ids = [f"RES-{name.removesuffix('.xml')}" for name in items]
    yield "RES-TEST", "imsqti_test_xmlv2p1", TEST, ids
    for id, name in zip(ids, items, strict=True):
        yield id, "imsqti_item_xmlv2p1", name, []
