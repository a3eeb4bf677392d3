"""Dates and periods as Chinese papers write them."""

from datetime import date

from canteen_desk.domain.meals import Period

_QUARTERS = "一二三四"
_NUMERALS = "〇一二三四五六七八九十"


def period_text(period: Period) -> str:
    """`2026 年第三季度` or `2026 年 9 月`."""
    if period.is_quarter:
        return f"{period.year} 年第{_QUARTERS[(period.first_month - 1) // 3]}季度"
    return f"{period.year} 年 {period.first_month} 月"


def span_text(period: Period) -> str:
    first, last = period.first_day, period.last_day
    return f"{first.month} 月 {first.day} 日至 {last.month} 月 {last.day} 日"


def day_text(day: date) -> str:
    return f"{day.month} 月 {day.day} 日"


def full_day_text(day: date | None) -> str:
    return "尚未签发" if day is None else f"{day.year} 年 {day.month} 月 {day.day} 日"


def days_text(days: tuple[date, ...], most: int = 12) -> str:
    """Runs of days joined: `8 月 10 日至 14 日、9 月 3 日`; the count where there are too many."""
    runs: list[tuple[date, date]] = []
    for day in sorted(days):
        if runs and (day - runs[-1][1]).days == 1:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    texts = [_run_text(first, last) for first, last in runs]
    shown = "、".join(texts[:most])
    return f"{shown}等 {len(days)} 天" if len(texts) > most else shown


def _run_text(first: date, last: date) -> str:
    if first == last:
        return day_text(first)
    end = f"{last.day} 日" if first.month == last.month else day_text(last)
    return f"{day_text(first)}至 {end}"


def numeral(number: int) -> str:
    """一 to 九十九, for the numbers of chapters."""
    if number <= 10:
        return _NUMERALS[number]
    tens, ones = divmod(number, 10)
    return f"{'' if tens == 1 else _NUMERALS[tens]}十{_NUMERALS[ones] if ones else ''}"
