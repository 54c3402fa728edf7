"""Consentry for Python beside its peers and floors: ``python -m benches`` prints one table. See ``benches/README.md`` above."""
