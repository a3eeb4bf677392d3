<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DaySpan</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>SeriesChoice</name>
    <message>
        <source>Quantity or key figure</source>
        <translation>数量或指标</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>浪费结果</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>填报</translation>
    </message>
    <message>
        <source>{quantity} per diner</source>
        <translation>人均{quantity}</translation>
    </message>
</context>
<context>
    <name>TrendAnswer</name>
    <message>
        <source>Nothing measured in this span: {name}</source>
        <translation>这段时间未测{name}</translation>
    </message>
    <message>
        <source>{name} {value} over the span</source>
        <translation>这段时间{name} {value}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>{name} has fallen {count} weeks in a row</source>
        <translation>{name}连续 {count} 周下降</translation>
    </message>
    <message>
        <source>{name} has risen {count} weeks in a row</source>
        <translation>{name}连续 {count} 周上升</translation>
    </message>
    <message>
        <source>highest on {weekday}</source>
        <translation>{weekday}最高</translation>
    </message>
    <message>
        <source>lowest on {weekday}</source>
        <translation>{weekday}最低</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 点</translation>
    </message>
    <message>
        <source>as a year ago</source>
        <translation>与上年同期持平</translation>
    </message>
    <message>
        <source>{size} below a year ago</source>
        <translation>比上年同期低 {size}</translation>
    </message>
    <message>
        <source>{size} above a year ago</source>
        <translation>比上年同期高 {size}</translation>
    </message>
</context>
<context>
    <name>TrendControls</name>
    <message>
        <source>4 weeks</source>
        <translation>近四周</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>本季</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>近一年</translation>
    </message>
    <message>
        <source>Own dates</source>
        <translation>自选</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>按月</translation>
    </message>
</context>
<context>
    <name>TrendPage</name>
    <message>
        <source>Values</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Enter opens the day behind a row</source>
        <translation>按 Enter 看该日记录</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>存表格</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>存图片</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Only {meal}</source>
        <translation>只看{meal}</translation>
    </message>
    <message>
        <source>Reading the trend</source>
        <translation>正在读取趋势</translation>
    </message>
    <message>
        <source>No canteen is set up yet</source>
        <translation>还没有设置食堂</translation>
    </message>
    <message>
        <source>Trends need a few days of records; set up the canteen first.</source>
        <translation>有了几天的记录才有趋势，请先设置食堂。</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>去设置</translation>
    </message>
    <message>
        <source>No records in this span: choose another one.</source>
        <translation>这段时间没有记录，换一段看看。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No step in this span</source>
        <translation>这段时间没有数据</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已存到 {path}</translation>
    </message>
</context>
<context>
    <name>TrendPicture</name>
    <message>
        <source>a year before</source>
        <translation>上年同期</translation>
    </message>
    <message>
        <source>points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>g/diner</source>
        <translation>g/人</translation>
    </message>
    <message>
        <source>county survey {limit} g</source>
        <translation>县级抽查 {limit} g</translation>
    </message>
    <message>
        <source>universities {limit} g</source>
        <translation>高校食堂 {limit} g</translation>
    </message>
    <message>
        <source>workplaces {limit} g</source>
        <translation>机关食堂 {limit} g</translation>
    </message>
    <message>
        <source>at most {limit}</source>
        <translation>上限 {limit}</translation>
    </message>
    <message>
        <source>at least {limit}</source>
        <translation>下限 {limit}</translation>
    </message>
</context>
<context>
    <name>ValueColumns</name>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>A year before</source>
        <translation>上年同期</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>停餐</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测</translation>
    </message>
    <message>
        <source>no meal due</source>
        <translation>不供餐</translation>
    </message>
    <message>
        <source>Value ({unit})</source>
        <translation>数值（{unit}）</translation>
    </message>
</context>
</TS>
