//! A CSV file, record by record: in bounded memory, with lines that can be trusted.
//!
//! Built on `csv-core`, the parser under the `csv` crate, for three things that an import needs: a record may be of any
//! length and is never held beyond a limit; a record's line is the one that it starts on, whatever blank lines and line
//! ends stand before it; and a quotation that is still open at the end of the file is told, not taken for text.

use crate::row::Flaw;
use crate::table::grouped;
use csv_core::ReadRecordResult;
use std::io::{self, BufRead as _, BufReader, Read};

/// The most bytes that one record may have.
pub(crate) const BYTES_MAX: usize = 1 << 20;
/// The most columns that one record may have.
pub(crate) const COLUMNS_MAX: usize = 1_024;

/// Reads records.
pub(crate) struct Records<R> {
    source: BufReader<R>,
    parser: csv_core::Reader,
    text: Vec<u8>,
    ends: Vec<usize>,
    line: u64,
    bytes: u64,
}

/// One record, borrowed from its reader.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Record<'a> {
    /// The line that it starts on, from 1.
    pub(crate) line: u64,
    text: &'a [u8],
    ends: &'a [usize],
}

impl<R: Read> Records<R> {
    /// Reads records with this delimiter between their fields.
    pub(crate) fn new(source: R, delimiter: u8) -> Self {
        Self {
            source: BufReader::new(source),
            parser: csv_core::ReaderBuilder::new().delimiter(delimiter).build(),
            text: vec![0; BYTES_MAX],
            ends: vec![0; COLUMNS_MAX],
            line: 1,
            bytes: 0,
        }
    }

    /// How much of the source has been read.
    pub(crate) const fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The next record; `None` after the last.
    pub(crate) fn next(&mut self) -> io::Result<Option<Result<Record<'_>, Flaw>>> {
        self.skip_line_ends()?;
        let (line, start) = (self.line, self.bytes);
        let (mut text, mut columns, mut fits) = (0, 0, true);
        loop {
            let input = self.source.fill_buf()?;
            let at_end = input.is_empty();
            if at_end && self.bytes == start {
                return Ok(None);
            }
            // At the end of the file this line feed ends the last record, unless a quotation is open and swallows it.
            let input = if at_end { b"\n" } else { input };
            let (text_left, ends_left) = (self.text.get_mut(text..), self.ends.get_mut(columns..));
            let (result, read, wrote, ended) =
                self.parser.read_record(input, text_left.unwrap_or_default(), ends_left.unwrap_or_default());
            (text, columns) = (text + wrote, columns + ended);
            if !at_end {
                let lines = input.iter().take(read).filter(|&&byte| byte == b'\n').count();
                (self.line, self.bytes) = (self.line + lines as u64, self.bytes + read as u64);
                self.source.consume(read);
            }
            match result {
                ReadRecordResult::InputEmpty if at_end => return Ok(Some(Err(open_quotation(line, self.line)))),
                ReadRecordResult::InputEmpty => {}
                // Too long: what is buffered is given up, the rest only parsed, so that the next record is found.
                ReadRecordResult::OutputFull => (fits, text) = (false, 0),
                ReadRecordResult::OutputEndsFull => (fits, columns) = (false, 0),
                ReadRecordResult::Record | ReadRecordResult::End => break,
            }
        }
        if !fits {
            return Ok(Some(Err(too_long(line))));
        }
        let (text, ends) = (self.text.get(..text), self.ends.get(..columns));
        Ok(Some(Ok(Record { line, text: text.unwrap_or_default(), ends: ends.unwrap_or_default() })))
    }

    /// Passes over blank lines, and over the line feed that the record before may have left.
    fn skip_line_ends(&mut self) -> io::Result<()> {
        loop {
            let input = self.source.fill_buf()?;
            let blank = input.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
            let (read, lines) = blank.fold((0, 0), |(read, lines), &byte| (read + 1, lines + u64::from(byte == b'\n')));
            if read == 0 {
                return Ok(());
            }
            (self.line, self.bytes) = (self.line + lines, self.bytes + read as u64);
            self.source.consume(read);
        }
    }
}

impl<'a> Record<'a> {
    /// How many fields there are.
    pub(crate) const fn len(&self) -> usize {
        self.ends.len()
    }

    /// A field's bytes.
    pub(crate) fn field(&self, index: usize) -> Option<&'a [u8]> {
        let start = match index.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.text.get(start..*self.ends.get(index)?)
    }
}

fn open_quotation(line: u64, end: u64) -> Flaw {
    let lost = if end > line { format!("; lines {line} to {end} are not imported") } else { String::new() };
    Flaw { line, column: "record", problem: format!("a quotation is open to the end of the file{lost}") }
}

fn too_long(line: u64) -> Flaw {
    let (bytes, columns) = (grouped(BYTES_MAX as u64), grouped(COLUMNS_MAX as u64));
    Flaw { line, column: "record", problem: format!("has more than {bytes} bytes or {columns} fields") }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each record as its line and its fields, or its flaw; read in pieces of `piece` bytes at most.
    fn read(csv: &[u8], piece: usize) -> Vec<String> {
        let mut records = Records::new(Pieces(csv, piece), b',');
        let mut seen = Vec::new();
        while let Some(record) = records.next().unwrap() {
            seen.push(match record {
                Ok(record) => {
                    let fields = (0..record.len()).map(|index| String::from_utf8_lossy(record.field(index).unwrap()));
                    format!("{} {}", record.line, fields.collect::<Vec<_>>().join("|"))
                }
                Err(flaw) => flaw.to_string(),
            });
        }
        assert_eq!(records.bytes(), csv.len() as u64);
        seen
    }

    struct Pieces<'a>(&'a [u8], usize);

    impl Read for Pieces<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let end = buffer.len().min(self.1);
            Read::read(&mut self.0, &mut buffer[..end])
        }
    }

    #[test]
    fn lines_are_those_that_records_start_on() {
        let csv = b"\xef\xbb\xbfa,b\r\n\r\n\n\"x\r\ny\",1\r\nz,\"\"\"2\"\"\"\nlast,3";
        for piece in [4, 5, 7, 1_000] {
            assert_eq!(read(csv, piece), ["1 a|b", "4 x\r\ny|1", "6 z|\"2\"", "7 last|3"], "in pieces of {piece}");
        }
    }

    #[test]
    fn an_empty_file_has_no_records() {
        assert!(read(b"", 9).is_empty());
        assert!(read(b"\r\n\n", 9).is_empty());
    }

    #[test]
    fn a_quotation_that_never_ends_is_told() {
        let flaw = "line 2: record: a quotation is open to the end of the file";
        assert_eq!(read(b"a\n\"b", 9), ["1 a", flaw]);
        assert_eq!(read(b"a\n\"b\n\nc", 9), ["1 a", &format!("{flaw}; lines 2 to 4 are not imported")]);
        assert_eq!(read(b"a\n\"b\"", 9), ["1 a", "2 b"]);
    }

    #[test]
    fn a_record_beyond_the_limits_is_passed_over() {
        let long = format!("a\n\"{}\n\",b\nnext\n", "x".repeat(3 * BYTES_MAX));
        let wide = format!("a\n{}\nnext\n", ",".repeat(2 * COLUMNS_MAX));
        let flaw = "line 2: record: has more than 1,048,576 bytes or 1,024 fields";
        assert_eq!(read(long.as_bytes(), 1 << 16), ["1 a", flaw, "4 next"]);
        assert_eq!(read(wide.as_bytes(), 1 << 16), ["1 a", flaw, "3 next"]);
    }
}
