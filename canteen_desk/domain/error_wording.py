"""One sentence for every known error: what happened, what was kept, what to do next."""

from canteen_desk.domain.wording import Language, word
from canteen_desk.errors import DeskError

_MOST_LETTERS = 400

_SENTENCES: dict[str, tuple[str, str]] = {
    "not_a_weight": ("“{text}”不是重量，请输入数字，如 24.80。", "“{text}” is not a weight; type a number such as 24.80."),
    "negative_weight": ("重量不能是负数。", "A weight cannot be negative."),
    "weight_too_large": ("“{text}”太大了，单次称重不超过 50 吨，请核对单位。", "“{text}” is too large; check the unit."),
    "not_money": ("“{text}”不是金额，请输入数字，如 3.20。", "“{text}” is not an amount of money."),
    "not_a_period": ("“{text}”不是考核期，月份写 2026-09，季度写 2026Q3。", "“{text}” is no period; write 2026-09 or 2026Q3."),
    "not_a_day": ("“{text}”不是有效日期，请写成 2026-09-15。", "“{text}” is no date; write 2026-09-15."),
    "days_reversed": ("开始日期晚于结束日期。", "The first day lies after the last."),
    "future_day": ("{day} 还没有到，不能记录。", "{day} has not come yet and cannot be recorded."),
    "unknown_field": ("“{field}”不是“{kind}”的字段。", "“{field}” is not a field of “{kind}”."),
    "missing_field": ("缺少“{field}”。", "“{field}” is missing."),
    "not_a_flag": ("“{field}”只能是 true 或 false。", "“{field}” must be true or false."),
    "not_text": ("“{field}”应当是文字。", "“{field}” must be text."),
    "not_an_integer": ("“{field}”应当是整数（重量用克，金额用分），收到的是 {text}。", "“{field}” must be an integer (grams, fen), got {text}."),
    "negative_number": ("“{field}”不能是负数。", "“{field}” cannot be negative."),
    "too_small": ("“{field}”不能小于 {least}。", "“{field}” cannot be below {least}."),
    "too_large": ("“{field}”不能大于 {most}，请核对单位。", "“{field}” cannot exceed {most}; check the unit."),
    "not_a_clock": ("“{text}”不是时间，请写成 11:50。", "“{text}” is no time of day; write 11:50."),
    "not_a_choice": ("“{field}”不能是“{text}”，可选：{choices}。", "“{field}” cannot be “{text}”; choose from {choices}."),
    "text_too_long": ("“{field}”太长，最多 {most} 个字。", "“{field}” is too long, {most} characters at most."),
    "control_letters": ("“{field}”里有不能打印的字符。", "“{field}” holds characters that cannot be printed."),
    "no_diners_given": ("报餐人数和实到人数至少填一项。", "Give the diners reported, the actual ones, or both."),
    "spoiled_exceeds_received": ("报损不能大于验收重量。", "Spoiled cannot exceed received."),
    "parts_exceed_gross": ("净料、残次、不可食加起来超过了毛重。", "Net, rejected and inedible exceed the gross weight."),
    "net_exceeds_gross": ("毛重不能小于净料。", "The gross weight cannot be below the net weight."),
    "tare_exceeds_gross": ("毛重小于皮重，净重成了负数。", "The gross weight is below the tare; the net would be negative."),
    "inedible_exceeds_net": ("不可食部分大于净重，盘剩成了负数。", "Inedible exceeds the net weight; plate waste would be negative."),
    "used_exceeds_produced": ("利用的边角料多于产生的。", "More offcuts used than produced."),
    "tray_without_reading": ("已测的餐盘须有剩余占比、等级和是否光盘。", "A measured tray needs a share, a level and clean plate yes or no."),
    "tray_without_cause": ("未测的餐盘须写明原因。", "A tray that was not measured needs a cause."),
    "unknown_name": ("没有叫“{text}”的{entity}，请先在设置里添加。", "There is no {entity} called “{text}”; add it in the settings first."),
    "inactive_name": ("{entity}“{text}”已停用，不能再记录。", "The {entity} “{text}” is no longer in use."),
    "unknown_kind": ("没有“{text}”这种记录。", "There is no kind of record called “{text}”."),
    "client_id_reused": ("这个 client_id 已经用于内容不同的记录 {id}，本条没有保存。", "This client_id already stands for record {id} with other content; nothing was stored."),
    "bad_client_id": ("client_id 应当是 80 个字以内的文字。", "client_id must be text of at most 80 characters."),
    "not_a_record_number": ("“{text}”不是记录编号。", "“{text}” is no record number."),
    "no_such_record": ("没有编号为 {id} 的记录。", "There is no record {id}."),
    "record_withdrawn": ("记录 {id} 已撤销，不能再更正。", "Record {id} was withdrawn and cannot be corrected."),
    "no_fields_to_correct": ("没有写明要更正的内容。", "Nothing to correct was given."),
    "cannot_correct_kind": ("“{kind}”不能更正。", "A “{kind}” cannot be corrected."),
    "not_allowed": ("{person}的岗位不能做这件事（{operation}）。", "{person}'s role does not allow this ({operation})."),
    "bad_name": ("“{text}”不能作名称，应为 1–80 个可见的字。", "“{text}” cannot be a name; use 1–80 visible characters."),
    "name_taken": ("“{text}”已经有了。", "“{text}” exists already."),
    "wrong_property": ("“{field}”的值不对：{text}。", "“{field}” has a wrong value: {text}."),
    "one_canteen_only": ("每个数据文件夹只有一个食堂，请改名而不是新增。", "A data folder holds one canteen; rename it instead."),
    "no_canteen": ("还没有设置食堂，请先在设置里填写食堂名称。", "No canteen is set up yet; name it in the settings first."),
    "pragma_refused": ("数据库不接受安全设置 {pragma}，为免丢数据，不再打开。", "The database refused the safety setting {pragma}; it was not opened."),
    "disk_full": ("磁盘已满，本条没有保存；已保存的都还在。请清理磁盘后重试。", "The disk is full; this was not stored, all earlier records are safe. Free some space and try again."),
    "database_locked": ("另一个窗口正在写入，本条没有保存，请稍后重试。", "Another window is writing; this was not stored, try again."),
    "database_readonly": ("数据文件夹是只读的，没有保存。", "The data folder is read-only; nothing was stored."),
    "database_trouble": ("数据库出错，本条没有保存：{text}", "Database trouble, this was not stored: {text}"),
    "not_a_database": ("{path} 不是本程序的数据库，没有改动它。", "{path} is not a Canteen Desk database; it was left as it is."),
    "newer_database": ("{path} 由更新版本的程序写成（{revision}），请用新版本打开；文件没有改动。", "{path} was written by a newer version ({revision}); it was left as it is."),
    "no_data_folder": ("不能使用数据文件夹 {path}：{text}", "Cannot use the data folder {path}: {text}"),
    "no_database": ("{path} 里还没有数据。可先运行 canteen-desk demo，或打开窗口新建食堂。", "There are no data in {path} yet; run canteen-desk demo or open the window first."),
    "scheme_not_found": ("没有名为“{text}”的评分表，可选：{choices}。", "There is no scheme “{text}”; choose from {choices}."),
    "scheme_not_toml": ("评分表文件不是有效的 TOML：{text}", "The scheme is not valid TOML: {text}"),
    "scheme_field": ("评分表缺少“{name}”，或类型不对。", "The scheme lacks “{name}” or has a wrong type there."),
    "scheme_kind": ("评分表的 kind 应为 quarter 或 month，收到的是“{text}”。", "A scheme's kind is quarter or month, not “{text}”."),
    "scheme_wrong_kind": ("评分表“{text}”不适用于这个考核期。", "The scheme “{text}” does not fit this period."),
    "scheme_line_twice": ("评分表里“{line}”出现了两次。", "“{line}” stands twice in the scheme."),
    "scheme_total": ("评分表各项合计 {points} 分，应为 {total} 分。", "The scheme's lines add up to {points} points, not {total}."),
    "scheme_grades": ("评分表的等级须从高到低，最后一级从 0 分起。", "Grades must fall from best to worst and end at 0."),
    "scheme_rule": ("“{line}”的计分规则“{text}”不认识。", "“{line}” has an unknown rule “{text}”."),
    "scheme_kpi": ("“{line}”用到了不认识的指标“{text}”。", "“{line}” uses an unknown key figure “{text}”."),
    "scheme_bands": ("“{line}”的分档写法不对。", "The bands of “{line}” are malformed."),
    "scheme_band_order": ("“{line}”的分档界限重叠或顺序不对。", "The bands of “{line}” overlap or are out of order."),
    "scheme_band_points": ("“{line}”的分档得分须从高到低，且不超过该项满分。", "Band points of “{line}” must fall and stay within its maximum."),
    "finding_too_many_points": ("“{line}”最多 {most} 分。", "“{line}” has {most} points at most."),
    "finding_not_inspected": ("“{line}”由记录自动计分，不能由检查员填写。", "“{line}” is scored from records; an inspector cannot fill it."),
    "finding_unknown_line": ("评分表“{scheme}”里没有“{line}”。", "The scheme “{scheme}” has no line “{line}”."),
    "file_not_written": ("{path} 没有写成：{text}", "{path} was not written: {text}"),
    "not_a_demonstration": ("{path} 里是真实的食堂“{text}”，不能当作演示；请换一个文件夹。", "{path} holds the real canteen “{text}” and is no demonstration; choose another folder."),
    "picture_refused": ("图片 {path} 不能使用：{text}", "The picture {path} cannot be used: {text}"),
    "not_json": ("这一行不是 JSON 对象。", "This line is not a JSON object."),
    "file_missing": ("找不到文件 {path}。", "There is no file {path}."),
}  # fmt: skip


def error_text(error: DeskError, language: Language = Language.ZH) -> str:
    """The sentence of an error; an error without one shows its code, which a house test forbids."""
    pair = _SENTENCES.get(error.code)
    if pair is None:
        return str(error)
    data = {key: _plain(value, language) for key, value in error.data.items()}
    data.setdefault("field", word(error.field or "", language))
    data = {key: _shortened(text) for key, text in data.items()}
    return (pair[0] if language is Language.ZH else pair[1]).format_map(data)


def _shortened(text: str) -> str:
    """A sentence stays a sentence when somebody sends a whole book as a name; folder paths fit whole."""
    return text if len(text) <= _MOST_LETTERS else f"{text[:_MOST_LETTERS]}…"


def known_codes() -> frozenset[str]:
    return frozenset(_SENTENCES)


def _plain(value: object, language: Language) -> str:
    if isinstance(value, tuple):
        return ("、" if language is Language.ZH else ", ").join(str(part) for part in value)
    return word(value, language) if isinstance(value, str) else str(value)
