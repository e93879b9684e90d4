"""Names in the case that a language's sentence asks for. Languages that are not here leave names as they are."""

_UNUSUAL = {"пётр": "Петру", "петр": "Петру", "павел": "Павлу", "лев": "Льву", "любовь": "Любови"}
_WOMENS = (("ия", "ии"), ("а", "е"), ("я", "е"))
_MENS = (("й", "ю"), ("ь", "ю"))
_CONSONANTS = "бвгджзклмнпрстфхцчшщ"


def to_whom(locale: str, name: str) -> str:
    """The first name of whoever is given something: Борис -> Борису."""
    first = (name.split() or [""])[0]
    if locale != "ru":
        return first
    return _UNUSUAL.get(first.casefold()) or _changed(first, (*_WOMENS, *_MENS))


def to_what(locale: str, title: str) -> str:
    """A company's name, that something is added to: Ромашка -> Ромашке. What is not one plain word stays as it is."""
    plain = locale == "ru" and title.isalpha() and title[1:].islower()
    return _changed(title, _WOMENS) if plain else title


def _changed(name: str, endings: tuple[tuple[str, str], ...]) -> str:
    for ending, case in endings:
        if name.endswith(ending):
            return name[: -len(ending)] + case
    return f"{name}у" if name and name[-1].casefold() in _CONSONANTS else name
