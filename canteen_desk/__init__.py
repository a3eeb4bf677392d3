"""Canteen Desk (食堂减损台): the desk with which an office canteen measures and lowers its food waste."""

__version__ = "0.1.0"
