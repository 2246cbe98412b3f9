"""Timelines of large topics: what `briefgen timeline` gives for each human timeline of the set.

A prediction has as many dates as the human timeline, as many sentences a date as that has on average, and
lies between its first date and its last, as the task is set (Martschat and Markert, CoNLL 2018).
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from briefgen.summarising import read_collection, read_sentences, summarise_timeline

TOKEN = re.compile(r"\w+(?:[.,]\d+)*|[^\w\s]")

WORKERS = 2

Timeline = dict[str, list[str]]


def read_references(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """The human timelines of each topic whose articles are at hand."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in (folder / "timelines.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["articles_available"]:
            found[row["topic"]].append(row)
    return dict(found)


def predict_topic(articles: Path, references: list[dict[str, Any]]) -> dict[str, Timeline]:
    """A timeline for each of the references, from the articles of their topic."""
    material, tellings = read_sentences(read_collection(articles))
    found: dict[str, Timeline] = {}
    for row in references:
        days = [entry["date"] for entry in row["entries"]]
        told = summarise_timeline(
            material, tellings, dates=row["l"], sentences=row["k"], first=min(days), last=max(days)
        )
        timeline: Timeline = defaultdict(list)
        for event in told["events"]:
            timeline[event["date"]].append(" ".join(TOKEN.findall(event["text"])))
        found[row["timeline_id"]] = dict(timeline)
    return found


def predict(folder: Path) -> dict[str, Timeline]:
    """The scorer's form of the timelines of all topics in `folder`; two topics are read at a time."""
    references = read_references(folder)
    largest = sorted(references, key=lambda topic: -_measure(folder, topic))
    with ProcessPoolExecutor(WORKERS) as pool:
        jobs = [pool.submit(predict_topic, _find(folder, topic), references[topic]) for topic in largest]
        return {name: timeline for job in jobs for name, timeline in job.result().items()}


def _find(folder: Path, topic: str) -> Path:
    return folder / f"{topic}.articles.jsonl"


def _measure(folder: Path, topic: str) -> int:
    return _find(folder, topic).stat().st_size
