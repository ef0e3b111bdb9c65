"""A workshop whose slides show every kind of block, one kind a slide."""

from __future__ import annotations

EVERY_BLOCK = """\
-- content/site.yml --
title: Learning
lead: What we learned.
address: https://hub.example.org/
worried: {heading: Worried about a child?, text: Ring 999.}
-- content/sections.yml --
- {id: audits, name: Audits}
- {id: neglect, name: Neglect}
- {id: reviews, name: Reviews}
- {id: workshops, name: Workshops}
-- content/glossary.yml --
- {id: sscb, term: SSCB, source: the masthead}
- {id: scr, term: SCR, expansion: Serious Case Review, source: the masthead}
- {id: cse, term: CSE, expansion: Child sexual exploitation, gloss: "A *crime*.", source: the masthead}
-- content/links.yml --
- {url: "https://www.example.org/gone", reason: Taken down., by: Web editor, on: 2020-08-01}
- url: https://www.example.org/report
  reason: Taken down.
  by: Web editor
  on: 2020-08-01
  archived: https://archive.example.org/report
-- content/files/poster.pdf --
%PDF
-- content/dog.jpg --
JPEG 800 × 600
-- content/a dog.jpg --
JPEG 600 × 900
-- content/reviews/jack.yml --
kind: review
title: Jack
status: historic
as_at: 2018
sensitive: This describes harm.
children: [{name: Jack, pseudonym: yes, age: 18 months}]
learning:
  - {text: "Bruises on **babies**.", guidance: neglect/bruises}
  - {text: "Lists:\\n\\n- one\\n- two\\n"}
  - {text: Not there., guidance: neglect/gone}
themes_identified:
  - {label: Curiosity, text: "Ask *why*.", theme: curiosity}
  - {label: Escalation, theme: escalation}
  - {label: "Lost [word lost]"}
sections:
  - heading: The incident
    text: Jack was [word lost] bruised.
    picture: {file: dog.jpg, alt: A dog, caption: Rex, credit: A. Nother}
    points: [Short, Also short, Third, Fourth, Fifth, Sixth, Seventh, Eighth]
    closing: That was it.
    quote: {text: "Never [words lost] alone.", source: A carer, note: Printed in bold.}
    grid: {header: Agencies, rows: [[Police, Health], [School]]}
    tables:
      - caption: Visits
        columns: [{name: By}, {name: How many, type: number}]
        rows: [["The *nurse*", "3"], [Police, unknown]]
        note: Counted once.
    links:
      - {label: The page, url: "https://www.example.org/gone"}
      - {label: The report, url: "https://www.example.org/report", note: 12 pages}
      - {label: The film, url: "https://www.example.org/film", type: Video, note: with words}
      - {label: Our page, url: "https://www.example.org/page"}
      - {label: Write, url: "mailto:a@example.org"}
      - {label: The poster, file: files/poster.pdf}
      - {label: Bruises, entry: neglect/bruises}
      - {label: Nothing, entry: neglect/gone, note: withdrawn}
dates:
  - {day: 2020-09-08, title: Part one, place: Room 2, booking: "https://example.org/a", places_left: 3, note: Pens.}
  - {day: 2018-09-08, cancelled: No trainer}
media:
  - {title: A talk, url: "https://www.example.org/talk", length: unknown, note: Two people., transcript: Hello.}
contacts:
  - {name: Duty team, for_whom: Professionals, phone: 01234 567 890, hours: Every day}
things_you_should_know:
  text: "Read the [guidance](entry:neglect/bruises#remember)."
  links: [{label: Bruises, entry: neglect/bruises}]
body: |
  ## A heading

  Plain, **bold**, *italic*, <q>quoted</q> and `code`, H<sub>2</sub>O<br>and a second line.
  [Gone](https://www.example.org/gone), [copied](https://www.example.org/report),
  [there](https://www.example.org/a "A title"), [a file](files/poster.pdf), [above](#a-heading),
  [not there](entry:neglect/gone) and ![Rex](dog.jpg).

  1. One
  2. Two

      And more of two.

      - Below
      - Lower

  3. Three

  > Quoted in the text.
  >
  > | In | it |
  > |---|---|
  > | 1 | 2 |

  | Name | What |
  |---|---:|
  | One | 1 |

  ![A dog](a%20dog.jpg)

  ---

      code that stands
        apart

  <details><summary>More</summary><p>Hidden.</p></details>

  <dl><dt>Term</dt><dd>Meaning</dd></dl>

  <figure><img src="dog.jpg" alt="Rex"><figcaption>The dog</figcaption></figure>
editor_notes: [{text: "The *source* is short.", by: Editor}]
uncertain:
  - {where: the incident, printed: brused, probable: bruised}
  - {where: the quotation, printed: nver}
sources: [{title: The report, part: slide 3, issued: 2018-03}, {title: Another}]
-- content/reviews/event.yml --
kind: learning report
title: An event
agencies: [Police, Health]
context: What it was about.
purpose: To learn.
key_topics: [Neglect]
positives: [They came.]
lessons:
  - {label: Be curious, text: Short.}
  - label: Say it
    text: A long text about what was learned, which is longer than the ninety letters that a short one may have.
    theme: escalation
actions:
  - {title: Train, text: Everybody., owner: The board, frequency: Yearly}
thanks: Thank you.
-- content/neglect/check.yml --
kind: briefing
title: Check
audience: [schools]
for_roles: [{audience: schools, what_to_do: [Ask **who** collects.]}]
key_messages: [A paediatrician sees the baby.]
check:
  - question: Who sees the baby?
    answers: [{text: A paediatrician, right: yes}, {text: Nobody}]
    explanation: So says the *protocol*.
    part: key-messages
-- content/audits/two.yml --
kind: audit
title: Two
about: We audit.
method: We read.
sample: {children: 12, families: 6, selection: by chance}
findings:
  - heading: Voices
    points: [Heard]
    sidebar: "See **this**."
    sidebar_link: {label: There, url: "https://www.example.org/there"}
-- content/audits/three.yml --
kind: thematic review
title: Three
n: 11
n_of: audits
period: {start: 2010, end: 2014}
method: [Reading.]
results: [Much was found.]
stats:
  - {theme: curiosity, percent: 85, of: 11}
  - {label: Other, percent: 63.5, of: 11, count: 7, note: As printed.}
map_caption: The map
theme_map: [curiosity, escalation]
figures:
  - {figure: bar, id: bars, name: Bars, caption: Shown, n: 11, n_of: audits, unit: "%"}
  - figure: stacked bar
    id: stack
    name: Stack
    caption: Stacked
    parts: [A, B]
    note: A note.
    source: A source.
    bars: [{theme: curiosity, values: [1, 2], whole: 3}, {label: x, values: [20, unknown]}]
  - figure: line
    id: line
    name: Line
    caption: Lines
    years: [2018, 2019]
    lines: [{theme: curiosity, values: [1, unknown]}, {label: x, values: [3, 4]}]
  - figure: venn
    id: venn
    name: Venn
    caption: Circles
    sets: [{theme: curiosity, value: 4}, {theme: escalation}]
  - figure: map
    id: map
    name: Map
    caption: Groups
    groups:
      - {name: First, members: [{theme: curiosity, value: 2}, {label: Other, note: a note}]}
      - {name: Second, members: [{theme: escalation, value: 3}]}
-- content/neglect/terms.yml --
kind: briefing
title: Terms
definition: {heading: What it is, intro: "It is:", components: [One thing]}
terms: [{text: SSCB, glossary: sscb}, {text: SCR, glossary: scr}, {text: CSE, glossary: cse}, {text: Other}]
-- content/neglect/bruises.yml --
kind: guidance
title: Bruises
quotes: [{text: Ask., source: The guidance}]
cover: {title: The protocol, publisher: The board}
-- content/neglect/covered.yml --
kind: guidance
title: Covered
cover: {title: The protocol, publisher: The board, file: dog.jpg}
-- content/neglect/gone.yml --
kind: guidance
title: Gone
status: withdrawn
status_note: Wrong.
-- content/neglect/tool.yml --
kind: risk tool
title: The tool
form: [{label: Name}, {label: Sex, options: M / F}, {label: Date}]
categories:
  - number: 1
    title: Going missing
    levels: {emerging: [Late], moderate: [Out all night], significant: [Gone, Far away]}
    evidence: Evidence
-- content/workshops/one.yml --
kind: workshop
title: Every block
held: 2020-09-14
platform: Teams
body: Free words of the workshop.
editor_notes: [{text: A note on the workshop., by: Editor}]
aims: [Learn.]
slides:
  - {id: learning, title: Learning, entry: reviews/jack, parts: [please-be-aware-of], presenter: Ann Other}
  - {id: themes, title: Themes, entry: reviews/jack, parts: [themes-identified]}
  - {id: incident, title: The incident, subtitle: Of 2018, entry: reviews/jack, parts: [the-incident]}
  - {id: box, title: Box, entry: reviews/jack, parts: [things-you-should-know]}
  - {id: dates, title: Dates, entry: reviews/jack, parts: [dates]}
  - {id: contacts, title: Contacts, entry: reviews/jack, parts: [contacts]}
  - {id: media, title: Media, entry: reviews/jack, parts: [media]}
  - {id: body, title: Body, entry: reviews/jack, parts: [text]}
  - {id: lessons, title: Lessons learned, entry: reviews/event, parts: [about-this-report, lessons-learned]}
  - {id: actions, title: Actions, entry: reviews/event, parts: [actions-to-take-forward]}
  - {id: findings, title: "Two: the findings", entry: audits/two}
  - {id: numbers, title: Numbers, entry: audits/three, parts: [what-was-found]}
  - {id: figures, title: Figures, entry: audits/three, parts: [bars, stack, line, venn, map]}
  - {id: map, title: The map, entry: audits/three, parts: [the-themes-in-their-groups]}
  - {id: terms, title: Terms, entry: neglect/terms}
  - {id: cover, title: Cover, entry: neglect/bruises}
  - {id: covered, title: Covered, entry: neglect/covered}
  - {id: tool, title: The tool, entry: neglect/tool}
  - {id: check, title: Check, entry: neglect/check, parts: [knowledge-check]}
  - {id: roles, title: Roles, entry: neglect/check, parts: [what-it-means-for-your-role]}
  - {id: gone, title: Not there, entry: neglect/gone}
  - {id: aims, title: What for, entry: workshops/one, parts: [aims-and-learning-outcomes]}
  - {id: asked, title: Asked, question: "What would you do?", entry: neglect/terms, parts: [terms], gap: A film}
  - {id: gap, title: Lost, subtitle: A second line, gap: "[A film is lost]"}
  - id: own
    title: Own
    text: "Own **words**.\\n\\n| A | B |\\n|---|---|\\n| 1 | 2 |\\n"
    quote: {text: Hello., source: Ann}
    picture: {file: dog.jpg, alt: A dog}
    notes: "Say *it*.\\n\\n- and this"
    gap: A slide
"""
