//! The command `breach-letters`. Everything is in the library.

fn main() -> std::process::ExitCode {
    breach_letters::cli::main()
}
