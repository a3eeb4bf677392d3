<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CorrectionStrip</name>
    <message>
        <source>Reason, e.g. bones taken for food</source>
        <translation>原因，如：把骨头当成了饭菜</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Leave it  Esc</source>
        <translation>不改了  Esc</translation>
    </message>
    <message>
        <source>Correct  Enter</source>
        <translation>更正  Enter</translation>
    </message>
    <message>
        <source>Tray {number}: how much was left?</source>
        <translation>餐盘 {number}：实际剩多少？</translation>
    </message>
    <message>
        <source>A correction needs a reason.</source>
        <translation>更正须写明原因。</translation>
    </message>
</context>
<context>
    <name>MealPanel</name>
    <message>
        <source>Trays of this meal</source>
        <translation>本餐餐盘</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Left %</source>
        <translation>剩余 %</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>光盘</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>No tray of this meal yet</source>
        <translation>本餐还没有餐盘记录</translation>
    </message>
    <message>
        <source>Choose pictures at the left, or set trays by hand.</source>
        <translation>在左边选图片，或人工记一盘。</translation>
    </message>
    <message>
        <source>Clean-plate rate {rate}: {clean} of {measured}</source>
        <translation>光盘率 {rate}（{clean} / {measured} 盘）</translation>
    </message>
    <message>
        <source>{measured} trays measured; the diners of this meal are not recorded</source>
        <translation>已测 {measured} 盘；本餐就餐人数未填</translation>
    </message>
    <message>
        <source>{measured} trays measured of {diners} diners</source>
        <translation>已测 {measured} 盘 / 就餐 {diners} 人</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>; not measured {count}: {causes}</source>
        <translation>，未测 {count}：{causes}</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>光盘</translation>
    </message>
    <message>
        <source>not clean</source>
        <translation>未光盘</translation>
    </message>
</context>
<context>
    <name>PictureDesk</name>
    <message>
        <source>Choose pictures…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Sample pictures</source>
        <translation>示例图片</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Discard  Del</source>
        <translation>丢弃  Del</translation>
    </message>
    <message>
        <source>Only the tray area is kept, never the whole picture.</source>
        <translation>只保留餐盘区域，不存整张照片。</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>正在看图</translation>
    </message>
    <message>
        <source>Reading picture {place} of {total}</source>
        <translation>正在看第 {place} 张，共 {total} 张</translation>
    </message>
    <message>
        <source>{name} could not be read: {why}</source>
        <translation>{name} 没有读出来：{why}</translation>
    </message>
    <message>
        <source>Tray without a picture, set by hand</source>
        <translation>没有图片时，人工记一盘</translation>
    </message>
    <message>
        <source>Does not look right? Set it by hand</source>
        <translation>看着不对？人工改定</translation>
    </message>
    <message>
        <source>Drag pictures of trays to here, or choose them above.
Straight from above, the whole tray in view, no hands.</source>
        <translation>把餐盘照片拖到这里，或点上面的“选择图片”。
从正上方拍，整盘入镜，手不要挡住。</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>正在看 {name}…</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>正在看图…</translation>
    </message>
    <message>
        <source>This file cannot be shown</source>
        <translation>这个文件显示不出来</translation>
    </message>
    <message>
        <source>Confirm  Enter</source>
        <translation>确认  Enter</translation>
    </message>
    <message>
        <source>Record as not measured  Enter</source>
        <translation>记为未测  Enter</translation>
    </message>
    <message>
        <source>Choose pictures of trays</source>
        <translation>选择餐盘图片</translation>
    </message>
    <message>
        <source>Pictures ({endings})</source>
        <translation>图片 ({endings})</translation>
    </message>
    <message>
        <source>Samples drawn by the program, to be tried out.</source>
        <translation>示例图片由程序绘制，供试用。</translation>
    </message>
    <message>
        <source>Samples drawn by the program, to be tried out; they are not recorded here.</source>
        <translation>示例图片由程序绘制，供试用，不能记进本餐。</translation>
    </message>
    <message>
        <source>Stopped; pictures not read: {count}</source>
        <translation>已停止，还有 {count} 张没看</translation>
    </message>
</context>
<context>
    <name>PictureList</name>
    <message>
        <source>waiting · {name}</source>
        <translation>等待 · {name}</translation>
    </message>
    <message>
        <source>level {level}, {share} % · {name}</source>
        <translation>{level} 级 {share} % · {name}</translation>
    </message>
</context>
<context>
    <name>QuarterStrip</name>
    <message>
        <source>Save by hand</source>
        <translation>人工保存</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Not measured</source>
        <translation>未测</translation>
    </message>
    <message>
        <source>It counts as seen but not measured. Take another picture, or set it by hand.</source>
        <translation>记作“见过但未测”。可以重拍，或人工改定。</translation>
    </message>
    <message>
        <source>{share} % left</source>
        <translation>剩 {share} %</translation>
    </message>
    <message>
        <source>Level {level}</source>
        <translation>{level} 级</translation>
    </message>
    <message>
        <source>Clean plate</source>
        <translation>光盘</translation>
    </message>
    <message>
        <source>Not a clean plate</source>
        <translation>未光盘</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Compartments or dishes ({count}): {shares}</source>
        <translation>分格或碗碟 {count} 个：{shares}</translation>
    </message>
    <message>
        <source>soup {share} %</source>
        <translation>汤水 {share} %</translation>
    </message>
    <message>
        <source>not quite sure: please check</source>
        <translation>把握不大，请看一眼</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>TrayPage</name>
    <message>
        <source>Tray return</source>
        <translation>餐盘回收</translation>
    </message>
    <message>
        <source>No canteen is set up yet</source>
        <translation>还没有设置食堂</translation>
    </message>
    <message>
        <source>Name the canteen and its people in the settings first.</source>
        <translation>请先在设置里填写食堂和人员。</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>去设置</translation>
    </message>
    <message>
        <source>The canteen was closed on this day.</source>
        <translation>这天停餐。</translation>
    </message>
    <message>
        <source>Trays are recorded by the manager or a cook. Choose the person at the top.</source>
        <translation>餐盘由食堂管理员或厨工记录，请先在右上角换人。</translation>
    </message>
    <message>
        <source>Trays are recorded by the manager or a cook; {person} is {role} and may look.</source>
        <translation>餐盘由食堂管理员或厨工记录；{person}是{role}，只能查看。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Saving the tray</source>
        <translation>正在保存餐盘</translation>
    </message>
    <message>
        <source>Set by hand after looking at the picture</source>
        <translation>看图后人工核定</translation>
    </message>
    <message>
        <source>Tray saved, record {number}</source>
        <translation>餐盘已保存，记录号 {number}</translation>
    </message>
    <message>
        <source>Saving the correction</source>
        <translation>正在保存更正</translation>
    </message>
    <message>
        <source>Corrected, record {number}</source>
        <translation>已更正，记录号 {number}</translation>
    </message>
</context>
<context>
    <name>TrayWords</name>
    <message>
        <source>eaten up</source>
        <translation>吃净</translation>
    </message>
    <message>
        <source>scraps</source>
        <translation>零星</translation>
    </message>
    <message>
        <source>a little left</source>
        <translation>剩少许</translation>
    </message>
    <message>
        <source>up to half left</source>
        <translation>剩小半</translation>
    </message>
    <message>
        <source>most left</source>
        <translation>剩大半</translation>
    </message>
    <message>
        <source>hardly touched</source>
        <translation>几乎没动</translation>
    </message>
    <message>
        <source>no tray in view</source>
        <translation>没看到餐盘</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>太暗</translation>
    </message>
    <message>
        <source>too bright</source>
        <translation>太亮</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>hand in view</source>
        <translation>手部遮挡</translation>
    </message>
    <message>
        <source>tray cut off</source>
        <translation>餐盘没拍全</translation>
    </message>
    <message>
        <source>picture too small</source>
        <translation>图片太小</translation>
    </message>
    <message>
        <source>picture too large</source>
        <translation>图片太大</translation>
    </message>
    <message>
        <source>file cannot be read</source>
        <translation>文件读不出</translation>
    </message>
    <message>
        <source>no picture file</source>
        <translation>不是图片文件</translation>
    </message>
    <message>
        <source>picture before the meal is not usable</source>
        <translation>餐前照片不能用</translation>
    </message>
</context>
</TS>
