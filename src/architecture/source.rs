//! One source file of the program, parsed with syn: what it imports, names, defines and quotes, each
//! with its line. Comments and test code are left out.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::ToTokens;

/// A path as it is written in the code, such as `crate::diag::Code` or `HashMap`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    /// The segments; `crate`, `self` and `super` among them.
    pub(super) path: Vec<String>,
    /// The line, 1-based.
    pub(super) line: usize,
}

/// One name that a `use` brings in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Import {
    /// The path, without `self` at its end; `*` is its last segment for everything of a module.
    pub(super) path: Vec<String>,
    /// The name that it has here.
    pub(super) name: String,
    /// Whether others can import it from here (`pub use`, `pub(crate) use` …).
    pub(super) is_public: bool,
    /// The line of the name, 1-based.
    pub(super) line: usize,
}

/// A string in the code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quoted {
    /// What it says.
    pub(super) text: String,
    /// The function, macro or type whose first argument it is.
    pub(super) called: Option<String>,
    /// The line, 1-based.
    pub(super) line: usize,
}

/// A module: the file itself, or one written inside it.
#[derive(Debug, Clone, Default)]
pub(super) struct Module {
    /// The names of the modules inside the file that lead here; empty for the file itself.
    pub(super) inside: Vec<String>,
    /// What it defines.
    pub(super) items: BTreeSet<String>,
    /// What it imports.
    pub(super) imports: Vec<Import>,
    /// What it names outside of imports at its top. Imports inside functions are among it.
    pub(super) names: Vec<Named>,
}

/// A parsed file.
#[derive(Debug, Clone, Default)]
pub(super) struct Source {
    /// The file's modules, the file itself first.
    pub(super) modules: Vec<Module>,
    /// Its strings, those of attributes and documentation left out.
    pub(super) strings: Vec<Quoted>,
    /// Names in `#[cfg(test)] mod name;`: files that are test code.
    pub(super) test_modules: Vec<String>,
}

impl Source {
    /// Parses a file.
    ///
    /// # Panics
    /// It is no Rust; the compiler has said so before.
    pub(super) fn new(text: &str) -> Self {
        let file = syn::parse_file(text).expect("Rust source");
        let mut source = Self::default();
        source.read_module(Vec::new(), &file.items);
        source
    }

    fn read_module(&mut self, inside: Vec<String>, items: &[syn::Item]) {
        let place = self.modules.len();
        self.modules.push(Module { inside: inside.clone(), ..Module::default() });
        let mut module = Module { inside: inside.clone(), ..Module::default() };
        for item in items {
            if attributes(item).iter().any(is_test) {
                if let syn::Item::Mod(test) = item
                    && test.content.is_none()
                {
                    self.test_modules.push(test.ident.to_string());
                }
                continue;
            }
            match item {
                syn::Item::Use(import) => {
                    let is_public = !matches!(import.vis, syn::Visibility::Inherited);
                    read_use(&import.tree, &mut Vec::new(), is_public, &mut module.imports);
                }
                syn::Item::Mod(inner) => {
                    module.items.insert(inner.ident.to_string());
                    if let Some((_, items)) = &inner.content {
                        let mut inside = inside.clone();
                        inside.push(inner.ident.to_string());
                        self.read_module(inside, items);
                    }
                }
                _ => {
                    module.items.extend(defined(item));
                    read_tokens(item.to_token_stream(), None, &mut module, &mut self.strings);
                }
            }
        }
        self.modules[place] = module;
    }

    /// All imports and names of the file, its inner modules included, each with its line and whether
    /// it is an import.
    pub(super) fn all_names(&self) -> impl Iterator<Item = (&[String], usize, bool)> {
        self.modules.iter().flat_map(|module| {
            let imports = module.imports.iter().map(|i| (i.path.as_slice(), i.line, true));
            imports.chain(module.names.iter().map(|n| (n.path.as_slice(), n.line, false)))
        })
    }
}

fn attributes(item: &syn::Item) -> &[syn::Attribute] {
    use syn::Item;
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::ExternCrate(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::ForeignMod(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::TraitAlias(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

/// Whether an attribute is `#[cfg(test)]` or `#[test]`.
fn is_test(attribute: &syn::Attribute) -> bool {
    is_test_words(&attribute.meta.to_token_stream())
}

fn is_test_words(tokens: &TokenStream) -> bool {
    let words: String = tokens.to_string().split_whitespace().collect();
    words == "cfg(test)" || words == "test"
}

/// The names that an item brings into its module.
fn defined(item: &syn::Item) -> Option<String> {
    use syn::Item;
    let ident = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Union(item) => &item.ident,
        Item::Macro(item) => item.ident.as_ref()?,
        _ => return None,
    };
    Some(ident.to_string())
}

fn read_use(tree: &syn::UseTree, path: &mut Vec<String>, is_public: bool, found: &mut Vec<Import>) {
    let mut import = |path: Vec<String>, name: String, ident: &Ident| {
        let line = ident.span().start().line;
        found.push(Import { path, name, is_public, line });
    };
    match tree {
        syn::UseTree::Path(part) => {
            path.push(part.ident.to_string());
            read_use(&part.tree, path, is_public, found);
            path.pop();
        }
        syn::UseTree::Group(group) => {
            for tree in &group.items {
                read_use(tree, path, is_public, found);
            }
        }
        syn::UseTree::Name(name) if name.ident == "self" => {
            let last = path.last().cloned().unwrap_or_default();
            import(path.clone(), last, &name.ident);
        }
        syn::UseTree::Name(name) => {
            let own = name.ident.to_string();
            import([path.as_slice(), std::slice::from_ref(&own)].concat(), own, &name.ident);
        }
        syn::UseTree::Rename(name) => {
            let mut whole = path.clone();
            if name.ident != "self" {
                whole.push(name.ident.to_string());
            }
            import(whole, name.rename.to_string(), &name.rename);
        }
        syn::UseTree::Glob(glob) => {
            let line = glob.star_token.spans[0].start().line;
            let path = [path.as_slice(), &["*".to_owned()]].concat();
            found.push(Import { path, name: "*".to_owned(), is_public, line });
        }
    }
}

/// Reads paths and strings from tokens, so that the arguments of macros are seen as well.
///
/// `called` is the word before the brackets that the tokens are in.
fn read_tokens(
    tokens: TokenStream,
    called: Option<&str>,
    module: &mut Module,
    strings: &mut Vec<Quoted>,
) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    // The word directly before, with or without `!`: what an opening bracket calls.
    let mut before: Option<String> = None;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                if let Some((next, test)) = attribute_after(&tokens, at) {
                    at = if test { end_of_item(&tokens, next) } else { next };
                    before = None;
                    continue;
                }
                at += 1;
            }
            TokenTree::Punct(mark) => {
                if mark.as_char() != '!' {
                    before = None;
                }
                at += 1;
            }
            TokenTree::Ident(word) if word == "use" => {
                let end = (at..tokens.len())
                    .find(|&end| is_mark(&tokens[end], ';'))
                    .map_or(tokens.len(), |end| end + 1);
                let item: TokenStream = tokens[at..end].iter().cloned().collect();
                if let Ok(import) = syn::parse2::<syn::ItemUse>(item) {
                    let mut found = Vec::new();
                    read_use(&import.tree, &mut Vec::new(), false, &mut found);
                    let names = found
                        .into_iter()
                        .map(|import| Named { path: import.path, line: import.line });
                    module.names.extend(names);
                    at = end;
                } else {
                    at += 1;
                }
            }
            // The `super` of `pub(super)` is no path.
            TokenTree::Ident(word) if word == "pub" => {
                let is_limited = matches!(tokens.get(at + 1), Some(TokenTree::Group(_)));
                at += if is_limited { 2 } else { 1 };
            }
            TokenTree::Ident(word) => {
                let line = word.span().start().line;
                let (path, next) = path_from(&tokens, at);
                // A field or method is a name of its value's type, not of this module.
                let is_member = at > 0
                    && is_mark(&tokens[at - 1], '.')
                    && !(at > 1 && is_mark(&tokens[at - 2], '.'));
                // What follows a generic argument or `<T as Trait>` belongs to that.
                let is_rest =
                    at > 1 && is_mark(&tokens[at - 1], ':') && is_mark(&tokens[at - 2], ':');
                before = path.last().cloned();
                if !is_member && !is_rest {
                    module.names.push(Named { path, line });
                }
                at = next;
            }
            TokenTree::Group(group) => {
                let is_call = group.delimiter() == Delimiter::Parenthesis;
                let called = if is_call { before.take() } else { None };
                read_tokens(group.stream(), called.as_deref(), module, strings);
                before = None;
                at += 1;
            }
            TokenTree::Literal(literal) => {
                if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                    let line = literal.span().start().line;
                    let called = if at == 0 { called.map(str::to_owned) } else { None };
                    strings.push(Quoted { text: text.value(), called, line });
                }
                before = None;
                at += 1;
            }
        }
    }
}

fn is_mark(token: &TokenTree, mark: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == mark)
}

/// The place behind an attribute that begins at `at`, and whether it marks test code.
fn attribute_after(tokens: &[TokenTree], at: usize) -> Option<(usize, bool)> {
    let open =
        if tokens.get(at + 1).is_some_and(|token| is_mark(token, '!')) { at + 2 } else { at + 1 };
    match tokens.get(open)? {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
            Some((open + 1, is_test_words(&group.stream())))
        }
        _ => None,
    }
}

/// The place behind the item that begins at `at`: behind its block or its semicolon.
fn end_of_item(tokens: &[TokenTree], at: usize) -> usize {
    let is_end = |token: &TokenTree| {
        let block = matches!(token, TokenTree::Group(g) if g.delimiter() == Delimiter::Brace);
        block || is_mark(token, ';')
    };
    (at..tokens.len()).find(|&at| is_end(&tokens[at])).map_or(tokens.len(), |end| end + 1)
}

/// The path that begins at `at`, and the place behind it.
fn path_from(tokens: &[TokenTree], mut at: usize) -> (Vec<String>, usize) {
    let mut path = Vec::new();
    while let Some(TokenTree::Ident(word)) = tokens.get(at) {
        path.push(word.to_string());
        at += 1;
        let colons = tokens.get(at..at + 2).is_some_and(|two| two.iter().all(|t| is_mark(t, ':')));
        if !colons || !matches!(tokens.get(at + 2), Some(TokenTree::Ident(_))) {
            break;
        }
        at += 2;
    }
    (path, at)
}

#[test]
fn names_imports_and_strings_are_found_and_words_about_them_are_not() {
    let text = r##"
//! Not [`crate::comment`].
use crate::alpha::A;
use crate::{beta, gamma::{B, C}, delta as d};
/* crate::block */
pub(crate) use super::zeta::*;
fn f<'a>(x: &'a str) -> char {
    let _ = ("crate::string", r#"crate::"raw""#, 'c', '\'', '"');
    x.crate_name();
    use crate::inner::{One, Two};
    vec![crate::epsilon::g()]; // crate::tail
    say("hello", "second");
}
mod inline { use super::super::up; const C: Code = Code("a/b"); }
#[cfg(test)]
mod tests {
    use crate::zeta;
    fn t() { let _ = "}"; Code("c/d"); }
}
struct S;
impl S {
    #[cfg(test)]
    fn only_in_tests() { crate::theta() }
    fn always() { crate::eta() }
}
#[cfg(test)]
mod slow;
"##;
    let source = Source::new(text);
    let mut lines: Vec<(usize, String)> = source
        .all_names()
        .filter(|(path, _, _)| matches!(path[0].as_str(), "crate" | "super"))
        .map(|(path, line, _)| (line, path.join("::")))
        .collect();
    lines.sort();
    let expected = [
        (3, "crate::alpha::A"),
        (4, "crate::beta"),
        (4, "crate::delta"),
        (4, "crate::gamma::B"),
        (4, "crate::gamma::C"),
        (6, "super::zeta::*"),
        (10, "crate::inner::One"),
        (10, "crate::inner::Two"),
        (11, "crate::epsilon::g"),
        (14, "super::super::up"),
        (24, "crate::eta"),
    ];
    let lines: Vec<(usize, &str)> =
        lines.iter().map(|(line, path)| (*line, path.as_str())).collect();
    assert_eq!(lines, expected);
    assert_eq!(source.test_modules, ["slow"]);
    let called: Vec<_> = source
        .strings
        .iter()
        .filter_map(|s| Some((s.called.as_deref()?, s.text.as_str())))
        .collect();
    assert_eq!(called, [("say", "hello"), ("Code", "a/b")]);
    assert_eq!(source.modules[1].inside, ["inline"]);
    assert!(source.modules[0].items.contains("S"));
    assert!(source.modules[0].imports.iter().any(|i| i.name == "d" && !i.is_public));
    assert!(source.modules[0].imports.iter().any(|i| i.name == "*" && i.is_public));
}
