"""Asks registries and web servers what an identifier leads to, and keeps their answers.

The only package that opens a socket. `ask` is its way in: what is not in the `store` is asked
for by an `inquiry`, of URLs by the `engine`, of other identifiers by the `registries`; `pages`
judges what came, and a `collection` keeps it. `archive` looks for copies of what is lost.
"""
