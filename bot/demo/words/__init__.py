"""The sample company's texts, in each language."""
