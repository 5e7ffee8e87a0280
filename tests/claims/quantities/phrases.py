"""Random phrases of every shape, for the properties that hold of all of them."""

from hypothesis import strategies as st

FIGURES = st.integers(0, 10**9).map(lambda n: f"{n:,}")
MIXED = st.builds(
    lambda head, scale: f"{head / 10:g} {scale}",
    st.integers(1, 999),
    st.sampled_from(["thousand", "million", "billion"]),
)
WORDS = st.sampled_from(
    [
        "fifteen",
        "one-and-a-half million",
        "half a million",
        "two and a half thousand",
        "a hundred and thirty-nine",
        "three score",
        "a dozen",
        "13M",
        "2x10^6",
        "1.50 million",
    ]
)
VAGUE = st.sampled_from(
    [
        "dozens",
        "several dozen",
        "scores",
        "hundreds",
        "several hundred",
        "tens of thousands",
        "several hundred thousand",
        "a handful",
        "a few",
    ]
)
AMOUNTS = FIGURES | MIXED | WORDS
HEDGES = st.sampled_from(
    [
        "over",
        "at least",
        "up to",
        "fewer than",
        "about",
        "nearly",
        "not more than",
        "no fewer than",
    ]
)
HEDGED = st.builds("{} {}".format, HEDGES, AMOUNTS | VAGUE)
ENDS = AMOUNTS | VAGUE | HEDGED
RANGES = st.builds("between {} and {}".format, AMOUNTS | VAGUE, AMOUNTS | VAGUE)
JOINED = st.builds(
    "{} {} {}".format,
    ENDS,
    st.sampled_from(["to", "or", "-", ", perhaps", "out of every", "of the"]),
    ENDS,
)
"""Two amounts in a row, which may or may not be one quantity."""
PARTS = st.builds(
    lambda base, part: f"{min(base, part):,} of {max(base, part):,}",
    st.integers(1, 9999),
    st.integers(1, 9999),
)
SHARES = st.builds("{} of the {}".format, st.sampled_from(["a third", "half"]), FIGURES)
TRAILED = st.builds(
    "{} {}".format,
    FIGURES,
    st.sampled_from(["or more", "or fewer", "or so", "at most"]),
)
UNSTATED = st.sampled_from(["unknown", "countless", "killed, number not given", "none"])
PHRASES = st.one_of(AMOUNTS, VAGUE, HEDGED, RANGES, PARTS, SHARES, TRAILED, UNSTATED)
PIECES = (
    "more than at least up to between and of the 12 3,000 1956 March people killed - , "
    ". ( ) / $ % K half a third dozen hundred thousand several some no one to or from "
    "in twenty five about not fewer : ² ½ + ~ ≥ unknown each every out 15th few most "
    "all group small possibly nearly m k million 100s many as 5, 6, 7 98 point halves"
)
SCRAPS = st.sampled_from(PIECES.split())
SOUP = st.lists(SCRAPS, max_size=30).map(" ".join)
