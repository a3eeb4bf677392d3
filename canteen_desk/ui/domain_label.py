"""Words of the trade at the beginning of a label."""

from canteen_desk.domain.wording import Language, word


def domain_label(key: str, language: Language) -> str:
    """The word for a stable name, with a capital where the language has them."""
    return capital(word(key, language))


def capital(text: str) -> str:
    """The text with its first letter large; Chinese has none and stays as it is."""
    return text[:1].upper() + text[1:]
