<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FlowPicture</name>
    <message>
        <source>Gap</source>
        <translation>对不上</translation>
    </message>
    <message>
        <source>not weighed</source>
        <translation>未称重</translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>closed</source>
        <translation>休</translation>
    </message>
</context>
</TS>
