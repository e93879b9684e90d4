"""How an accounting system calls the columns of its tables in English."""

from sales.languages.accounting import AccountingWords

ACCOUNTING = AccountingWords(
    tax_number="tax number|tax id|tax no|inn|vat|vat number|tin",
    code="client code|customer code|account code|client id|customer id|account id|client number|customer number",
    client="client|customer|company|name|account|debtor|client name|customer name|company name",
    debt="debt|sum of debt|amount of debt|amount due|amount owed|owed|outstanding|outstanding amount|balance due",
    overdue="days overdue|overdue days|days past due|days late|overdue",
    day="date|day|document date|date of document|sale date|date of sale|invoice date|date of invoice|posting date",
    document=(
        "document|document number|document no|number of document|number|no|invoice|invoice number|invoice no|"
        "number of invoice|receipt number|sale number|order number|order no"
    ),
    sum="sum|amount|total|revenue|sales|sales amount|sale amount|net amount|document total|invoice total|line total",
    product="product|item|goods|service|description|product name|item name|article|product or service",
    quantity="quantity|qty|pcs|pieces|units|amount of goods|number of pieces",
    beside="for|with|without|from|in|and|w/",
    kind_first=False,
    units="",
    total="total|totals|grand total|sum",
    as_of=r"(?:as of|as at|as on|at|on)(?: the)?(?: date| day)?",
)
