"""How long a build takes, against `jieba.posseg.cut` alone over the same text, in one run.

    python benchmarks/build.py [SOURCE...] [--rounds 3]

Warm: one core, dictionaries and models loaded before the clock starts. Cold: `kg build` in a fresh process, all cores, from
the start of Python to the written viewer; the package is compiled to bytecode first, as pip leaves it. The first cold start
of a machine also writes jieba's dictionary cache. Every measurement has a process of its own; the rounds alternate, and the
quickest of each counts, as the least disturbed.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = ROOT.parent / "shared" / "pages"
# Made up, and of many kinds, so that every dictionary that a page may ask for is loaded before the clock starts.
WARM_UP = sorted((ROOT / "tests" / "data").glob("genre_*.txt"))
Measured = dict[str, float]


def measure_jieba(sources: Sequence[str]) -> Measured:
    """Seconds that jieba's tagger takes over the text of some sources."""
    import jieba.posseg

    from kg.read import read_all

    texts = [page.text for page in read_all(sources)[0]]
    for page in WARM_UP:
        list(jieba.posseg.cut(page.read_text(encoding="utf-8")))
    began = time.perf_counter()
    for text in texts:
        list(jieba.posseg.cut(text))
    return {"total": time.perf_counter() - began, "characters": sum(map(len, texts)), "files": len(texts)}


def measure_build(sources: Sequence[str]) -> Measured:
    """Seconds of a build from reading to the written Turtle, in all and by stage."""
    from kg.pipeline import read_sources
    from kg.store.rdf import write_turtle

    with tempfile.TemporaryDirectory() as folder:
        write_turtle(read_sources(WARM_UP), Path(folder) / "warm-up.ttl")
        began = time.perf_counter()
        reading = read_sources(sources)
        read = time.perf_counter()
        write_turtle(reading, Path(folder) / "graph.ttl")
        done = time.perf_counter()
    stages = {f"  {stage}": seconds for stage, seconds in reading.seconds.items()}
    return {"total": done - began, **stages, "  store": done - read}


def measure_start(sources: Sequence[str]) -> Measured:
    """Seconds until a first page is read: imports, dictionaries, models."""
    began = time.perf_counter()
    from kg.pipeline import read_sources

    read_sources(WARM_UP[:1])
    return {"total": time.perf_counter() - began}


TASKS: dict[str, Callable[[Sequence[str]], Measured]] = {"jieba": measure_jieba, "build": measure_build, "start": measure_start}


def on_one_core(task: str, sources: Sequence[str]) -> Measured:
    """The outcome of a task in a fresh process that may use one core."""
    command = [sys.executable, __file__, "--task", task, *sources]
    done = subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    return dict(json.loads(done.stdout))


def cold(sources: Sequence[str], cache: str | None = None) -> Measured:
    """Seconds and peak memory (MB) of `kg build` from a cold start; `cache` is where jieba keeps its dictionary."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "kg", "build", *sources, "-o", folder]
        around = {**os.environ, "TMPDIR": cache or tempfile.gettempdir()}
        began = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL, env=around)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"kg build {' '.join(sources)} failed")
    return {"total": seconds, "memory": usage.ru_maxrss / 1024}


def cold_at_first(sources: Sequence[str]) -> Measured:
    """A cold start on a machine that has never run jieba."""
    with tempfile.TemporaryDirectory() as cache:
        return cold(sources, cache)


COLD = {"kg build": cold, "kg build, first on a machine": cold_at_first}


def report(best: dict[str, Measured]) -> str:
    """The table: seconds, characters a second, how many times jieba's time, share of the build; and the cold starts."""
    jieba, build = best["jieba"], best["build"]
    size, unit, whole = jieba["characters"], jieba["total"], build["total"]
    stages = [line(stage, f"{seconds:.3f}", "", f"{seconds / unit:.2f}", f"{seconds / whole:.0%}")
              for stage, seconds in build.items() if stage.startswith(" ")]  # fmt: skip
    return "\n".join([
        f"{jieba['files']:.0f} files, {size:.0f} characters; Python {platform.python_version()}, {os.cpu_count()} cores", "",
        line("warm, one core", "seconds", "char/s", "× jieba", "share"),
        line("jieba.posseg.cut", f"{unit:.3f}", f"{size / unit:.0f}", "1.00"),
        line("build, read to store", f"{whole:.3f}", f"{size / whole:.0f}", f"{whole / unit:.2f}", "100%"),
        *stages, "", line("cold", "seconds", "peak MB"), line("a first page, one core", f"{best['start']['total']:.2f}"),
        *(line(name, f"{best[name]['total']:.2f}", f"{best[name]['memory']:.0f}") for name in COLD),
    ])  # fmt: skip


def line(name: str, *cells: str) -> str:
    """A row of the table.

    >>> line("read", "0.12")
    'read                               0.12'
    """
    return f"{name:30}" + "".join(f"{cell:>9}" for cell in cells)


def main() -> None:
    """Run all measurements round by round and print the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("sources", nargs="*", help="files or folders; the shared pages, or seeds where they are not here")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--task", choices=TASKS, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    sources = [str(Path(s).resolve()) for s in chosen.sources or [PAGES if PAGES.is_dir() else ROOT / "seeds"]]
    if chosen.task:
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
        sys.path.insert(0, str(ROOT))
        from kg.cli import collect_seldom

        collect_seldom()  # as the command does, for all tasks alike
        sys.stdout.write(json.dumps(TASKS[chosen.task](sources)))
        return
    compileall.compile_dir(ROOT / "kg", quiet=1)  # where Python may not write bytecode, every start would compile anew
    runs: dict[str, list[Measured]] = {}
    for _ in range(chosen.rounds):
        for task in TASKS:
            runs.setdefault(task, []).append(on_one_core(task, sources))
        for name, start in COLD.items():
            runs.setdefault(name, []).append(start(sources))
    print(report({name: min(measured, key=lambda m: m["total"]) for name, measured in runs.items()}))


if __name__ == "__main__":
    main()
