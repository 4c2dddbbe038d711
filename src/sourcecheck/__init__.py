"""sourcecheck keeps every claim in a text tied to the source that carries it, and checks both.

The way of the data is one straight line: `readers` turn files into a `model.Project`,
`evidence` asks registries and web servers, `rules` judge, `reporters` write the report.
`check` is the use case that joins the first three, `cli` the command line.
"""

__version__ = "0.1.0"
