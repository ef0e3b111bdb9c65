"""What a published Word, PowerPoint or Excel file may contain: everything else is left out, or refused."""

from __future__ import annotations

import re

from tusk.late_pattern import late

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
SLIDES = "application/vnd.openxmlformats-officedocument.presentationml."
SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml."
DRAWING = "application/vnd.openxmlformats-officedocument."
MICROSOFT = "application/vnd.ms-"

MAIN = {
    ".docx": f"{WORD}document.main+xml",
    ".pptx": f"{SLIDES}presentation.main+xml",
    ".xlsx": f"{SHEETS}sheet.main+xml",
}
CORE = "application/vnd.openxmlformats-package.core-properties+xml"
XML = {
    *MAIN.values(),
    *(f"{WORD}{each}+xml" for each in ("styles", "settings", "fontTable", "numbering", "header", "footer")),
    *(f"{WORD}{each}+xml" for each in ("footnotes", "endnotes")),
    *(f"{SLIDES}{each}+xml" for each in ("slide", "slideLayout", "slideMaster", "notesSlide", "notesMaster")),
    *(f"{SLIDES}{each}+xml" for each in ("handoutMaster", "presProps", "tableStyles")),
    *(f"{SHEETS}{each}+xml" for each in ("worksheet", "chartsheet", "sharedStrings", "styles", "table")),
    *(f"{DRAWING}{each}+xml" for each in ("theme", "themeOverride", "drawing")),
    *(f"{DRAWING}drawingml.{each}+xml" for each in ("chart", "chartshapes", "diagramColors", "diagramData")),
    *(f"{DRAWING}drawingml.{each}+xml" for each in ("diagramLayout", "diagramStyle")),
    *(f"{MICROSOFT}office.{each}+xml" for each in ("chartstyle", "chartcolorstyle", "chartex")),
    f"{MICROSOFT}office.drawingml.diagramDrawing+xml",
}
PICTURES = {
    *("image/png", "image/jpeg", "image/jpg", "image/gif", "image/bmp", "image/tiff"),
    *("image/x-emf", "image/emf", "image/x-wmf", "image/wmf"),
}
SOUNDS_AND_VIDEOS = {
    *("video/mp4", "video/quicktime", "video/x-ms-wmv", "video/avi", "video/x-msvideo", "video/unknown"),
    *("audio/mpeg", "audio/mp4", "audio/x-m4a", "audio/wav", "audio/x-wav", "audio/unknown"),
}
ALLOWED = {CORE} | XML | PICTURES | SOUNDS_AND_VIDEOS

# Elements that readers do not see, and that say who, where and how a file was written.
NEVER = {
    *("attachedTemplate", "absPath", "rsids", "docVars", "dataBinding", "mailMerge", "fileSharing"),
    *("commentRangeStart", "commentRangeEnd", "commentReference", "commentRel", "externalData"),
    *("custDataLst", "revisionPtr", "embeddedFontLst", "saveThroughXslt", "htmlPubPr", "customProperties"),
    *("embedRegular", "embedBold", "embedItalic", "embedBoldItalic", "pivotCaches", "commentPr"),
}
# Elements that go if the part that they name is left out: pictures of comments, and settings of printers.
WITHOUT_PART = {"legacyDrawing", "legacyDrawingHF", "printerSettings", "svgBlip"}
KEEPS_WITHOUT = {"pageSetup"}  # elements that only lose the name of that part
EMPTIED = {"ext", "extLst"}  # elements that go if nothing is left in them

TAKE_OUT = {  # part of a relationship's type: what it is, and what to do
    "externalLink": (
        "takes values from another workbook",
        "In Excel: Data, Edit Links (or Workbook Links), Break Link.",
    ),
    "connections": ("is connected to a source of data", "In Excel: Data, Queries & Connections, Delete."),
    "queryTable": ("is connected to a source of data", "In Excel: Data, Queries & Connections, Delete."),
    "oleObject": (
        "has another file inside it",
        "In Office: copy what it shows, Paste Special as a picture, and delete the original.",
    ),
    "package": (
        "has another file inside it",
        "In Office: copy what it shows, Paste Special as a picture, and delete the original.",
    ),
}
FROM_ELSEWHERE = {"externalLink", "connections", "queryTable"}
OTHERWISE = (
    "has something inside it that cannot be looked into",
    "In Office: copy what it shows, Paste Special as a picture, and delete the original.",
)
STARTS_PROGRAMS = late(r"ppaction://(macro|program|ole)", re.IGNORECASE)
FIELDS_FROM_ELSEWHERE = late(
    r"\s*(DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|LINK|IMPORT|INCLUDE|DATABASE|MACROBUTTON|AUTOTEXT)\b",
    re.IGNORECASE,
)
