//! Styles. Sizes and colours are those of the design; each style is a whole `style` attribute, for
//! mail programs inherit little.

use std::fmt::Write;

use super::EmailTheme;

macro_rules! font {
    () => {
        "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Source Sans 3',\
         'Noto Sans',Arial,sans-serif;"
    };
}

/// Text of the body: 17/26 px, ink on card 17.4:1.
macro_rules! body {
    () => {
        concat!(font!(), "font-size:17px;line-height:26px;color:#1a1a1a;")
    };
}

/// Small text, never smaller than this: 15/24 px, 8.2:1.
macro_rules! small {
    () => {
        concat!(font!(), "font-size:15px;line-height:24px;color:#4a4f57;")
    };
}

pub(super) const BODY: &str = "margin:0;padding:0;background-color:#f2f3f5;\
     -webkit-text-size-adjust:100%;text-size-adjust:100%;";
pub(super) const HIDDEN: &str = "display:none;max-height:0;overflow:hidden;mso-hide:all;";
/// Around one language. A word wider than a phone breaks rather than widening the page
/// (for that, the layout tables have a fixed layout).
pub(super) const PART: &str = "padding:28px 40px 32px;overflow-wrap:break-word;";
/// Between two languages. A border and not a gap, for a border is printed.
pub(super) const RULE: &str = "border-top:12px solid #f2f3f5;";

pub(super) const SENDER: &str =
    concat!("margin:0;", font!(), "font-size:17px;line-height:24px;font-weight:700;color:#1a1a1a;");
pub(super) const UNIT: &str =
    concat!("margin:0 0 4px;", font!(), "font-size:15px;line-height:22px;color:#4a4f57;");
pub(super) const RUNNING_TITLE: &str =
    concat!("margin:0 0 32px;", font!(), "font-size:15px;line-height:22px;color:#4a4f57;");

pub(super) const H1: &str = concat!(
    "margin:0 0 16px;",
    font!(),
    "font-size:28px;line-height:34px;font-weight:700;letter-spacing:-0.2px;text-wrap:balance;color:#1a1a1a;"
);
pub(super) const H2: &str = concat!(
    "margin:36px 0 10px;",
    font!(),
    "font-size:20px;line-height:26px;font-weight:700;color:#1a1a1a;"
);
pub(super) const H2_IN_BOX: &str = concat!(
    "margin:0 0 12px;",
    font!(),
    "font-size:22px;line-height:28px;font-weight:700;color:#1a1a1a;"
);

pub(super) const PARAGRAPH: &str = concat!("margin:0 0 16px;text-wrap:pretty;", body!());
pub(super) const PARAGRAPH_BEFORE_BOX: &str = concat!("margin:0 0 24px;text-wrap:pretty;", body!());
pub(super) const BOX_FOOT: &str = "margin:20px 0 0;border-top:1px solid #9fb6d1;padding:12px 0 0;";
pub(super) const FOOT: &str = concat!("margin:0 0 14px;text-wrap:pretty;", body!());
pub(super) const CLOSING: &str = concat!("margin:32px 0 16px;", body!());
pub(super) const CLOSING_LINES: &str = concat!("margin:0;", body!());
pub(super) const OTHER_LANGUAGES: &str =
    "border-top:1px solid #c4c9d0;margin:32px 0 0;padding:16px 0 0;";
pub(super) const OTHER_LANGUAGE: &str = concat!("margin:0 0 4px;", small!());

pub(super) const NUMBERED: &str = concat!("margin:0 0 16px;padding:0 0 0 24px;", body!());
pub(super) const BULLETS: &str = concat!("margin:0 0 16px;padding:0 0 0 22px;", body!());
pub(super) const SUB_BULLETS: &str = concat!("margin:4px 0 0;padding:0 0 0 22px;", body!());
pub(super) const STEP: &str = "margin:0 0 12px;padding:0 0 0 6px;text-wrap:pretty;";
pub(super) const SUB_BULLET: &str = "margin:0 0 4px;padding:0 0 0 4px;text-wrap:pretty;";
pub(super) const BULLET: &str = "margin:0 0 8px;padding:0 0 0 4px;text-wrap:pretty;";

pub(super) const TABLE: &str =
    "margin:0 0 16px;border-collapse:collapse;border-bottom:1px solid #c4c9d0;";
pub(super) const HEAD_CELL: &str = concat!(
    "padding:10px 12px 10px 0;border-top:2px solid #1a1a1a;font-weight:600;vertical-align:top;",
    body!()
);
pub(super) const ROW_CELL: &str = concat!(
    "padding:10px 12px 10px 0;border-top:1px solid #c4c9d0;font-weight:400;vertical-align:top;\
     overflow-wrap:break-word;",
    body!()
);
pub(super) const DEFINITIONS: &str = "margin:0 0 10px;";
pub(super) const DEFINITION: &str =
    concat!("padding:0 12px 6px 0;font-weight:400;vertical-align:top;", body!());

pub(super) const STRONG: &str = "font-weight:600;";
/// A code is read aloud: it stays on one line, its zero is not an O.
pub(super) const CODE: &str = "white-space:nowrap;font-variant-numeric:slashed-zero;";

/// A link; the colour goes before.
pub(super) const LINK: &str =
    "font-weight:600;text-decoration:underline;text-underline-offset:3px;overflow-wrap:anywhere;";
/// A phone number; it is not broken.
pub(super) const PHONE: &str =
    "font-weight:600;text-decoration:underline;text-underline-offset:3px;white-space:nowrap;";

/// A style for a language that runs from right to left: a value for all four sides has left and
/// right changed, and letters that join are not spaced out.
pub(super) fn mirrored(style: &str) -> String {
    let property = |text: &str| match text.split_once(':') {
        Some(("letter-spacing", _)) => String::new(),
        Some((name @ ("padding" | "margin"), sides)) => {
            match sides.split(' ').collect::<Vec<_>>().as_slice() {
                [top, right, bottom, left] => format!("{name}:{top} {left} {bottom} {right};"),
                _ => format!("{text};"),
            }
        }
        _ => format!("{text};"),
    };
    style.split_terminator(';').map(property).collect()
}

/// The one style sheet. Everything in it may be ignored.
pub(super) fn sheet(theme: &EmailTheme, out: &mut String) {
    let accent = theme.accent_dark();
    let _ = write!(
        out,
        "<style>\n\
         :root{{color-scheme:light dark;supported-color-schemes:light dark}}\n\
         @media (prefers-color-scheme:dark){{\n\
         .bg{{background-color:#14171a!important}}.card{{background-color:#1d2126!important}}\n\
         .ink{{color:#eceef0!important}}.mut{{color:#b6bdc6!important}}\
         .lnk{{color:{accent}!important}}\n\
         .box{{background-color:#262c34!important;border-color:{accent}!important}}\
         .ln{{border-color:#59626d!important}}.ln2{{border-color:#8a94a0!important}}\
         .gap{{border-color:#14171a!important}}}}\n\
         [data-ogsc] .ink{{color:#eceef0!important}}[data-ogsc] .mut{{color:#b6bdc6!important}}\
         [data-ogsc] .lnk{{color:{accent}!important}}\n\
         [data-ogsb] .bg{{background-color:#14171a!important}}\
         [data-ogsb] .card{{background-color:#1d2126!important}}\
         [data-ogsb] .box{{background-color:#262c34!important}}\n\
         @media (max-width:480px){{.out{{padding:0!important}}\
         .pad{{padding-left:20px!important;padding-right:20px!important}}\
         .boxpad{{padding-left:16px!important;padding-right:16px!important}}}}\n\
         </style>\n\
         <!--[if mso]><style>p,h1,h2,li,td,th,a{{font-family:'Segoe UI',Arial,sans-serif!important}}\
         </style><![endif]-->\n"
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_are_mirrored_side_by_side() {
        assert_eq!(mirrored(BULLET), "margin:0 0 8px;padding:0 4px 0 0;text-wrap:pretty;");
        assert_eq!(mirrored("padding:1px 2px 3px;color:#fff;"), "padding:1px 2px 3px;color:#fff;");
        assert!(mirrored(HEAD_CELL).starts_with("padding:10px 0 10px 12px;"));
        assert!(H1.contains("letter-spacing") && !mirrored(H1).contains("letter-spacing"));
    }
}
