"""Where marks stand on a scale."""

from datetime import date

import pytest

from claims.charts import LEFT, RIGHT, Scale, day_ticks, glyph, mark, scale, ticks


@pytest.mark.parametrize(
    ("intervals", "is_log"),
    [
        ([(15, 15), (80, None)], False),
        ([(15, 15), (200, 300)], False),
        ([(15, 15), (200, 301)], True),
        ([(0, 0), (5, 20)], False),
        ([(0, 0), (5, 21)], True),
        ([(3, 4)], False),
    ],
)
def test_scale_is_logarithmic_beyond_twenty_times(intervals, is_log):
    assert scale(intervals).is_log is is_log


def test_scale_of_open_readings_alone_is_none():
    assert scale([(None, None)]) is None


@pytest.mark.parametrize("on", [Scale(0, 100), Scale(1, 100, is_log=True)])
def test_position_keeps_within_the_margins(on):
    assert on.position(on.lowest) == LEFT
    assert on.position(on.highest) == RIGHT
    assert on.position(10**9) == RIGHT
    assert on.position(-5) == LEFT


def test_position_grows_with_the_value():
    on = Scale(0, 5000, is_log=True)
    places = [on.position(value) for value in (0, 1, 15, 200, 5000)]
    assert places == sorted(set(places))


def test_scale_of_one_value_puts_it_inside():
    on = scale([(15, 15)])
    assert LEFT < on.position(15) < RIGHT


def test_mark_of_an_exact_figure_is_a_point():
    found = glyph((15, 15), (15, 15))
    assert found.is_point
    assert found.is_firm_below
    assert not found.is_open_above


def test_mark_of_vague_words_has_hollow_ends_inside_the_firm_line():
    found = mark(Scale(1, 999, is_log=True), (24, 99), (13, 999))
    assert not (found.is_firm_below)
    assert not (found.is_firm_above)
    assert found.firm_start < found.start < found.end < found.firm_end


def test_mark_of_an_open_end_runs_to_the_edge():
    found = mark(Scale(0, 100), (80, None), (80, None))
    assert found.is_open_above
    assert found.end > RIGHT
    assert found.is_firm_below


def test_mark_says_where_only_the_firm_end_is_open():
    found = mark(Scale(0, 100), (80, 100), (80, None))
    assert found.firm_is_open_above
    assert not found.is_open_above


@pytest.mark.parametrize(
    ("on", "labels"),
    [
        (Scale(0, 100), ["0", "20", "40", "60", "80", "100"]),
        (Scale(15, 999, is_log=True), ["20", "50", "100", "200", "500"]),
        (Scale(0, 5000, is_log=True), ["0", "1", "10", "100", "1000"]),
        (Scale(7, 7), ["7"]),
    ],
)
def test_ticks_are_round(on, labels):
    assert [tick.label for tick in ticks(on, lambda value: f"{value:g}")] == labels


def test_ticks_leave_out_what_would_run_into_another():
    found = ticks(Scale(3, 10**15, is_log=True), lambda value: f"{value:,.0f}")
    assert [tick.label for tick in found] == [
        "10",
        "10,000",
        "10,000,000",
        "10,000,000,000",
    ]


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (date(1953, 2, 1), date(1956, 2, 1), ["1954", "1955", "1956"]),
        (date(1956, 2, 25), date(1956, 5, 2), ["Mar 1956", "Apr 1956", "May 1956"]),
        (date(1956, 3, 9), date(1956, 3, 10), ["9 Mar 1956", "10 Mar 1956"]),
    ],
)
def test_day_ticks_are_years_months_or_days(first, last, labels):
    on = Scale(first.toordinal(), last.toordinal())
    assert [tick.label for tick in day_ticks(on)] == labels
