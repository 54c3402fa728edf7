use super::decide::beside;
use crate::bench::{Bench, Case, Contestants, Failure, Goal, Ran, Sample, Unit};
use crate::shared::codes::{self, DIGITS, SECRET};
use consentry::assistance::{Code, Secret};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use std::hint::black_box;

pub(crate) const CASE: Case = Case {
    name: "code.verify",
    operation: "verify an assistance code",
    peer: "",
    floor: "HMAC-SHA-256 of eight bytes with the same crates, keyed before, with RFC 4226's truncation and a plain comparison",
    unit: Unit::Seconds,
    goal: Goal::Time(1.15),
    run,
};

pub(crate) const TOTP: Case = Case {
    name: "code.verify.totp",
    operation: "verify an assistance code as it was typed",
    peer: "totp-rs 6.0.0: SHA-256, steps of 1,800 s, 8 digits, no other step",
    floor: "",
    goal: Goal::Peer(1.0),
    run: totp,
    ..CASE
};

/// How often the codes are gone over in a round.
const TIMES: u32 = 50;

fn run(bench: &Bench) -> Result<Ran, Failure> {
    let typed = codes::all()?;
    let codes = typed.iter().map(|(step, text)| Ok((*step, text.parse()?, text.parse()?)));
    let codes: Vec<(u64, Code, u32)> = codes.collect::<Result<_, Failure>>()?;
    let count = u32::try_from(codes.len())? * TIMES;

    let secret = Secret::new(SECRET);
    let ours = |_| {
        Sample::whole(count, || {
            let verify = |(step, code, _): &(u64, Code, u32)| {
                black_box(&secret).verify(black_box(*step), DIGITS, black_box(code))
            };
            right((0..TIMES).all(|_| codes.iter().all(verify)))
        })
    };
    // RFC 2104: a key is filled up to a block with zeros.
    let mut block = [0; 64];
    block.iter_mut().zip(SECRET).for_each(|(to, from)| *to = from);
    let keyed = Hmac::<Sha256>::new(&block.into());
    let floor = |_| {
        Sample::whole(count, || {
            let verify = |(step, _, number): &(u64, Code, u32)| {
                truncated(black_box(&keyed).clone(), black_box(*step)) == Some(*black_box(number))
            };
            right((0..TIMES).all(|_| codes.iter().all(verify)))
        })
    };
    Contestants::ours(ours).floor(floor).run(bench.rounds(1_000))
}

/// RFC 4226 §5.3, with eight digits.
fn truncated(mut mac: Hmac<Sha256>, step: u64) -> Option<u32> {
    mac.update(&step.to_be_bytes());
    let tag = mac.finalize().into_bytes();
    let four = tag.get(usize::from(tag.last()? & 15)..)?.first_chunk()?;
    Some((u32::from_be_bytes(*four) & 0x7fff_ffff) % 100_000_000)
}

fn totp(bench: &Bench) -> Result<Ran, Failure> {
    let (codes, secret) = (codes::all()?, Secret::new(SECRET));
    let ours = || {
        Sample::whole(u32::try_from(codes.len())? * TIMES, || {
            (0..TIMES).try_for_each(|_| right(codes::verify(&secret, &codes)?))
        })
    };
    beside(bench, ["code.verify.ours", "code.verify.totp"], ours)
}

fn right(all: bool) -> Result<(), Failure> {
    if all { Ok(()) } else { Err("a right code was refused".into()) }
}
