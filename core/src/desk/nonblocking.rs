use super::turns::Turns;
use super::{Run, Settings, Step};
use crate::CommandId;
use crate::change::Commit;
use crate::error::DeskError;
use crate::operation::{Effect, Operation};
use crate::store::AsyncStore;
use std::sync::Arc;

/// Runs operations over an async store: the same operations, the same steps, awaited.
///
/// Its futures are `Send` and need no runtime; they pend only where the store does. Dropping one is safe: the command
/// either took effect as a whole or not at all, and running it again tells which. A store must not run the desk that it
/// serves: commands of one account wait for each other.
#[derive(Clone)]
pub struct AsyncDesk<S> {
    store: S,
    settings: Settings,
    turns: Arc<Turns>,
}

impl<S: AsyncStore> AsyncDesk<S> {
    /// A desk with the machine's clock and entropy.
    pub fn new(store: S) -> Self {
        Self::with(store, Settings::default())
    }

    /// A desk with other settings.
    pub fn with(store: S, settings: Settings) -> Self {
        Self { store, settings, turns: Arc::default() }
    }

    /// The store.
    pub const fn store(&self) -> &S {
        &self.store
    }

    /// As [`Desk::run`](super::Desk::run).
    ///
    /// # Errors
    /// [`DeskError`]; see the operation for its refusals.
    pub async fn run<O, P>(&self, by: &P, operation: O) -> Result<O::Reply, DeskError>
    where
        O: Operation,
        P: Clone + Into<O::By> + Sync,
    {
        let seed = self.settings.seed()?;
        self.drive(self.settings.command(seed), seed, by, operation).await
    }

    /// As [`Desk::run_command`](super::Desk::run_command).
    ///
    /// # Errors
    /// [`DeskError`]; [`DeskError::CommandReused`] if the command was run with another input.
    pub async fn run_command<O, P>(&self, command: CommandId, by: &P, operation: O) -> Result<O::Reply, DeskError>
    where
        O: Operation,
        P: Clone + Into<O::By> + Sync,
    {
        self.drive(command, self.settings.seed()?, by, operation).await
    }

    async fn drive<O, P>(&self, command: CommandId, seed: [u8; 32], by: &P, operation: O) -> Result<O::Reply, DeskError>
    where
        O: Operation,
        P: Clone + Into<O::By> + Sync,
    {
        let run = Run::new(&operation, by.clone(), command)?;
        let _turn = match O::EFFECT {
            Effect::Commits => Some(self.turns.wait(operation.account()).await),
            Effect::Reads => None,
        };
        for attempt in 0..self.settings.attempts() {
            let plan = match self.decide(&run, seed, attempt).await? {
                Step::Done(reply) => return Ok(reply),
                Step::Commit(plan) => plan,
            };
            match self.store.commit(&plan.changes).await {
                Commit::Committed => return plan.committed(),
                Commit::Conflict => self.settings.wait(command, attempt).await,
                Commit::NotCommitted(cause) => return Err(DeskError::Store(cause)),
                Commit::Unknown(cause) => {
                    let (account, command) = run.identity();
                    return match self.store.outcome(account, command).await {
                        Ok(Some(outcome)) => run.recall(&outcome),
                        _ => Err(DeskError::Pending { account, command, cause }),
                    };
                }
            }
        }
        Err(DeskError::Conflict { attempts: self.settings.attempts() })
    }

    /// As [`Desk::plan`](super::Desk::plan).
    ///
    /// # Errors
    /// [`DeskError`]; see the operation for its refusals.
    pub async fn plan<O, P>(&self, command: CommandId, by: &P, operation: &O) -> Result<Step<O::Reply>, DeskError>
    where
        O: Operation,
        P: Clone + Into<O::By> + Sync,
    {
        let run = Run::new(operation, by.clone(), command)?;
        self.decide(&run, self.settings.seed()?, 0).await
    }

    async fn decide<O: Operation>(
        &self,
        run: &Run<'_, O>,
        seed: [u8; 32],
        attempt: u32,
    ) -> Result<Step<O::Reply>, DeskError> {
        let wanted = run.wanted();
        let answers = self.store.gather(&wanted).await?;
        run.step(wanted, answers, |facts| self.settings.moment(seed, attempt, facts))
    }
}
