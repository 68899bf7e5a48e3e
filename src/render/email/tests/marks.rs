//! Marks in every place of a letter where words may stand.

use super::*;
use crate::letter::own::OwnValue;
use crate::letter::{Block, Definition, Inline, Item, Part, Row, Stationery};

/// Puts marks around, between and into words.
struct Marker(usize);

impl Marker {
    fn mark(&mut self) -> char {
        self.0 += 1;
        let values =
            [OwnValue::Name, OwnValue::Guardian, OwnValue::Piece, OwnValue::AddressLine(1)];
        values[self.0 % 4].mark()
    }

    fn text(&mut self, text: &str) -> String {
        let (before, after) = text.split_at(text.find(' ').unwrap_or(text.len()));
        match self.0 % 3 {
            0 => format!("{}{text}", self.mark()),
            1 => format!("{before} {}{}{after}", self.mark(), self.mark()),
            _ => format!("{text} {}", self.mark()),
        }
    }

    fn inlines(&mut self, content: &[Inline]) -> Vec<Inline> {
        let mut out: Vec<Inline> = content
            .iter()
            .map(|inline| match inline {
                Inline::Text(text) => Inline::Text(self.text(text)),
                Inline::Field(text) => Inline::Field(self.text(text)),
                Inline::Code(text) => Inline::Code(self.text(text)),
                Inline::Strong(inner) => Inline::Strong(self.inlines(inner)),
                Inline::Lang { lang, content } => {
                    Inline::Lang { lang: lang.clone(), content: self.inlines(content) }
                }
                Inline::Link(_) | Inline::Break => inline.clone(),
            })
            .collect();
        let mark = self.mark().to_string();
        out.push(if self.0.is_multiple_of(2) { Inline::Code(mark) } else { Inline::Field(mark) });
        out
    }

    fn lines(&mut self, lines: &[Vec<Inline>]) -> Vec<Vec<Inline>> {
        lines.iter().map(|line| self.inlines(line)).collect()
    }

    fn blocks(&mut self, blocks: &[Block]) -> Vec<Block> {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block(&mut self, block: &Block) -> Block {
        match block {
            Block::Heading { level, content } => {
                Block::Heading { level: *level, content: self.inlines(content) }
            }
            Block::Paragraph { content, lang, keep_with_next } => Block::Paragraph {
                content: self.inlines(content),
                lang: lang.clone(),
                keep_with_next: *keep_with_next,
            },
            Block::List { start, compact, items } => {
                let items = items.iter().map(|item| Item {
                    content: self.inlines(&item.content),
                    sub: self.lines(&item.sub),
                });
                Block::List { start: *start, compact: *compact, items: items.collect() }
            }
            Block::Table { head: [first, second], rows } => Block::Table {
                head: [self.inlines(first), self.inlines(second)],
                rows: rows
                    .iter()
                    .map(|row| Row { head: self.lines(&row.head), cell: self.inlines(&row.cell) })
                    .collect(),
            },
            Block::Definitions { compact, items } => {
                let items = items.iter().map(|item| Definition {
                    term: self.inlines(&item.term),
                    content: self.inlines(&item.content),
                });
                Block::Definitions { compact: *compact, items: items.collect() }
            }
            Block::Box { blocks, foot } => Block::Box {
                blocks: self.blocks(blocks),
                foot: foot.as_ref().map(|foot| self.inlines(foot)),
            },
            Block::Closing { greeting, lines } => {
                Block::Closing { greeting: self.inlines(greeting), lines: self.lines(lines) }
            }
            Block::OtherLanguages { lines } => Block::OtherLanguages {
                lines: lines
                    .iter()
                    .map(|(lang, line)| (lang.clone(), self.inlines(line)))
                    .collect(),
            },
        }
    }

    fn letter(&mut self, letter: &Letter) -> Letter {
        let parts = letter.parts.iter().map(|part| {
            let head = &part.stationery;
            let stationery = Stationery {
                sender: self.text(&head.sender),
                unit: head.unit.as_ref().map(|unit| self.text(unit)),
                running_title: self.text(&head.running_title),
                greeting: head.greeting.as_ref().map(|greeting| self.text(greeting)),
                preview: head.preview.as_ref().map(|preview| self.text(preview)),
                ..head.clone()
            };
            Part { lang: part.lang.clone(), stationery, blocks: self.blocks(&part.blocks) }
        });
        Letter { title: letter.title.clone(), parts: parts.collect() }
    }
}

fn same(master: &Master, marked: &Letter, values: &OwnValues) -> [String; 2] {
    let Envelope { to, recipient, .. } = envelope();
    let filled = master.message(values, &to, &recipient, &key());
    let alone = make(&values.fill_letter(marked), &envelope());
    [filled, alone].map(|bytes| String::from_utf8(bytes.unwrap()).unwrap())
}

/// The sample letter with marks wherever there are words, and its master.
fn marked() -> (Letter, Master) {
    let marked = Marker(0).letter(&sample::two_part_letter());
    let master = Master::new(&marked, &EmailTheme::default(), sender()).unwrap();
    (marked, master)
}

#[test]
fn a_letter_without_marks_is_its_own_master() {
    for letter in [sample::finnish_letter(), sample::two_part_letter()] {
        let master = Master::new(&letter, &EmailTheme::default(), sender()).unwrap();
        let [filled, alone] = same(&master, &letter, &OwnValues::default());
        assert_eq!(filled, alone);
    }
}

#[test]
fn marks_may_stand_wherever_there_are_words() {
    let (marked, master) = marked();
    for value in ["A", "a b c", "a:", "::", "a  b", "=", "<&>\"'", "ä\u{308}", "👩", "x\u{a0}y"]
    {
        for value in [value.to_owned(), format!("{value} {}", "w".repeat(70)), value.repeat(90)] {
            let lines = ["1".to_owned(), value.clone()];
            let values = OwnValues::new("004\u{a0}217", &value, "Maija", &lines).unwrap();
            let [filled, alone] = same(&master, &marked, &values);
            assert_eq!(filled, alone, "{value}");
        }
    }
}

#[test]
fn a_message_alone_keeps_what_looks_like_a_mark() {
    let (marked, _) = marked();
    let alone = String::from_utf8(make(&marked, &envelope()).unwrap()).unwrap();
    assert!(alone.contains("=EF=B7=91"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_values_give_the_same_message(
        name in "(\\PC|[a-z :=<&>\"'.-]){1,120}",
        guardian in "\\PC{1,40}",
        line in "[a-zäö -]{1,80}",
    ) {
        let lines = ["1".to_owned(), line.trim().to_owned()];
        if let Some(values) = OwnValues::new("004\u{a0}217", name.trim(), guardian.trim(), &lines) {
            let (marked, master) = marked();
            let [filled, alone] = same(&master, &marked, &values);
            prop_assert_eq!(filled, alone);
        }
    }
}
