"""A small site in Welsh with entries of several kinds, an issue and a workshop; one entry has an English original."""

SITE = """\
-- content/site.yml --
title: Dysgu
contact: {phone: 0300 555 0199}
lead: Beth a ddysgwyd.
language: cy
worried:
  text: Ffoniwch 999.
-- content/topics.yml --
- {id: cwsg, name: Cwsg}
-- content/audience.yml --
- {id: ysgolion, name: Ysgolion}
-- content/sections.yml --
- {id: adolygiadau, name: Adolygiadau lleol}
- {id: workshops, name: Gweithdai lleol}
-- content/themes.yml --
- id: ymarferydd
  name: Ymarferwyr
  themes:
    - {id: chwilfrydedd, name: Chwilfrydedd}
-- content/glossary.yml --
- {id: bdpg, term: BDPG, source: y pennawd}
-- content/publishers.yml --
- id: somerset
  name: Bwrdd Diogelu
  short_name: BD
  place: Cymru
  contact:
    text: Ysgrifennwch atom.
    phone: 0300 555 0199
    website: https://www.diogelu.example
-- content/adolygiadau/cwsg.yml --
kind: review
title: Cwsg diogel
summary: Brawddeg fer.
publisher: somerset
issued: 2018-03-06
updated: 2019-02
review_type: Adolygiad ymarfer
topics: [cwsg]
audience: [ysgolion]
themes: [chwilfrydedd]
children:
  - {name: Siani, pseudonym: yes, age: dwy oed}
key_messages: [Gofynnwch bob tro.]
why_it_matters: Mae babanod yn marw.
learning:
  - text: Byddwch yn chwilfrydig.
what_to_do: [Ewch i weld.]
questions: [Pwy sydd yno?]
figures:
  - figure: bar
    id: siart
    name: Siart un
    caption: Pennawd.
    n: 11
    bars:
      - {theme: chwilfrydedd, value: 4}
      - {label: Arall, value: unknown}
uncertain:
  - {where: y dyddiad, printed: Mawr, probable: Mawrth}
editor_notes:
  - text: Newidiwyd y teitl.
sources:
  - {title: Adroddiad, part: rhan tri, issued: 2018}
links:
  - {label: Y cyngor llawn, url: https://www.cyngor.example/tudalen}
-- content/adolygiadau/sleep.yml --
kind: review
language: en-GB
translation_of: adolygiadau/cwsg
title: Safer sleep
review_type: Practice review
publisher: somerset
-- content/adolygiadau/hysbysiad.yml --
kind: notice
title: Poster newydd
summary: Brawddeg arall.
publisher: somerset
issued: 2019
status: historic
as_at: 2019-05
body: Rhowch ef ar y wal.
-- content/adolygiadau/archwiliad.yml --
kind: audit
title: Archwiliad o achosion
summary: Brawddeg am achosion.
publisher: somerset
issued: 2020-01
small_numbers: yes
about: Pwy oedd yno.
method: Darllen.
sample: {children: 3, families: 12, selection: ar hap}
findings:
  - {heading: Cofnodi, points: [Da iawn.]}
-- content/workshops/cwsg.yml --
kind: workshop
title: Gweithdy cwsg
summary: Brawddeg am gwsg.
publisher: somerset
issued: 2020-05
held: 2020-09-08
starts: 14:00
ends: 15:30
duration: awr a hanner
place: Neuadd
platform: Teams
for_whom: Pawb
booking: mailto:cwsg@diogelu.example
aims: [Dysgu.]
presenters: [{name: Gwen, role: Nyrs}]
slides:
  - {id: un, title: Croeso, text: Helo bawb., notes: Siaradwch yn glir.}
  - {id: dau, title: Achos, entry: adolygiadau/cwsg}
  - {id: tri, title: Holi, question: Beth nesaf?, text: Ewch adref.}
-- content/site/hygyrchedd.yml --
kind: accessibility statement
title: Datganiad hygyrchedd
summary: Pa mor hygyrch yw hon.
publisher: somerset
issued: 2020-08-01
compliance: partial
not_accessible:
  - what: Lluniau yw hen ffurflenni.
    why: non-compliance
    reason: Mae hyn yn methu maen prawf.
    alternative: Gofynnwch amdanynt.
    until: 2020-12
answered_within: deg diwrnod
nation: Wales
tested_on: 2020-07
method: Gyda bysellfwrdd.
-- bulletins/un.yml --
kind: issue
title: Rhifyn
summary: Brawddeg y rhifyn.
publisher: somerset
issued: 2020-06
number: 1
items:
  - {id: un, entry: adolygiadau/cwsg, teaser: "Cwsg, {where}."}
  - {id: dau, entry: adolygiadau/hysbysiad, show: summary}
"""
