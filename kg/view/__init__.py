"""The viewer: one HTML page that shows a graph with the sentence behind every line, offline."""

from kg.view.page import write_view

__all__ = ["write_view"]
