<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DayChooser</name>
    <message>
        <source>Day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>选择日期</translation>
    </message>
</context>
<context>
    <name>FrameFeed</name>
    <message>
        <source>{count} records on this computer</source>
        <translation>本机已存 {count} 条记录</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Ate {actual} / reported {reported}</source>
        <translation>就餐 {actual} / 报餐 {reported}</translation>
    </message>
    <message>
        <source>Breakfast</source>
        <translation>早餐</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>午餐</translation>
    </message>
    <message>
        <source>Dinner</source>
        <translation>晚餐</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find anything (Ctrl+K)</source>
        <translation>查找任何内容（Ctrl+K）</translation>
    </message>
    <message>
        <source>Person on duty</source>
        <translation>值班人员</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Canteen Desk</source>
        <translation>食堂减损台</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Reading the records…</source>
        <translation>正在读取记录……</translation>
    </message>
</context>
<context>
    <name>PageFinder</name>
    <message>
        <source>Find a page…</source>
        <translation>查找页面……</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Canteen Desk</source>
        <translation>食堂减损台</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>F9 undo</source>
        <translation>F9 撤销</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理……</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止……</translation>
    </message>
</context>
<context>
    <name>TaskRunner</name>
    <message>
        <source>Stopped: {what}</source>
        <translation>已停止：{what}</translation>
    </message>
</context>
</TS>
