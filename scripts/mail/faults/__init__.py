"""The rows of the fault matrix. Each is a function of a bench and a size, and says what it saw."""
