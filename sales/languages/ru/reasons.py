"""What each reason for a refusal is called in Russian: in a cell, and in a report."""

from sales.languages.vocabulary import Called
from sales.work.reasons import Reason

REASONS = {
    Reason.PRICE: Called("цена", ("дорого|дороговато|дорогие|дорогой|цена|цены|цене|дешевле", "высок* цен*")),
    Reason.SUPPLIER: Called(
        "есть поставщик", ("поставщик*|конкурент*", "есть|свой|другой|другие|нашл*|постоянн*|работа* с? ~ поставщик*")
    ),
    Reason.NO_NEED: Called("не нужно"),
    Reason.TERMS: Called(
        "условия", ("услови*|отсрочк*|предоплат*|доставк*|сроки", "не устро* ~ услови*|срок*|доставк*")
    ),
    Reason.CLOSED: Called("закрылись", ("закрылись|закрылся|закрылась насовсем|навсегда?", "ликвидирова*|обанкрот*")),
    Reason.OTHER: Called("другое"),
}
