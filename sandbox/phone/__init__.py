"""The phone in the browser: the sandbox's third door, for a person's eyes and hands.

The page is static files without a build step; it is told what to draw by `news` (server-sent events) and
acts through the control API like anybody else. What a phone shows is `view`; what its owner has in the
pocket (a phone book, places to be at) is `Around`, which the demo may fill with people of its own.

    app = application(telegram, around=Around(contacts=(...), captions={anna.id: "Менеджер"}))

`/` is the page: `?people=1000001,Анна` shows only these, `?theme=dark|light` fixes the theme.
"""

from sandbox.phone.around import Around, Place, Pocket
from sandbox.phone.routes import phone_routes

__all__ = ["Around", "Place", "Pocket", "phone_routes"]
