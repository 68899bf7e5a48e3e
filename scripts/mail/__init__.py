"""Proofs of `send` and `bounces` from outside: real servers on 127.0.0.1, and what they saw."""
