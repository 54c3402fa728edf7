use crate::names::names;
use crate::row::{Field, Malformed, Value, text_field};

names! {
    /// Where a ticket stands (RULE T7).
    Status in "ticket.status" {
        /// Opened, and nobody of the support has taken it up.
        New = "new",
        /// An agent has taken it up and not answered yet.
        Open = "open",
        /// The support answered last.
        WaitingForCustomer = "waiting_for_customer",
        /// The customer answered last.
        WaitingForSupport = "waiting_for_support",
        /// The support waits for something else.
        OnHold = "on_hold",
        /// The support holds it for done; an answer of the customer's reopens it.
        Solved = "solved",
        /// Done. It takes no answers until it is reopened.
        Closed = "closed",
        /// It was done, and the customer needs more.
        Reopened = "reopened",
        /// Merged into another ticket, where it goes on.
        Merged = "merged",
    }
}

names! {
    /// What can happen to a ticket (RULE T7).
    Move in "ticket.move" {
        /// The customer answers, or adds information.
        CustomerAnswers = "customer_answers",
        /// The support answers.
        SupportAnswers = "support_answers",
        /// An agent takes it up.
        TakeUp = "take_up",
        /// The support waits for something else.
        Hold = "hold",
        /// What the support waited for is there.
        Resume = "resume",
        /// The support holds it for done.
        Solve = "solve",
        /// It is closed.
        Close = "close",
        /// It is reopened.
        Reopen = "reopen",
        /// It is merged into another ticket.
        Merge = "merge",
    }
}

/// The state machine (RULE T7): for each status, where each move leads; `None` is illegal. Undoing a merge restores the
/// status before it and so is no row here.
#[rustfmt::skip]
const MOVES: [(Status, [Option<Status>; 9]); 9] = {
    use Status::{Closed as Clo, Merged as Mer, New, OnHold as Hol, Open, Reopened as Reo, Solved as Sol,
                 WaitingForCustomer as Cus, WaitingForSupport as Sup};
    use Option::{None as NO, Some as to};
    [
        //       customer  support
        //       answers   answers  take up   hold     resume   solve    close    reopen   merge
        (New,  [to(New),  to(Cus), to(Open), to(Hol), NO,      to(Sol), to(Clo), NO,      to(Mer)]),
        (Open, [to(Open), to(Cus), to(Open), to(Hol), NO,      to(Sol), to(Clo), NO,      to(Mer)]),
        (Cus,  [to(Sup),  to(Cus), to(Cus),  to(Hol), NO,      to(Sol), to(Clo), NO,      to(Mer)]),
        (Sup,  [to(Sup),  to(Cus), to(Sup),  to(Hol), NO,      to(Sol), to(Clo), NO,      to(Mer)]),
        (Hol,  [to(Sup),  to(Cus), to(Hol),  NO,      to(Sup), to(Sol), to(Clo), NO,      to(Mer)]),
        (Sol,  [to(Reo),  to(Sol), to(Sol),  NO,      NO,      NO,      to(Clo), to(Reo), NO     ]),
        (Clo,  [NO,       NO,      NO,       NO,      NO,      NO,      NO,      to(Reo), NO     ]),
        (Reo,  [to(Reo),  to(Cus), to(Open), to(Hol), NO,      to(Sol), to(Clo), NO,      to(Mer)]),
        (Mer,  [NO,       NO,      NO,       NO,      NO,      NO,      NO,      NO,      NO     ]),
    ]
};

impl Status {
    /// Where a move leads from here; `None` if it is illegal.
    pub fn after(self, by: Move) -> Option<Self> {
        let (_, row) = MOVES.iter().find(|(from, _)| *from == self)?;
        Move::ALL.iter().zip(row).find(|(one, _)| **one == by).and_then(|(_, to)| *to)
    }

    /// Whether the customer waits for the support.
    pub const fn waits_for_support(self) -> bool {
        matches!(self, Self::New | Self::Open | Self::WaitingForSupport | Self::Reopened)
    }

    /// Whether the ticket is done, one way or the other.
    pub const fn is_done(self) -> bool {
        matches!(self, Self::Solved | Self::Closed | Self::Merged)
    }
}

names! {
    /// How much a ticket hurts (RULE T8). The most urgent is answered first.
    Priority in "ticket.priority" {
        /// Before all others.
        Urgent = "urgent",
        /// Before the ordinary.
        High = "high",
        /// As ordinary.
        Normal = "normal",
        /// After all others.
        Low = "low",
    }
}

text_field!(Status: Self::name, Self::named);

impl Field for Priority {
    /// 0 is the most urgent, so that an index has the order in which tickets are answered.
    fn write(&self) -> Value<'_> {
        Value::Integer(*self as i64)
    }

    fn read(value: Value<'_>) -> Result<Self, Malformed> {
        let place = usize::try_from(i64::read(value)?).map_err(|_| Malformed)?;
        Self::ALL.get(place).copied().ok_or(Malformed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_stable_and_the_same_everywhere() {
        for status in Status::ALL {
            assert_eq!(serde_json::to_value(status).unwrap(), status.name());
            assert_eq!(Status::named(status.name()), Some(*status));
        }
        assert_eq!(Status::named("banana"), None);
        let refused = serde_json::from_str::<Status>("\"banana\"").unwrap_err();
        assert!(refused.to_string().starts_with("ticket.status: is not a known name"), "{refused}");
    }

    #[test]
    fn the_state_machine_is_total() {
        // RULE T7: every status has one row, every row has a cell for every move, and what is reachable is everything.
        assert_eq!(MOVES.map(|(from, _)| from).as_slice(), Status::ALL);
        assert_eq!(Move::ALL.len(), 9);
        let mut reached = vec![Status::New];
        while let Some(more) = reached
            .iter()
            .flat_map(|from| Move::ALL.iter().filter_map(|by| from.after(*by)))
            .find(|to| !reached.contains(to))
        {
            reached.push(more);
        }
        assert_eq!(reached.len(), Status::ALL.len());
        let table: Vec<String> = Status::ALL
            .iter()
            .flat_map(|from| {
                Move::ALL.iter().filter_map(move |by| Some(format!("{from} {by} -> {}", from.after(*by)?)))
            })
            .collect();
        insta::assert_snapshot!(table.join("\n"));
    }

    #[test]
    fn nothing_moves_what_is_merged_and_only_reopening_moves_what_is_closed() {
        // RULE T7
        for by in Move::ALL {
            assert_eq!(Status::Merged.after(*by), None);
            assert_eq!(Status::Closed.after(*by).is_some(), *by == Move::Reopen);
        }
    }

    #[test]
    fn priorities_are_stored_in_the_order_of_answering() {
        for (place, priority) in Priority::ALL.iter().enumerate() {
            assert_eq!(priority.write(), Value::Integer(i64::try_from(place).unwrap()));
            assert_eq!(Priority::read(priority.write()).unwrap(), *priority);
        }
        assert!(Priority::read(Value::Integer(4)).is_err() && Priority::read(Value::Integer(-1)).is_err());
    }
}
