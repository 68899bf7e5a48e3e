//! The command line: the only module that knows the terminal, the environment and the clock.
