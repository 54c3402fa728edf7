use super::{Pass, Scopes};
use crate::error::{InputError, Problem};
use crate::{AccountId, AgentId, ConsentId, Inside, SessionId, Timestamp, UserId};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;

/// What a token says about an agent inside an account (RULE I19): the claims of RFC 7519, and the actor of RFC 8693.
///
/// A token can't be ended: whoever holds it is believed until `exp`. So it lives no longer than one [`Check`](super::Check) may be
/// relied on, and another check makes the next one. The subject is the user as whom the agent acts; the agent is the actor, and is
/// never left out.
///
/// ```
/// # use consentry::access::{Claims, Pass};
/// # fn host(inside: &consentry::Inside, pass: &Pass) -> Result<(), Box<dyn std::error::Error>> {
/// let claims = Claims::new(inside, pass)?;
/// let json = serde_json::to_string(&claims)?;
/// // Whoever gets the token needs no lookup to know who acts.
/// assert_eq!(serde_json::from_str::<Claims>(&json)?.inside(), *inside);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// Who issued the token; the host says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iss: Option<String>,
    /// For whom the token is; the host says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aud: Option<String>,
    /// As whom the agent acts.
    pub sub: UserId,
    /// Who acts (RFC 8693 §4.1).
    pub act: Act,
    /// What the session is good for: names with single spaces between them (RFC 8693 §4.2).
    #[serde(with = "spaced")]
    pub scope: Scopes,
    /// In seconds since 1970, from when the token is no good.
    pub exp: i64,
    /// In seconds since 1970, when the session was checked.
    pub iat: i64,
    /// In seconds since 1970, before when the token is no good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nbf: Option<i64>,
    /// The token's own id: the session's, and the microsecond of the check. No two tokens have the same, as RFC 7519 wants it.
    pub jti: String,
    /// The session.
    pub sid: SessionId,
    /// The account.
    pub account: AccountId,
    /// Who gave the code or the consent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub armed_by: Option<UserId>,
    /// The consent that the session stands on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<ConsentId>,
}

/// Who acts (RFC 8693 §4.1). There is no actor of an actor: nobody enters from inside (RULE I17).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// The agent.
    pub sub: AgentId,
}

impl Claims {
    /// The claims of an agent inside, as far as the last check goes. They end with the first of what a check is good for, the
    /// session's end, and its idle end; a broken second is left out.
    ///
    /// # Errors
    /// [`InputError`] naming `pass` if it is another session's.
    pub fn new(inside: &Inside, pass: &Pass) -> Result<Self, InputError> {
        let checked = (pass.account, pass.session, pass.agent, pass.user);
        if checked != (inside.account(), inside.session(), inside.agent(), inside.user()) {
            return Err(InputError::new("pass", Problem::Contradiction));
        }
        let until = pass.fresh_until.min(pass.ends_at).min(pass.idle_at);
        Ok(Self {
            iss: None,
            aud: None,
            sub: pass.user,
            act: Act { sub: pass.agent },
            scope: pass.scopes.clone(),
            exp: seconds(until),
            iat: seconds(pass.checked_at),
            nbf: None,
            jti: format!("{}.{}", pass.session, pass.checked_at.as_micros()),
            sid: pass.session,
            account: pass.account,
            armed_by: inside.armed_by(),
            consent: inside.consent(),
        })
    }

    /// Who acts inside, for [`Check`](super::Check) and [`Record`](super::Record). It gives no right by itself: each run compares it
    /// with the stored session.
    pub const fn inside(&self) -> Inside {
        Inside::named((self.account, self.sid), (self.act.sub, self.sub), self.armed_by, self.consent)
    }
}

/// Whole seconds since 1970, the broken one left out.
pub(super) const fn seconds(at: Timestamp) -> i64 {
    at.as_micros().div_euclid(1_000_000)
}

/// Scopes as one text.
mod spaced {
    use super::{Cow, Deserialize, Deserializer, Scopes, Serializer};

    pub(super) fn serialize<S: Serializer>(scopes: &Scopes, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(scopes)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Scopes, D::Error> {
        Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::Permissions;
    use crate::access::Scope;
    use crate::time::seconds as at;
    use time::Duration;

    pub(in crate::access) fn inside() -> Inside {
        Inside::named(
            (AccountId::from_name("acme"), SessionId::from_name("s")),
            (AgentId::from_name("ada"), UserId::from_name("uma")),
            Some(UserId::from_name("olga")),
            Some(ConsentId::from_name("c")),
        )
    }

    pub(in crate::access) fn pass() -> Pass {
        let inside = inside();
        Pass {
            session: inside.session(),
            account: inside.account(),
            agent: inside.agent(),
            user: inside.user(),
            scopes: Scopes::new([Scope::SETTINGS, Scope::IMPORT]).unwrap(),
            permissions: Permissions::PROFILE,
            entered_at: at(1_000),
            ends_at: at(4_600),
            idle_at: at(2_800),
            checked_at: at(1_500),
            fresh_until: at(1_560),
        }
    }

    #[test]
    fn the_claims_are_those_of_the_rfc() {
        // RULE I19
        let mut claims = Claims::new(&inside(), &pass()).unwrap();
        claims.iss = Some("https://desk.example".into());
        insta::assert_snapshot!(serde_json::to_string_pretty(&claims).unwrap());
        let json = serde_json::to_string(&claims).unwrap();
        assert_eq!(serde_json::from_str::<Claims>(&json).unwrap(), claims);
        assert_eq!(claims.inside(), inside());
    }

    #[test]
    fn a_token_lives_as_long_as_everything_that_it_stands_on() {
        // RULE I11, RULE I19: a token can't be ended, so it ends by itself, a little early rather than late.
        let half = Duration::milliseconds(500);
        let exp = |change: fn(&mut Pass, Timestamp), to: i64| {
            let mut pass = pass();
            change(&mut pass, at(to).saturating_add(half));
            Claims::new(&inside(), &pass).unwrap().exp
        };
        assert_eq!(exp(|pass, to| pass.fresh_until = to, 1_520), 1_520);
        assert_eq!(exp(|pass, to| pass.ends_at = to, 1_520), 1_520);
        assert_eq!(exp(|pass, to| pass.idle_at = to, 1_520), 1_520);
        assert_eq!(exp(|pass, to| pass.ends_at = to, 9_999), 1_560);
    }

    #[test]
    fn another_sessions_pass_makes_no_claims() {
        let others: [fn(&mut Pass); 4] = [
            |pass| pass.account = AccountId::from_name("other"),
            |pass| pass.session = SessionId::from_name("other"),
            |pass| pass.agent = AgentId::from_name("other"),
            |pass| pass.user = UserId::from_name("other"),
        ];
        for change in others {
            let mut pass = pass();
            change(&mut pass);
            assert_eq!(Claims::new(&inside(), &pass).unwrap_err().field(), "pass");
        }
    }

    #[test]
    fn the_actor_is_never_left_out() {
        // RULE I17, RULE I19
        let claims = serde_json::to_value(Claims::new(&inside(), &pass()).unwrap()).unwrap();
        for name in ["sub", "act", "scope", "exp", "iat", "jti", "sid", "account"] {
            let mut without = claims.clone();
            without.as_object_mut().unwrap().remove(name);
            assert!(serde_json::from_value::<Claims>(without).is_err(), "without {name}");
        }
        let mut nested = claims;
        nested["act"]["act"] = nested["act"].clone();
        assert!(serde_json::from_value::<Claims>(nested).is_err(), "an actor's actor");
    }
}
