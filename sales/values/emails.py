"""An e-mail address as it was typed or pasted: checked by its form only, nothing is asked of the network."""

from sales.ground.errors import Rejected


def parse(text: str) -> str:
    """The address, ready to compare: in lower case, because nobody runs two mailboxes that differ in it."""
    from email_validator import EmailNotValidError, validate_email  # loads idna's tables, only forms need it

    typed = text.strip().removeprefix("mailto:").strip(" \t\n<>.,;")
    try:
        return validate_email(typed, check_deliverability=False).normalized.lower()
    except EmailNotValidError as wrong:
        raise Rejected("email") from wrong
