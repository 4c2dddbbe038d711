"""Asks registries and web servers what an identifier leads to, and keeps their answers.

The only package that opens a socket. `ask` is the way in: it plans what to ask, has it asked by
an `inquiry`, and concludes from the `store`'s `history`. A URL goes on a `journey` of hops and
tries; `crawl` joins all journeys by `schedule`, which knows whose turn it is, and `transport`,
which alone knows libcurl; `verdicts` judges the trail, and `fragments` the parts of its page.
A DOI is asked for by `doi`.
"""
