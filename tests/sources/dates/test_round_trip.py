"""What is rendered in words is read back as the same date."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from sources.dates import parse, read, render
from sources.dates.moments import (
    EARLY,
    FIRST_HALF,
    LATE,
    MIDDLE,
    SECOND_HALF,
    Moment,
    moment_edtf,
    single_edtf,
)

# Bare years are read from 1000 to 2100, and a bound names the unit outside it.
DAYS = st.dates(date(1001, 1, 1), date(2099, 12, 31))
YEARS = st.integers(1001, 2099)
MARKS = st.sampled_from(["", "~", "?"])
SINGLE = st.one_of(
    DAYS.map(lambda day: Moment(day.year, day.month, day.day)),
    st.builds(Moment, YEARS, st.integers(1, 12)),
    st.builds(Moment, YEARS, st.integers(21, 24)),
    st.builds(Moment, YEARS),
    st.builds(lambda year: Moment(year * 10, width=10), st.integers(100, 209)),
    st.builds(lambda year: Moment(year * 100, width=100), st.integers(10, 20)),
)
WHOLES = SINGLE.filter(lambda moment: not moment.day and moment.unit != "season")


@settings(max_examples=300)
@given(SINGLE, MARKS)
def test_single_date_reads_back(moment, mark):
    edtf = single_edtf(moment) + mark
    assert read(render(edtf)) == edtf


@settings(max_examples=300)
@given(SINGLE, SINGLE)
def test_period_reads_back(one, other):
    ends = sorted([single_edtf(one), single_edtf(other)])
    edtf = "/".join(ends)
    try:
        parse(edtf)
    except ValueError:
        return
    assert read(render(edtf)) == edtf


@given(SINGLE, st.sampled_from(["{}/..", "../{}", "{}/", "/{}"]))
def test_open_and_unknown_ends_read_back(moment, form):
    edtf = form.format(single_edtf(moment))
    assert read(render(edtf)) == edtf


@settings(max_examples=300)
@given(SINGLE, SINGLE)
def test_one_of_two_reads_back(one, other):
    if single_edtf(one) != single_edtf(other):
        edtf = f"[{single_edtf(one)},{single_edtf(other)}]"
        assert read(render(edtf)) == edtf


@given(WHOLES, st.sampled_from([EARLY, MIDDLE, LATE, FIRST_HALF, SECOND_HALF]))
def test_part_reads_back(moment, part):
    edtf = moment_edtf(Moment(moment.year, moment.month, width=moment.width, part=part))
    assert read(render(edtf)) == edtf


@given(st.one_of(DAYS.map(date.isoformat), YEARS.map(str)), st.booleans())
def test_bound_reads_back(text, is_upper):
    edtf = f"[..{text}]" if is_upper else f"[{text}..]"
    assert read(render(edtf)) == edtf
