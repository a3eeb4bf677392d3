"""On which page each kind of record is entered: the pages do not know each other, only these keys."""

TODAY = "today"
TREND = "trend"
SETTINGS = "settings"

PAGE_OF_KIND: dict[str, str] = {
    "diners": "purchase",
    "receipt": "purchase",
    "trimming": "trimming",
    "offcut": "offcut",
    "production": "serving",
    "top_up": "serving",
    "unsold": "serving",
    "patrol": "serving",
    "plate_return": "serving",
    "haulage": "serving",
    "tray": "tray",
    "day_status": TODAY,
    "finding": "assessment",
    "issue": "assessment",
    "catalogue": SETTINGS,
}

PAGE_OF_MEASURE: dict[str, str] = {
    "M1": "purchase",
    "M2": "trimming",
    "M3": "offcut",
    "M4": "serving",
    "data": "serving",
}
