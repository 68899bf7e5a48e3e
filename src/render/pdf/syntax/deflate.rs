//! Compression. The only module that uses libdeflate.
//!
//! Streams are small, and for a small stream most of the cost is setting up the compressor: each
//! thread keeps its own.

use libdeflater::{CompressionLvl, Compressor};
use std::cell::RefCell;

/// For the content streams, which workers compress. Measured in `docs/performance.md`.
const CONTENT: i32 = 4;
/// For the content streams that many letters share.
const SHARED: i32 = 6;
/// For object streams, which the thread that writes the file compresses.
const OBJECTS: i32 = 1;
/// For what is written once a run.
const BEST: i32 = 12;

thread_local! {
    static OF_CONTENT: RefCell<Compressor> = RefCell::new(Compressor::new(level(CONTENT)));
    static OF_SHARED: RefCell<Compressor> = RefCell::new(Compressor::new(level(SHARED)));
    static OF_OBJECTS: RefCell<Compressor> = RefCell::new(Compressor::new(level(OBJECTS)));
}

fn level(number: i32) -> CompressionLvl {
    CompressionLvl::new(number).unwrap_or_default()
}

/// Compresses a content stream that many letters share for `FlateDecode`.
pub(crate) fn compress_shared(data: &[u8]) -> Vec<u8> {
    OF_SHARED.with_borrow_mut(|compressor| with(compressor, data))
}

/// Compresses a content stream for `FlateDecode`.
pub(crate) fn compress_content(data: &[u8]) -> Vec<u8> {
    OF_CONTENT.with_borrow_mut(|compressor| with(compressor, data))
}

/// Compresses an object stream for `FlateDecode`.
pub(crate) fn compress_objects(data: &[u8]) -> Vec<u8> {
    OF_OBJECTS.with_borrow_mut(|compressor| with(compressor, data))
}

/// Compresses for `FlateDecode` at the best level.
pub(crate) fn compress_once(data: &[u8]) -> Vec<u8> {
    with(&mut Compressor::new(level(BEST)), data)
}

fn with(compressor: &mut Compressor, data: &[u8]) -> Vec<u8> {
    let mut out = vec![0; compressor.zlib_compress_bound(data.len())];
    // The only error is a buffer that is too short, and the bound is long enough.
    let length = compressor.zlib_compress(data, &mut out).unwrap_or_default();
    out.truncate(length);
    out
}
