"""The tour of Consentry in Python: the library at work on a real SQLite file.

It tells the same stories as the tour in Rust (``cargo run -p consentry-examples --bin tour``), word for word, and goes
on where the other one was: they share the file, the policies and the narration. Besides Consentry it needs
``fluent.runtime``, for the narration::

    pip install consentry fluent.runtime
    python -m examples.tour --lang en

Start reading in ``story.py``, which goes through the house room by room; ``host.py`` shows what a host prepares. Each
chapter is a module: ``account``; ``contacts``, ``users``; ``panel`` and ``support``, ``history``, ``refusals``,
``outbox``; ``door``, ``assistance``; ``readiness``, ``inside``, ``hour``, ``emergency``, ``review``; ``journal``. What
an agent fills in to enter, and what each side sees of a visit, is in ``visit``; the people are in ``cast``.
"""
