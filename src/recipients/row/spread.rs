//! How far the data of one data subject went.

use super::context::Row;
use super::vocabulary::{SPREADS, one_of};
use crate::diag::codes::recipients as codes;
use crate::recipients::columns::header::Column;
use crate::recipients::model::Need;
use crate::terms::Reach;

impl Row<'_> {
    /// How far the data went, which must agree with what the incident says of the person's group. `None`:
    /// what the incident says.
    pub(in crate::recipients) fn spread(
        &mut self,
        value: Option<&str>,
        group: Option<&str>,
    ) -> Option<Reach> {
        let value = value.filter(|value| !value.is_empty())?;
        let Some(reach) = one_of(value, SPREADS) else {
            let message = "expected `unknown`, `known`, `known-recipient`, `returned`, `deleted`, \
                           `published` or an empty value";
            let help = "an empty value means what `known.spread` in incident.yaml says, or `spread` of \
                        the group";
            self.error(codes::BAD_SPREAD, Column::Spread, message, help);
            return None;
        };
        let stated = self.settings().spread.iter().find(|one| one.group.as_deref() == group);
        let agrees = stated.is_none_or(|stated| {
            stated.reach.leaves_open(reach)
                && (stated.disclosed || matches!(reach, Reach::Unknown | Reach::Known))
        });
        if !agrees {
            let help = "correct the value, or write under `known.spread` in incident.yaml, or `spread` \
                        of the group, what is true for everybody: `unknown` leaves all values open";
            self.need(Need::OtherSpread, Column::Spread, help);
        }
        Some(reach)
    }
}
