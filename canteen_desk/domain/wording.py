"""The trade's words in Chinese and English: kinds, fields, key figures, streams, states."""

from enum import StrEnum
from fractions import Fraction

from canteen_desk.domain.measures import KPI_FORMS, Kpi, Unit
from canteen_desk.domain.quantities import half_up, percent_text
from canteen_desk.domain.scoring import LineScore, LineStatus


class Language(StrEnum):
    """The languages of the desk."""

    ZH = "zh"
    EN = "en"


_WORDS: dict[str, tuple[str, str]] = {
    "breakfast": ("早餐", "breakfast"),
    "lunch": ("午餐", "lunch"),
    "dinner": ("晚餐", "dinner"),
    "diners": ("就餐人数", "diners"),
    "receipt": ("验收", "receipt"),
    "trimming": ("初捡清洗", "trimming"),
    "offcut": ("边角料", "offcuts"),
    "production": ("出品", "production"),
    "top_up": ("增补", "top-up"),
    "unsold": ("售剩", "unsold food"),
    "patrol": ("巡查", "patrol"),
    "plate_return": ("餐盘回收桶", "plate-return bin"),
    "haulage": ("收运", "haulage"),
    "tray": ("餐盘", "tray"),
    "day_status": ("当日状态", "day status"),
    "finding": ("检查评分", "inspector's finding"),
    "issue": ("签发", "issued document"),
    "catalogue": ("资料变更", "catalogue change"),
    "correction": ("更正", "correction"),
    "record": ("记录", "record"),
    "correct": ("更正", "correct"),
    "inspect": ("检查评分", "inspect"),
    "reported": ("报餐", "reported"),
    "actual": ("实到", "actual"),
    "ingredient": ("食材", "ingredient"),
    "batch": ("批次", "batch"),
    "needed_g": ("需求", "needed"),
    "ordered_g": ("订货", "ordered"),
    "received_g": ("验收", "received"),
    "spoiled_g": ("报损", "spoiled"),
    "unit_price_fen_per_kg": ("单价", "unit price"),
    "supplier": ("供应商", "supplier"),
    "perishable": ("易腐", "perishable"),
    "gross_g": ("毛重", "gross"),
    "net_g": ("净料", "net"),
    "rejected_g": ("残次", "rejected"),
    "inedible_g": ("不可食", "inedible"),
    "tare_g": ("皮重", "tare"),
    "standard_yield_bp": ("标准净料率", "standard yield"),
    "produced_g": ("产生", "produced"),
    "used_g": ("利用", "used"),
    "used_in": ("用于", "used in"),
    "discarded_g": ("废弃", "discarded"),
    "dish": ("菜品", "dish"),
    "weight_g": ("重量", "weight"),
    "at": ("时间", "time"),
    "destination": ("去向", "destination"),
    "discarded": ("弃用", "discarded"),
    "staff_meal": ("员工餐", "staff meal"),
    "reused": ("按规定再利用", "reused by the rules"),
    "donated": ("捐赠", "donated"),
    "note": ("备注", "note"),
    "category": ("类别", "category"),
    "hauler": ("收运单位", "hauler"),
    "status": ("状态", "status"),
    "cause": ("原因", "cause"),
    "food_share_bp": ("剩余占比", "food share"),
    "level": ("剩余等级", "level"),
    "clean_plate": ("光盘", "clean plate"),
    "source": ("来源", "source"),
    "picture_sha256": ("图片指纹", "picture hash"),
    "person": ("记录人", "person"),
    "served_on": ("日期", "date"),
    "meal": ("餐次", "meal"),
    "reason": ("原因", "reason"),
    "corrects": ("更正的记录", "record corrected"),
    "fields": ("更正的内容", "fields"),
    "client_id": ("客户端编号", "client_id"),
    "kind": ("记录类别", "kind"),
    "scheme": ("评分表", "scheme"),
    "period": ("考核期", "period"),
    "line": ("指标", "line"),
    "points_hundredths": ("得分", "points"),
    "remark": ("检查情况", "remark"),
    "name": ("名称", "name"),
    "role": ("岗位", "role"),
    "cook": ("厨工", "cook"),
    "manager": ("食堂管理员", "canteen manager"),
    "supervisor": ("机关监督员", "supervisor"),
    "inspector": ("主管局检查员", "bureau inspector"),
    "normal": ("正常供餐", "normal"),
    "half": ("半日", "half day"),
    "official": ("公务餐/会议餐", "official meal"),
    "closed": ("停餐", "closed"),
    "ok": ("已测", "measured"),
    "no_tray": ("未见餐盘", "no tray"),
    "tray.rejected": ("未测", "not measured"),
    "camera": ("摄像头", "camera"),
    "file": ("图片", "picture"),
    "manual": ("人工", "by hand"),
    "typed": ("键入", "typed"),
    "scale": ("电子秤", "scale"),
    "stream": ("程序写入", "program"),
    "demo": ("演示", "demonstration"),
    "no_tray_in_view": ("画面里没有餐盘", "no tray in view"),
    "too_dark": ("画面太暗", "too dark"),
    "too_bright": ("画面过曝", "too bright"),
    "blurred": ("画面模糊", "blurred"),
    "hand_in_view": ("手部遮挡", "hand in view"),
    "cut_off": ("餐盘未拍全", "tray cut off"),
    "too_small": ("图片太小", "picture too small"),
    "too_large": ("图片太大", "picture too large"),
    "unreadable": ("图片读不出", "unreadable picture"),
    "wrong_format": ("不是 JPEG、PNG 或 WebP", "not a JPEG, PNG or WebP"),
    "before_not_usable": ("餐前图片不能用", "the picture before cannot be used"),
    "M1": ("按需分批采购", "purchasing on demand"),
    "M2": ("初捡清洗", "trimming"),
    "M3": ("边角料集中利用", "offcut reuse"),
    "M4": ("巡查增补", "patrol and top-up"),
    "quantity.purchased": ("购进", "purchased"),
    "quantity.rejected": ("残次", "rejected"),
    "quantity.discarded": ("废弃", "discarded"),
    "quantity.left": ("剩余", "left over"),
    "rejected": ("残次", "rejected"),
    "received": ("购进", "received"),
    "spoiled": ("报损", "spoiled"),
    "trimmed": ("初捡毛重", "trimmed (gross)"),
    "unprocessed": ("未经初捡或入库（推算）", "not trimmed or stocked (by difference)"),
    "net": ("净料", "net"),
    "inedible": ("不可食", "inedible"),
    "offcuts": ("边角料产生", "offcuts"),
    "offcuts_used": ("边角料利用", "offcuts used"),
    "offcuts_discarded": ("边角料废弃", "offcuts discarded"),
    "unsold_discarded": ("弃用售剩", "unsold, discarded"),
    "unsold_staff_meal": ("员工餐", "unsold, staff meal"),
    "unsold_reused": ("售剩再利用", "unsold, reused"),
    "unsold_donated": ("售剩捐赠", "unsold, donated"),
    "plate_waste": ("盘剩", "plate waste"),
    "plate_inedible": ("盘剩不可食", "plate waste, inedible"),
    "eaten": ("吃掉（推算）", "eaten (by difference)"),
    "hauled": ("收运", "hauled"),
    "purchase_deviation": ("采购偏差率", "purchase deviation"),
    "batch_rate": ("易腐食材分批率", "split-batch rate"),
    "diners_error": ("报餐误差率", "head-count error"),
    "spoilage_rate": ("报损率", "spoilage rate"),
    "purchase_per_diner": ("人均购进", "purchased per diner"),
    "net_yield": ("净料率", "net yield"),
    "net_yield_delta": ("净料率偏差", "net-yield shortfall"),
    "rejected_rate": ("残次率", "rejected rate"),
    "offcut_use_rate": ("边角料利用率", "offcut use rate"),
    "prep_waste_per_diner": ("人均加工废弃", "prep waste per diner"),
    "unsold_rate": ("售剩率", "unsold rate"),
    "patrol_rate": ("巡查到位率", "patrols kept"),
    "plate_waste_per_diner": ("人均盘剩", "plate waste per diner"),
    "clean_plate_rate": ("光盘率", "clean-plate rate"),
    "kitchen_waste_per_diner": ("人均厨余", "kitchen waste per diner"),
    "timeliness": ("填报及时率", "timely records"),
    "completeness": ("数据完整率", "data completeness"),
}


def word(key: str, language: Language = Language.ZH) -> str:
    """The word for a stable name; the name itself where the table has none."""
    pair = _WORDS.get(key)
    if pair is None:
        return key
    return pair[0] if language is Language.ZH else pair[1]


def value_text(unit: Unit, value: Fraction | None, language: Language = Language.ZH) -> str:
    """A key figure with its unit, or a dash where nothing was measured."""
    if value is None:
        return "—"
    if unit is Unit.SHARE:
        return percent_text(value)
    if unit is Unit.POINTS:
        points = half_up(value * 100, 1)
        return f"{points} 点" if language is Language.ZH else f"{points} points"
    return f"{half_up(value, 1):,} g"


def kpi_text(kpi: Kpi, language: Language = Language.ZH) -> str:
    return value_text(kpi.unit, kpi.value, language)


def points_text(hundredths: int) -> str:
    """Points without trailing zeros: 600 -> `6`, 516 -> `5.16`."""
    return f"{half_up(Fraction(hundredths, 100), 2):f}".rstrip("0").rstrip(".")


def status_text(status: LineStatus, language: Language = Language.ZH) -> str:
    words = {
        LineStatus.SCORED: ("自动", "automatic"),
        LineStatus.NO_DATA: ("无数据", "no data"),
        LineStatus.INSPECTOR: ("检查", "inspector"),
    }
    return words[status][0 if language is Language.ZH else 1]


_REASONS: dict[str, tuple[str, str]] = {
    "no_data": ("无数据，不得分", "no data, no points"),
    "no_reference": ("本期 {value}；无上年同期也无基准，不得分", "{value}; no last year and no benchmark"),
    "band": ("{value}，达到 {limit} 一档", "{value}, reaches the band at {limit}"),
    "beyond_bands": ("{value}，未达到任何一档", "{value}, beyond the last band"),
    "against_last_year": (
        "本期 {value}，上年同期 {reference}，为其 {ratio} 倍",
        "{value} against {reference} a year ago, ratio {ratio}",
    ),
    "against_benchmark": (
        "本期 {value}，无上年同期，按基准 {reference}，为其 {ratio} 倍",
        "{value} against the benchmark {reference}, ratio {ratio}",
    ),
    "not_issued": ("本期评估尚未签发，无数据", "this period's assessment is not issued yet"),
    "issued_after": ("季后 {days} 天签发", "issued {days} days after the period"),
    "not_inspected": ("待检查", "not inspected yet"),
    "no_veto": ("未发现否决情形", "nothing that vetoes was found"),
    "no_bonus": ("无加分", "no bonus"),
    "inspected": ("{text}", "{text}"),
}


def reason_text(scored: LineScore, language: Language = Language.ZH) -> str:
    """Why a line got its points, in words."""
    reason = scored.reason
    form = KPI_FORMS.get(scored.line.kpi)
    unit = form.unit if form else Unit.SHARE
    chinese, english = _REASONS[reason.code]
    default = "检查评分" if language is Language.ZH else "by the inspector"
    return (chinese if language is Language.ZH else english).format(
        value=value_text(unit, reason.value, language),
        limit=value_text(unit, reason.limit, language),
        reference=value_text(unit, reason.reference, language),
        ratio="—" if reason.ratio is None else half_up(reason.ratio, 3),
        days="—" if reason.value is None else int(reason.value),
        text=reason.text or default,
    )
