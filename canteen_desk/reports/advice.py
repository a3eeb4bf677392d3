"""What to do first, by the indicator that lost points."""

from canteen_desk.domain.measures import KPI_FORMS
from canteen_desk.domain.scoring import LineScore, LineStatus
from canteen_desk.domain.wording import points_text, word

_ADVICE = {
    "purchase_deviation": "按报餐人数核算需求量再下单，多到的当场退减",
    "batch_rate": "叶菜、鲜肉、水产等易腐食材改为分批到货",
    "spoilage_rate": "验收时不合格当场拒收，缩短存放天数",
    "net_yield_delta": "对照净料标准查净料率最低的几种食材，带教初捡岗位",
    "rejected_rate": "残次多的批次当场扣减，约谈供应商",
    "offcut_use_rate": "边角料专盒收集，当天排入员工餐、汤底或小菜",
    "prep_waste_per_diner": "先用边角料再备新料，减少加工废弃",
    "unsold_rate": "压低首批出品量，巡查后少量多次增补",
    "patrol_rate": "按计划补足巡查，到点即记",
    "plate_waste_per_diner": "推出小份、半份，在取餐口提醒按量取餐",
    "clean_plate_rate": "在回收口拍摄餐盘，掌握光盘率",
    "kitchen_waste_per_diner": "从售剩和盘剩两头压减厨余",
    "timeliness": "称完即录，不隔日补记",
    "completeness": "补齐每餐验收、初捡、边角料、餐盘回收四项称量",
}
START_WEIGHING = "从下一餐起，验收、初捡、边角料、出品、售剩、餐盘回收都过秤并当场记录。"


def advice_text(scored: LineScore) -> str:
    """One step with the points that it can bring; empty where the line has no figure behind it."""
    advice = _ADVICE.get(scored.line.kpi)
    if advice is None:
        return ""
    if scored.status is LineStatus.NO_DATA and scored.value is not None:
        # Weighed, but with nothing to compare: no step of the kitchen brings these points back.
        return ""
    lost = points_text(scored.line.max_hundredths - scored.points_hundredths)
    if scored.status is LineStatus.NO_DATA and scored.line.kpi in KPI_FORMS:
        kinds = "、".join(word(kind) for kind in KPI_FORMS[scored.line.kpi].source_kinds)
        return f"先补上{kinds}的记录：{word(scored.line.kpi)}无数据，{lost} 分全失。"
    return f"{advice}（该项最多可挽回 {lost} 分）。"
