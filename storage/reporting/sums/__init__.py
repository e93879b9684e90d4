"""Each member's figures per day: kept (`keeping.py`), mended (`mending.py`), and added up for a
period (`reading.py`).
"""
