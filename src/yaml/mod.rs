//! YAML with places: a tree of nodes that know where they stand.
