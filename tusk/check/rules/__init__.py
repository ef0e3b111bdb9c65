"""The rules for content: one generator for each rule, whose docstring is the rule.

A new rule is a generator in the file of its subject, and a line in TEXTS if it looks at single values, in EACH if it is
about one entry or one shared list, or else in WHOLE. Rules in TEXTS and EACH see one file at a time; what they ask of
others is noted, and asked again in the next run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tusk.check.project import Project
from tusk.check.rules.addresses import addresses_are_unique, file_names_are_addresses, folders_are_sections
from tusk.check.rules.allowed import allowances_are_listed
from tusk.check.rules.approval import public_entries_are_approved
from tusk.check.rules.catalogues import catalogues_can_be_used
from tusk.check.rules.changes import changes_follow_in_time, updates_are_explained
from tusk.check.rules.clues import clues_are_looked_at
from tusk.check.rules.contacts import contacts_have_names
from tusk.check.rules.context import CheckContext
from tusk.check.rules.dates import (
    dates_follow_each_other,
    nothing_live_comes_from_the_future,
    reviews_are_due,
    status_is_explained,
    what_was_done_was_done_by_today,
)
from tusk.check.rules.decks import decks_can_be_listed
from tusk.check.rules.dense_slides import slides_show_thoughts
from tusk.check.rules.figures import (
    figures_have_as_many_numbers_as_names,
    figures_have_something_to_show,
    figures_name_things_once,
    numbers_say_what_they_count,
    years_follow_each_other,
)
from tusk.check.rules.files import files_exist, offered_files_can_be_opened
from tusk.check.rules.folded import longer_text_keeps_its_lines
from tusk.check.rules.glosses import glosses_have_a_source
from tusk.check.rules.identifiers import (
    cases_are_anonymised,
    cells_identify_nobody,
    files_hide_nothing,
    files_identify_nobody,
    texts_identify_nobody,
)
from tusk.check.rules.identity import (
    home_blocks_have_content,
    icons_are_square,
    menus_lead_to_one_place,
    site_colours_can_be_read,
    the_site_shows_what_is_published,
)
from tusk.check.rules.ids import (
    ids_are_unique,
    parts_have_their_own_address,
    slides_and_articles_have_their_own_address,
)
from tusk.check.rules.issues import (
    articles_are_entries,
    articles_show_something,
    issues_have_a_name,
    large_numbers_begin_with_a_number,
    numbers_are_unique,
    pull_quotes_are_words_of_their_article,
    teasers_are_plain,
)
from tusk.check.rules.knowledge import answers_lead_to_parts, questions_have_right_and_wrong_answers
from tusk.check.rules.letters import emoji_are_not_printed, letters_can_be_printed
from tusk.check.rules.limits import pages_have_room, texts_have_room
from tusk.check.rules.links import (
    addresses_are_well_formed,
    known_links_are_of_use,
    known_links_are_true,
    labels_say_where_they_lead,
    links_lead_somewhere,
    one_label_leads_to_one_place,
)
from tusk.check.rules.markdown import (
    markdown_is_in_fields_for_it,
    markdown_is_plain,
    markdown_links_lead_somewhere,
    signs_of_markdown_are_read,
)
from tusk.check.rules.names import names_exist, nothing_named_twice
from tusk.check.rules.names_of_files import addresses_identify_nobody, names_of_files_identify_nobody
from tusk.check.rules.narrowing import cells_narrow_nothing_down, texts_narrow_nothing_down
from tusk.check.rules.offered import offered_files_can_be_written_again
from tusk.check.rules.parts import links_lead_to_parts
from tusk.check.rules.pictures import (
    pictures_are_described,
    pictures_are_large_enough_for_print,
    pictures_can_be_read,
)
from tusk.check.rules.publication import starter_text_is_replaced, what_is_shown_is_published
from tusk.check.rules.publishers import colours_carry_white_text
from tusk.check.rules.recommendations import (
    ids_of_recommendations_are_used_once,
    recommendations_follow_in_time,
    replies_come_from_those_asked,
    what_is_done_has_evidence,
)
from tusk.check.rules.replaced import replacements_are_published
from tusk.check.rules.reserved_ids import lists_leave_the_site_its_own_ids
from tusk.check.rules.roles import roles_are_among_the_audience
from tusk.check.rules.site_address import pages_can_be_below_the_address
from tusk.check.rules.slides import slides_show_something, titles_fit_on_slides
from tusk.check.rules.small_numbers import small_numbers_stay_out_of_texts
from tusk.check.rules.standing import statements_say_what_is_not_accessible, statements_say_whom_to_contact
from tusk.check.rules.tables import (
    cells_are_of_the_type_of_their_column,
    rows_have_a_cell_for_each_column,
)
from tusk.check.rules.totals import (
    counts_agree_with_shares,
    numbers_fit_in_their_whole,
    overlaps_fit_in_their_sets,
    parts_fit_in_their_whole,
    shares_are_in_per_cent,
)
from tusk.check.rules.transcripts import (
    media_have_one_transcript,
    transcripts_can_be_read,
    transcripts_identify_nobody,
)
from tusk.check.rules.translations import languages_have_words, translations_are_of_an_original
from tusk.check.rules.typing import (
    lists_have_a_space_after_the_hyphen,
    tables_are_not_lines_with_tabs,
    titles_are_not_in_quotation_marks,
)
from tusk.check.rules.windows import files_differ_in_more_than_capitals, names_are_allowed_by_windows
from tusk.check.rules.wording import wording_respects_people
from tusk.check.rules.workshops import (
    dates_can_be_put_in_a_calendar,
    workshops_can_be_put_in_a_calendar,
)
from tusk.problem import Problem

__all__ = ["EACH", "TEXTS", "WHOLE", "CheckContext", "Rule", "WholeRule"]

Rule = Callable[[CheckContext], Iterator[Problem]]
WholeRule = Callable[[Project], Iterator[Problem]]

# They are part of EACH, and also look at the values of a record that has a field of the wrong type.
TEXTS: tuple[Rule, ...] = (
    names_exist,
    links_lead_somewhere,
    addresses_are_well_formed,
    labels_say_where_they_lead,
    one_label_leads_to_one_place,
    files_exist,
    offered_files_can_be_opened,
    offered_files_can_be_written_again,
    transcripts_can_be_read,
    transcripts_identify_nobody,
    media_have_one_transcript,
    pictures_can_be_read,
    pictures_are_described,
    pictures_are_large_enough_for_print,
    texts_have_room,
    longer_text_keeps_its_lines,
    lists_have_a_space_after_the_hyphen,
    tables_are_not_lines_with_tabs,
    titles_are_not_in_quotation_marks,
    markdown_is_plain,
    signs_of_markdown_are_read,
    markdown_is_in_fields_for_it,
    markdown_links_lead_somewhere,
    letters_can_be_printed,
    emoji_are_not_printed,
    starter_text_is_replaced,
    texts_identify_nobody,
    cells_identify_nobody,
    files_identify_nobody,
    names_of_files_identify_nobody,
    files_hide_nothing,
    texts_narrow_nothing_down,
    cells_narrow_nothing_down,
    allowances_are_listed,
    wording_respects_people,
)

EACH: tuple[Rule, ...] = (
    *TEXTS,
    nothing_named_twice,
    file_names_are_addresses,
    names_are_allowed_by_windows,
    ids_are_unique,
    lists_leave_the_site_its_own_ids,
    parts_have_their_own_address,
    slides_and_articles_have_their_own_address,
    slides_show_something,
    slides_show_thoughts,
    titles_fit_on_slides,
    workshops_can_be_put_in_a_calendar,
    dates_can_be_put_in_a_calendar,
    decks_can_be_listed,
    contacts_have_names,
    known_links_are_true,
    rows_have_a_cell_for_each_column,
    cells_are_of_the_type_of_their_column,
    pages_have_room,
    links_lead_to_parts,
    dates_follow_each_other,
    nothing_live_comes_from_the_future,
    what_was_done_was_done_by_today,
    status_is_explained,
    reviews_are_due,
    updates_are_explained,
    changes_follow_in_time,
    recommendations_follow_in_time,
    replies_come_from_those_asked,
    ids_of_recommendations_are_used_once,
    roles_are_among_the_audience,
    questions_have_right_and_wrong_answers,
    answers_lead_to_parts,
    what_is_done_has_evidence,
    articles_are_entries,
    issues_have_a_name,
    articles_show_something,
    teasers_are_plain,
    large_numbers_begin_with_a_number,
    pull_quotes_are_words_of_their_article,
    what_is_shown_is_published,
    languages_have_words,
    translations_are_of_an_original,
    replacements_are_published,
    numbers_say_what_they_count,
    figures_have_something_to_show,
    figures_name_things_once,
    figures_have_as_many_numbers_as_names,
    years_follow_each_other,
    shares_are_in_per_cent,
    numbers_fit_in_their_whole,
    counts_agree_with_shares,
    parts_fit_in_their_whole,
    overlaps_fit_in_their_sets,
    small_numbers_stay_out_of_texts,
    addresses_identify_nobody,
    cases_are_anonymised,
    public_entries_are_approved,
    clues_are_looked_at,
    glosses_have_a_source,
    colours_carry_white_text,
    site_colours_can_be_read,
    icons_are_square,
    pages_can_be_below_the_address,
    menus_lead_to_one_place,
    home_blocks_have_content,
    the_site_shows_what_is_published,
    statements_say_what_is_not_accessible,
    statements_say_whom_to_contact,
)

WHOLE: tuple[WholeRule, ...] = (
    folders_are_sections,
    addresses_are_unique,
    files_differ_in_more_than_capitals,
    known_links_are_of_use,
    numbers_are_unique,
    catalogues_can_be_used,
)
