"""The ingredients of the demonstration: names, prices, and what their trimmings are good for."""

from dataclasses import dataclass

from canteen_desk.services.demonstration.reference import net_yields, wholesale_fen_per_kg

VEGETABLES = "28种蔬菜均价"


@dataclass(frozen=True)
class Ingredient:
    """`priced_as`: the item of the price table, times `factor`; without one `factor` is fen per kg.

    `offcut_share`: offcuts in 1/1,000 of the net weight; `offcut_dish`: what they are used in.
    """

    name: str
    code: str
    aliases: str
    group: str
    priced_as: str
    factor: float
    offcut_share: int = 0
    offcut_dish: str = ""
    perishable: bool = True

    @property
    def price_fen_per_kg(self) -> float:
        base = wholesale_fen_per_kg()[self.priced_as] if self.priced_as else 1
        return base * self.factor

    @property
    def standard(self) -> float:
        return net_yields()[self.name].basis_points / 10_000

    @property
    def washed(self) -> bool:
        """Whether it is trimmed and weighed again; what arrives ready for the pan is not."""
        return self.perishable and self.standard < 1


INGREDIENTS = (
    Ingredient("土豆", "SC01", "马铃薯、洋芋", "根茎类", VEGETABLES, 0.62, 30, "土豆泥"),
    Ingredient("大白菜", "SC02", "白菜、黄芽白", "叶菜类", VEGETABLES, 0.42, 55, "泡菜"),
    Ingredient("圆白菜", "SC03", "包菜、莲白、卷心菜", "叶菜类", VEGETABLES, 0.48, 40, "素炒菜心丁"),
    Ingredient("番茄", "SC04", "西红柿", "茄果类", VEGETABLES, 0.98),
    Ingredient("黄瓜", "SC05", "青瓜", "瓜类", VEGETABLES, 0.88),
    Ingredient("茄子", "SC06", "茄瓜", "茄果类", VEGETABLES, 0.82),
    Ingredient("青椒", "SC07", "青尖椒", "茄果类", VEGETABLES, 1.08),
    Ingredient("芹菜", "SC08", "药芹", "叶菜类", VEGETABLES, 0.92, 60, "凉拌芹菜叶"),
    Ingredient("油菜", "SC09", "上海青、瓢儿白", "叶菜类", VEGETABLES, 0.86, 30, "菜粥"),
    Ingredient("冬瓜", "SC10", "白瓜", "瓜类", VEGETABLES, 0.4),
    Ingredient("白萝卜", "SC11", "萝卜", "根茎类", VEGETABLES, 0.45, 50, "泡萝卜皮"),
    Ingredient("胡萝卜", "SC12", "红萝卜", "根茎类", VEGETABLES, 0.66, 40, "员工餐什锦丁"),
    Ingredient("豆角", "SC13", "豇豆、长豆角", "豆类", VEGETABLES, 1.22, 25, "橄榄菜豆角碎"),
    Ingredient("西葫芦", "SC14", "小瓜", "瓜类", VEGETABLES, 0.7),
    Ingredient("洋葱", "SC15", "葱头、圆葱", "葱蒜类", VEGETABLES, 0.5),
    Ingredient("西兰花", "SC16", "绿菜花", "叶菜类", VEGETABLES, 1.42, 100, "炝拌西兰花茎"),
    Ingredient("莴笋", "SC17", "青笋", "根茎类", VEGETABLES, 0.78, 80, "清炒莴笋叶"),
    Ingredient("南瓜", "SC18", "倭瓜", "瓜类", VEGETABLES, 0.52),
    Ingredient("香菇", "SC19", "鲜香菇、冬菇", "菌菇类", VEGETABLES, 2.1, 50, "素高汤"),
    Ingredient("蒜薹", "SC20", "蒜苔", "葱蒜类", VEGETABLES, 1.55, 30, "员工餐炒饭"),
    Ingredient("绿豆芽", "SC21", "豆芽", "豆类", "", 380),
    Ingredient("猪肉", "RL01", "大肉、猪后腿肉", "畜肉类", "猪肉", 1.12, 40, "肉臊"),
    Ingredient("牛肉", "RL02", "黄牛肉", "畜肉类", "牛肉", 1.05),
    Ingredient("鸡胸肉", "RL03", "鸡脯肉", "禽肉类", "白条鸡", 1.02),
    Ingredient("带鱼", "SX01", "刀鱼、带鱼段", "水产类", "大带鱼", 0.72),
    Ingredient("鸡蛋", "DL01", "鲜鸡蛋", "蛋类", "鸡蛋", 1.08),
    Ingredient("豆腐", "DZ01", "老豆腐、北豆腐", "豆制品", "", 420),
    Ingredient("豆腐干", "DZ02", "香干、豆干", "豆制品", "", 1150),
    Ingredient("大米", "LY01", "生米、粳米", "粮油类", "", 540, perishable=False),
    Ingredient("面粉", "LY02", "小麦粉", "粮油类", "", 460, perishable=False),
)

LARDER = {ingredient.name: ingredient for ingredient in INGREDIENTS}

GREENS = frozenset({"根茎类", "叶菜类", "茄果类", "瓜类", "豆类", "葱蒜类", "菌菇类"})
