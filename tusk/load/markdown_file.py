"""A .md file: fields between two lines of three dashes, then the text, which is the field `body`."""

from __future__ import annotations

from tusk.load.scalar import Place, Scalar
from tusk.load.yaml_text import Reading, read_yaml
from tusk.problem import Problem


def read_markdown_file(text: str, name: str) -> Reading:
    """Read the fields and the text of a .md file."""
    lines = text.split("\n")
    dashes = [number for number, line in enumerate(lines) if line.rstrip() == "---"]
    if len(dashes) < 2 or dashes[0] != 0:
        hint = "Begin with a line ---, then the fields, then a line --- and the text."
        return Reading(problems=[Problem(name, 1, 1, "the fields at the top are missing.", hint)])
    end = dashes[1]
    reading = read_yaml("\n".join(lines[1:end]), name, first_line=2)
    if "body" in reading.values:
        place = reading.places[("body",)]
        message = "the field body is above the text."
        reading.problems.append(
            Problem(name, place.line, place.column, message, "Move it below the line ---.")
        )
    elif reading.values and any(line.strip() for line in lines[end + 1 :]):
        first = next(number for number in range(end + 1, len(lines)) if lines[number].strip())
        reading.values["body"] = "\n".join(lines[first:]).rstrip()
        reading.places[("body",)] = Place(first + 1, 1)
        reading.scalars[("body",)] = Scalar(Place(first + 1, 1))
    return reading
