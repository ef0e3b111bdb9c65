"""Tests of tusk/feeds/."""
