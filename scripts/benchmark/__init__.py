"""What scripts/bench is made of. `cli` is where it begins."""
