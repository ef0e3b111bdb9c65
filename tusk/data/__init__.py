"""Calendars and tables to download."""
