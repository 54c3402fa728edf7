//! Cedar: one permit, or a forbid for each condition.

use crate::Failure;
use cedar_policy::{
    Authorizer, Context, Decision, Entities, Entity, EntityUid, Policy, PolicyId, PolicySet, Request,
    RestrictedExpression,
};
use consentry::access::{Side, Situation};
use consentry::policy::Rules;
use std::collections::{HashMap, HashSet};
use std::hint::black_box;

/// Policies, and the requests made ready, each with its entities.
pub(crate) struct Prepared {
    authorizer: Authorizer,
    policies: PolicySet,
    requests: Vec<(Request, Entities)>,
}

impl Prepared {
    pub(crate) fn enter(rules: &Rules, all: &[Situation]) -> Result<Self, Failure> {
        Self::new(include_str!("../policies/enter.cedar"), rules, all)
    }

    pub(crate) fn explain(rules: &Rules, all: &[Situation]) -> Result<Self, Failure> {
        Self::new(include_str!("../policies/explain.cedar"), rules, all)
    }

    fn new(policies: &str, rules: &Rules, all: &[Situation]) -> Result<Self, Failure> {
        let named = |it: &Policy| it.new_id(PolicyId::new(it.annotation("id").unwrap_or("enter")));
        let parsed: PolicySet = policies.parse()?;
        let policies = PolicySet::from_policies(parsed.policies().map(named))?;
        let requests = all.iter().map(|it| request(rules, it)).collect::<Result<_, _>>()?;
        Ok(Self { authorizer: Authorizer::new(), policies, requests })
    }

    pub(crate) fn may_enter(&self, index: usize) -> Result<bool, Failure> {
        let (request, entities) = self.requests.get(index).ok_or("no such request")?;
        let response = self.authorizer.is_authorized(request, &self.policies, entities);
        // A condition that can't be evaluated would be left out.
        match response.diagnostics().errors().next() {
            Some(error) => Err(error.to_string().into()),
            None => Ok(response.decision() == Decision::Allow),
        }
    }

    /// What is missing, as the ids of the policies that forbid it.
    pub(crate) fn missing(&self, index: usize) -> Result<Vec<String>, Failure> {
        if self.may_enter(index)? {
            return Ok(Vec::new());
        }
        let (request, entities) = self.requests.get(index).ok_or("no such request")?;
        let response = self.authorizer.is_authorized(request, &self.policies, entities);
        let mut missing: Vec<_> = response.diagnostics().reason().map(ToString::to_string).collect();
        missing.sort_unstable();
        Ok(missing)
    }

    pub(crate) fn decide(&self) -> Result<(), Failure> {
        for (request, entities) in &self.requests {
            black_box(self.authorizer.is_authorized(black_box(request), &self.policies, black_box(entities)));
        }
        Ok(())
    }
}

fn request(rules: &Rules, it: &Situation) -> Result<(Request, Entities), Failure> {
    let flag = RestrictedExpression::new_bool;
    let text = |text: &str| RestrictedExpression::new_string(text.to_owned());
    let scopes = |mask: u64| {
        let all = (0u32..).zip(&rules.policy().access.scopes);
        let named = all.filter(|(bit, _)| mask >> bit & 1 == 1).map(|(_, rule)| text(rule.scope.as_str()));
        RestrictedExpression::new_set(named.collect::<Vec<_>>())
    };
    let (agent, account): (EntityUid, EntityUid) = (r#"Agent::"grace""#.parse()?, r#"Account::"bakery""#.parse()?);
    let (support, success): (EntityUid, EntityUid) = (r#"Team::"support""#.parse()?, r#"Team::"success""#.parse()?);
    let teams = match it.side {
        Side::Outside => HashSet::new(),
        Side::Support => HashSet::from([support.clone()]),
        Side::AccountManager => HashSet::from([success.clone()]),
    };
    let mut of_agent = vec![
        ("active", flag(it.active)),
        ("trained", flag(it.trained)),
        ("undertaken", flag(it.undertaken)),
        ("budget_left", flag(it.budget_left)),
        ("ceiling", scopes(it.ceiling)),
        ("review_overdue", flag(it.review_overdue)),
    ];
    of_agent.extend(it.mfa_minutes.map(|minutes| ("mfa_minutes", RestrictedExpression::new_long(minutes.into()))));
    let of_account = vec![("door", text(it.door.name())), ("onboarding", flag(it.onboarding)), ("room", flag(it.room))];
    let context = [
        ("clock_sound", flag(it.clock_sound)),
        ("target", flag(it.target)),
        ("rights", scopes(it.rights)),
        ("wanted", scopes(it.wanted)),
        ("known", flag(it.known)),
        ("basis", text(it.basis.name())),
        ("proven", flag(it.proven)),
        ("written", flag(it.written)),
        ("consented", scopes(it.consented)),
        ("private_window", flag(it.private_window)),
        ("responsible", flag(it.responsible)),
        ("acknowledged", flag(it.acknowledged)),
    ];
    let entities = [
        Entity::new(agent.clone(), attributes(of_agent), teams)?,
        Entity::new(account.clone(), attributes(of_account), HashSet::new())?,
        Entity::new_no_attrs(support, HashSet::new()),
        Entity::new_no_attrs(success, HashSet::new()),
    ];
    let context = Context::from_pairs(context.map(|(name, value)| (name.to_owned(), value)))?;
    let request = Request::new(agent, r#"Action::"enter""#.parse()?, account, context, None)?;
    Ok((request, Entities::from_entities(entities, None)?))
}

fn attributes(pairs: Vec<(&str, RestrictedExpression)>) -> HashMap<String, RestrictedExpression> {
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
