"""How an accounting system calls the columns of its tables in English."""

from sales.languages.accounting import AccountingWords

ACCOUNTING = AccountingWords(
    tax_number="tax number|tax id|tax no|inn|vat|vat number|tin",
    client="client|customer|company|name|account|debtor|client name|customer name|company name",
    debt="debt|sum of debt|amount of debt|amount due|amount owed|owed|outstanding|outstanding amount|balance due",
    overdue="days overdue|overdue days|days past due|days late|overdue",
    units="",
    total="total|totals|grand total|sum",
)
