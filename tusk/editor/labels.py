"""What the fields are called in forms: each name with its words for people, which are translated."""

from __future__ import annotations

from tusk.editor.words.labels_a_to_l import A_TO_L
from tusk.editor.words.labels_m_to_z import M_TO_Z

LABELS = {**A_TO_L, **M_TO_Z}
