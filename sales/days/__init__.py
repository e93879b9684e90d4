"""Days and hours: calendars and zones, periods, and what people mean by *завтра в 10*. It reads no clock."""
