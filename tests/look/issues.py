"""Issues made up for their look: of any number of articles, with or without pictures and a logo, in any colour."""

from __future__ import annotations

from dataclasses import dataclass

SAID = {
    "en-GB": (
        "Ask who else is in the house, write down what you saw, and tell the social worker on the same day.",
        "A worker who visits at the same hour each week sees the same hour of a life.",
        "Read the chronology before the meeting rather than after it, and bring what is missing.",
    ),
    "cy": (
        "Gofynnwch pwy arall sydd yn y tŷ, ysgrifennwch yr hyn a welsoch, a dywedwch wrth y gweithiwr yr un diwrnod.",
        "Mae gweithiwr sy’n ymweld ar yr un awr bob wythnos yn gweld yr un awr o fywyd.",
        "Darllenwch y gronoleg cyn y cyfarfod yn hytrach nag ar ei ôl, a dewch â’r hyn sydd ar goll.",
    ),
}
TITLES = {
    "en-GB": ("What a visit shows", "Who was in the room", "A longer look at how we write things down"),
    "cy": ("Yr hyn y mae ymweliad yn ei ddangos", "Pwy oedd yn yr ystafell", "Golwg hirach ar gofnodi"),
}


@dataclass(frozen=True)
class Made:
    """An issue to make up. articles: how many."""

    articles: int
    look: str = "classic"
    has_pictures: bool = False
    has_logo: bool = False
    colour: str = "#1d5c63"
    language: str = "en-GB"
    paper: str = "A4"

    @property
    def name(self) -> str:
        """A name for files and for the test."""
        extras = ("-pictures" * self.has_pictures) + ("-logo" * self.has_logo)
        return f"{self.look}-{self.paper}-{self.articles}{extras}-{self.language}-{self.colour[1:]}"

    @property
    def site(self) -> str:
        """The files of its site, as tests/small_site.py reads them."""
        logo = (
            "  logo: {file: images/logo.png, alt: Marshwick Safeguarding Partnership}\n"
            if self.has_logo
            else ""
        )
        articles = "".join(self._article(number) for number in range(self.articles))
        look = f"look: {self.look}\n" + ("paper: A3\n" if self.paper == "A3" else "")
        return (
            f"-- content/publishers.yml --\n- id: somerset\n  name: Marshwick Safeguarding Partnership\n"
            f'  short_name: MSP\n  place: Marshwick\n  series: Safeguarding News\n  colour: "{self.colour}"\n{logo}'
            "  contact: {text: Write to us., email: office@marshwick.example, website: https://www.marshwick.example}\n"
            "-- content/images/tall.jpg --\nJPEG 900 × 1400\n"
            "-- content/images/logo.png --\nPNG 500 × 200\n-- content/images/lead.jpg --\nJPEG 1600 × 1000\n"
            "-- content/site.yml --\ntitle: Learning\nlead: What we learned.\n"
            "address: https://learning.example.org/\nworried: {text: Ring 999.}\n"
            f"-- bulletins/spring.yml --\nkind: issue\nnumber: 7\nlanguage: {self.language}\n{look}"
            f"summary: {SAID[self.language][0]}\nitems:\n{articles}"
        )

    def _article(self, number: int) -> str:
        said = SAID[self.language]
        title = TITLES[self.language][number % 3]
        more = f"    picture: {PICTURES[number % 4]}\n" if self.has_pictures and number % 2 == 0 else ""
        if number == 0:
            more += f"    weight: lead\n    pull_quote: {said[1]}\n    numbers: [12 audits, 63% of visits]\n"
        if number % 4 == 3:
            more += f"    weight: short\n    text: {said[number % 3]}\n"
            return f"  - id: a{number + 1}\n    heading: {title}\n{more}"
        points = "".join(f"      - {each}\n\n" for each in said[: 2 + number % 2])
        text = (
            f"      {said[number % 3]} {said[(number + 1) % 3]}\n\n{points}"
            + f"      {' '.join(said)}\n\n" * (1 + number % 3)
        )
        return f"  - id: a{number + 1}\n    heading: {title}\n{more}    text: |\n{text}"


PICTURES = (
    "{file: images/lead.jpg, alt: A teal field., caption: A field.}",
    "{file: images/lead.jpg, alt: A teal field., size: half, beside: yes}",
    "{file: images/tall.jpg, alt: A teal tower., size: half, beside: yes}",
    "{file: images/lead.jpg, alt: A teal field., size: half}",
)


MADE = (
    tuple(
        made
        for look in ("classic", "newsletter", "digest")
        for made in (
            Made(1, look),
            Made(4, look, has_pictures=True, has_logo=True, colour="#6b2d3f"),
            Made(12, look, language="cy", colour="#4a3b6b"),
        )
    )
    + tuple(
        Made(1, look, has_pictures=True, has_logo=True, colour="#4a3b6b", language="cy")
        for look in ("classic", "newsletter")
    )
    + (
        Made(12, "classic", has_pictures=True, has_logo=True, language="cy"),
        Made(12, "newsletter", has_pictures=True),
        Made(4, "digest", has_pictures=True, has_logo=True, paper="A3"),
        Made(12, "digest", paper="A3", language="cy", colour="#0b5fa5"),
    )
)
