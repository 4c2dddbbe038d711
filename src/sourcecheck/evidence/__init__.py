"""Asks registries and web servers what an identifier leads to, and keeps their answers.

The only package that opens a socket.
"""
