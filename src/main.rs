//! The command `breach-letters`. Everything is in the library.

/// A row or a letter is made of many small texts, which one thread makes and another gives back: the system's
/// allocator takes a tenth of a run for that.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    breach_letters::cli::main()
}
