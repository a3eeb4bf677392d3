"""Reads the reference tables that the demonstration is made from; every value keeps its source."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from statistics import mean

from canteen_desk.paths import resource


@dataclass(frozen=True)
class NetYield:
    """A standard net yield in 1/10,000 and the table that it stands in."""

    basis_points: int
    source: str


@cache
def net_yields() -> dict[str, NetYield]:
    """The canteen's own sheet where it has the ingredient, else the edible share of the food table."""
    return {row["ingredient"]: _net_yield(row) for row in _rows("net_yields.csv")}


def _net_yield(row: dict[str, str]) -> NetYield:
    if row["canteen_net_percent"]:
        return NetYield(
            _hundredfold(row["canteen_net_percent"]), f"某食堂净料率表（{row['canteen_source']}）"
        )
    source = f"{row['edible_source']}，编码 {row['cfct_code']}"
    return NetYield(_hundredfold(row["edible_percent"]), source)


@cache
def wholesale_fen_per_kg() -> dict[str, int]:
    """The mean of the published dates, by the table's item."""
    prices: dict[str, list[float]] = {}
    for row in _rows("wholesale_prices.csv"):
        prices.setdefault(row["item"], []).append(float(row["yuan_per_kg"]) * 100)
    return {item: round(mean(values)) for item, values in prices.items()}


def _hundredfold(percent: str) -> int:
    return round(float(percent) * 100)


def _rows(name: str) -> Iterator[dict[str, str]]:
    with resource("reference", name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
