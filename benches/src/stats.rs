//! Medians and quartiles.

/// Median and quartiles of a row of values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Summary {
    pub(crate) median: f64,
    pub(crate) low: f64,
    pub(crate) high: f64,
}

impl Summary {
    /// Of no values there is none.
    pub(crate) fn of(values: &[f64]) -> Option<Self> {
        let sorted = sorted(values);
        Some(Self { median: at(&sorted, 1, 2)?, low: at(&sorted, 1, 4)?, high: at(&sorted, 3, 4)? })
    }

    /// The distance between the quartiles, in percent of the median.
    pub(crate) fn spread(&self) -> f64 {
        if self.median == 0.0 { 0.0 } else { (self.high - self.low) / self.median * 100.0 }
    }
}

/// The value that `percent` of the values don't exceed.
pub(crate) fn percentile(values: &[f64], percent: usize) -> Option<f64> {
    at(&sorted(values), percent, 100)
}

fn sorted(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted
}

fn at(sorted: &[f64], part: usize, parts: usize) -> Option<f64> {
    sorted.get(sorted.len().saturating_sub(1) * part / parts).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quartiles_are_values_that_were_measured() {
        let summary = Summary::of(&[5.0, 1.0, 3.0, 2.0, 4.0]).unwrap();
        assert_eq!(summary, Summary { median: 3.0, low: 2.0, high: 4.0 });
        assert!((summary.spread() - 66.666).abs() < 0.001);
        assert_eq!(Summary::of(&[]), None);
        assert_eq!(percentile(&[1.0, 2.0, 3.0], 99), Some(2.0));
        assert_eq!(percentile(&[7.0], 99), Some(7.0));
    }
}
