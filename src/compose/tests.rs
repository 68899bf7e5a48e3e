//! Tests of composing.
