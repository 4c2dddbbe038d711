"""Readers turn the users' files into records that know their line and column; one file a format.

A reader raises `InputError`, with every fault it found, and nothing else.
"""
