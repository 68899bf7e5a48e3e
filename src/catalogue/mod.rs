//! Data categories, consequences, advice and authorities of one country.
