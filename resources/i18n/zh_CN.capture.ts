<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CaptureColumns</name>
    <message>
        <source>Noted</source>
        <translation>记于</translation>
    </message>
    <message>
        <source>{name} (corr.)</source>
        <translation>{name}（改）</translation>
    </message>
    <message>
        <source>{name}, batch {batch}</source>
        <translation>{name} 第{batch}批</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未定</translation>
    </message>
</context>
<context>
    <name>CaptureDishes</name>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Left %</source>
        <translation>剩余率</translation>
    </message>
    <message>
        <source>No dish was weighed at this meal yet</source>
        <translation>本餐还没有称过菜品</translation>
    </message>
    <message>
        <source>Begin with what went into the pans.</source>
        <translation>先记出锅的重量。</translation>
    </message>
</context>
<context>
    <name>CaptureFields</name>
    <message>
        <source>yuan/kg</source>
        <translation>元/kg</translation>
    </message>
</context>
<context>
    <name>CaptureHints</name>
    <message>
        <source>Perishable: take it in batches</source>
        <translation>易腐：宜分批进</translation>
    </message>
    <message>
        <source>Last on {day}</source>
        <translation>上次 {day}</translation>
    </message>
    <message>
        <source>No standard net yield yet</source>
        <translation>未设标准净料率</translation>
    </message>
    <message>
        <source>Standard net yield {share}</source>
        <translation>标准净料率 {share}</translation>
    </message>
    <message>
        <source>{weight} kg received</source>
        <translation>验收 {weight} kg</translation>
    </message>
    <message>
        <source>{weight} kg on record</source>
        <translation>本餐已记 {weight} kg</translation>
    </message>
    <message>
        <source>{weight} kg served so far</source>
        <translation>已出品 {weight} kg</translation>
    </message>
    <message>
        <source>Nothing served yet</source>
        <translation>还没有出品</translation>
    </message>
</context>
<context>
    <name>CaptureLive</name>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount} 元</translation>
    </message>
    <message>
        <source>nothing was needed</source>
        <translation>本无需求</translation>
    </message>
    <message>
        <source>{share} against need</source>
        <translation>比需求 {share}</translation>
    </message>
    <message>
        <source>Net yield {share}</source>
        <translation>净料率 {share}</translation>
    </message>
    <message>
        <source>no standard set</source>
        <translation>未设标准</translation>
    </message>
    <message>
        <source>{points} points below standard</source>
        <translation>比标准低 {points} 点</translation>
    </message>
    <message>
        <source>{points} points above standard</source>
        <translation>比标准高 {points} 点</translation>
    </message>
    <message>
        <source>rejected {share}</source>
        <translation>残次率 {share}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>used {share}</source>
        <translation>利用率 {share}</translation>
    </message>
    <message>
        <source>All accounted for</source>
        <translation>去向已清</translation>
    </message>
    <message>
        <source>{weight} kg too much</source>
        <translation>多出 {weight} kg</translation>
    </message>
    <message>
        <source>{weight} kg still open</source>
        <translation>还有 {weight} kg 未定</translation>
    </message>
    <message>
        <source>{weight} kg in all</source>
        <translation>共 {weight} kg</translation>
    </message>
    <message>
        <source>of this dish at this meal</source>
        <translation>本餐这道菜的出品合计</translation>
    </message>
    <message>
        <source>Nothing was served of this dish yet</source>
        <translation>这道菜还没有记出品</translation>
    </message>
    <message>
        <source>{share} left</source>
        <translation>剩 {share}</translation>
    </message>
    <message>
        <source>of {weight} kg served</source>
        <translation>出品 {weight} kg</translation>
    </message>
    <message>
        <source>Round {number}</source>
        <translation>第 {number} 次</translation>
    </message>
    <message>
        <source>{planned} planned</source>
        <translation>计划 {planned} 次</translation>
    </message>
    <message>
        <source>Tare and inedible exceed the gross weight</source>
        <translation>皮重加不可食超过了毛重</translation>
    </message>
    <message>
        <source>Plate waste {weight} kg</source>
        <translation>盘剩 {weight} kg</translation>
    </message>
    <message>
        <source>Enter the diners to see grams per diner</source>
        <translation>填了就餐人数才算得出人均</translation>
    </message>
    <message>
        <source>{grams} g per diner with all bins</source>
        <translation>本餐各桶合计人均 {grams} 克</translation>
    </message>
    <message>
        <source>waste on record {weight} kg</source>
        <translation>台账厨余 {weight} kg</translation>
    </message>
    <message>
        <source>{weight} kg hauled</source>
        <translation>收运 {weight} kg</translation>
    </message>
    <message>
        <source>{share} against the records</source>
        <translation>比台账 {share}</translation>
    </message>
</context>
<context>
    <name>CapturePage</name>
    <message>
        <source>No scale is connected: please type the weight.</source>
        <translation>没有接电子秤，请键入重量。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
</context>
<context>
    <name>CaptureStates</name>
    <message>
        <source>No canteen is set up yet</source>
        <translation>还没有设置食堂</translation>
    </message>
    <message>
        <source>Name the canteen, its people and its ingredients first.</source>
        <translation>先填写食堂、人员和食材，再来称重。</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>Nobody is on duty: choose a person at the top right.</source>
        <translation>还没有选值班员：请在右上角选人。</translation>
    </message>
    <message>
        <source>{person} may look but not record: cooks and canteen managers weigh.</source>
        <translation>{person}只能查看：称重由厨工和食堂管理员记录。</translation>
    </message>
    <message>
        <source>This day has not come yet: nothing can be recorded.</source>
        <translation>这一天还没有到，不能记录。</translation>
    </message>
    <message>
        <source>The canteen is noted as closed on this day.</source>
        <translation>这一天已记为停餐。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
</context>
<context>
    <name>CaptureWords</name>
    <message>
        <source>{amount} yuan/kg</source>
        <translation>{amount} 元/kg</translation>
    </message>
</context>
<context>
    <name>CorrectionStrip</name>
    <message>
        <source>Leave it  Esc</source>
        <translation>不改了  Esc</translation>
    </message>
    <message>
        <source>Correct  Enter</source>
        <translation>更正  Enter</translation>
    </message>
    <message>
        <source>e.g. read the scale wrongly</source>
        <translation>如：看错秤</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Correct: {record}</source>
        <translation>更正：{record}</translation>
    </message>
    <message>
        <source>was {value}</source>
        <translation>原为 {value}</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>还没有改动。</translation>
    </message>
</context>
<context>
    <name>DinersStrip</name>
    <message>
        <source>Save diners</source>
        <translation>保存人数</translation>
    </message>
    <message>
        <source>Type at least one number.</source>
        <translation>至少填一个人数。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>number added later</source>
        <translation>补记人数</translation>
    </message>
    <message>
        <source>Why do the diners change?</source>
        <translation>人数为什么改？</translation>
    </message>
    <message>
        <source>Ctrl+D goes here</source>
        <translation>按 Ctrl+D 到这里填人数</translation>
    </message>
    <message>
        <source>one number is missing</source>
        <translation>还差一个人数</translation>
    </message>
    <message>
        <source>head count off by {share}</source>
        <translation>报餐误差 {share}</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>Empty: now</source>
        <translation>空着即现在</translation>
    </message>
    <message>
        <source>without</source>
        <translation>不去皮</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>net {weight} kg</source>
        <translation>净重 {weight} kg</translation>
    </message>
    <message>
        <source>less than the container</source>
        <translation>比容器还轻</translation>
    </message>
    <message>
        <source>The container weighs more than that.</source>
        <translation>毛重小于容器皮重，请核对。</translation>
    </message>
</context>
<context>
    <name>FigureRow</name>
    <message>
        <source>points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>g/diner</source>
        <translation>g/人</translation>
    </message>
    <message>
        <source>{split} of {all} perishables</source>
        <translation>{all} 种易腐，{split} 种分批</translation>
    </message>
    <message>
        <source>at most {limit}</source>
        <translation>不超过 {limit}</translation>
    </message>
    <message>
        <source>above {limit}</source>
        <translation>超过 {limit}</translation>
    </message>
    <message>
        <source>at least {limit}</source>
        <translation>应达 {limit}</translation>
    </message>
    <message>
        <source>below {limit}</source>
        <translation>低于 {limit}</translation>
    </message>
    <message>
        <source>no standard set</source>
        <translation>未设标准</translation>
    </message>
    <message>
        <source>not all have a standard</source>
        <translation>部分食材未设标准</translation>
    </message>
    <message>
        <source>standard {share}</source>
        <translation>标准 {share}</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>withdrawn: {reason}</source>
        <translation>撤销：{reason}</translation>
    </message>
    <message>
        <source>{changes}: {reason}</source>
        <translation>{changes}：{reason}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>day or meal changed</source>
        <translation>改了日期或餐次</translation>
    </message>
</context>
<context>
    <name>LastEntries</name>
    <message>
        <source>Nothing was recorded in this window that could be taken back.</source>
        <translation>本窗口没有可以撤销的记录。</translation>
    </message>
    <message>
        <source>entered by mistake</source>
        <translation>误记撤销</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>正在撤销</translation>
    </message>
    <message>
        <source>Taken back: {record}</source>
        <translation>已撤销：{record}</translation>
    </message>
</context>
<context>
    <name>OffcutPage</name>
    <message>
        <source>Offcuts</source>
        <translation>边角料</translation>
    </message>
</context>
<context>
    <name>PatrolTimes</name>
    <message>
        <source>Patrols {made} of {planned}</source>
        <translation>巡查 {made} / {planned} 次</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待巡</translation>
    </message>
</context>
<context>
    <name>PurchasePage</name>
    <message>
        <source>Purchasing</source>
        <translation>采购</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>No record of this kind at this meal yet</source>
        <translation>本餐还没有这类记录</translation>
    </message>
    <message>
        <source>What is saved at the left appears here.</source>
        <translation>左边保存的记录会列在这里。</translation>
    </message>
    <message>
        <source>Correct  Enter</source>
        <translation>更正  Enter</translation>
    </message>
    <message>
        <source>Withdraw  Del</source>
        <translation>撤销  Del</translation>
    </message>
    <message>
        <source>Find in this meal  Ctrl+F</source>
        <translation>查找本餐记录  Ctrl+F</translation>
    </message>
    <message>
        <source>Find in this meal</source>
        <translation>查找本餐记录</translation>
    </message>
    <message>
        <source>{kind}: {count} at this meal</source>
        <translation>{kind} · 本餐 {count} 条</translation>
    </message>
    <message>
        <source>{kind}: {count} at this meal (kg)</source>
        <translation>{kind} · 本餐 {count} 条（kg）</translation>
    </message>
    <message>
        <source>Withdraw {record}? It stays in the book and no longer counts.</source>
        <translation>撤销这条：{record}。记录留底，不再计入。</translation>
    </message>
    <message>
        <source>Withdraw  Enter</source>
        <translation>撤销  Enter</translation>
    </message>
    <message>
        <source>Reason, e.g. weighed twice</source>
        <translation>原因，如：重复称重</translation>
    </message>
</context>
<context>
    <name>ServingPage</name>
    <message>
        <source>Serving</source>
        <translation>巡查增补</translation>
    </message>
    <message>
        <source>Cooked</source>
        <translation>出品</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>增补</translation>
    </message>
    <message>
        <source>Unsold</source>
        <translation>售剩</translation>
    </message>
    <message>
        <source>Patrol</source>
        <translation>巡查</translation>
    </message>
    <message>
        <source>Plate bin</source>
        <translation>回收桶</translation>
    </message>
    <message>
        <source>Haulage</source>
        <translation>收运</translation>
    </message>
</context>
<context>
    <name>TrimmingPage</name>
    <message>
        <source>Trimming</source>
        <translation>初捡</translation>
    </message>
</context>
<context>
    <name>Writer</name>
    <message>
        <source>Saved: {record}</source>
        <translation>已保存：{record}</translation>
    </message>
    <message>
        <source>Corrected: {record}</source>
        <translation>已更正：{record}</translation>
    </message>
    <message>
        <source>Withdrawn: {record}</source>
        <translation>已撤销：{record}</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
</context>
</TS>
