"""First names in the case that a language's sentence asks for. Languages that are not here leave names as they are."""

_UNUSUAL = {"пётр": "Петру", "петр": "Петру", "павел": "Павлу", "лев": "Льву", "любовь": "Любови"}
_ENDINGS = (("ия", "ии"), ("а", "е"), ("я", "е"), ("й", "ю"), ("ь", "ю"))
_CONSONANTS = "бвгджзклмнпрстфхцчшщ"


def to_whom(locale: str, name: str) -> str:
    """The first name of whoever is given something: Борис -> Борису."""
    first = (name.split() or [""])[0]
    return _russian(first) if locale == "ru" else first


def _russian(name: str) -> str:
    known = _UNUSUAL.get(name.casefold())
    if known:
        return known
    for ending, case in _ENDINGS:
        if name.endswith(ending):
            return name[: -len(ending)] + case
    return f"{name}у" if name[-1:].casefold() in _CONSONANTS and name[-1:] else name
