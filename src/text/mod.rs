//! What text may hold, and how it is escaped.
