//! `dispatch.yaml`.
