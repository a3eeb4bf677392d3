<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AssessmentPage</name>
    <message>
        <source>Assessment</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Assessment {period}.pdf</source>
        <translation>季度评估 {period}.pdf</translation>
    </message>
    <message>
        <source>Nothing was recorded in this quarter; every line is without data.</source>
        <translation>这个季度还没有记录，各项都是无数据。</translation>
    </message>
</context>
</TS>
