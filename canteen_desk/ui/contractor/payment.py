"""What a month's score pays, to the fen, and when the contract's warning is reached."""

from PySide6.QtCore import QCoreApplication

from canteen_desk.domain.quantities import half_up, yuan_text
from canteen_desk.domain.scoring import Assessment
from canteen_desk.domain.wording import points_text

translate = QCoreApplication.translate


def payment_text(assessment: Assessment) -> str:
    """`assessed 12,000.00 yuan × 86.4/100 × coefficient 0.8 = paid 8,294.40 yuan`."""
    payment = assessment.payment
    if payment is None:
        return translate(
            "Payment", "No contract is in force in this month, so nothing is worked out to be paid."
        )
    text = translate(
        "Payment",
        "Assessed fee {assessed} yuan × {points}/{most} × coefficient {coefficient} = paid {paid} yuan",
    ).format(
        assessed=yuan_text(payment.assessed_fen),
        points=points_text(min(assessment.total_hundredths, assessment.max_hundredths)),
        most=points_text(assessment.max_hundredths),
        coefficient=f"{half_up(payment.coefficient, 1):f}".removesuffix(".0"),
        paid=yuan_text(payment.paid_fen),
    )
    return (
        text
        if assessment.complete
        else text + translate("Payment", " (so far; some lines are not inspected)")
    )


def alert_text(assessment: Assessment) -> str:
    """The contract's warning in words; empty while it is not reached."""
    payment = assessment.scheme.payment
    if not assessment.alert or payment is None:
        return ""
    return translate(
        "Payment", "{months} months in a row below {line} points: the contract's termination line is reached."
    ).format(months=payment.alert_months, line=points_text(payment.alert_below_hundredths))
