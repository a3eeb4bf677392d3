<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BookTab</name>
    <message>
        <source>Checking the book</source>
        <translation>正在核对账本</translation>
    </message>
    <message>
        <source>Check the book</source>
        <translation>核对账本</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Not checked since this window was opened.</source>
        <translation>本次打开后还没有核对。</translation>
    </message>
    <message>
        <source>Head of the chain</source>
        <translation>链首指纹</translation>
    </message>
    <message>
        <source>Is the book as it was written?</source>
        <translation>账本有没有被动过？</translation>
    </message>
    <message>
        <source>Every record carries the print of the one before. The check reads them all anew and tells whether any was changed, taken out or slipped in.</source>
        <translation>每条记录都带着上一条的指纹。核对时逐条重新计算，改过、抽走或插进的记录都会露出来。</translation>
    </message>
    <message>
        <source>Stopped: the check was not finished, so nothing is known.</source>
        <translation>已停止：没有核对完，不能下结论。</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 处</translation>
    </message>
    <message>
        <source>Record {id} is the last one. The same head on two sides means the same book.</source>
        <translation>最后一条是 {id} 号记录。双方的指纹一致，账本就一致。</translation>
    </message>
</context>
<context>
    <name>CatalogueTab</name>
    <message>
        <source>Save  Enter</source>
        <translation>保存  Enter</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Never deleted: old records need it. Switched off, it is no longer offered.</source>
        <translation>资料从不删除，旧记录还要用它；停用后不再出现在录入里。</translation>
    </message>
    <message>
        <source>Switched off: it stays in old records and is not offered for new ones.</source>
        <translation>已停用：旧记录照常显示，新记录不再出现。</translation>
    </message>
    <message>
        <source>There is one already: choose it in the list to change it.</source>
        <translation>已经有了，请在左边选中它再修改。</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>e.g. 2026-09-15</source>
        <translation>如 2026-09-15</translation>
    </message>
    <message>
        <source>There is no such day: {text}</source>
        <translation>没有这一天：{text}</translation>
    </message>
</context>
<context>
    <name>DeskTab</name>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>All records and pictures lie in this folder and nowhere else; no network is needed. Copy the whole folder while the window is closed to keep a second copy.</source>
        <translation>全部记录和图片都只存在这个文件夹里，不用联网。关闭窗口后复制整个文件夹，就是一份备份。</translation>
    </message>
</context>
<context>
    <name>FirstUse</name>
    <message>
        <source>Begin  Enter</source>
        <translation>开始使用  Enter</translation>
    </message>
    <message>
        <source>Set up the canteen</source>
        <translation>设置食堂</translation>
    </message>
    <message>
        <source>once, about a minute</source>
        <translation>只需一次，约一分钟</translation>
    </message>
    <message>
        <source>Everything here can be changed later in the settings.</source>
        <translation>这里填的以后都能在设置里改。</translation>
    </message>
    <message>
        <source>Canteen</source>
        <translation>食堂名称</translation>
    </message>
    <message>
        <source>As it stands on papers</source>
        <translation>报表上用的全称</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>所属单位</translation>
    </message>
    <message>
        <source>Whose canteen it is</source>
        <translation>食堂属于哪个单位</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>供应餐次</translation>
    </message>
    <message>
        <source>Outsourced</source>
        <translation>劳务外包</translation>
    </message>
    <message>
        <source>Self-run</source>
        <translation>自营</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>经营方式</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>食堂管理员</translation>
    </message>
    <message>
        <source>Records, and keeps the settings</source>
        <translation>录入，也管设置</translation>
    </message>
    <message>
        <source>Judges, does not record</source>
        <translation>只评分，不录入</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>机关监督员</translation>
    </message>
    <message>
        <source>Cook</source>
        <translation>厨工</translation>
    </message>
    <message>
        <source>Records; more can follow</source>
        <translation>录入；以后可再加</translation>
    </message>
    <message>
        <source>One person, one role: please enter another name.</source>
        <translation>一人一岗，请换个名字。</translation>
    </message>
</context>
<context>
    <name>FlagField</name>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>FormSpecs</name>
    <message>
        <source>Ingredients</source>
        <translation>食材</translation>
    </message>
    <message>
        <source>Dishes</source>
        <translation>菜品</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Haulers</source>
        <translation>收运单位</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>容器皮重</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员岗位</translation>
    </message>
    <message>
        <source>Canteen</source>
        <translation>食堂</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>承包合同</translation>
    </message>
    <message>
        <source>tare {weight} kg</source>
        <translation>皮重 {weight} kg</translation>
    </message>
    <message>
        <source>no standard yet</source>
        <translation>未定标准</translation>
    </message>
    <message>
        <source>net yield {share} %</source>
        <translation>净料率 {share} %</translation>
    </message>
    <message>
        <source>Found by pinyin initials as well</source>
        <translation>打拼音首字母也能找到</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Older records do not change</source>
        <translation>以前的记录不变</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Cooks and managers record, supervisors and inspectors judge</source>
        <translation>厨工、管理员录入；监督员、检查员评分</translation>
    </message>
    <message>
        <source>Tare</source>
        <translation>皮重</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Commas between them</source>
        <translation>多个用逗号隔开</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Soaked goods may exceed 100 %</source>
        <translation>涨发的可超过 100 %</translation>
    </message>
    <message>
        <source>Standard yield</source>
        <translation>标准净料率</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>标准来源</translation>
    </message>
    <message>
        <source>Where the standard is from</source>
        <translation>标准出自哪里</translation>
    </message>
    <message>
        <source>Perishable</source>
        <translation>易腐</translation>
    </message>
    <message>
        <source>Counts for batch purchasing</source>
        <translation>计入分批采购</translation>
    </message>
    <message>
        <source>Outsourced</source>
        <translation>劳务外包</translation>
    </message>
    <message>
        <source>Self-run</source>
        <translation>自营</translation>
    </message>
    <message>
        <source>Buffet</source>
        <translation>自助餐</translation>
    </message>
    <message>
        <source>Set meals</source>
        <translation>份饭</translation>
    </message>
    <message>
        <source>jin</source>
        <translation>斤</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>所属单位</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>供应餐次</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>经营方式</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>供餐方式</translation>
    </message>
    <message>
        <source>Patrols a meal</source>
        <translation>每餐巡查次数</translation>
    </message>
    <message>
        <source>Weights in</source>
        <translation>重量单位</translation>
    </message>
    <message>
        <source>Part of the fee that the score decides</source>
        <translation>由考核得分决定的部分</translation>
    </message>
    <message>
        <source>Only then is purchasing charged to it</source>
        <translation>包料时采购才算它的责任</translation>
    </message>
    <message>
        <source>Contractor</source>
        <translation>承包公司</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>终止日</translation>
    </message>
    <message>
        <source>Empty: open end</source>
        <translation>不填为长期</translation>
    </message>
    <message>
        <source>Monthly fee</source>
        <translation>每月费用</translation>
    </message>
    <message>
        <source>Assessed part</source>
        <translation>考核比例</translation>
    </message>
    <message>
        <source>Buys the food</source>
        <translation>是否包料</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>Name, pinyin initials or code</source>
        <translation>名称、拼音首字母或编号</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>还没有内容</translation>
    </message>
    <message>
        <source>Fill in the form at the right to add the first one.</source>
        <translation>在右边填好第一条，按 Enter 保存。</translation>
    </message>
    <message>
        <source>No such name</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Clear the search to see all.</source>
        <translation>清空查找框就能看到全部。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Open a page; its key stands in the rail</source>
        <translation>打开页面，按键写在左侧栏里</translation>
    </message>
    <message>
        <source>Next field, after the last save; in a table: correct</source>
        <translation>到下一格，最后一格即保存；在表里是更正这一条</translation>
    </message>
    <message>
        <source>Field above or below; row above or below</source>
        <translation>上一格、下一格；表里上一条、下一条</translation>
    </message>
    <message>
        <source>Withdraw the chosen row</source>
        <translation>撤销选中的一条</translation>
    </message>
    <message>
        <source>Undo the last entry</source>
        <translation>撤销刚才那一条</translation>
    </message>
    <message>
        <source>Leave a correction or question unchanged</source>
        <translation>不改了，退出更正或提问</translation>
    </message>
    <message>
        <source>Find a name, page, day or record number</source>
        <translation>查找名称、页面、日期、记录号</translation>
    </message>
    <message>
        <source>Find among the records of the meal</source>
        <translation>在本餐记录里查找</translation>
    </message>
    <message>
        <source>Today: kind of day; Purchasing and Serving: diners</source>
        <translation>在“今日”登记当日情况；在“采购”“巡查增补”填就餐人数</translation>
    </message>
    <message>
        <source>On Serving: choose the form</source>
        <translation>在“巡查增补”换表</translation>
    </message>
    <message>
        <source>Choose among buttons side by side</source>
        <translation>在并排的按钮里选择</translation>
    </message>
    <message>
        <source>Sort a table by the chosen column</source>
        <translation>按选中的列排序</translation>
    </message>
</context>
<context>
    <name>MealsField</name>
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
        <source>Choose at least one meal.</source>
        <translation>至少选一餐。</translation>
    </message>
</context>
<context>
    <name>PercentField</name>
    <message>
        <source>At most {most} %</source>
        <translation>最多 {most} %</translation>
    </message>
    <message>
        <source>This is no percentage: {text}</source>
        <translation>这不是百分数：{text}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>This desk</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Check the book</source>
        <translation>核对账本</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Reading the settings</source>
        <translation>正在读取设置</translation>
    </message>
    <message>
        <source>On duty now: {person} ({role})
Another person can be chosen at the top right.</source>
        <translation>当前值班：{person}（{role}）
可在右上角换人。</translation>
    </message>
    <message>
        <source>Only a canteen manager or the office&apos;s supervisor may change this</source>
        <translation>只有食堂管理员和机关监督员能改这里</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Not saved: somebody must stay who may change the settings. Name another manager first.</source>
        <translation>没有保存：至少要留一名能改设置的人，请先指定另一名管理员。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>{name} switched off from {day} on</source>
        <translation>已停用 {name}，自 {day} 起</translation>
    </message>
    <message>
        <source>{name} saved, holds from {day} on</source>
        <translation>已保存 {name}，自 {day} 起生效</translation>
    </message>
    <message>
        <source>Setting up</source>
        <translation>正在设置</translation>
    </message>
    <message>
        <source>The canteen is set up. Next: add ingredients and dishes.</source>
        <translation>食堂已设好，接着添加食材和菜品。</translation>
    </message>
</context>
<context>
    <name>VerdictWriter</name>
    <message>
        <source>The book is still empty: there is nothing to check yet.</source>
        <translation>账本还是空的，没有可核对的。</translation>
    </message>
    <message>
        <source>The book is sound: {count} records, none missing, none changed.</source>
        <translation>账本完好：共 {count} 条记录，没有缺号，没有改动。</translation>
    </message>
    <message>
        <source>The book does not hold: {faults} of the checks on {count} records failed.</source>
        <translation>账本有问题：{count} 条记录里查出 {faults} 处不符。</translation>
    </message>
    <message>
        <source>The tables are of an older version.</source>
        <translation>数据表是旧版本的。</translation>
    </message>
    <message>
        <source>The guard against changes was taken off: {text}</source>
        <translation>防改动的保护被去掉了：{text}</translation>
    </message>
    <message>
        <source>The file is damaged: {text}</source>
        <translation>数据文件已损坏：{text}</translation>
    </message>
    <message>
        <source>Record {id} points to something that is not there ({text}).</source>
        <translation>记录 {id} 指向的内容不存在（{text}）。</translation>
    </message>
    <message>
        <source>Before record {id} a number is missing.</source>
        <translation>记录 {id} 之前缺号。</translation>
    </message>
    <message>
        <source>The content of record {id} is missing or should not be there.</source>
        <translation>记录 {id} 的内容缺失或多余。</translation>
    </message>
    <message>
        <source>Record {id} does not follow the one before it.</source>
        <translation>记录 {id} 与上一条接不上。</translation>
    </message>
    <message>
        <source>Record {id} was changed after it was stored.</source>
        <translation>记录 {id} 保存后被改动过。</translation>
    </message>
    <message>
        <source>Content {id} belongs to no record.</source>
        <translation>内容 {id} 不属于任何记录。</translation>
    </message>
    <message>
        <source>Record {id} counts for a wrong day, meal or state.</source>
        <translation>记录 {id} 的日期、餐次或状态不对。</translation>
    </message>
    <message>
        <source>A name differs from its last change, record {id}.</source>
        <translation>资料与最后一次变更不符，见记录 {id}。</translation>
    </message>
    <message>
        <source>The sums of {text} differ from the records.</source>
        <translation>{text} 的合计与记录不符。</translation>
    </message>
</context>
</TS>
