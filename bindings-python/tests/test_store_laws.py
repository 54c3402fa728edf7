"""``StoreLaws`` in a host's own suite, and the part of pytest's."""

from __future__ import annotations

import pytest

pytest_plugins = ["pytester"]


SUITE = """
    import pytest
    from consentry import MemoryStore
    from consentry.testing import StoreLaws

    class TestMemory(StoreLaws):
        @pytest.fixture
        def consentry_store_factory(self):
            store = MemoryStore()
            return lambda: store

    def test_of_the_hosts():
        pass
"""


def test_each_law_is_selected_by_its_name(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(SUITE)
    result = pytester.runpytest_subprocess("-v", "-k", "outlive_the_store")
    result.assert_outcomes(passed=7, deselected=235)
    result.stdout.fnmatch_lines(["*::TestMemory::test_leases_outlive_the_store PASSED*"])


def test_laws_have_a_marker(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(SUITE)
    result = pytester.runpytest_subprocess("--strict-markers", "-m", "not consentry_law")
    result.assert_outcomes(passed=1, deselected=241)


def test_a_broken_law_fails_with_what_the_store_raised(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import pytest
        from consentry import MemoryStore
        from consentry.testing import StoreLaws

        class Fails:
            def gather(self, wanted):
                raise OSError("the disk is away")

            commit = outcome = gather

        class TestFails(StoreLaws):
            @pytest.fixture
            def consentry_store_factory(self):
                return Fails
        """
    )
    result = pytester.runpytest_subprocess("-k", "an_absent_record_is_an_answer")
    result.assert_outcomes(failed=1, deselected=240)
    result.stdout.fnmatch_lines(
        [
            '*raise OSError("the disk is away")*',
            "*consentry.testing.LawBroken: an_absent_record_is_an_answer: A record that isn't there is an answer*",
            "*the store's gather raised OSError*",
        ]
    )


def test_a_missing_factory_is_told(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("from consentry.testing import StoreLaws\nclass TestMine(StoreLaws): pass")
    result = pytester.runpytest_subprocess("-k", "a_session_is_kept")
    result.assert_outcomes(errors=1, deselected=240)
    result.stdout.fnmatch_lines(["*::TestMine::test_a_session_is_kept needs a fixture `consentry_store_factory`*"])
