"""Single values as people write them: names, phones, e-mails, tax numbers, sums; read, checked, compared."""
