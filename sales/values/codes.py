"""Numbers and codes that an accounting system gives: of documents, of clients."""

from sales.values.company_names import search_key


def folded_code(text: str) -> str:
    """As a spreadsheet keeps it: noughts before it are lost where it is all figures."""
    folded = search_key(text.strip().removesuffix(".0"))
    return folded.lstrip("0") or folded if folded.isdecimal() else folded
