"""What policies and scenarios can do.

A comment before a class names the generated classes that have it as a base.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from .. import _native

if TYPE_CHECKING:
    from collections.abc import Iterable

    from typing_extensions import Self

    from .._types import Missing
    from ..access import Basis
    from ..policy import Category, Change, Differences, Policy, Rules, Setting, Situation


# policy.Policy
class PolicyMethods:
    __slots__ = ()

    if TYPE_CHECKING:
        categories: tuple[Category, ...]

    CATEGORIES_MAX: ClassVar[int] = 200
    """The most categories of a desk."""
    DOCUMENT_BYTES_MAX: ClassVar[int] = 65_536
    """The most bytes of a document."""

    @staticmethod
    def from_toml(document: str) -> Policy:
        """Reads a document. What it doesn't say is as in the default policy; a key that there is not is an error.

        Raises:
            PolicyError: with the first thing that is wrong, its line, column and key: the syntax, a key, a type, or a limit.
        """
        return _native.policy_from_toml(document)

    def to_toml(self) -> str:
        """Writes the document, which ``from_toml`` reads as the same policy."""
        return _native.policy_to_toml(self)

    def checked(self) -> Self:
        """The policy itself, if all its limits hold and nothing in it contradicts the rest.

        Raises:
            InvalidInput: naming the first key that breaks its limit.
        """
        _native.policy_check(self)
        return self

    def diff(self: Any, after: Policy) -> Differences:
        """What tells two policies apart: exactly the situations in which an agent may enter under one of them only, with an example
        each, and the keys that differ. ``Policy.diff(before, after)`` reads well, too.

        Raises:
            InvalidInput: if one of them breaks a limit: such a policy decides nothing.
        """
        return _native.policy_diff(self, after)

    def category(self, name: str) -> Category | None:
        """The category of that name."""
        return next((category for category in self.categories if category.name == name), None)


# policy.Agents
class AgentsMethods:
    __slots__ = ()

    if TYPE_CHECKING:
        teams: frozenset[str]
        account_managers: frozenset[str]

    def may_enter(self, team: str) -> bool:
        """Whether agents of this team may enter at all."""
        from ..errors import must_be

        must_be("team", team, str)
        return team in self.teams or team in self.account_managers

    def team(self, teams: Iterable[str]) -> str | None:
        """In which of these teams an agent enters: the first in the order of their names, account managers' before support staff's,
        because whoever is in one of those is an account manager (RULE I4)."""
        return _native.policy_team(self, teams)


# policy.Differences
class DifferencesMethods:
    __slots__ = ()

    if TYPE_CHECKING:
        changes: tuple[Change, ...]
        settings: tuple[Setting, ...]

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.changes or self.settings)

    def __str__(self) -> str:
        """For a terminal: changes that differ in their scopes only are told together."""
        return _native.policy_differences_text(self)


# policy.Setting
class SettingMethods:
    __slots__ = ()

    def __str__(self) -> str:
        return _native.policy_setting_text(self)


# policy.Scenario
class ScenarioMethods:
    __slots__ = ()

    def situation(self: Any, rules: Rules) -> Situation:
        """The facts under this policy, prepared; ``Rules.prepare`` takes more facts."""
        from ..errors import must_be

        must_be("rules", rules, _native.Rules)
        return rules.prepare(self)

    def lacks(self: Any, rules: Rules) -> tuple[Missing, ...]:
        """Everything that keeps the agent out under this policy; nothing, if the agent may enter."""
        return rules.lacks(self.situation(rules))

    def __str__(self) -> str:
        return _native.policy_scenario_text(self)


# policy.way.Door, policy.way.Code, policy.way.Consent, policy.way.BreakGlass
class WayMethods:
    __slots__ = ()

    @property
    def basis(self) -> Basis:
        """On the strength of what a session would stand."""
        return _native.policy_way_basis(self)

    def __str__(self) -> str:
        return _native.policy_way_text(self)
