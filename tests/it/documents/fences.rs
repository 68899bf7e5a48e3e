//! The fenced blocks of a Markdown document.

/// A block between two fences.
pub(super) struct Fence {
    /// The line of the opening fence, 1-based.
    pub(super) line: usize,
    /// The words behind it.
    pub(super) info: Vec<String>,
    /// The lines of the block, without the indent of the fence.
    pub(super) lines: Vec<String>,
    /// Why it is not run, as the comment beside it says.
    pub(super) why_not: Option<String>,
}

impl Fence {
    pub(super) fn has(&self, word: &str) -> bool {
        self.info.iter().any(|own| own == word)
    }

    /// The first word: `sh`, `yaml` …; empty where there is none.
    pub(super) fn kind(&self) -> &str {
        self.info.first().map_or("", String::as_str)
    }

    /// The second word: the file that the block is an example of.
    pub(super) fn target(&self) -> &str {
        self.info.get(1).map_or("", String::as_str)
    }

    /// The exit code that the block asks for.
    pub(super) fn exit(&self) -> i32 {
        let code = self.info.iter().find_map(|word| word.strip_prefix("exit="));
        code.map_or(0, |code| code.parse().expect("a number behind `exit=`"))
    }

    pub(super) fn is_to_be_run(&self) -> bool {
        matches!(self.kind(), "sh" | "console" | "yaml" | "csv" | "ftl")
    }

    pub(super) fn has_commands(&self) -> bool {
        let command =
            |line: &String| line.strip_prefix("$ ").unwrap_or(line).starts_with("breach-letters ");
        self.lines.iter().any(command)
    }
}

/// All blocks of a document, in order.
pub(super) fn read(text: &str) -> Vec<Fence> {
    let lines: Vec<&str> = text.lines().collect();
    let mut fences = vec![];
    let mut at = 0;
    while at < lines.len() {
        let Some((indent, info)) = opening(lines[at]) else {
            at += 1;
            continue;
        };
        let rest = &lines[at + 1..];
        let length = rest.iter().position(|line| line.trim() == "```").expect("a closing fence");
        let inner = rest[..length].iter().map(|line| line.get(indent..).unwrap_or("").to_owned());
        let above = lines[..at].iter().rev().find(|line| !line.trim().is_empty());
        let below = rest[length + 1..].iter().find(|line| !line.trim().is_empty());
        let why_not =
            [above, below].into_iter().flatten().find_map(|line| comment(line, "not run"));
        fences.push(Fence {
            line: at + 1,
            info: info.split_whitespace().map(str::to_owned).collect(),
            lines: inner.collect(),
            why_not,
        });
        at += length + 2;
    }
    fences
}

/// The indent of an opening fence and what stands behind it.
fn opening(line: &str) -> Option<(usize, &str)> {
    let inner = line.trim_start();
    let info = inner.strip_prefix("```")?;
    Some((line.len() - inner.len(), info))
}

/// What a comment `<!-- NAME: VALUE -->` says.
pub(super) fn comment(line: &str, name: &str) -> Option<String> {
    let inner = line.trim().strip_prefix("<!--")?.strip_suffix("-->")?.trim();
    let value = inner.strip_prefix(name)?.strip_prefix(':')?.trim();
    (!value.is_empty()).then(|| value.to_owned())
}
