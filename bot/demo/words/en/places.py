"""Manchester: streets with their rough positions, and cities in other time zones.

Phone numbers are those that Ofcom reserves for drama: nobody answers there.
"""

from bot.demo.words.words import AtHand, Elsewhere, Home, Street

HOME = Home("GB", "GBP", "Europe/London", "Manchester", "{house} {street}")
STREETS = (
    Street("Deansgate", 53.4790, -2.2500), Street("Oxford Road", 53.4700, -2.2370),
    Street("Piccadilly", 53.4805, -2.2350), Street("Portland Street", 53.4780, -2.2370),
    Street("Oldham Street", 53.4830, -2.2345), Street("Great Ancoats Street", 53.4845, -2.2280),
    Street("Wilmslow Road", 53.4480, -2.2190), Street("Chester Road", 53.4660, -2.2680),
    Street("Cheetham Hill Road", 53.5000, -2.2380), Street("Rochdale Road", 53.4950, -2.2270),
    Street("Oldham Road", 53.4900, -2.2150), Street("Ashton Old Road", 53.4760, -2.1950),
    Street("Stockport Road", 53.4600, -2.1980), Street("Hyde Road", 53.4650, -2.1850),
    Street("Princess Road", 53.4450, -2.2500), Street("Barlow Moor Road", 53.4300, -2.2670),
    Street("Upper Chorlton Road", 53.4520, -2.2670), Street("Bury New Road", 53.5050, -2.2600),
    Street("Trafford Wharf Road", 53.4680, -2.2850), Street("Whitworth Street", 53.4750, -2.2400),
    Street("Tib Street", 53.4835, -2.2340), Street("Swan Street", 53.4860, -2.2320),
    Street("Store Street", 53.4800, -2.2260), Street("Pollard Street", 53.4815, -2.2190),
    Street("Liverpool Road", 53.4760, -2.2560), Street("Quay Street", 53.4790, -2.2520),
    Street("Kingsway", 53.4350, -2.2030), Street("Palatine Road", 53.4230, -2.2370),
    Street("Burton Road", 53.4280, -2.2440), Street("Upper Brook Street", 53.4640, -2.2250),
    Street("Plymouth Grove", 53.4630, -2.2180), Street("Great Western Street", 53.4560, -2.2400),
    Street("Alan Turing Way", 53.4830, -2.1960),
)  # fmt: skip
ELSEWHERE = (
    Elsewhere("Amsterdam", "Damrak", "Europe/Amsterdam"),
    Elsewhere("Brussels", "Rue Neuve", "Europe/Brussels"),
    Elsewhere("Madrid", "Gran Vía", "Europe/Madrid"),
    Elsewhere("Helsinki", "Mannerheimintie", "Europe/Helsinki"),
    Elsewhere("Athens", "Ermou", "Europe/Athens"),
)
PHONES = (*(f"+44{code}4960" + "{:03}" for code in (161, 151, 113, 114, 121)), "+447700900{:03}")
AT_HAND = AtHand(
    newcomer="Ravi Patel",
    newcomer_phone="+442079460321",
    places=(
        ("St Peter's Square", 53.4780, -2.2440),
        ("Northern Quarter", 53.4835, -2.2350),
        ("Piccadilly Station", 53.4774, -2.2309),
        ("Trafford Wharf", 53.4680, -2.2850),
        ("University", 53.4668, -2.2339),
    ),
    hints=(
        "Under the list tap “{hour}” ({first}), then “No answer”: the touch is saved",
        "Write to the bot: “{second} want a quote, call on Friday”",
        "Move the clock: tomorrow's list comes",
    ),
)
