//! Words: Fluent bundles, numbers, dates and lists.
