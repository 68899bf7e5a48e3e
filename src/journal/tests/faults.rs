//! Kills, torn files, and files of another journal.
