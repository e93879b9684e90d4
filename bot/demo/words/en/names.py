"""Names of English companies and people. None of them is meant to be anybody in particular."""

from bot.demo.words.words import BusinessNames, PeopleNames

COMPANY = "Parcel & Twine"
LEAD = "Helen Marsh"
ANNA = "Anna Peters"
BORIS = "Boris Ives"
CAPTIONS = ("Sales rep", "Sales rep", "Owner")
TEAMS = ("City", "County")
LEADS = ("Grace Turner", "Tom Hughes")
VERA = "Vera Stone"

SIGNBOARDS = (
    ("Bakery", "{} Bakery", (
        "Northgate", "Copper Oven", "Rye & Shine", "Crumb", "Millstone", "Early Loaf", "Poppyseed", "Knead", "Old Barn",
    )),
    ("Coffee shop", "{} Coffee", (
        "Second Cup", "Canal Side", "Half Past Nine", "Neighbours", "Steam & Bean", "Swallow", "North Lane", "Tall Cup",
        "Kettle",
    )),
    ("Café", "{} Café", (
        "Birch Tree", "Old Courtyard", "Mill", "Sunny Corner", "Nan's", "Green Door", "Long Lunch", "Willow", "Station",
    )),
    ("Confectioner", "{} Patisserie", (
        "Meringue", "Almond & Co", "Sweet Home", "Cinnamon", "Éclair", "Toffee Lane", "Cherry", "Marzipan",
    )),
    ("Pizzeria", "{} Pizza", ("Wood Oven", "Three Cheese", "Margherita", "Thin Crust", "Cat's", "Mister Tomato")),
    ("Canteen", "{} Kitchen", ("Big Spoon", "Noon", "Works", "Just Like Home", "Pie & Peas", "Market")),
    ("Food delivery", "{} Deliveries", ("Lunchbox", "Rice & Sauce", "Wok Round", "Full Plate", "Supper Club")),
    ("Grocer", "{} Grocers", (
        "Corner", "Larder", "Number Seven", "Farm Gate", "Sunny Side", "Spring Well", "Cellar", "Pantry",
    )),
    ("Florist", "{} Flowers", ("Peony", "Florence", "Daisy", "Buttonhole", "Mimosa", "Armful", "Lavender")),
    ("Pharmacy", "{} Pharmacy", ("Wellside", "Oakfield", "Palm", "Plantain", "Kingsway", "Near You")),
    ("Furniture", "{} Furniture", ("Oakwood", "Snug", "Workbench", "Top Shelf", "Three Legs", "Fireside")),
    ("Print shop", "{} Print", ("Imprint", "Flyleaf", "Colour & Paper", "Letterform", "Quick Quarter")),
    ("Car parts", "{} Motor Parts", ("Piston", "Cogwheel", "Garage Row", "Fifth Gear", "Roundabout")),
    ("Online shop", "{} Online", (
        "Yarn & Needle", "Book Cat", "Grandma's Chest", "Room to Grow", "Fishing North", "Tea Map", "Paws & Tail",
        "Hobby Market", "Vanity Case",
    )),
    ("Handmade cosmetics", "{} Soaps", ("Herbalist", "Little Bee", "Clay & Mint", "Bubble")),
    ("Farm shop", "{} Farm", ("Green Meadow", "Cheese Yard", "Honey Hill", "Goat Rock", "Duck Pond")),
    ("Warehousing", "{} Logistics", ("Pallet", "Gateway North", "Transit", "Ride Along", "Storage Yard")),
)  # fmt: skip
COMMON = (
    "Rainbow", "Linden", "Orbit", "Riverside", "Rowan", "Dawn", "Harbour", "Cascade", "Northern Star", "Sphere",
    "Malachite", "Seagull", "Beacon", "Corner House", "Amber", "Express", "Harmony", "Friday",
)  # fmt: skip
BEGINNINGS = ("Pennine ", "Ancoats ", "Salford ", "Irwell ", "Northern ", "Castle ", "Mersey ", "Peak ", "Red Rose ",
              "Cotton ")  # fmt: skip
ENDINGS = ("Supplies", "Trading", "Components", "Wholesale", "Plastics", "Foods", "Textiles", "Hardware", "Stores",
           "Brothers")  # fmt: skip
LINES = (
    "Wholesale", "Manufacturing", "Building materials", "Cleaning products", "Food", "Spare parts", "Clothing",
    "Household goods", "Toys", "Books and stationery",
)  # fmt: skip

MEN = (
    "Adam", "Alan", "Andrew", "Ben", "Callum", "Daniel", "David", "Ed", "Frank", "George", "Graham", "Harry", "Imran",
    "Jack", "James", "Kevin", "Liam", "Mark", "Neil", "Oliver", "Paul", "Ravi", "Simon", "Tom",
)  # fmt: skip
WOMEN = (
    "Alice", "Amy", "Beth", "Carol", "Chloe", "Claire", "Diane", "Emma", "Fiona", "Grace", "Hannah", "Jane", "Karen",
    "Laura", "Lucy", "Megan", "Nadia", "Nicola", "Priya", "Rachel", "Ruth", "Sarah", "Sophie", "Zoe",
)  # fmt: skip
SURNAMES = (
    "Abbott", "Ashworth", "Barlow", "Bates", "Booth", "Bradley", "Brooks", "Carter", "Clegg", "Cooper", "Crompton",
    "Dawson", "Dixon", "Entwistle", "Fletcher", "Foster", "Gibson", "Greenhalgh", "Hall", "Hargreaves", "Higgins",
    "Holt", "Hughes", "Jackson", "Kay", "Kershaw", "Lees", "Lomax", "Marsden", "Mills", "Moss", "Nuttall", "Ogden",
    "Parker", "Patel", "Pearson", "Platt", "Pollard", "Rigby", "Rothwell", "Schofield", "Shaw", "Singh", "Stott",
    "Taylor", "Turner", "Walsh", "Whittaker", "Wood", "Yates",
)  # fmt: skip

BUSINESSES = BusinessNames(SIGNBOARDS, COMMON, BEGINNINGS, ENDINGS, "{} Ltd", "{}, sole trader", LINES)
PEOPLE = PeopleNames(MEN, WOMEN, SURNAMES)
