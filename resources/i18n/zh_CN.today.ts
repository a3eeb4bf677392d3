<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AdviceList</name>
    <message>
        <source>Records</source>
        <translation>看记录</translation>
    </message>
</context>
<context>
    <name>AdviceWriter</name>
    <message>
        <source>Bought {share} more than needed</source>
        <translation>采购比需求多 {share}</translation>
    </message>
    <message>
        <source>Bought {share} less than needed</source>
        <translation>采购比需求少 {share}</translation>
    </message>
    <message>
        <source>{weight} kg of offcuts neither used nor discarded</source>
        <translation>有 {weight} kg 边角料没记去向</translation>
    </message>
    <message>
        <source>Hauled and recorded waste differ by {weight} kg ({share})</source>
        <translation>收运与记录的废弃相差 {weight} kg（{share}）</translation>
    </message>
    <message>
        <source>Diners were recorded twice for one meal</source>
        <translation>同一餐记了两次就餐人数</translation>
    </message>
    <message>
        <source>Tomorrow: order what the menu needs, so that no dish runs out</source>
        <translation>明日按菜单需求足量订货，避免缺菜</translation>
    </message>
    <message>
        <source>Tomorrow: order {cut} % less, as the menu needs</source>
        <translation>明日采购按需求下调 {cut} %</translation>
    </message>
    <message>
        <source>Tomorrow: cook {cut} % less at first and top up in small pans</source>
        <translation>明日首锅少做 {cut} %，不够再小锅续</translation>
    </message>
    <message>
        <source>Weigh the rest and enter it as used or discarded</source>
        <translation>把剩下的称一称，补记为利用或废弃</translation>
    </message>
    <message>
        <source>Check the hauler&apos;s slip against the weight of each bin</source>
        <translation>拿收运单逐桶核对重量</translation>
    </message>
    <message>
        <source>Take the wrong one back</source>
        <translation>把记错的那条撤销</translation>
    </message>
    <message>
        <source>Tomorrow: ask for the head count again two hours before the meal</source>
        <translation>明日开餐前两小时再核一次报餐人数</translation>
    </message>
    <message>
        <source>Tomorrow: use the oldest stock first, send bad goods back at the door</source>
        <translation>明日先用陈货，坏的在验收时当场退</translation>
    </message>
    <message>
        <source>Tomorrow: let the chef show how thin to peel before trimming starts</source>
        <translation>明日初捡前请厨师长示范，削皮留薄</translation>
    </message>
    <message>
        <source>Tomorrow: check every crate on receipt and send rotten goods back</source>
        <translation>明日逐筐验收，烂的当场退换</translation>
    </message>
    <message>
        <source>Tomorrow: pool the offcuts and plan one dish for them</source>
        <translation>明日边角料集中存放，安排一道菜用掉</translation>
    </message>
    <message>
        <source>Tomorrow: walk the hall every 10 to 15 minutes and note each round</source>
        <translation>明日开餐后每 10–15 分钟巡一次，巡完就记</translation>
    </message>
    <message>
        <source>Tomorrow: put out small portions and remind diners to come again</source>
        <translation>明日多摆小份菜，提醒少盛、吃完再添</translation>
    </message>
</context>
<context>
    <name>AnswerWriter</name>
    <message>
        <source>Plate waste this meal: {number} g per diner</source>
        <translation>本餐盘剩 {number} g/人</translation>
    </message>
    <message>
        <source>Plate waste this day: {number} g per diner</source>
        <translation>全天盘剩 {number} g/人</translation>
    </message>
    <message>
        <source>; no figure from the same day last week</source>
        <translation>，上周同日未测，无从比较</translation>
    </message>
    <message>
        <source>, as on the same day last week</source>
        <translation>，与上周同日持平</translation>
    </message>
    <message>
        <source>, {gap} g down on last week</source>
        <translation>，比上周同日少 {gap} g</translation>
    </message>
    <message>
        <source>, {gap} g up on last week</source>
        <translation>，比上周同日多 {gap} g</translation>
    </message>
    <message>
        <source>Above the {limit} g of weighed workplace canteens</source>
        <translation>高于机关食堂实测的 {limit} g</translation>
    </message>
    <message>
        <source>Above the {limit} g of university canteens</source>
        <translation>高于高校食堂的 {limit} g</translation>
    </message>
    <message>
        <source>Above the {low} g of the county survey, below the {limit} g of university canteens</source>
        <translation>高于县级抽查的 {low} g，低于高校食堂的 {limit} g</translation>
    </message>
    <message>
        <source>Within the {limit} g of the county survey</source>
        <translation>在县级抽查的 {limit} g 以内</translation>
    </message>
    <message>
        <source>No meal on this day</source>
        <translation>当日不供餐</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>还没有称重</translation>
    </message>
    <message>
        <source>Plate waste weighed, but the number of diners is missing</source>
        <translation>盘剩已称，还缺就餐人数</translation>
    </message>
    <message>
        <source>Plate waste not measured yet: the plate-return bin has not been weighed</source>
        <translation>盘剩未测：餐盘回收桶还没称</translation>
    </message>
    <message>
        <source>Ate {actual}</source>
        <translation>就餐 {actual} 人</translation>
    </message>
    <message>
        <source>To do for tomorrow: {count}</source>
        <translation>明日要做 {count} 件</translation>
    </message>
    <message>
        <source>Records missing: {count}</source>
        <translation>缺 {count} 项记录</translation>
    </message>
</context>
<context>
    <name>BalanceWriter</name>
    <message>
        <source>Nothing that goes into the bins was weighed yet</source>
        <translation>进桶的都还没称</translation>
    </message>
    <message>
        <source>{binned} kg (not all weighed)</source>
        <translation>{binned} kg（没称全）</translation>
    </message>
    <message>
        <source>Into the bins by our weights {binned}; haulage not weighed</source>
        <translation>记录进桶 {binned}，收运未称</translation>
    </message>
    <message>
        <source>Into the bins {binned}, hauled away {hauled} kg: gap {gap} kg</source>
        <translation>记录进桶 {binned}，收运 {hauled} kg，相差 {gap} kg</translation>
    </message>
    <message>
        <source>{text} ({share})</source>
        <translation>{text}（{share}）</translation>
    </message>
    <message>
        <source>Stock (calc.)</source>
        <translation>入库（推算）</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>报损</translation>
    </message>
    <message>
        <source>Inedible</source>
        <translation>不可食</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>残次</translation>
    </message>
    <message>
        <source>Offcuts binned</source>
        <translation>边角料废弃</translation>
    </message>
    <message>
        <source>Unsold</source>
        <translation>弃用售剩</translation>
    </message>
    <message>
        <source>Kept, given</source>
        <translation>另有去向</translation>
    </message>
    <message>
        <source>Plate waste</source>
        <translation>盘剩</translation>
    </message>
    <message>
        <source>Produced</source>
        <translation>出品</translation>
    </message>
    <message>
        <source>Served (by difference)</source>
        <translation>上桌（推算）</translation>
    </message>
</context>
<context>
    <name>CardWriter</name>
    <message>
        <source>4 weeks: {level} g</source>
        <translation>近四周 {level} g</translation>
    </message>
    <message>
        <source>kg in all</source>
        <translation>kg（合计）</translation>
    </message>
    <message>
        <source>g/diner</source>
        <translation>g/人</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测</translation>
    </message>
    <message>
        <source>diners missing</source>
        <translation>缺就餐人数</translation>
    </message>
    <message>
        <source>{weight} kg in all</source>
        <translation>共 {weight} kg</translation>
    </message>
    <message>
        <source>n/m</source>
        <translation>未测</translation>
    </message>
</context>
<context>
    <name>DayNote</name>
    <message>
        <source>Ctrl+D: what kind of day it is</source>
        <translation>Ctrl+D：登记当日供餐情况</translation>
    </message>
    <message>
        <source>Kind of day</source>
        <translation>当日情况</translation>
    </message>
    <message>
        <source>Note, e.g. works on the gas main (may stay empty)</source>
        <translation>备注，如：燃气管道检修（可不填）</translation>
    </message>
    <message>
        <source>Note on the day</source>
        <translation>当日备注</translation>
    </message>
    <message>
        <source>Save  Enter</source>
        <translation>保存  Enter</translation>
    </message>
    <message>
        <source>Leave it  Esc</source>
        <translation>不改了  Esc</translation>
    </message>
    <message>
        <source>Day: {kind} ▾</source>
        <translation>当日：{kind} ▾</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{person} may look but not note the day. These may: {names}.</source>
        <translation>{person}只能查看，不能登记。可以登记的人：{names}。</translation>
    </message>
    <message>
        <source>Keys 1 to 4 choose. A closed day counts neither for nor against you.</source>
        <translation>按数字键 1–4 选择。停餐日不计分，也不扣分。</translation>
    </message>
    <message>
        <source>Noted by {person}. A change is stored as a new record: the newest counts, the old one stays.</source>
        <translation>{person}已登记。再改会另存一条，以最新的为准，原来的保留。</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>Saved: the day is {kind}</source>
        <translation>已登记：当日{kind}</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>This meal</source>
        <translation>本餐</translation>
    </message>
    <message>
        <source>Whole day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>To do for tomorrow</source>
        <translation>明日要做</translation>
    </message>
    <message>
        <source>Records still missing</source>
        <translation>还缺的记录</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Reading the day</source>
        <translation>正在读取当日记录</translation>
    </message>
    <message>
        <source>No canteen is set up yet</source>
        <translation>还没有设置食堂</translation>
    </message>
    <message>
        <source>Name the canteen and its people first; it takes a minute.</source>
        <translation>先填食堂名称和人员，一分钟就好。</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>去设置</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Closed on this day: it counts neither for nor against you.</source>
        <translation>当日停餐，不计入统计。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>这一天还没到。</translation>
    </message>
    <message>
        <source>{weekday}, no working day: no records are expected.</source>
        <translation>{weekday}不是工作日，不用记录。</translation>
    </message>
    <message>
        <source>Nothing recorded yet. Begin with the head count and the goods received.</source>
        <translation>当餐还没有记录，先记报餐人数和验收。</translation>
    </message>
    <message>
        <source>Enter purchases</source>
        <translation>去记采购</translation>
    </message>
    <message>
        <source>Nothing was recorded, so nothing can be judged.</source>
        <translation>没有记录，无从判断。</translation>
    </message>
    <message>
        <source>Nothing beyond its limit in what was recorded.</source>
        <translation>已记录的各项都在限值以内。</translation>
    </message>
    <message>
        <source>Complete: every kind of record is there.</source>
        <translation>齐全，各类记录都有。</translation>
    </message>
    <message>
        <source>No meal was due, so nothing is missing.</source>
        <translation>没有安排供餐，不缺记录。</translation>
    </message>
</context>
</TS>
