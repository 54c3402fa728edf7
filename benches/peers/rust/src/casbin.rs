//! casbin: one matcher over a request's attributes.

use crate::Failure;
use casbin::rhai::Dynamic;
use casbin::{CoreApi as _, DefaultModel, Enforcer};
use consentry::access::{Side, Situation};
use std::hint::black_box;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// An enforcer, and the requests made ready.
pub(crate) struct Prepared {
    enforcer: Enforcer,
    requests: Vec<Vec<Dynamic>>,
}

impl Prepared {
    pub(crate) fn new(all: &[Situation]) -> Result<Self, Failure> {
        let model = now(DefaultModel::from_str(include_str!("../policies/enter.conf")))??;
        let enforcer = now(Enforcer::new(model, ()))??;
        Ok(Self { enforcer, requests: all.iter().map(request).collect::<Result<_, _>>()? })
    }

    pub(crate) fn may_enter(&self, index: usize) -> Result<bool, Failure> {
        let request = self.requests.get(index).ok_or("no such request")?;
        Ok(self.enforcer.enforce(request.clone())?)
    }

    pub(crate) fn decide(&self) -> Result<(), Failure> {
        for request in &self.requests {
            black_box(self.enforcer.enforce(black_box(request).clone())?);
        }
        Ok(())
    }
}

/// Nothing here waits: the model is in memory, and there is no policy beside it.
fn now<T>(future: impl Future<Output = T>) -> Result<T, Failure> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Ok(value),
        Poll::Pending => Err("casbin waits for something".into()),
    }
}

/// The attributes, in the order of the model's request. As one map they would take a fifth longer.
fn request(it: &Situation) -> Result<Vec<Dynamic>, Failure> {
    let side = match it.side {
        Side::Outside => "outside",
        Side::Support => "support",
        Side::AccountManager => "account_manager",
    };
    let mask = |mask: u64| Ok::<_, Failure>(Dynamic::from_int(i32::try_from(mask)?));
    // A second factor that was never verified is as good as one of long ago.
    let minutes = it.mfa_minutes.map_or(Ok(i32::MAX), i32::try_from)?;
    Ok(vec![
        side.into(),
        it.door.name().into(),
        it.basis.name().into(),
        mask(it.ceiling)?,
        mask(it.rights)?,
        mask(it.wanted)?,
        mask(it.consented)?,
        Dynamic::from_int(minutes),
        it.clock_sound.into(),
        it.active.into(),
        it.trained.into(),
        it.undertaken.into(),
        it.budget_left.into(),
        it.target.into(),
        it.known.into(),
        it.onboarding.into(),
        it.proven.into(),
        it.written.into(),
        it.private_window.into(),
        it.responsible.into(),
        it.acknowledged.into(),
        it.review_overdue.into(),
        it.room.into(),
    ])
}
