<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChoiceField</name>
    <message>
        <source>No such name: {text}</source>
        <translation>没有这个名称：{text}</translation>
    </message>
</context>
<context>
    <name>ClockField</name>
    <message>
        <source>e.g. 1152</source>
        <translation>如 1152</translation>
    </message>
    <message>
        <source>There is no such time: {text}</source>
        <translation>没有这个时间：{text}</translation>
    </message>
</context>
<context>
    <name>CountField</name>
    <message>
        <source>At most {most}: please check.</source>
        <translation>最多 {most}，请核对。</translation>
    </message>
    <message>
        <source>This is no whole number: {text}</source>
        <translation>这不是整数：{text}</translation>
    </message>
    <message>
        <source>Only digits go here.</source>
        <translation>这里只填数字。</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Save  Enter</source>
        <translation>保存  Enter</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写这一项。</translation>
    </message>
</context>
<context>
    <name>KeyFigure</name>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
</context>
<context>
    <name>MoneyField</name>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>This is no amount of money: {text}</source>
        <translation>这不是金额：{text}</translation>
    </message>
</context>
<context>
    <name>ReasonBox</name>
    <message>
        <source>Leave it  Esc</source>
        <translation>不改了  Esc</translation>
    </message>
    <message>
        <source>Reason, e.g. read the scale wrongly</source>
        <translation>原因，如：看错秤</translation>
    </message>
    <message>
        <source>Correct  Enter</source>
        <translation>更正  Enter</translation>
    </message>
    <message>
        <source>A correction needs a reason.</source>
        <translation>更正要写明原因。</translation>
    </message>
</context>
<context>
    <name>TypedField</name>
    <message>
        <source>This cannot be read: {text}</source>
        <translation>看不懂：{text}</translation>
    </message>
    <message>
        <source>Only digits and a point go here.</source>
        <translation>这里只填数字和小数点。</translation>
    </message>
</context>
<context>
    <name>WeightField</name>
    <message>
        <source>A weight cannot be below zero.</source>
        <translation>重量不能小于零。</translation>
    </message>
    <message>
        <source>More than 50 t: please check the point.</source>
        <translation>超过 50 吨，请核对小数点。</translation>
    </message>
    <message>
        <source>This is no weight: {text}</source>
        <translation>这不是重量：{text}</translation>
    </message>
    <message>
        <source>Only a weight goes here, such as 24.8 or 12斤.</source>
        <translation>这里只填重量，如 24.8 或 12斤。</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>kg</translation>
    </message>
    <message>
        <source>jin</source>
        <translation>斤</translation>
    </message>
    <message>
        <source>g</source>
        <translation>g</translation>
    </message>
</context>
</TS>
