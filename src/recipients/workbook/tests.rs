//! Workbooks that are put together here, part by part.
