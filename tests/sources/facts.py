"""What the two source documents say, letter by letter, each with the page where it belongs."""

from __future__ import annotations

AUDIT = "audits/child-sexual-exploitation-2018/"
THEMATIC = "audits/thematic-review-of-serious-case-reviews/"
LINES = "county-lines/introduction/"
COVID = "county-lines/covid-19/"
JACK = "reviews/jack/"
SIBLINGS = "reviews/child-f-and-child-g/"
REPORT = "reviews/multi-agency-report/"
DOGS = "dog-safety/dog-resource-pack/"
TOOL = "exploitation/risk-assessment-tool/"
GIRLS = "exploitation/role-of-girls-and-women-in-gangs/"
WORKSHOP = "workshops/2020-08-current-safeguarding-messages/"
ISSUE = "bulletins/tusk-10/"

NPCC = (
    "Vulnerable young people aged between 13 to 18 years are being recruited to be drug runners/dealers. Most of "
    "these young people have accrued drug debts and the networks are using fear tactics, threatening them with "
    "violence in order to force them into working for the line."
)

FACTS = [
    # The workshop of August 2020
    (WORKSHOP, "Current Safeguarding Messages August 2020 Workshop"),
    (WORKSHOP, "As at August 2020"),
    (WORKSHOP, "Dave Sargent"),
    (WORKSHOP, "Strategic Exploitation Lead"),
    (WORKSHOP, "Alison Wallace"),
    (WORKSHOP, "Sally Giddins"),
    (WORKSHOP, "Performance Improvement Development Lead Children and Adults"),
    (WORKSHOP, "Elizabeth Locke"),
    (WORKSHOP, "Safeguarding Trainer Children and Adults"),
    (WORKSHOP, "Jody Watts"),
    (WORKSHOP, "Communications and Online Safeguarding Lead"),
    (WORKSHOP, "This one hour Microsoft Teams workshop will focus upon the findings and research"),
    (WORKSHOP, "(aka the 'old' Serious Case Reviews)"),
    (WORKSHOP, "safeguarding agency's"),
    (
        WORKSHOP,
        "What do you think the professional themes were that recurred the most times within all of the "
        "Peterborough and Cambridgeshire SCR's ?",
    ),
    (WORKSHOP, "Pre-requisite Tools for Practice"),
    (JACK, "7 February 2020"),
    (JACK, "Pre-Birth assessments"),
    (JACK, "any injury it should be referred for a paediatrician's assessment"),
    (JACK, "Use of Neglect tools"),
    (
        JACK,
        "'Safeguarding Children who have a Parent or Carer with Mental Health Problems. Guidance for Effective "
        "Joint Working' ensuring that perinatal needs are appropriately addressed.",
    ),
    (
        DOGS,
        "never leave a baby or young child unsupervised with a dog, even for a moment, no matter how well you "
        "know that dog",
    ),
    (DOGS, "Never leave a baby or child alone with a dog - no matter how trustworthy you think they are."),
    (REPORT, "Health, Social Care, Education"),
    (REPORT, "The report did not give details or context of the family"),
    (REPORT, "To review a case after a serious incident to enable learning and shared understanding"),
    (REPORT, "how we can overcome barriers in escalation"),
    (REPORT, "this included school attendance 98%"),
    (REPORT, "partners are considering Public Law Outline"),
    (REPORT, "“Sustaining Change”"),
    (REPORT, "“Safe to them”"),
    (REPORT, "“False reassurance”"),
    (REPORT, "disguised compliance"),
    (REPORT, "thinking about 16 year olds"),
    (REPORT, "“Professional Honesty with families”"),
    (REPORT, "once a year to meet face to face"),
    (
        REPORT,
        "You should be informed about these meeting via your standard safeguarding communication methods.",
    ),
    (REPORT, "thank everybody for their contribution to this process"),
    (THEMATIC, "October – November 2019"),
    (THEMATIC, "27 Serious Case Reviews during the period 2006 to 2019"),
    (THEMATIC, "[source text ends]"),
    (THEMATIC, "in 85% of SCR's during this time period"),
    (THEMATIC, "in 63% of SCR's there was no reference made to the lived experience of the child"),
    (THEMATIC, "in 63% of SCR's practitioners lacked professional curiosity"),
    (THEMATIC, "11 identified professional themes that occurred minimally in 4% of SCR's"),
    (
        THEMATIC,
        "Peter Sidebotham et al's (2016) Pathways to Harm, Pathways to Protection, Triennial analysis of "
        "SCR's from 2011 – 2014",
    ),
    (THEMATIC, "verbal agreements and community intelligence"),
    (
        THEMATIC,
        "Bar Chart 3 to show pictorially the amount of professional themes in SCR for Cambridgeshire and "
        "Peterborough",
    ),
    (
        THEMATIC,
        "Venn diagram 1 to show the top three recurring professional themes found in Cambridgeshire and "
        "Peterborough SCRs during 2008 – 2019",
    ),
    (THEMATIC, "Professionals – Managers and Practitioners are not aware of what the recurring themes are"),
    (THEMATIC, "Professionals do know and can identify"),
    (THEMATIC, "is within all agencies children safeguarding training"),
    (
        THEMATIC,
        "Pictorial Chart to show the professional themes found within Cambridgeshire and Peterborough Serious "
        "Case Reviews, split into coded areas",
    ),
    (
        "lived-experience/practice-guidance/",
        "Lived Experience of the Child (Voice of the Child) Practice Guidance",
    ),
    ("cultural-competence/resources/", "Cultural Competence is regularly mention in briefing sheets"),
    (COVID, "The availability of drugs has reportedly reduced due to COVID-19 restrictions"),
    (COVID, "2 or 3 times the usual street value"),
    (COVID, "Some dealers however are believed to be looking to gain territory"),
    (COVID, "Sourcing of fake NHS ID cards on social media"),
    (COVID, "Some county lines are reportedly shutting down."),
    (COVID, "creating the potential for violence."),
    (COVID, "The NCLCC have reported an increase in self-referrals"),
    (COVID, "children as young as 11 actively involved in the lines"),
    (COVID, "especially in Peterborough"),
    (COVID, "Debt significantly increased."),
    (GIRLS, "Clean skin"),
    (GIRLS, "Switch to sexual strategies (honey trap)"),
    (GIRLS, "Banking"),
    (
        TOOL,
        "Cambridgeshire and Peterborough Multi-agency Exploitation (CSE / Criminal Exploitation) Risk Assessment "
        "and Management Tool",
    ),
    (TOOL, "Name/Role of Person Completing this Assessment"),
    (TOOL, "EMERGING"),
    (TOOL, "MODERATE"),
    (TOOL, "SIGNIFICANT"),
    (TOOL, "Regularly coming home late"),
    (TOOL, "Looking well cared for despite having no known base?"),
    (TOOL, "Pattern of street homelessness"),
    (TOOL, "Late night phone/internet contact"),
    (TOOL, "withdrawn allegation/relevant to report"),
    (
        TOOL,
        "Family report hostile acquaintances coming to the door or telephoning/messaging and making threats.",
    ),
    (TOOL, "Evidence/Professional judgement"),
    # Issue 10 of March 2018
    (ISSUE, "March 2018, Issue 10"),
    (ISSUE, "Things You Should Know"),
    (ISSUE, "contributed by DCI Sharon Card"),
    (ISSUE, "By being aware of the signs YOU could make a difference to someone’s life"),
    (ISSUE, "Your feedback is welcome, please send to lscb@somerset.gov.uk."),
    (ISSUE, "visit our website sscb.safeguardingsomerset.org.uk."),
    (AUDIT, "The ASGs looked at the journey of 8 children from 8 families in Somerset."),
    (AUDIT, "Risks were correctly identified and plans put in place to address the risks."),
    (AUDIT, "In some cases the plans were not effective in reducing the risks to the child"),
    (
        AUDIT,
        "In one case ‘blaming language’ was used to describe a child’s behaviour, which [line lost] about CSE. "
        "Children should not be blamed for their abuse.",
    ),
    (AUDIT, "from Waltham Forest Youth Independent Advisory Group to hear from"),
    (AUDIT, "did not know (until the audit) that the risk of CSE had been identified for this child."),
    (AUDIT, "expect to be involved in planning."),
    (AUDIT, "‘Resolving Professional Differences’ protocol"),
    (SIBLINGS, "1. The Background"),
    (SIBLINGS, "At the time of the incident, Child F was 18 months old, and Child G 7 months old."),
    (SIBLINGS, "this was on the site of a previous, healed fracture"),
    (SIBLINGS, "[group name unreadable]"),
    (SIBLINGS, "5. Themes identified by agencies"),
    (SIBLINGS, "it is vital to share concerns with other agencies"),
    (
        SIBLINGS,
        "this should heighten concern and not be part of the rationale for no further action in a case.",
    ),
    (
        LINES,
        "A group establishes a network between an urban hub and county location, into which drugs (primarily "
        "heroin and crack cocaine) are supplied.",
    ),
    (LINES, "The group is inclined to use intimidation, violence and weapons."),
    (LINES, NPCC),
    (LINES, "NPCC (National Police Chiefs' Council) Force"),
    (LINES, "Soiled clingfilm"),
    (LINES, "Community Protection Warnings / Notices"),
    (LINES, "Cuckooing is the taking over of an address to obtain access to suitable premises"),
    (LINES, "BBC iPlayer — Britain’s Teenage Drug Runners"),
]

METHOD_LEFT_OUT = "the briefing does not fit on two sides, and says that it leaves out “Methodology”"
ON_NO_PAPER = {  # each with its reason
    "thank everybody for their contribution to this process": "a briefing has no thanks",
    "October – November 2019": METHOD_LEFT_OUT,
    "27 Serious Case Reviews during the period 2006 to 2019": METHOD_LEFT_OUT,
    "[source text ends]": METHOD_LEFT_OUT,
}

CAMBRIDGESHIRE = "https://www.safeguardingcambspeterborough.org.uk"
ADDRESSES = [
    (JACK, f"{CAMBRIDGESHIRE}/children-board/serious-case-reviews/"),
    (DOGS, f"{CAMBRIDGESHIRE}/children-board/professionals/procedures/dangerous_dogs/"),
    (
        "cultural-competence/resources/",
        f"{CAMBRIDGESHIRE}/children-board/professionals/safeguarding-and-community-inclusion/",
    ),
    ("cultural-competence/resources/", f"{CAMBRIDGESHIRE}/children-board/professionals/hba-forcedmarriage/"),
    (
        "cultural-competence/resources/",
        "https://safeguardingcambspeterborough.org.uk/children-board/professionals/lived-experience-of-the-child/",
    ),
    (
        "cultural-competence/resources/",
        "https://safeguardingcambspeterborough.org.uk/children-board/resources-for-practitioners/",
    ),
    (
        "lived-experience/practice-guidance/",
        f"{CAMBRIDGESHIRE}/children-board/professionals/lived-experience-of-the-child/",
    ),
    (
        "exploitation/child-criminal-exploitation/",
        f"{CAMBRIDGESHIRE}/children-board/professionals/criminalexploitation/",
    ),
    (
        "exploitation/child-criminal-exploitation/",
        f"{CAMBRIDGESHIRE}/home/covid-19/e-learning-during-covid-19/",
    ),
    ("exploitation/child-criminal-exploitation/", CAMBRIDGESHIRE),
    (
        AUDIT,
        "http://sscb.safeguardingsomerset.org.uk/wp-content/uploads/"
        "Resolving-Professional-Differences-Protocol-review-Nov-2018.docx",
    ),
    (AUDIT, "http://www.proceduresonline.com/swcpp/somerset/p_escalation.html"),
    (AUDIT, "http://sscb.safeguardingsomerset.org.uk/download/3434/"),
    (AUDIT, "https://www.youtube.com/watch?v=0-R3FVCEN8I"),
    (LINES, "http://www.proceduresonline.com/swcpp/somerset/p_ch_affected_gang_act.html"),
    (LINES, "http://www.nationalcrimeagency.gov.uk"),
    (
        LINES,
        "http://www.nationalcrimeagency.gov.uk/publications/"
        "832-county-lines-violence-exploitation-and-drug-supply-2017/file",
    ),
    (
        "modern-slavery/awareness-and-victim-identification/",
        "http://www.somersetsurvivors.org.uk/materials-to-download",
    ),
    (ISSUE, "mailto:lscb@somerset.gov.uk"),
    (
        ISSUE,
        "http://sscb.safeguardingsomerset.org.uk/working-with-children/newsletters-and-learning-bulletins/",
    ),
    (ISSUE, "https://www.facebook.com/somersetscb/"),
    (ISSUE, "https://twitter.com/SomersetSCB"),
]
