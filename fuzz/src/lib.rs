//! What the fuzz targets share.

/// Good bytes with some of them overwritten: a change is three bytes of place and one of value. So a fuzzer gets past the
/// first check of a format, which noise alone hardly ever does.
pub fn overwrite(good: &[u8], changes: &[u8]) -> Vec<u8> {
    let mut bytes = good.to_vec();
    for change in changes.chunks_exact(4) {
        let place = u32::from_be_bytes([0, change[0], change[1], change[2]]) as usize % bytes.len();
        bytes[place] = change[3];
    }
    bytes
}
