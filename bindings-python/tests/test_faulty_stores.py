"""The laws, tried on stores that are known to be faulty: each is noticed, and told by the law's name."""

from __future__ import annotations

from pathlib import Path

import pytest

from consentry.testing import check_store, laws
from faulty_stores import FAULTS, Fault, Faulty


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_law_notices(fault: Fault, tmp_path: Path) -> None:
    report = check_store(lambda: fault.opener(tmp_path / "support.db"), only=[fault.law])
    assert not report
    assert [failure.name for failure in report.failed] == [fault.law]
    assert fault.law in str(report)


def test_without_a_fault_all_these_laws_are_kept(tmp_path: Path) -> None:
    report = check_store(lambda: Faulty(tmp_path / "support.db"), only=sorted({fault.law for fault in FAULTS}))
    assert report, report


def test_there_are_many_faults() -> None:
    assert len({fault.name for fault in FAULTS}) == len(FAULTS) >= 80
    assert {fault.law for fault in FAULTS} <= {law.name for law in laws()}
