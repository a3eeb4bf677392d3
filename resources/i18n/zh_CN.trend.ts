<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DaySpan</name>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeriesChoice</name>
    <message>
        <source>Quantity or key figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quantity} per diner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrendAnswer</name>
    <message>
        <source>Nothing measured in this span: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {value} over the span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has fallen {count} weeks in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has risen {count} weeks in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highest on {weekday}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowest on {weekday}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as a year ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} below a year ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} above a year ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrendControls</name>
    <message>
        <source>4 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrendPage</name>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens the day behind a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {meal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No canteen is set up yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trends need a few days of records; set up the canteen first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No records in this span: choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step in this span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrendPicture</name>
    <message>
        <source>a year before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>g/diner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>county survey {limit} g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>universities {limit} g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>workplaces {limit} g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {limit}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueColumns</name>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no meal due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
