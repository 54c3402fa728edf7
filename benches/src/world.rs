//! The accounts that cases work in, and the texts that they write.

use crate::bench::Failure;
use consentry::ticket::Attachments;
use consentry::{AccountId, Desk, Language, ServiceId, Store, System, User, UserId, account, ticket};

/// How many accounts tickets are spread over, and how many callers there are at most: an account each.
pub(crate) const ACCOUNTS: u32 = 64;

pub(crate) const SUBJECT: &str = "The invoice of last month shows the wrong VAT number";
pub(crate) const BODY: &str = "Good morning,\n\nour invoice of last month still shows the VAT number of our former \
    company. We changed it in the profile two weeks ago, and the order confirmation has the new one. Could you please \
    issue the invoice anew and tell us whether earlier ones are affected, too?\n\nKind regards\nAda";

pub(crate) fn account(number: u32) -> AccountId {
    AccountId::from_name(&format!("customer:{number}"))
}

pub(crate) fn user() -> User {
    User { id: UserId::from_name("user:ada") }
}

pub(crate) fn service() -> ServiceId {
    ServiceId::from_name("service:shop")
}

/// The host's own program.
pub(crate) fn host() -> Result<System, Failure> {
    Ok(System { name: "signup".parse()? })
}

/// Makes the accounts, each with a service and a first ticket.
pub(crate) fn settle(desk: &Desk<impl Store>) -> Result<(), Failure> {
    for number in 0..ACCOUNTS {
        found(desk, account(number))?;
        desk.run(&user(), open(account(number))?)?;
    }
    Ok(())
}

/// Makes one account with a service.
pub(crate) fn found(desk: &Desk<impl Store>, account: AccountId) -> Result<(), Failure> {
    let (name, email, language) = ("Ada's bakery".parse()?, "ada@bakery.example".parse()?, Language::English);
    desk.run(&host()?, account::Create { account, name, owner: user().id, email, language })?;
    desk.run(&host()?, account::AddService { account, service: service(), name: "Web shop".parse()? })?;
    Ok(())
}

/// The operation as a host makes it from what its user typed: checking the texts is part of it. All tickets say the same,
/// so they are opened by somebody who saw the similar ones.
pub(crate) fn open(account: AccountId) -> Result<ticket::Open, Failure> {
    opening(account, SUBJECT, BODY, true)
}

pub(crate) fn opening(
    account: AccountId,
    subject: &str,
    body: &str,
    acknowledged: bool,
) -> Result<ticket::Open, Failure> {
    Ok(ticket::Open {
        account,
        service: service(),
        subject: subject.parse()?,
        category: "general".parse()?,
        body: body.parse()?,
        attachments: Attachments::default(),
        acknowledged,
    })
}

const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// The same numbers in each run (`SplitMix64`).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The noise of a number: where that many steps from 0 lead.
    pub(crate) const fn mixed(number: u64) -> u64 {
        Self(number.wrapping_sub(1).wrapping_mul(STEP)).next()
    }

    pub(crate) const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below another one.
    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound.max(1)
    }

    /// A number from 0 to below a power of two, each about as likely as its rank: every doubling is as likely as the next.
    pub(crate) fn rank(&mut self, doublings: u32) -> u64 {
        let first = 1 << self.below(u64::from(doublings));
        first - 1 + self.below(first)
    }

    /// One of the things.
    pub(crate) fn pick<'a, T>(&mut self, things: &'a [T]) -> Result<&'a T, Failure> {
        let count = u64::try_from(things.len().max(1))?;
        Ok(things.get(usize::try_from(self.next() % count)?).ok_or("nothing to pick from")?)
    }

    pub(crate) fn bytes(&mut self) -> [u8; 32] {
        let mut bytes = [0; 32];
        for part in bytes.chunks_mut(8) {
            part.copy_from_slice(&self.next().to_le_bytes());
        }
        bytes
    }
}
