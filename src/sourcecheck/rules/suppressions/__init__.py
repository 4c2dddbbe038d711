"""SC6xx: suppressions, which allow what other rules find; judged when these have judged."""
