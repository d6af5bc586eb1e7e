from dataclasses import fields
from typing import get_args

import pytest

from fieldnote.ui.tokens import DARK, HIGH_CONTRAST, LIGHT, PAIRS, THEMES, Role, Tokens, contrast

by_name = pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)


@by_name
def test_every_pair_that_meets_on_screen_has_enough_contrast(tokens: Tokens) -> None:
    measured = {(one, other): contrast(tokens.of(one), tokens.of(other)) for one, other, _ in PAIRS}
    short = [
        f"{one} on {other} {measured[one, other]:.2f}" for one, other, least in PAIRS if measured[one, other] < least
    ]
    assert not short


@by_name
def test_initials_have_enough_contrast(tokens: Tokens) -> None:
    assert len(tokens.avatars) == 6
    assert all(contrast(ground, ink) >= 6.9 for ground, ink in tokens.avatars)


@by_name
def test_words_on_the_grounds_that_widgets_draw_have_enough_contrast(tokens: Tokens) -> None:
    on_ground: list[tuple[Role, Role]] = [
        ("text", "bg_nav"),
        ("text", "bg_pane"),
        ("text", "bg_sunken"),
        ("text", "bg_hover"),
        ("text", "accent_soft"),
        ("text2", "bg_pane"),
        ("text2", "bg_sunken"),
        ("text2", "bg_hover"),
        ("text2", "accent_soft"),
        ("text3", "bg_sunken"),
        ("bad", "bg_app"),
        ("warn", "bg_app"),
        ("warn", "bg_pane"),
        ("info", "bg_pane"),
        ("bg_surface", "text"),
        *((tone, ground) for tone in ("info", "ok", "warn", "bad") for ground in ("bg_app", "bg_selected")),
        *(("text", soft) for soft in ("info_soft", "ok_soft", "warn_soft", "bad_soft")),
    ]
    short = [(ink, ground) for ink, ground in on_ground if contrast(tokens.of(ink), tokens.of(ground)) < 4.5]
    assert not short


def test_contrast_is_the_figure_of_the_guidelines() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("one", "other", "light", "dark", "high"),
    [
        ("text", "bg_app", 14.14, 15.00, 21.00),
        ("text3", "bg_hover", 4.78, 5.37, 13.94),
        ("on_accent", "accent", 7.17, 7.92, 12.24),
        ("ok", "ok_soft", 5.63, 7.46, 5.63),
        ("line_strong", "bg_app", 3.22, 4.45, 21.00),
        ("focus", "bg_nav", 4.62, 8.51, 8.95),
    ],
)
def test_the_figures_are_those_that_were_designed(
    one: Role, other: Role, light: float, dark: float, high: float
) -> None:
    measured = [contrast(tokens.of(one), tokens.of(other)) for tokens in (LIGHT, DARK, HIGH_CONTRAST)]
    assert measured == pytest.approx([light, dark, high], abs=0.005)


@by_name
def test_every_role_has_a_colour_and_every_colour_a_role(tokens: Tokens) -> None:
    assert {field.name for field in fields(Tokens)} - {"name", "avatars"} == set(get_args(Role))
    assert all(len(colour) in {7, 9} and colour.startswith("#") for colour in tokens.by_role().values())


def test_what_can_only_be_read_has_an_edge_in_high_contrast() -> None:
    assert contrast(HIGH_CONTRAST.line_read, HIGH_CONTRAST.bg_surface) >= 3
