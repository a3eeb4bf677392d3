<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FindPanel</name>
    <message>
        <source>A name, a day (0915), a page, or a record (#123)</source>
        <translation>名称、日期（0915）、页面或记录号（#123）</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>day before yesterday</source>
        <translation>前天</translation>
    </message>
    <message>
        <source>Record #{number}</source>
        <translation>记录 #{number}</translation>
    </message>
    <message>
        <source>Nothing found: {text}</source>
        <translation>没有找到：{text}</translation>
    </message>
    <message>
        <source>… {count} more changes …</source>
        <translation>…… 另有 {count} 次改动 ……</translation>
    </message>
    <message>
        <source>page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Enter opens it</source>
        <translation>按 Enter 打开</translation>
    </message>
</context>
<context>
    <name>RecordWriter</name>
    <message>
        <source>withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>有更正</translation>
    </message>
    <message>
        <source>{changes}; reason: {reason}</source>
        <translation>{changes}；原因：{reason}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount} 元</translation>
    </message>
</context>
</TS>
