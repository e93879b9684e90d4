"""Forms of Russian verbs by what they say, put together from stems: «за|подъ ехать» is «заехать», «заеду», «подъеду».

A line is the prefixes (`-`: none), the infinitive, «я …», «он …» and his past; from these come «мы …» and her past.
Phrases take the forms they mean: «заеду» and «заехать» are to be done by us, «заехал» has happened.
"""

from collections.abc import Iterator
from dataclasses import dataclass

_HUSHED = "жчшщ"


@dataclass(frozen=True, slots=True)
class _Verb:
    infinitive: str
    first: str
    third: str
    past: str

    @property
    def together(self) -> str:
        """«Мы …»."""
        stem, back = _without_self(self.third)
        return f"{stem[:-2]}дим{back}" if stem.endswith("аст") else f"{stem[:-1]}м{back}"

    @property
    def all_past(self) -> Iterator[str]:
        """Of him and of her."""
        stem, back = _without_self(self.past)
        yield self.past
        hers = f"{stem[:-2]}ла" if stem.endswith("шел") else f"{stem}а" if stem.endswith("л") else f"{stem}ла"
        yield f"{hers}сь" if back else hers


def _without_self(form: str) -> tuple[str, str]:
    """The form without «ся»."""
    return (form[:-2], "ся") if form.endswith("ся") else (form, "")


def _verbs(table: str) -> tuple[_Verb, ...]:
    return tuple(_Verb(*(prefix + form for form in forms)) for prefix, forms in _lines(table))


def _lines(table: str) -> Iterator[tuple[str, list[str]]]:
    for line in table.split(";"):
        prefixes, *forms = line.split()
        yield from ((prefix, forms) for prefix in prefixes.replace("-", "").split("|"))


def infinitives(verbs: tuple[_Verb, ...]) -> str:
    return "|".join(verb.infinitive for verb in verbs)


def ours(verbs: tuple[_Verb, ...]) -> str:
    """What I, or we, shall do."""
    return "|".join(form for verb in verbs for form in (verb.first, verb.together))


def done(verbs: tuple[_Verb, ...]) -> str:
    """What one of us, or of them, has done."""
    return "|".join(form for verb in verbs for form in verb.all_past)


GO = _verbs(
    "за|при|подъ ехать еду едет ехал; за|при|подъ езжать езжаю езжает езжал; съ ездить езжу ездит ездил;"
    "за|подо йти йду йдет шел; с ходить хожу ходит ходил; за|под скочить скочу скочит скочил;"
    "за|под бежать бегу бежит бежал; за глянуть гляну глянет глянул; с гонять гоняю гоняет гонял;"
    "с мотаться мотаюсь мотается мотался; - мотнуться мотнусь мотнется мотнулся;"
    "- метнуться метнусь метнется метнулся; на ведаться ведаюсь ведается ведался;"
    "на грянуть гряну грянет грянул; - навестить навещу навестит навестил; - посетить посещу посетит посетил;"
    "до браться берусь берется брался; за|под рулить рулю рулит рулил; под катить качу катит катил"
)
"""Going there."""
GOING = _verbs("-|до|по|про ехать еду едет ехал; - ездить езжу ездит ездил; по|до йти йду йдет шел")
MEET = _verbs(
    "- встретиться встречусь встретится встретился; - увидеться увижусь увидится увиделся;"
    "- пересечься пересекусь пересечется пересекся; - состыковаться состыкуюсь состыкуется состыковался;"
    "по видаться видаюсь видается видался"
)
BRING = _verbs(
    "за|при|от|до|под|пере|раз|у|вы везти везу везет вез; за|при|от|под|раз возить вожу возит возил;"
    "за|при|от|под|раз нести несу несет нес; за|под бросить брошу бросит бросил; под кинуть кину кинет кинул;"
    "от|пере|раз|вы дать дам даст дал; - доставить доставлю доставит доставил; - вручить вручу вручит вручил"
)
SEND = _verbs(
    "- отправить отправлю отправит отправил; вы|пере|при|ото|до|по слать шлю шлет слал;"
    "-|с|за|пере|до кинуть кину кинет кинул; с бросить брошу бросит бросил; на править правлю правит правил;"
    "про дублировать дублирую дублирует дублировал"
)
WRITE = _verbs(
    "на|от писать пишу пишет писал; от|с писаться пишусь пишется писался; - черкнуть черкну черкнет черкнул;"
    "- маякнуть маякну маякнет маякнул"
)
RING = _verbs(
    "по|про|от|об звонить звоню звонит звонил; до|со|от звониться звонюсь звонится звонился;"
    "на|перена брать беру берет брал; - звякнуть звякну звякнет звякнул; - брякнуть брякну брякнет брякнул;"
    "с вязаться вяжусь вяжется вязался"
)
"""Without «перезвонить», which may be the outcome, too."""
SPEAK = _verbs(
    "по|пере говорить говорю говорит говорил; по общаться общаюсь общается общался;"
    "- услышаться услышусь услышится услышался"
)
DO = _verbs(
    "за|по|об менять меняю меняет менял; за менить меню менит менил; за|со брать беру берет брал;"
    "от грузить гружу грузит грузил; вы|под писать пишу пишет писал; о формить формлю формит формил;"
    "вы ставить ставлю ставит ставил; под готовить готовлю готовит готовил; про|с верить верю верит верил;"
    "у точнить точню точнит точнил; у знать знаю знает знал; со гласовать гласую гласует гласовал;"
    "раз рулить рулю рулит рулил; - разобраться разберусь разберется разобрался;"
    "по|пере|про|рас считать считаю считает считал; про вести веду ведет вел;"
    "по казать кажу кажет казал; на помнить помню помнит помнил;"
    "- подобрать подберу подберет подобрал; с просить прошу просит просил;"
    "на йти йду йдет шел; с|пере делать делаю делает делал;"
    "ис править правлю правит правил; вос становить становлю становит становил; об судить сужу судит судил;"
    "до|под жать жму жмет жал; до говориться говорюсь говорится говорился; за бить бью бьет бил"
)
"""Whatever else we do for a client: said of ourselves it is a step."""
