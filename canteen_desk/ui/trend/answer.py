"""The answer above the picture: how the series goes, on which weekday it is worst, and against last year."""

from fractions import Fraction

from PySide6.QtCore import QLocale, QObject

from canteen_desk.domain.measures import KPI_FORMS, Unit
from canteen_desk.domain.quantities import half_up
from canteen_desk.domain.wording import Language, value_text, word
from canteen_desk.ui.domain_label import capital
from canteen_desk.ui.trend.facts import TrendFacts, unit_of

_LEAST_WEEKS = 3
# A difference that the shown decimals would hide is called steady.
_STEADY = Fraction(1, 50)


class TrendAnswer(QObject):
    """Computes the sentence from the series; it says nothing that the figures do not say."""

    def answer(self, facts: TrendFacts, language: Language) -> str:
        name = word(facts.question.name, language)
        if facts.whole is None:
            return self.tr("Nothing measured in this span: {name}").format(name=name)
        value = value_text(unit_of(facts.question.name), facts.whole, language)
        parts = [
            self._course(facts, name)
            or self.tr("{name} {value} over the span").format(name=name, value=value)
        ]
        worst = self._worst_weekday(facts, language)
        if worst:
            parts.append(worst)
        against = self._against_last_year(facts)
        if against:
            parts.append(against)
        text = self.tr(", ").join(parts)
        return capital(text)

    def _course(self, facts: TrendFacts, name: str) -> str:
        """Falling or rising, when each of the last full weeks was below or above the one before."""
        values = [value for _, value in facts.weeks if value is not None]
        falling, rising = _run(values, falling=True), _run(values, falling=False)
        if falling >= _LEAST_WEEKS:
            return self.tr("{name} has fallen {count} weeks in a row").format(name=name, count=falling)
        if rising >= _LEAST_WEEKS:
            return self.tr("{name} has risen {count} weeks in a row").format(name=name, count=rising)
        return ""

    def _worst_weekday(self, facts: TrendFacts, language: Language) -> str:
        if len(facts.weekdays) < 3:
            return ""
        form = KPI_FORMS.get(facts.question.name)
        high_is_bad = form is None or form.better_low
        values = [value for _, value in facts.weekdays]
        if max(values) - min(values) <= abs(max(values)) * _STEADY:
            return ""
        pick = max if high_is_bad else min
        weekday, _ = pick(facts.weekdays, key=_value_of)
        # The short name is the spoken one in Chinese, a mere abbreviation in English.
        form_of_name = QLocale.FormatType.LongFormat
        if language is Language.ZH:
            form_of_name = QLocale.FormatType.ShortFormat
        day = QLocale().dayName(weekday + 1, form_of_name)
        if high_is_bad:
            return self.tr("highest on {weekday}").format(weekday=day)
        return self.tr("lowest on {weekday}").format(weekday=day)

    def _against_last_year(self, facts: TrendFacts) -> str:
        now, before = facts.whole, facts.whole_before
        if now is None or before is None:
            return ""
        unit = unit_of(facts.question.name)
        if unit is Unit.GRAMS_PER_DINER and before > 0:
            change = half_up((now - before) / before * 100, 1)
            size = f"{abs(change)} %"
        else:
            change = half_up((now - before) * 100, 1)
            size = self.tr("{points} points").format(points=abs(change))
        if change == 0:
            return self.tr("as a year ago")
        if change < 0:
            return self.tr("{size} below a year ago").format(size=size)
        return self.tr("{size} above a year ago").format(size=size)


def _run(values: list[Fraction], *, falling: bool) -> int:
    """How many of the last values each went the same way from the one before."""
    count = 0
    for place in range(len(values) - 1, 0, -1):
        step = values[place] - values[place - 1]
        if (step < 0) if falling else (step > 0):
            count += 1
        else:
            break
    return count


def _value_of(pair: tuple[int, Fraction]) -> Fraction:
    return pair[1]
