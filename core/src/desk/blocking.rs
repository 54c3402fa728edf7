use super::turns::{Turn, Turns};
use super::{Run, Settings, Step};
use crate::change::Commit;
use crate::error::DeskError;
use crate::operation::{Effect, Operation};
use crate::store::{Store, block_on};
use crate::{AccountId, CommandId};
use std::cell::Cell;
use std::sync::Arc;

thread_local! {
    /// Whether this thread is in a turn.
    static HOLDS: Cell<bool> = const { Cell::new(false) };
}

/// A turn that this thread holds.
struct Held<'a>(#[expect(dead_code, reason = "held for its drop, which passes the turn on")] Turn<'a>);

impl Drop for Held<'_> {
    fn drop(&mut self) {
        HOLDS.set(false);
    }
}

/// Runs operations over a blocking store.
///
/// ```
/// use consentry::{AccountId, Desk, Language, MemoryStore, System, UserId, account};
///
/// let desk = Desk::new(MemoryStore::new());
/// let host = System { name: "signup".parse()? };
/// let made = desk.run(&host, account::Create {
///     account: AccountId::from_name("customer:1"),
///     name: "Ada's bakery".parse()?,
///     owner: UserId::from_name("user:ada"),
///     email: "ada@example.com".parse()?,
///     language: Language::English,
/// })?;
/// assert_eq!(made.name.as_str(), "Ada's bakery");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Desk<S> {
    store: S,
    settings: Settings,
    turns: Arc<Turns>,
}

impl<S: Store> Desk<S> {
    /// A desk with the machine's clock and entropy.
    pub fn new(store: S) -> Self {
        Self::with(store, Settings::default())
    }

    /// A desk with other settings.
    pub fn with(store: S, settings: Settings) -> Self {
        Self { store, settings, turns: Arc::default() }
    }

    /// Another desk over the same store, as another process would have one: it takes no turns with this one.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) fn apart(&self) -> Self
    where
        S: Clone,
    {
        Self::with(self.store.clone(), self.settings.clone())
    }

    /// The store.
    pub const fn store(&self) -> &S {
        &self.store
    }

    /// Runs an operation as a new command.
    ///
    /// # Errors
    /// [`DeskError`]; see the operation for its refusals.
    pub fn run<O, P>(&self, by: &P, operation: O) -> Result<O::Reply, DeskError>
    where
        O: Operation,
        P: Clone + Into<O::By>,
    {
        let seed = self.settings.seed()?;
        self.drive(self.settings.command(seed), seed, by, operation)
    }

    /// Runs an operation as a command of the host's naming: run again, with the same input, it has no second effect and
    /// gives the same reply. For retries, queues and imports.
    ///
    /// # Errors
    /// [`DeskError`]; [`DeskError::CommandReused`] if the command was run with another input.
    pub fn run_command<O, P>(&self, command: CommandId, by: &P, operation: O) -> Result<O::Reply, DeskError>
    where
        O: Operation,
        P: Clone + Into<O::By>,
    {
        self.drive(command, self.settings.seed()?, by, operation)
    }

    fn drive<O, P>(&self, command: CommandId, seed: [u8; 32], by: &P, operation: O) -> Result<O::Reply, DeskError>
    where
        O: Operation,
        P: Clone + Into<O::By>,
    {
        let run = Run::new(&operation, by.clone(), command)?;
        let _turn = (O::EFFECT == Effect::Commits).then(|| self.turn(operation.account())).flatten();
        for attempt in 0..self.settings.attempts() {
            let plan = match self.decide(&run, seed, attempt)? {
                Step::Done(reply) => return Ok(reply),
                Step::Commit(plan) => plan,
            };
            match self.store.commit(&plan.changes) {
                Commit::Committed => return plan.committed(),
                Commit::Conflict => self.settings.block(command, attempt),
                Commit::NotCommitted(cause) => return Err(DeskError::Store(cause)),
                Commit::Unknown(cause) => {
                    let (account, command) = run.identity();
                    // Never by trying anew: only what is stored can tell.
                    return match self.store.outcome(account, command) {
                        Ok(Some(outcome)) => run.recall(&outcome),
                        _ => Err(DeskError::Pending { account, command, cause }),
                    };
                }
            }
        }
        Err(DeskError::Conflict { attempts: self.settings.attempts() })
    }

    /// Decides without committing: for a host that commits the plan's change set together with rows of its own, in a
    /// transaction of its own. On a conflict, plan again.
    ///
    /// # Errors
    /// [`DeskError`]; see the operation for its refusals.
    pub fn plan<O, P>(&self, command: CommandId, by: &P, operation: &O) -> Result<Step<O::Reply>, DeskError>
    where
        O: Operation,
        P: Clone + Into<O::By>,
    {
        let run = Run::new(operation, by.clone(), command)?;
        self.decide(&run, self.settings.seed()?, 0)
    }

    /// Waits for the account's turn. A thread that is in a turn already (a store that runs the desk it serves) doesn't
    /// wait for itself; it takes its chance with the commit contract.
    fn turn(&self, account: AccountId) -> Option<Held<'_>> {
        if HOLDS.replace(true) {
            return None;
        }
        let turn = self.turns.free(account).unwrap_or_else(|| block_on(self.turns.wait(account)));
        Some(Held(turn))
    }

    fn decide<O: Operation>(
        &self,
        run: &Run<'_, O>,
        seed: [u8; 32],
        attempt: u32,
    ) -> Result<Step<O::Reply>, DeskError> {
        let wanted = run.wanted();
        let answers = self.store.gather(&wanted)?;
        run.step(wanted, answers, |facts| self.settings.moment(seed, attempt, facts))
    }
}
