<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ContractorPage</name>
    <message>
        <source>Contractor</source>
        <translation>承包商</translation>
    </message>
    <message>
        <source>Contractor {period}.pdf</source>
        <translation>承包商月度考核 {period}.pdf</translation>
    </message>
    <message>
        <source>Nothing was recorded in this month; every line is without data.</source>
        <translation>这个月还没有记录，各项都是无数据。</translation>
    </message>
</context>
<context>
    <name>Payment</name>
    <message>
        <source>No contract is in force in this month, so nothing is worked out to be paid.</source>
        <translation>这个月没有有效的承包合同，不计算付款。</translation>
    </message>
    <message>
        <source>Assessed fee {assessed} yuan × {points}/{most} × coefficient {coefficient} = paid {paid} yuan</source>
        <translation>考核金 {assessed} 元 × {points}/{most} × 安全系数 {coefficient} ＝ 应付 {paid} 元</translation>
    </message>
    <message>
        <source> (so far; some lines are not inspected)</source>
        <translation>（暂计，还有项目待检查）</translation>
    </message>
    <message>
        <source>{months} months in a row below {line} points: the contract&apos;s termination line is reached.</source>
        <translation>连续 {months} 个月低于 {line} 分，已到合同约定的解约线。</translation>
    </message>
</context>
</TS>
