"""The programs that letters are compared with, one module each, and what they have in common."""
