"""On which page each kind of record is entered: the pages do not know each other, only these keys."""

TODAY = "today"
TREND = "trend"
SETTINGS = "settings"

PAGE_OF_KIND: dict[str, str] = {
    "diners": "purchase",
    "receipt": "purchase",
    "trimming": "trimming",
    "offcut": "offcuts",
    "production": "patrol",
    "top_up": "patrol",
    "unsold": "patrol",
    "patrol": "patrol",
    "plate_return": "patrol",
    "haulage": "patrol",
    "tray": "trays",
    "day_status": TODAY,
    "finding": "assessment",
    "issue": "assessment",
    "catalogue": SETTINGS,
}

PAGE_OF_MEASURE: dict[str, str] = {
    "M1": "purchase",
    "M2": "trimming",
    "M3": "offcuts",
    "M4": "patrol",
    "data": "patrol",
}
