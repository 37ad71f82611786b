"""Two invented pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_up_gold import Two, gold_file, gold_page


@pytest.fixture
def two(tmp_path: Path) -> Two:
    """Two invented pages and the folder of their annotations."""
    pages = [gold_page("north.txt", "云岭市"), gold_page("south.txt", "海棠市")]
    folder = tmp_path / "gold"
    folder.mkdir()
    for page in pages:
        gold_file(folder / page["source"].replace(".txt", ".json"), page)
    return pages, folder
