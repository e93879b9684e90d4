"""What stands in a button's stamp, by subject. Buttons of old messages are read by these for ever."""
