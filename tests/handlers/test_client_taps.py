"""The stamps on buttons about clients: within Telegram's 64 bytes, and no two alike."""

from aiogram.filters.callback_data import CallbackData

from handlers import callbacks, client_taps
from sales import ids
from sales.client_draft import ClientField
from sales.contact_draft import ContactField

ID = ids.to_text(-1)
WORST = {
    "client": ID,
    "contact": ID,
    "phone": ID,
    "member": ID,
    "touch": ID,
    "step": ID,
    "draft": ID,
    "key": ID,
    "back": f"f{ID}.999",
    "page": 99_999,
    "metres": 20_000,
    "what": "inactive",
    "place": "settings",
    "origin": "d",
    "value": "America/Argentina/Buenos_Aires",
    "field": max((one.value for one in (*ClientField, *ContactField)), key=len),
}


def _taps() -> list[type[CallbackData]]:
    return [
        tap
        for module in (callbacks, client_taps)
        for tap in vars(module).values()
        if isinstance(tap, type) and issubclass(tap, CallbackData) and tap is not CallbackData
    ]


def test_every_stamp_fits_at_its_worst() -> None:
    for tap in _taps():
        values = {name: WORST[name] for name in tap.model_fields}
        if tap is client_taps.FieldSetTap:
            values["field"] = ClientField.ZONE.value
        assert len(tap(**values).pack().encode()) <= 64, tap


def test_no_two_stamps_begin_alike() -> None:
    prefixes = [tap.__prefix__ for tap in _taps()]
    assert len(prefixes) == len(set(prefixes))
