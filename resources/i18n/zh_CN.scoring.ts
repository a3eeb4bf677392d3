<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FindingForm</name>
    <message>
        <source>Half a point less</source>
        <translation>减半分</translation>
    </message>
    <message>
        <source>Half a point more</source>
        <translation>加半分</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>未发现</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>What was seen on site</source>
        <translation>现场检查情况</translation>
    </message>
    <message>
        <source>Why are the earlier points changed?</source>
        <translation>为什么改分？</translation>
    </message>
    <message>
        <source>Save  Enter</source>
        <translation>保存  Enter</translation>
    </message>
    <message>
        <source>Change  Enter</source>
        <translation>改分  Enter</translation>
    </message>
    <message>
        <source>Give the points first.</source>
        <translation>请先打分。</translation>
    </message>
    <message>
        <source>Say what was found: a veto needs its ground.</source>
        <translation>请写明发现了什么：否决须有依据。</translation>
    </message>
    <message>
        <source>These are the points given already.</source>
        <translation>分数没有变动，不用再保存。</translation>
    </message>
    <message>
        <source>Earlier points are changed only with a reason.</source>
        <translation>改分须写明原因。</translation>
    </message>
</context>
<context>
    <name>Formula</name>
    <message>
        <source>{n} diners</source>
        <translation>就餐 {n} 人次</translation>
    </message>
    <message>
        <source>{n} kg received beyond need</source>
        <translation>超出需求 {n} kg</translation>
    </message>
    <message>
        <source>{n} kg needed</source>
        <translation>需求 {n} kg</translation>
    </message>
    <message>
        <source>{n} perishable lots in two or more batches</source>
        <translation>分两批以上到货的易腐食材 {n} 项次</translation>
    </message>
    <message>
        <source>{n} perishable lots</source>
        <translation>易腐食材 {n} 项次</translation>
    </message>
    <message>
        <source>{n} diners off the report</source>
        <translation>报餐与实到相差 {n} 人次</translation>
    </message>
    <message>
        <source>{n} kg spoiled</source>
        <translation>报损 {n} kg</translation>
    </message>
    <message>
        <source>{n} kg received</source>
        <translation>验收 {n} kg</translation>
    </message>
    <message>
        <source>{n} kg net</source>
        <translation>净料 {n} kg</translation>
    </message>
    <message>
        <source>{n} kg gross</source>
        <translation>毛重 {n} kg</translation>
    </message>
    <message>
        <source>{n} kg below the standard</source>
        <translation>低于标准 {n} kg</translation>
    </message>
    <message>
        <source>{n} kg rejected</source>
        <translation>残次 {n} kg</translation>
    </message>
    <message>
        <source>{n} kg of offcuts used</source>
        <translation>利用 {n} kg</translation>
    </message>
    <message>
        <source>{n} kg of offcuts</source>
        <translation>产生边角料 {n} kg</translation>
    </message>
    <message>
        <source>{n} kg of prep waste</source>
        <translation>加工废弃 {n} kg</translation>
    </message>
    <message>
        <source>{n} kg unsold and discarded</source>
        <translation>弃用售剩 {n} kg</translation>
    </message>
    <message>
        <source>{n} kg cooked</source>
        <translation>出品 {n} kg</translation>
    </message>
    <message>
        <source>{n} patrols kept</source>
        <translation>已巡查 {n} 次</translation>
    </message>
    <message>
        <source>{n} patrols planned</source>
        <translation>应巡查 {n} 次</translation>
    </message>
    <message>
        <source>{n} kg left on plates</source>
        <translation>盘剩 {n} kg</translation>
    </message>
    <message>
        <source>{n} clean trays</source>
        <translation>光盘 {n} 盘</translation>
    </message>
    <message>
        <source>{n} trays measured</source>
        <translation>已测 {n} 盘</translation>
    </message>
    <message>
        <source>{n} kg of kitchen waste</source>
        <translation>厨余 {n} kg</translation>
    </message>
    <message>
        <source>{n} records made by the next day</source>
        <translation>次日前填报 {n} 条</translation>
    </message>
    <message>
        <source>{n} records</source>
        <translation>全部记录 {n} 条</translation>
    </message>
    <message>
        <source>{n} meals with all four weights</source>
        <translation>四项重量齐全 {n} 餐</translation>
    </message>
    <message>
        <source>{n} meals held</source>
        <translation>应记录 {n} 餐</translation>
    </message>
</context>
<context>
    <name>IssueBox</name>
    <message>
        <source>Not yet  Esc</source>
        <translation>先不签  Esc</translation>
    </message>
    <message>
        <source>Issue  Enter</source>
        <translation>签发  Enter</translation>
    </message>
</context>
<context>
    <name>LinePanel</name>
    <message>
        <source>Rule: {guide}</source>
        <translation>计分办法：{guide}</translation>
    </message>
    <message>
        <source>Open records ({count})</source>
        <translation>查看记录（{count} 条）</translation>
    </message>
</context>
<context>
    <name>LineWords</name>
    <message>
        <source>{ratio} × last year</source>
        <translation>上年同期 {ratio} 倍</translation>
    </message>
    <message>
        <source>{days} days after the quarter</source>
        <translation>季后 {days} 天</translation>
    </message>
    <message>
        <source>{sign} {limit}: {points} points</source>
        <translation>{sign} {limit} 得 {points} 分</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>待检查</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>Vetoed</source>
        <translation>否决</translation>
    </message>
</context>
<context>
    <name>LossPanel</name>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>No points lost</source>
        <translation>没有失分</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Points lost: {points}</source>
        <translation>共失 {points} 分</translation>
    </message>
    <message>
        <source>Lines without data give away up to {points} points: first record {names}.</source>
        <translation>缺记录的项目最多白丢 {points} 分，先把这些记起来：{names}。</translation>
    </message>
    <message>
        <source>What is left to win is with the inspector&apos;s lines.</source>
        <translation>剩下的失分都在检查项里。</translation>
    </message>
    <message>
        <source>Nothing is lost so far; some lines are still to be inspected.</source>
        <translation>目前没有失分，还有项目待检查。</translation>
    </message>
    <message>
        <source>Every line has its full points.</source>
        <translation>各项都得满分。</translation>
    </message>
    <message>
        <source>Most to win: {line} from {now} up to {target} brings {points} points.</source>
        <translation>下期最该抓：{line}从 {now} 提高到 {target} 以上，可多得 {points} 分。</translation>
    </message>
    <message>
        <source>Most to win: {line} from {now} down to {target} brings {points} points.</source>
        <translation>下期最该抓：{line}从 {now} 降到 {target} 以内，可多得 {points} 分。</translation>
    </message>
</context>
<context>
    <name>PaperOutput</name>
    <message>
        <source>Save PDF</source>
        <translation>保存 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saving the PDF</source>
        <translation>正在保存 PDF</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Sent to the printer, pages: {count}</source>
        <translation>已送打印机，共 {count} 页</translation>
    </message>
    <message>
        <source>The printer did not begin; save the PDF and print it later.</source>
        <translation>打印机没有响应，可先保存 PDF，稍后再打印。</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>保存 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>签发…</translation>
    </message>
    <message>
        <source>The page is being made…</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>Issue again…</source>
        <translation>重新签发…</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>回到草稿</translation>
    </message>
    <message>
        <source>Open the issued one</source>
        <translation>打开签发稿</translation>
    </message>
    <message>
        <source>Draft: as the records stand now.</source>
        <translation>草稿：按目前的记录。</translation>
    </message>
    <message>
        <source>Draft. Only a supervisor or a bureau inspector issues it.</source>
        <translation>草稿。须由机关监督员或主管局检查员签发。</translation>
    </message>
    <message>
        <source>Issued on {day} by {person}, record {number}.</source>
        <translation>{day} 由{person}签发，记录号 {number}。</translation>
    </message>
    <message>
        <source> Its file is missing or was altered.</source>
        <translation>文件已丢失或被改动。</translation>
    </message>
    <message>
        <source> Shown here: the draft as the records stand now.</source>
        <translation>现在看到的是按目前记录排的草稿。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fixed for good: {points} points, {grade}, every line with its reason, and this PDF. Later corrections do not change it.</source>
        <translation>签发后固定不变：总分 {points}、等级“{grade}”、各项得分和理由，以及这份 PDF。以后更正记录，也不会改动它。</translation>
    </message>
    <message>
        <source> Lines not inspected yet, counted as 0: {count}.</source>
        <translation>另有 {count} 项还没检查，按 0 分计。</translation>
    </message>
    <message>
        <source>Issue this paper as {person}?</source>
        <translation>以{person}的名义签发？</translation>
    </message>
    <message>
        <source>Issuing</source>
        <translation>正在签发</translation>
    </message>
    <message>
        <source>Issued, record {number}</source>
        <translation>已签发，记录号 {number}</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Q{quarter} {year}</source>
        <translation>{year} 年第 {quarter} 季度</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year} 年 {month} 月</translation>
    </message>
</context>
<context>
    <name>PointsField</name>
    <message>
        <source>of {most}</source>
        <translation>/ {most} 分</translation>
    </message>
    <message>
        <source>This line has {most} points at most.</source>
        <translation>本项最多 {most} 分。</translation>
    </message>
    <message>
        <source>These are no points: {text}</source>
        <translation>“{text}”不是分数，请输入数字，如 4.5。</translation>
    </message>
</context>
<context>
    <name>RecordsPanel</name>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Day, by whom</source>
        <translation>日期、记录人</translation>
    </message>
    <message>
        <source>No line is opened</source>
        <translation>还没有打开哪一项</translation>
    </message>
    <message>
        <source>Choose a line of the sheet and press Enter.</source>
        <translation>在左边选一项，按 Enter 看它的依据。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{line} · {kinds}</source>
        <translation>{line}：{kinds}</translation>
    </message>
    <message>
        <source> (the newest {shown} are listed)</source>
        <translation>（只列最近 {shown} 条）</translation>
    </message>
    <message>
        <source>Nothing was recorded for this line in this period</source>
        <translation>本期没有这一项的记录</translation>
    </message>
</context>
<context>
    <name>ScorePage</name>
    <message>
        <source>Paper</source>
        <translation>打印页</translation>
    </message>
    <message>
        <source>Points lost</source>
        <translation>失分</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>依据记录</translation>
    </message>
    <message>
        <source>No canteen is set up yet</source>
        <translation>还没有设置食堂</translation>
    </message>
    <message>
        <source>Name the canteen and its contract in the settings; the score follows from the records.</source>
        <translation>先在设置里填写食堂和承包合同，记录了就能评分。</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>去设置</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Only a supervisor or a bureau inspector fills this line. Choose the person at the top.</source>
        <translation>本项由机关监督员或主管局检查员打分，请先在右上角换人。</translation>
    </message>
    <message>
        <source>Only a supervisor or a bureau inspector fills this line; {person} is {role}.</source>
        <translation>本项由机关监督员或主管局检查员打分；{person}是{role}，只能查看。</translation>
    </message>
    <message>
        <source>Saving the inspection</source>
        <translation>正在保存检查评分</translation>
    </message>
    <message>
        <source>Inspection saved, record {number}</source>
        <translation>检查评分已保存，记录号 {number}</translation>
    </message>
</context>
<context>
    <name>SheetTable</name>
    <message>
        <source>This table has no lines</source>
        <translation>评分表是空的</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>得分理由</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>Next to inspect</source>
        <translation>下一项待检查</translation>
    </message>
    <message>
        <source>of {most}</source>
        <translation>/ {most} 分</translation>
    </message>
    <message>
        <source>graded when inspected</source>
        <translation>检查完成后评定</translation>
    </message>
    <message>
        <source>Vetoed by the inspector: the lowest grade, whatever the points.</source>
        <translation>检查员已否决：不论得分，评为最低一级。</translation>
    </message>
    <message>
        <source>To inspect: {count} ({points} points)</source>
        <translation>待检查 {count} 项（{points} 分）</translation>
    </message>
    <message>
        <source>without data: {count}</source>
        <translation>无数据 {count} 项</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>can still reach {points}, {grade}</source>
        <translation>最高可到 {points} 分（{grade}）</translation>
    </message>
    <message>
        <source>Every line is filled.</source>
        <translation>各项都已评分。</translation>
    </message>
</context>
</TS>
