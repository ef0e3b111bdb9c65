"""The kinds of entry in content/, one class each; issues in bulletins/ are one as well."""

from tusk.model.entry import Entry
from tusk.model.kinds.audit import Audit
from tusk.model.kinds.briefing import Briefing
from tusk.model.kinds.event import Event
from tusk.model.kinds.guidance import Guidance
from tusk.model.kinds.issue import Issue
from tusk.model.kinds.learning_report import LearningReport
from tusk.model.kinds.national_report import NationalReport
from tusk.model.kinds.notice import Notice
from tusk.model.kinds.review import Review
from tusk.model.kinds.risk_tool import RiskTool
from tusk.model.kinds.standing import AccessibilityStatement, StandingPage
from tusk.model.kinds.thematic_review import ThematicReview
from tusk.model.kinds.workshop import Workshop
from tusk.model.kinds.yearly import YearlyDigest

KINDS: dict[str, type[Entry]] = {
    "review": Review,
    "learning report": LearningReport,
    "audit": Audit,
    "thematic review": ThematicReview,
    "national report": NationalReport,
    "briefing": Briefing,
    "guidance": Guidance,
    "notice": Notice,
    "event": Event,
    "risk tool": RiskTool,
    "workshop": Workshop,
    "yearly digest": YearlyDigest,
    "standing page": StandingPage,
    "accessibility statement": AccessibilityStatement,
    "issue": Issue,
}
