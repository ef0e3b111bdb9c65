"""What other programs that read Markdown know is read here too."""

from __future__ import annotations

import pytest

from tusk.text.markdown_lint import faults
from tusk.text.prose import to_html

MARK = '<sup><a href="#note-1">1</a></sup>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("A[^a].\n\n[^a]: B *c*.", f'<p>A{MARK}.</p><hr><ol><li id="note-1"><p>B <em>c</em>.</p></li></ol>'),
        ("> [!WARNING]\n> Do **not**.", '<aside class="warning"><p>Do <strong>not</strong>.</p></aside>'),
        (
            "> [!tip] Ask\n>\n> - why",
            '<aside class="good-practice"><p><strong>Ask</strong></p><ul><li>why</li></ul></aside>',
        ),
        (
            '!!! note "Read on"\n    One.\n\n    Two.\n\nThree.',
            '<aside class="note"><p><strong>Read on</strong></p><p>One.</p><p>Two.</p></aside><p>Three.</p>',
        ),
        ("??? danger\n    One.", '<aside class="warning"><p>One.</p></aside>'),
        ("## Contact {#whom-to-ring}", '<h2 id="whom-to-ring">Contact</h2>'),
        ("```python\na | b\n```\nEnd", "<pre><code>a | b</code></pre><p>End</p>"),
        ("~~~\ncode\n~~~", "<pre><code>code</code></pre>"),
        ("One\\\ntwo", "<p>One<br>two</p>"),
        (
            "| A |\n|---|\n| `a\\|b` c\\|d |",
            "<table><thead><tr><th>A</th></tr></thead><tbody><tr><td><code>a|b</code> c|d</td></tr></tbody></table>",
        ),
        ("- [x] Asked\n- [ ] Told", "<ul><li>☑ Asked</li><li>☐ Told</li></ul>"),
        ("~~old~~ new, 5 ~ 6", "<p><del>old</del> new, 5 ~ 6</p>"),
        ("Term\n: Meaning", "<dl><dt>Term</dt><dd>Meaning</dd></dl>"),
        (
            "<details><summary>More *here*</summary>\n\nText **bold**\n\n- a\n\n</details>",
            "<details><summary>More <em>here</em></summary><p>Text <strong>bold</strong></p>"
            "<ul><li>a</li></ul></details>",
        ),
        (
            "<details><summary>More</summary><p>Hidden.</p></details>",
            "<details><summary>More</summary><p>Hidden.</p></details>",
        ),
    ],
)
def test_it_is_read(text: str, html: str) -> None:
    assert to_html(text).replace("\n", "") == html
    assert list(faults(text)) == []


def test_an_address_of_a_heading_is_an_address() -> None:
    [fault] = faults('<h2 id="Not This">Heading</h2>')
    assert fault.message == 'the address "Not This" of a heading is not in the right format.'
    assert fault.hint == "Write it like impact-on-children."
