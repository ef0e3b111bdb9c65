"""Addresses elsewhere: asks each once, within limits, and says what came of it."""
