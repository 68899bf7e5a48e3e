//! One parser for all arguments that name one of several values.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Arg, Command, Error};

/// The values of an argument: each with its name and what the help text says of it.
///
/// The help text, completions and the message about a wrong name show the names in this order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Names<T: 'static>(pub(super) &'static [(T, &'static str, &'static str)]);

impl<T: PartialEq> Names<T> {
    /// The name of a value, to be a default. Empty for one that has none.
    pub(super) fn name_of(&self, value: &T) -> &'static str {
        self.0.iter().find(|(known, ..)| known == value).map_or("", |(_, name, _)| name)
    }
}

impl<T> Names<T> {
    fn possible(&self) -> impl Iterator<Item = PossibleValue> + 'static {
        let values = self.0;
        values.iter().map(|(_, name, help)| PossibleValue::new(*name).help(*help))
    }
}

impl<T: Clone + Send + Sync + 'static> TypedValueParser for Names<T> {
    type Value = T;

    fn parse_ref(
        &self,
        command: &Command,
        arg: Option<&Arg>,
        value: &OsStr,
    ) -> Result<Self::Value, Error> {
        let parser = PossibleValuesParser::new(self.possible());
        let name = parser.parse_ref(command, arg, value)?;
        let found = self.0.iter().find(|(_, known, _)| *known == name);
        // The parser lets pass nothing else.
        found
            .map(|(value, ..)| value.clone())
            .ok_or_else(|| Error::new(clap::error::ErrorKind::InvalidValue).with_cmd(command))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.possible()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIDES: Names<bool> = Names(&[(false, "left", "The left side"), (true, "right", "")]);

    #[test]
    fn a_name_is_its_value_and_another_is_told_of_with_all_that_there_are() {
        let command = || Command::new("x").arg(Arg::new("side").long("side").value_parser(SIDES));
        let side = |name: &str| {
            let found = command().try_get_matches_from(["x", "--side", name]);
            found.map(|found| found.get_one::<bool>("side").copied())
        };
        assert_eq!(side("right").unwrap(), Some(true));
        let message = side("up").unwrap_err().to_string();
        assert!(message.contains("left, right"), "{message}");
        assert_eq!(SIDES.name_of(&false), "left");
    }
}
