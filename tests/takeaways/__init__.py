"""Tests of what a trainer takes away."""
