"""The dishes of the demonstration and which of them are on the counter on a given day."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Dish:
    """`recipe`: grams of net ingredient for a gram cooked; `bones`: what it adds to the bin, g a diner."""

    name: str
    code: str
    aliases: str
    group: str
    recipe: tuple[tuple[str, float], ...]
    bones: int = 0


RICE = Dish("米饭", "ZS01", "白米饭、蒸饭", "主食", (("大米", 1 / 2.98),))
"""Raw rice gains 198 % in the steamer: water 13.3 g per 100 g raw against 70.9 g cooked."""
BUNS = Dish("馒头", "ZS02", "馍馍", "主食", (("面粉", 0.64),))
CONGEE = Dish("白粥", "ZS03", "稀饭、大米粥", "主食", (("大米", 0.12),))

MAINS = (
    Dish("土豆烧肉", "HC01", "红烧肉土豆", "荤菜", (("猪肉", 0.5), ("土豆", 0.5))),
    Dish("青椒肉丝", "HC02", "", "荤菜", (("猪肉", 0.55), ("青椒", 0.5))),
    Dish("芹菜牛肉丝", "HC03", "", "荤菜", (("牛肉", 0.5), ("芹菜", 0.6))),
    Dish("香煎带鱼", "HC04", "煎带鱼段", "荤菜", (("带鱼", 1.15),), bones=9),
    Dish("回锅肉", "HC05", "", "荤菜", (("猪肉", 0.6), ("圆白菜", 0.5))),
    Dish("宫保鸡丁", "HC06", "", "荤菜", (("鸡胸肉", 0.75), ("黄瓜", 0.3))),
    Dish("洋葱炒牛肉", "HC07", "", "荤菜", (("牛肉", 0.55), ("洋葱", 0.55))),
)
HALVES = (
    Dish("番茄炒蛋", "BH01", "西红柿炒鸡蛋", "半荤", (("番茄", 0.65), ("鸡蛋", 0.45))),
    Dish("鱼香肉丝", "BH02", "", "半荤", (("莴笋", 0.5), ("猪肉", 0.35), ("胡萝卜", 0.2))),
    Dish("麻婆豆腐", "BH03", "", "半荤", (("豆腐", 0.9), ("猪肉", 0.1))),
    Dish("豆角炒肉", "BH04", "豇豆炒肉", "半荤", (("豆角", 0.75), ("猪肉", 0.3))),
    Dish("香菇炒鸡片", "BH05", "", "半荤", (("香菇", 0.5), ("鸡胸肉", 0.55))),
    Dish("芹菜炒香干", "BH06", "", "半荤", (("芹菜", 0.65), ("豆腐干", 0.4))),
    Dish("蒜薹炒肉", "BH07", "蒜苔肉丝", "半荤", (("蒜薹", 0.75), ("猪肉", 0.3))),
)
GREENS = (
    Dish("酸辣土豆丝", "SU01", "炒洋芋丝", "素菜", (("土豆", 1.0),)),
    Dish("手撕包菜", "SU02", "炝炒莲白", "素菜", (("圆白菜", 1.12),)),
    Dish("清炒油菜", "SU03", "炒瓢儿白", "素菜", (("油菜", 1.2),)),
    Dish("鱼香茄子", "SU04", "", "素菜", (("茄子", 1.1),)),
    Dish("醋溜白菜", "SU05", "", "素菜", (("大白菜", 1.15),)),
    Dish("蒜蓉西兰花", "SU06", "", "素菜", (("西兰花", 1.06),)),
    Dish("素炒西葫芦", "SU07", "", "素菜", (("西葫芦", 1.14),)),
    Dish("清炒豆芽", "SU08", "炝炒豆芽", "素菜", (("绿豆芽", 1.15),)),
    Dish("蒸南瓜", "SU09", "", "素菜", (("南瓜", 1.04),)),
)
SOUPS = (
    Dish("冬瓜肉丸汤", "TG01", "", "汤", (("冬瓜", 0.32), ("猪肉", 0.07))),
    Dish("番茄蛋花汤", "TG02", "西红柿蛋汤", "汤", (("番茄", 0.2), ("鸡蛋", 0.06))),
    Dish("白菜豆腐汤", "TG03", "", "汤", (("大白菜", 0.2), ("豆腐", 0.15))),
    Dish("白萝卜汤", "TG04", "", "汤", (("白萝卜", 0.32), ("猪肉", 0.05))),
)

DISHES = (RICE, BUNS, CONGEE, *MAINS, *HALVES, *GREENS, *SOUPS)


@dataclass(frozen=True)
class Offer:
    """A dish on the counter and how much of it a diner takes on a usual day, in grams."""

    dish: Dish
    portion_g: int


def offers(day: date, meal: str) -> tuple[Offer, ...]:
    """A rotation by the running day: no dish twice a day."""
    turn = day.toordinal()
    if meal == "lunch":
        return (
            Offer(RICE, 178),
            Offer(BUNS, 42),
            _pick(MAINS, turn * 3, 92),
            _pick(HALVES, turn * 2, 86),
            _pick(HALVES, turn * 2 + 3, 84),
            _pick(GREENS, turn * 2, 88),
            _pick(GREENS, turn * 2 + 5, 82),
            _pick(SOUPS, turn, 95),
        )
    return (
        Offer(RICE, 158),
        Offer(CONGEE, 120),
        _pick(MAINS, turn * 3 + 4, 94),
        _pick(HALVES, turn * 2 + 5, 104),
        _pick(GREENS, turn * 2 + 3, 104),
        _pick(GREENS, turn * 2 + 7, 92),
    )


def _pick(dishes: tuple[Dish, ...], turn: int, portion_g: int) -> Offer:
    return Offer(dishes[turn % len(dishes)], portion_g)
