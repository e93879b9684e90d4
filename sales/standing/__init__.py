"""What follows from the facts: stage, base, whose turn it is. Pure rules; the results are stored with the facts, see
`standing.py`.
"""
