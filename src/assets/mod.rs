//! Built-in files with the incident folder laid over them.
