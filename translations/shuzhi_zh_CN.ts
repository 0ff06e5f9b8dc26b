<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>shuzhi::AnswerCard</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>You have no right to read these figures.</source>
        <translation>您没有查看这些数字的权限。</translation>
    </message>
    <message>
        <source>Ask who looks after the database for the right to read.</source>
        <translation>请向数据库管理员申请查看权限。</translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation>指标口径</translation>
    </message>
    <message>
        <source>Menu of %1</source>
        <translation>“%1”的菜单</translation>
    </message>
    <message>
        <source>Table, picture and what the figures mean</source>
        <translation>表格、图片与指标口径</translation>
    </message>
</context>
<context>
    <name>shuzhi::AsOfControl</name>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Shows every figure as it was at the end of this day</source>
        <translation>按当日结束时的状态显示全部数字</translation>
    </message>
    <message>
        <source>Back to the reference day %1</source>
        <translation>回到基准日 %1</translation>
    </message>
    <message>
        <source>Reference day</source>
        <translation>回到基准日</translation>
    </message>
</context>
<context>
    <name>shuzhi::AssessmentOutput</name>
    <message>
        <source>Assessment %1</source>
        <translation>考核 %1</translation>
    </message>
    <message>
        <source>Export the assessment as a workbook</source>
        <translation>将考核结果导出为工作簿</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing the workbook...</source>
        <translation>正在写出工作簿…</translation>
    </message>
    <message>
        <source>The workbook was written to %1.</source>
        <translation>工作簿已写到 %1。</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 与 %2</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>导出对比</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;Text table (*.csv);;JSON (*.json)</source>
        <translation>Excel 工作簿 (*.xlsx);;文本表格 (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Writing the table...</source>
        <translation>正在写出表格…</translation>
    </message>
    <message>
        <source>The table was written to %1.</source>
        <translation>表格已写到 %1。</translation>
    </message>
    <message>
        <source>Report of the city</source>
        <translation>全市报告</translation>
    </message>
    <message>
        <source>With a page for each department</source>
        <translation>附各部门单页</translation>
    </message>
    <message>
        <source>%1 only</source>
        <translation>仅%1</translation>
    </message>
</context>
<context>
    <name>shuzhi::AssessmentPage</name>
    <message>
        <source>Assessment</source>
        <translation>考核评价</translation>
    </message>
    <message>
        <source>Import catalogs first, or choose a later period.</source>
        <translation>请先导入目录，或选择较晚的周期。</translation>
    </message>
    <message>
        <source>%1 assessment</source>
        <translation>%1 考核评价</translation>
    </message>
    <message>
        <source>%1 scheme</source>
        <translation>%1方案</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <translation>%1，截至 %2</translation>
    </message>
    <message>
        <source>%1 departments</source>
        <translation>%1 个部门</translation>
    </message>
    <message>
        <source>The assessment was cancelled.</source>
        <translation>考核已取消。</translation>
    </message>
    <message>
        <source>Assess again</source>
        <translation>重新考核</translation>
    </message>
    <message>
        <source>The departments could not be assessed.</source>
        <translation>未能完成考核。</translation>
    </message>
    <message>
        <source>Nothing was changed. The message above says what happened.</source>
        <translation>没有改动任何数据，上方消息说明了原因。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Export workbook...</source>
        <translation>导出工作簿…</translation>
    </message>
    <message>
        <source>Print report...</source>
        <translation>打印报告…</translation>
    </message>
    <message>
        <source>Reading the history...</source>
        <translation>正在读取历史…</translation>
    </message>
    <message>
        <source>Assessing the departments for %1...</source>
        <translation>正在考核 %1…</translation>
    </message>
    <message>
        <source>%1, as of %2 (the period still runs), %3 departments</source>
        <translation>%1 · 截至 %2（考核期未结束） · %3 个部门</translation>
    </message>
    <message>
        <source>%1, as of %2, %3 departments</source>
        <translation>%1 · 截至 %2 · %3 个部门</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Day the period is assessed on; a day of another period takes its period along</source>
        <translation>按这一天的数据考核；选其他周期的日子，周期随之改变</translation>
    </message>
    <message>
        <source>Views of the assessment</source>
        <translation>考核视图</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Matrix %1</source>
        <translation>考核矩阵 %1</translation>
    </message>
    <message>
        <source>%1 and %2 compared</source>
        <extracomment>codes of two periods</extracomment>
        <translation>%1 与 %2 对比</translation>
    </message>
    <message>
        <source>There is no department to assess on this day</source>
        <translation>这一天没有可以考核的部门</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Choose a later period.</source>
        <translation>请选择较晚的周期。</translation>
    </message>
</context>
<context>
    <name>shuzhi::AssessmentReport</name>
    <message>
        <source>%1: Assessment of Government Data</source>
        <translation>%1政务数据考核评价报告</translation>
    </message>
    <message>
        <source>1. The city as a whole</source>
        <translation>一、总体情况</translation>
    </message>
    <message>
        <source>2. Mount rate by department</source>
        <translation>二、部门资源挂接率</translation>
    </message>
    <message>
        <source>City %1</source>
        <translation>全市 %1</translation>
    </message>
    <message>
        <source>3. Scores and ranking of the departments</source>
        <translation>三、部门得分与排名</translation>
    </message>
    <message>
        <source>4. Points by head</source>
        <translation>四、分类得分</translation>
    </message>
    <message>
        <source>%1 (example)</source>
        <translation>%1（示例）</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Catalogs</source>
        <translation>目录数</translation>
    </message>
    <message>
        <source>Mounted</source>
        <translation>挂接数</translation>
    </message>
    <message>
        <source>Mount rate</source>
        <translation>挂接率</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等次</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Synthetic city: results of departments are invented</source>
        <translation>合成城市：各部门结果均为虚构</translation>
    </message>
    <message>
        <source>Figures as of</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>考核方案</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门数</translation>
    </message>
    <message>
        <source>Generated on</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>较上期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>失分原因</translation>
    </message>
    <message>
        <source>Points lost</source>
        <translation>失分</translation>
    </message>
    <message>
        <source>Behind it</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>改进建议</translation>
    </message>
    <message>
        <source>5. Where points were lost</source>
        <translation>五、主要失分原因</translation>
    </message>
    <message>
        <source>6. Departments one by one</source>
        <translation>六、分部门情况</translation>
    </message>
    <message>
        <source>Head of the audit trail</source>
        <translation>审计链头</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>indicator, reason of lost points</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>shuzhi::AssessmentSummary</name>
    <message numerus="yes">
        <source>%n departments</source>
        <translation>
            <numerusform>%n 个部门</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between names of departments</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>All have %1 points.</source>
        <translation>各部门得分均为 %1 分。</translation>
    </message>
    <message>
        <source>Nothing could be measured of any department.</source>
        <translation>各部门均无可测量的对象。</translation>
    </message>
    <message>
        <source>%1 departments were assessed: %2.</source>
        <translation>参加考核的部门 %1 个：%2。</translation>
    </message>
    <message>
        <source>Nothing could be measured of %1 departments; they have neither rank nor grade.</source>
        <translation>另有 %1 个部门无可测量的对象，不排名、不定等次。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>The highest score is %2 points (%1), the lowest %4 points (%3).</source>
        <translation>得分最高的是%1，%2 分；最低的是%3，%4 分。</translation>
    </message>
    <message>
        <source>The largest rise is %2 points (%1).</source>
        <translation>升幅最大的是%1，提高 %2 分。</translation>
    </message>
    <message>
        <source>The largest fall is %2 points (%1).</source>
        <translation>降幅最大的是%1，下降 %2 分。</translation>
    </message>
    <message>
        <source>Compared with the previous period, the score rose in %1 departments, fell in %2 and stayed the same in %3.</source>
        <translation>与上期相比，得分上升的部门 %1 个，下降的 %2 个，持平的 %3 个。</translation>
    </message>
    <message>
        <source>%1: %2, %3 points (%4)</source>
        <extracomment>indicator, reason, points, their part of all: &quot;Mount rate: no resource is mounted, 120.00 points (31.0%)&quot;</extracomment>
        <translation>%1因%2，失 %3 分，占 %4</translation>
    </message>
    <message>
        <source>Together the departments lost %1 points, most of them for these reasons. %2.</source>
        <extracomment>between the reasons of an enumeration</extracomment>
        <translation>各部门合计失分 %1 分，主要原因：%2。</translation>
    </message>
</context>
<context>
    <name>shuzhi::BranchesCard</name>
    <message>
        <source>Branches without leaves</source>
        <translation>只见树枝不见树叶</translation>
    </message>
    <message>
        <source>Arrow keys go to the neighbour, Enter looks closer, Space opens the rows, Backspace goes back.</source>
        <translation>方向键移到相邻一块，回车放大，空格打开目录，退格返回。</translation>
    </message>
</context>
<context>
    <name>shuzhi::BranchesExplainer</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Branches without leaves</source>
        <translation>只见树枝不见树叶</translation>
    </message>
    <message>
        <source>Of all</source>
        <translation>占全部</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Told apart</source>
        <translation>分类次序</translation>
    </message>
</context>
<context>
    <name>shuzhi::BranchesLegend</name>
    <message>
        <source>Basis: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Click: takes it out of the picture or puts it back.</source>
        <translation>单击：从图中移除或放回。</translation>
    </message>
</context>
<context>
    <name>shuzhi::BranchesRank</name>
    <message>
        <source>Nothing to mend here.</source>
        <translation>这里没有需要补的。</translation>
    </message>
    <message>
        <source>%1 of %2 catalogs to mend (%3)</source>
        <translation>%2 条目录中 %1 条待补（%3）</translation>
    </message>
    <message>
        <source>Click: opens these %1 catalogs.</source>
        <translation>单击：打开这 %1 条目录。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>待补</translation>
    </message>
    <message>
        <source>Catalogs</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
</context>
<context>
    <name>shuzhi::BranchesTiles</name>
    <message>
        <source>%1 of %2 catalogs are without a usable resource (%3)</source>
        <translation>%2 条目录中 %1 条没有可用资源（%3）</translation>
    </message>
    <message>
        <source>In no library</source>
        <translation>未入库</translation>
    </message>
    <message>
        <source>Without classification</source>
        <translation>未填分类</translation>
    </message>
    <message>
        <source>Department and group</source>
        <translation>部门与分组</translation>
    </message>
    <message>
        <source>No catalog was published on %1.</source>
        <translation>%1 没有已发布的目录。</translation>
    </message>
    <message>
        <source>Click: opens these %1 bare catalogs. Double click: looks closer.</source>
        <translation>单击：打开这 %1 条无叶目录。双击：放大。</translation>
    </message>
    <message>
        <source>Click: opens these %1 catalogs. Double click: looks closer.</source>
        <translation>单击：打开这 %1 条目录。双击：放大。</translation>
    </message>
    <message>
        <source>Click: opens these %1 catalogs.</source>
        <translation>单击：打开这 %1 条目录。</translation>
    </message>
    <message>
        <source>Click: opens this catalog.</source>
        <translation>单击：打开这条目录。</translation>
    </message>
    <message>
        <source>%1 bare</source>
        <translation>无叶 %1</translation>
    </message>
</context>
<context>
    <name>shuzhi::BranchesTrail</name>
    <message>
        <source>Back to %1</source>
        <translation>回到%1</translation>
    </message>
</context>
<context>
    <name>shuzhi::BranchesView</name>
    <message>
        <source>Mend first</source>
        <translation>先补这些</translation>
    </message>
    <message>
        <source>Groups of a department</source>
        <translation>部门内的分组</translation>
    </message>
    <message>
        <source>By classification</source>
        <translation>按分类</translation>
    </message>
    <message>
        <source>By library</source>
        <translation>按库</translation>
    </message>
    <message>
        <source>Catalogs that could be shared and have no usable resource; what is not to be shared is left out.</source>
        <translation>可共享而没有可用资源的目录；不予共享的不计入。</translation>
    </message>
    <message>
        <source>Counting branches</source>
        <translation>正在清点枝叶</translation>
    </message>
</context>
<context>
    <name>shuzhi::BulkChangeDialog</name>
    <message numerus="yes">
        <source>Change a field of %n catalog(s)</source>
        <translation>
            <numerusform>批量修改 %n 条目录的字段</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>What becomes of the catalogs</source>
        <translation>修改预览</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>%1: not edited in this state</source>
        <translation>%1：当前状态不可编辑</translation>
    </message>
    <message>
        <source>A catalog needs this field</source>
        <translation>目录必须有此字段</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Looking at the catalogs</source>
        <translation>正在查看目录</translation>
    </message>
    <message>
        <source>The first %1 are shown; all %2 are changed.</source>
        <translation>只列出前 %1 条，%2 条都会修改。</translation>
    </message>
    <message>
        <source>One step: undo takes all of it back.</source>
        <translation>作为一步写入，撤销即全部还原。</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不可改</translation>
    </message>
    <message numerus="yes">
        <source>Change %n catalog(s)</source>
        <translation>
            <numerusform>修改 %n 条目录</numerusform>
        </translation>
    </message>
    <message>
        <source>Changing the catalogs</source>
        <translation>正在修改目录</translation>
    </message>
    <message numerus="yes">
        <source>Change of %1 in %n catalog(s)</source>
        <translation>
            <numerusform>修改 %n 条目录的%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody changed some of these catalogs meanwhile. Nothing was written; look at them again.</source>
        <translation>其间有人改动了其中的目录。没有写入任何内容，请重新查看。</translation>
    </message>
    <message>
        <source>Which catalogs are listed</source>
        <translation>列出哪些目录</translation>
    </message>
</context>
<context>
    <name>shuzhi::BulkValueEditor</name>
    <message>
        <source>What to do</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>by</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation>要查找的文字</translation>
    </message>
    <message>
        <source>Nothing: takes them away</source>
        <translation>留空则删去</translation>
    </message>
    <message>
        <source>Set to</source>
        <translation>设为</translation>
    </message>
    <message>
        <source>Fill where empty</source>
        <translation>仅填空值</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>查找替换</translation>
    </message>
    <message>
        <source>Several are parted by commas</source>
        <translation>多个值用逗号分隔</translation>
    </message>
    <message>
        <source>Say which words to find.</source>
        <translation>请输入要查找的文字。</translation>
    </message>
    <message>
        <source>There is none of this name. Choose one of the list.</source>
        <translation>没有这个名称，请从列表中选择。</translation>
    </message>
    <message>
        <source>Say the new value.</source>
        <translation>请给出新值。</translation>
    </message>
    <message>
        <source>A day is written like 2023-06-30.</source>
        <translation>日期写作 2023-06-30。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of the values of this field.</source>
        <translation>“%1”不是该字段的取值。</translation>
    </message>
</context>
<context>
    <name>shuzhi::BusyLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / 共 %2</translation>
    </message>
    <message>
        <source>Cancelling...</source>
        <translation>正在取消…</translation>
    </message>
</context>
<context>
    <name>shuzhi::CatalogActions</name>
    <message>
        <source>New catalog...</source>
        <translation>新建目录…</translation>
    </message>
    <message>
        <source>Duplicate the catalog as a draft</source>
        <translation>复制为草稿</translation>
    </message>
    <message>
        <source>Change a field of catalogs...</source>
        <translation>批量修改目录字段…</translation>
    </message>
    <message>
        <source>Submit catalogs for review</source>
        <translation>提交审核</translation>
    </message>
    <message>
        <source>Publish catalogs</source>
        <translation>发布目录</translation>
    </message>
    <message>
        <source>Return catalogs...</source>
        <translation>退回目录…</translation>
    </message>
    <message>
        <source>Retire catalogs...</source>
        <translation>下线目录…</translation>
    </message>
    <message>
        <source>Catalogs back to draft</source>
        <translation>目录转回草稿</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Copy of &quot;%1&quot;</source>
        <translation>复制“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there as a draft.</source>
        <translation>“%1”已建为草稿。</translation>
    </message>
    <message>
        <source>Metadata and items were copied, mounts were not.</source>
        <translation>已复制元数据和信息项，未复制挂接资源。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>打开</translation>
    </message>
    <message numerus="yes">
        <source>%1 was changed in %n catalog(s).</source>
        <translation>
            <numerusform>已修改 %n 条目录的%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be changed.</source>
        <translation>
            <numerusform>%n 条未能修改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo takes it back in one step.</source>
        <translation>撤销一步即可还原。</translation>
    </message>
    <message>
        <source>Retire &quot;%1&quot;?</source>
        <translation>下线“%1”？</translation>
    </message>
    <message numerus="yes">
        <source>Retire %n catalog(s)?</source>
        <translation>
            <numerusform>下线 %n 条目录？</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of them are used, by %2 departments.</source>
        <translation>其中 %1 条正被 %2 个部门使用。</translation>
    </message>
    <message numerus="yes">
        <source>%n mount(s) will not count any more.</source>
        <translation>
            <numerusform>%n 个挂接资源不再计入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) from duties will lead to a retired catalog.</source>
        <translation>
            <numerusform>%n 项数据职责的关联将指向已下线目录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n demand(s) for them.</source>
        <translation>
            <numerusform>有 %n 项需求在等待这些目录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody uses them, nothing is mounted, and no duty or demand points to them.</source>
        <translation>无人使用，未挂接资源，也没有职责或需求指向。</translation>
    </message>
    <message>
        <source>What is retired is no longer found as published. Undo takes it back.</source>
        <translation>下线后不再作为已发布目录统计，撤销即可还原。</translation>
    </message>
    <message>
        <source>Return to the department</source>
        <translation>退回部门</translation>
    </message>
    <message numerus="yes">
        <source>The department reads the reason in the log of each catalog. %n catalog(s) selected.</source>
        <translation>
            <numerusform>理由写入每条目录的变更记录，部门可以看到。已选 %n 条目录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Returned: %1</source>
        <translation>退回：%1</translation>
    </message>
    <message>
        <source>Moving the catalogs</source>
        <translation>正在变更目录状态</translation>
    </message>
    <message>
        <source>Only drafts and returned ones are submitted.</source>
        <translation>只有草稿和退回的目录可以提交。</translation>
    </message>
    <message>
        <source>Only published ones are retired.</source>
        <translation>只有已发布的目录可以下线。</translation>
    </message>
    <message>
        <source>Only retired ones and those that wait for review go back to draft.</source>
        <translation>只有已下线和待审核的目录可以转回草稿。</translation>
    </message>
    <message>
        <source>Only what waits for review is published or returned; a draft is submitted first.</source>
        <translation>只有待审核的目录可以发布或退回，草稿须先提交。</translation>
    </message>
    <message>
        <source>No catalog was moved.</source>
        <translation>没有目录变更状态。</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>已完成：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n left as before.</source>
        <translation>
            <numerusform>%n 条保持原状。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n catalog(s)</source>
        <translation>
            <numerusform>%n 条目录</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Submit %1</source>
        <translation>提交%1</translation>
    </message>
    <message>
        <source>Publish %1</source>
        <translation>发布%1</translation>
    </message>
    <message>
        <source>Return %1</source>
        <translation>退回%1</translation>
    </message>
    <message>
        <source>Retire %1</source>
        <translation>下线%1</translation>
    </message>
    <message>
        <source>Back to draft: %1</source>
        <translation>转回草稿：%1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>等另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>You submitted these yourself, somebody else publishes them: %1.</source>
        <translation>以下由您本人提交，须由他人发布：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>shuzhi::CatalogDesk</name>
    <message>
        <source>No catalog is selected</source>
        <translation>未选中目录</translation>
    </message>
    <message>
        <source>The city is open for reading only: nothing can be changed here.</source>
        <translation>城市以只读方式打开，此处不能修改。</translation>
    </message>
    <message>
        <source>As of %1: nothing can be changed on a past day. Go back to the reference day to edit.</source>
        <translation>数据截至 %1：过去的日期不能修改，请回到基准日后编辑。</translation>
    </message>
    <message>
        <source>%1: withdraw or return it first, then it can be changed.</source>
        <translation>%1：请先撤回或退回，之后方可修改。</translation>
    </message>
    <message>
        <source>%1: move it back to draft first, then it can be changed.</source>
        <translation>%1：请先转回草稿，之后方可修改。</translation>
    </message>
</context>
<context>
    <name>shuzhi::CatalogDetailPanel</name>
    <message>
        <source>Reading the catalog</source>
        <translation>正在读取目录</translation>
    </message>
    <message>
        <source>This catalog is gone</source>
        <translation>该目录已不存在</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>基本</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>信息项</translation>
    </message>
    <message>
        <source>Mounts</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>Wide detail of the catalog</source>
        <translation>展开目录详情</translation>
    </message>
    <message>
        <source>Give the detail the room of the grid (Alt+Enter); Esc goes back</source>
        <translation>详情占用表格位置（Alt+Enter），Esc 返回</translation>
    </message>
    <message>
        <source>Parts of the catalog</source>
        <translation>目录的各部分</translation>
    </message>
    <message>
        <source>Not mounted</source>
        <translation>未挂接</translation>
    </message>
</context>
<context>
    <name>shuzhi::CatalogExporter</name>
    <message>
        <source>Export what is shown</source>
        <translation>导出当前所见</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;Text table (*.csv);;JSON (*.json)</source>
        <translation>Excel 工作簿 (*.xlsx);;文本表格 (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Catalogs</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>%1 rows were written.</source>
        <translation>已写出 %1 行。</translation>
    </message>
    <message>
        <source>%1 rows are on the clipboard, with heads.</source>
        <translation>已将 %1 行连同表头复制到剪贴板。</translation>
    </message>
    <message>
        <source>Data items of %1</source>
        <translation>%1的信息项</translation>
    </message>
</context>
<context>
    <name>shuzhi::CatalogForm</name>
    <message>
        <source>Core metadata</source>
        <translation>核心元数据</translation>
    </message>
    <message>
        <source>Further metadata</source>
        <translation>扩展元数据</translation>
    </message>
    <message>
        <source>Census</source>
        <translation>普查数</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>shuzhi::CatalogGrid</name>
    <message>
        <source>Reading the catalogs</source>
        <translation>正在读取目录</translation>
    </message>
    <message>
        <source>No catalog meets all filters</source>
        <translation>没有目录符合全部筛选条件</translation>
    </message>
    <message>
        <source>Remove a filter above, or all of them.</source>
        <translation>请移除上方的某个筛选条件，或全部移除。</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>移除全部筛选</translation>
    </message>
    <message>
        <source>This city has no catalogs yet</source>
        <translation>本市还没有目录</translation>
    </message>
    <message>
        <source>Import the departments&apos; lists to begin.</source>
        <translation>请先导入各部门的清单。</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>There is no catalog here that you may see yet</source>
        <translation>还没有您可以查看的目录</translation>
    </message>
</context>
<context>
    <name>shuzhi::CatalogPrint</name>
    <message>
        <source>Catalogs</source>
        <translation>数据目录</translation>
    </message>
    <message>
        <source>%1, descending</source>
        <translation>%1（降序）</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>，再按</translation>
    </message>
</context>
<context>
    <name>shuzhi::CatalogQuery</name>
    <message>
        <source>Listed: %1</source>
        <translation>列出：%1</translation>
    </message>
    <message>
        <source>Text: &quot;%1&quot;</source>
        <translation>文字：“%1”</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
</context>
<context>
    <name>shuzhi::CatalogTable</name>
    <message>
        <source>Catalogs</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Key %1 of the order, descending</source>
        <translation>第 %1 排序列，降序</translation>
    </message>
    <message>
        <source>Key %1 of the order, ascending</source>
        <translation>第 %1 排序列，升序</translation>
    </message>
    <message>
        <source>The rows cannot be ordered by this column</source>
        <translation>不能按此列排序</translation>
    </message>
    <message>
        <source>Click: order by this column. Shift+click: add it to the order.</source>
        <translation>单击：按此列排序。Shift+单击：追加为下一排序列。</translation>
    </message>
    <message>
        <source>Typed and not written: &quot;%1&quot;. The menu of the cell writes or discards it.</source>
        <translation>已输入未写入：“%1”。可在单元格菜单中写入或放弃。</translation>
    </message>
</context>
<context>
    <name>shuzhi::CatalogsBar</name>
    <message>
        <source>Title, code, pinyin initials</source>
        <translation>名称、代码、拼音首字母</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to what was shown before</source>
        <translation>返回之前显示的内容</translation>
    </message>
    <message>
        <source>Search in the catalogs</source>
        <translation>在目录中搜索</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Filter, order and columns kept by name</source>
        <translation>按名称保存的筛选、排序和列</translation>
    </message>
    <message>
        <source>Columns...</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>Choose and order the columns</source>
        <translation>选择并排列各列</translation>
    </message>
    <message>
        <source>Export what is shown...</source>
        <translation>导出当前结果…</translation>
    </message>
    <message>
        <source>Write the rows shown to a file</source>
        <translation>将所示各行写入文件</translation>
    </message>
    <message>
        <source>Export the selected rows...</source>
        <translation>导出所选行…</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>With heads, as spreadsheets paste them</source>
        <translation>带表头，可直接粘贴到电子表格</translation>
    </message>
    <message>
        <source>Select all rows found</source>
        <translation>选中全部结果</translation>
    </message>
    <message>
        <source>Order by the current column...</source>
        <translation>按当前列排序…</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>移除全部筛选</translation>
    </message>
    <message>
        <source>Read the catalogs again</source>
        <translation>重新读取目录</translation>
    </message>
    <message>
        <source>To the next part of the page</source>
        <translation>转到页面的下一部分</translation>
    </message>
    <message>
        <source>To the previous part of the page</source>
        <translation>转到页面的上一部分</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Print what is shown...</source>
        <translation>打印所示内容…</translation>
    </message>
    <message>
        <source>The rows found, with their filters named</source>
        <translation>打印查到的各行，并注明筛选条件</translation>
    </message>
</context>
<context>
    <name>shuzhi::CatalogsPage</name>
    <message>
        <source>Catalogs</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>No catalog is selected</source>
        <translation>未选中目录</translation>
    </message>
    <message>
        <source>A catalog needs a title.</source>
        <translation>目录名称不能为空。</translation>
    </message>
    <message>
        <source>The old title stays.</source>
        <translation>原名称保留不变。</translation>
    </message>
    <message>
        <source>Change of &quot;%1&quot;</source>
        <translation>修改“%1”</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>正在写出文件</translation>
    </message>
    <message>
        <source>Rows, mounting, use and completeness are as of %1; other cells show today&apos;s values. Editing is off.</source>
        <translation>行、挂接、使用和完整率截至 %1；其他单元格为当前值。此时不可编辑。</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2 条</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 catalogs</source>
        <translation>%1 条目录</translation>
    </message>
    <message>
        <source>All states unless filtered</source>
        <translation>未筛选时含全部状态</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>选中 %1</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>: %1</source>
        <translation>：%1</translation>
    </message>
    <message>
        <source>Reading the rows to copy</source>
        <translation>正在读取要复制的行</translation>
    </message>
    <message>
        <source>Reading the rows to print</source>
        <translation>正在读取要打印的行</translation>
    </message>
</context>
<context>
    <name>shuzhi::Chart</name>
    <message>
        <source>Open the rows behind it</source>
        <translation>打开对应的行</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message numerus="yes">
        <source>Chart with %n value(s); arrow keys walk them, Enter opens.</source>
        <translation>
            <numerusform>含 %n 个数值的图表；用方向键移动，回车键打开。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only this</source>
        <translation>只看此项</translation>
    </message>
    <message>
        <source>What this figure means</source>
        <translation>此项口径</translation>
    </message>
</context>
<context>
    <name>shuzhi::ChartTableDialog</name>
    <message>
        <source>Values of the chart</source>
        <translation>图表数值</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>shuzhi::Chip</name>
    <message>
        <source>Press Delete to remove</source>
        <translation>按 Delete 键移除</translation>
    </message>
    <message>
        <source>%1 - remove with the cross or Delete</source>
        <translation>%1：点叉号或按 Delete 键移除</translation>
    </message>
</context>
<context>
    <name>shuzhi::ChipBar</name>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>移除全部筛选条件</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message numerus="yes">
        <source>%n more filter(s)</source>
        <translation>
            <numerusform>还有 %n 个筛选条件</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除“%1”</translation>
    </message>
</context>
<context>
    <name>shuzhi::CityControl</name>
    <message>
        <source>A fixed day</source>
        <translation>固定的一天</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
</context>
<context>
    <name>shuzhi::CitySection</name>
    <message>
        <source>City and basis</source>
        <translation>城市与口径</translation>
    </message>
    <message>
        <source>Kept in the city: the same for everybody who opens it, written to its trail, and undone with Ctrl+Z.</source>
        <translation>存于城市文件：对所有打开者相同，写入审计链，可用 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>The document or decision it rests on</source>
        <translation>所据文件或决定</translation>
    </message>
    <message>
        <source>Basis of %1</source>
        <translation>“%1”的依据</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Not taken: the setting does not take this value.</source>
        <translation>未采用：该设置不接受此值。</translation>
    </message>
    <message>
        <source>Change the setting &quot;%1&quot;</source>
        <translation>更改设置“%1”</translation>
    </message>
    <message>
        <source>%1% (%2 of %3)</source>
        <translation>%1%（%3 中的 %2）</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>%1: %2, unchanged</source>
        <translation>%1：%2，未变</translation>
    </message>
    <message>
        <source>%1: %2, was %3</source>
        <translation>%1：%2，原为 %3</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Saved. %1</source>
        <translation>已保存。%1</translation>
    </message>
</context>
<context>
    <name>shuzhi::CodesEditor</name>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Tick values in a list (Alt+Down)</source>
        <translation>在列表中勾选（Alt+↓）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>shuzhi::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>查找列</translation>
    </message>
    <message>
        <source>Drag to order, or Alt+Up and Alt+Down; Space shows and hides.</source>
        <translation>拖动或按 Alt+↑、Alt+↓ 调整顺序；空格键显示或隐藏。</translation>
    </message>
    <message>
        <source>The usual columns</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>shuzhi::ColumnFieldDelegate</name>
    <message>
        <source>Field of this column</source>
        <translation>此列对应的字段</translation>
    </message>
</context>
<context>
    <name>shuzhi::ColumnsStep</name>
    <message>
        <source>Columns of the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>文件中没有</translation>
    </message>
    <message>
        <source>Reading the sheet...</source>
        <translation>正在读取工作表…</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>Holds, for example</source>
        <translation>内容示例</translation>
    </message>
    <message>
        <source>Is taken for</source>
        <translation>对应字段</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>(column %1)</source>
        <translation>（%1 列）</translation>
    </message>
    <message>
        <source>%1% of the cells looked at fit</source>
        <translation>查看的单元格中 %1% 符合</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>按列名</translation>
    </message>
    <message>
        <source>by its content</source>
        <translation>按内容</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>手动指定</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>沿用上次</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未识别</translation>
    </message>
    <message>
        <source>For&amp;get that</source>
        <translation>不再沿用(&amp;G)</translation>
    </message>
    <message>
        <source>Read as the last time a file of this shape was imported.</source>
        <translation>已沿用上次导入同样表头时的对应关系。</translation>
    </message>
    <message>
        <source>Fields no column gives</source>
        <translation>没有列对应的字段</translation>
    </message>
    <message>
        <source>Drag a field onto a column, or press Enter to give it to the marked column.</source>
        <translation>把字段拖到某一列上，或按回车交给选中的列。</translation>
    </message>
    <message>
        <source>keep as extension field</source>
        <translation>作为扩展字段保留</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列与字段</translation>
    </message>
    <message>
        <source>The sheet is being read.</source>
        <translation>正在读取工作表。</translation>
    </message>
    <message>
        <source>The file could not be read; go back and choose another.</source>
        <translation>文件无法读取，请返回另选。</translation>
    </message>
    <message>
        <source>Say first which column gives what is missing.</source>
        <translation>请先指明所缺内容在哪一列。</translation>
    </message>
    <message>
        <source>%1 of %2 taken</source>
        <translation>已对应 %1 / %2 列</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No column names the department: all rows will go to one called after the city, unless you name it here.</source>
        <translation>没有写明部门的列：所有行将归入以本市命名的部门，也可在此填写部门。</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>无需导入</translation>
    </message>
    <message>
        <source>No column gives what every row needs: %1.</source>
        <translation>缺少每行必有的内容：%1。</translation>
    </message>
    <message>
        <source>Click the column that holds it and choose the field.</source>
        <translation>请点选含有它的列并选择字段。</translation>
    </message>
    <message>
        <source>Click the column that holds it and choose the field, or give every row the same text.</source>
        <translation>请点选含有它的列并选择字段，或为所有行填写同一内容。</translation>
    </message>
</context>
<context>
    <name>shuzhi::CommandPalette</name>
    <message>
        <source>Search and run commands</source>
        <translation>搜索与执行命令</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Up and Down choose     Enter opens     Tab next group     Esc closes</source>
        <translation>↑↓ 选择     Enter 打开     Tab 下一组     Esc 关闭</translation>
    </message>
</context>
<context>
    <name>shuzhi::CompareControl</name>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Shows how every figure changed since an earlier day</source>
        <translation>显示各数字较先前某日的变化</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对比日</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比</translation>
    </message>
</context>
<context>
    <name>shuzhi::ComparisonView</name>
    <message>
        <source>Then</source>
        <translation>前期</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>后期</translation>
    </message>
    <message>
        <source>Earlier period</source>
        <translation>前期</translation>
    </message>
    <message>
        <source>Period compared with</source>
        <translation>作为比较基准的周期</translation>
    </message>
    <message>
        <source>Later period</source>
        <translation>后期</translation>
    </message>
    <message>
        <source>Period that is compared</source>
        <translation>要比较的周期</translation>
    </message>
    <message>
        <source>Departments then and now</source>
        <translation>部门前后对比</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Rank then</source>
        <translation>前期名次</translation>
    </message>
    <message>
        <source>Score then</source>
        <translation>前期得分</translation>
    </message>
    <message>
        <source>Rank now</source>
        <translation>后期名次</translation>
    </message>
    <message>
        <source>Score now</source>
        <translation>后期得分</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>得分增减</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>名次升降</translation>
    </message>
    <message>
        <source>As of %1 and %2: %3 departments rose, %4 fell, %5 stayed.</source>
        <extracomment>days of two assessments, departments whose score rose, fell, stayed</extracomment>
        <translation>截至 %1 与 %2：%3 个部门得分上升，%4 个下降，%5 个持平。</translation>
    </message>
    <message>
        <source>%1 moved</source>
        <extracomment>how much a head&apos;s points changed; %1 is its name</extracomment>
        <translation>%1变化</translation>
    </message>
</context>
<context>
    <name>shuzhi::ConflictDesk</name>
    <message>
        <source>Fields changed by two people</source>
        <translation>两人都改了的字段</translation>
    </message>
    <message>
        <source>Not written yet: %1 fields that somebody else changed too.</source>
        <translation>尚未写入：%1 个字段他人也改了。</translation>
    </message>
    <message>
        <source>What you typed is kept on this desk.</source>
        <translation>您输入的内容保留在本机。</translation>
    </message>
    <message>
        <source>&quot;Typed and not written...&quot; shows it, with what is stored now.</source>
        <translation>可在“已输入未写入…”中查看，并与现存内容对照。</translation>
    </message>
</context>
<context>
    <name>shuzhi::ConflictPanel</name>
    <message>
        <source>All theirs</source>
        <translation>全用对方</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>全用我的</translation>
    </message>
    <message>
        <source>Write what is chosen</source>
        <translation>写入所选</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>What was typed is kept; &quot;Typed and not written...&quot; shows it (Esc)</source>
        <translation>已输入的内容会保留，可在“已输入未写入…”中查看（Esc）</translation>
    </message>
    <message>
        <source>Changed by two people: %1</source>
        <translation>两人都改了：%1 处</translation>
    </message>
    <message>
        <source>Somebody else wrote these fields while you changed them. Nothing is lost: choose what is to stand.</source>
        <translation>您修改期间，他人也写入了这些字段。两边内容都在，请选择保留哪个。</translation>
    </message>
</context>
<context>
    <name>shuzhi::ConflictRow</name>
    <message>
        <source>Before</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>另填</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2的%1</translation>
    </message>
    <message>
        <source>%1, theirs: %2, %3</source>
        <translation>%1，对方：%2，%3</translation>
    </message>
    <message>
        <source>%1, mine: %2</source>
        <translation>%1，我的：%2</translation>
    </message>
    <message>
        <source>%1, another value</source>
        <translation>%1，另填</translation>
    </message>
    <message>
        <source>Another value of %1</source>
        <translation>%1的另填值</translation>
    </message>
</context>
<context>
    <name>shuzhi::ConflictValue</name>
    <message>
        <source>There is none of this name. Choose one of the list.</source>
        <translation>没有这个名称，请从列表中选择。</translation>
    </message>
    <message>
        <source>The field does not take this value.</source>
        <translation>该字段不接受此值。</translation>
    </message>
</context>
<context>
    <name>shuzhi::ConflictWords</name>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>他人</translation>
    </message>
</context>
<context>
    <name>shuzhi::ConnectionDesk</name>
    <message>
        <source>Connections...</source>
        <translation>服务器连接…</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产库</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
</context>
<context>
    <name>shuzhi::ConnectionForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>as you call it</source>
        <translation>自己起的名字</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>name or address of the server</source>
        <translation>服务器的名称或地址</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>name of the database</source>
        <translation>数据库的名称</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>your login on the server</source>
        <translation>您在服务器上的登录名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Keep it in the system&apos;s keychain</source>
        <translation>保存到系统钥匙串</translation>
    </message>
    <message>
        <source>Otherwise it is known until the program ends. It never stands in the settings.</source>
        <translation>不勾选则只在本次运行期间记住。口令从不写入设置。</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA 证书文件</translation>
    </message>
    <message>
        <source>certificate of who signed the server&apos;s</source>
        <translation>签发服务器证书的机构的证书</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the CA file</source>
        <translation>选择 CA 证书文件</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Production: what is changed there counts</source>
        <translation>生产库：在其中所作的改动真实生效</translation>
    </message>
    <message>
        <source>The window gets a frame of this colour, and says so wherever much is changed</source>
        <translation>窗口会加上这种颜色的边框，凡大量改动之处都会注明</translation>
    </message>
    <message>
        <source>Open for looking only</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>known; type to replace it</source>
        <translation>已有口令；输入即替换</translation>
    </message>
    <message>
        <source>asked for when it is needed</source>
        <translation>需要时再询问</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem *.cer);;All files (*)</source>
        <translation>证书 (*.crt *.pem *.cer);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>shuzhi::ConnectionList</name>
    <message>
        <source>Production</source>
        <translation>生产库</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>服务器连接</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>新连接</translation>
    </message>
    <message>
        <source>not filled in yet</source>
        <translation>尚未填写</translation>
    </message>
</context>
<context>
    <name>shuzhi::ConnectionMarker</name>
    <message>
        <source>Production</source>
        <translation>生产库</translation>
    </message>
    <message>
        <source>Production: %1 - what is changed here counts for everybody</source>
        <translation>生产库：%1，这里的改动对所有人生效</translation>
    </message>
    <message>
        <source>Production: %1</source>
        <translation>生产库：%1</translation>
    </message>
</context>
<context>
    <name>shuzhi::ConnectionStages</name>
    <message>
        <source>Certificate of %1, signed by %2, valid from %3 to %4.</source>
        <translation>证书属于 %1，由 %2 签发，有效期 %3 至 %4。</translation>
    </message>
    <message>
        <source>Nobody knows the name %1.</source>
        <translation>找不到名为 %1 的主机。</translation>
    </message>
    <message>
        <source>Check how the host is written; from outside the bureau a VPN may be needed.</source>
        <translation>请核对主机名的写法；不在单位内网时可能需要 VPN。</translation>
    </message>
    <message>
        <source>A socket of this computer.</source>
        <translation>本机套接字。</translation>
    </message>
    <message>
        <source>Nothing listens at %1.</source>
        <translation>%1 上没有程序在监听。</translation>
    </message>
    <message>
        <source>Check the port, and whether the server runs and listens to the network.</source>
        <translation>请核对端口，并确认服务器已启动且允许网络访问。</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 没有应答。</translation>
    </message>
    <message>
        <source>A firewall may hold it back, or the server is off: ask whoever runs it.</source>
        <translation>可能被防火墙拦截，或服务器已关机：请询问其管理员。</translation>
    </message>
    <message>
        <source>There is no way to %1.</source>
        <translation>无法到达 %1。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network.</source>
        <translation>请检查本机网络。</translation>
    </message>
    <message>
        <source>Not over a network.</source>
        <translation>不经过网络。</translation>
    </message>
    <message>
        <source>Answers after %1 ms.</source>
        <translation>%1 毫秒后应答。</translation>
    </message>
    <message>
        <source>The server does not encrypt.</source>
        <translation>服务器没有启用加密。</translation>
    </message>
    <message>
        <source>Ask its administrator to turn TLS on. Nothing was sent.</source>
        <translation>请管理员启用 TLS。尚未发送任何内容。</translation>
    </message>
    <message>
        <source>No CA file was chosen, and there is none at %1.</source>
        <translation>没有选择 CA 证书文件，%1 处也没有。</translation>
    </message>
    <message>
        <source>Choose the certificate of the authority that signed the server&apos;s; its administrator has it.</source>
        <translation>请选择签发服务器证书的机构的证书，可向管理员索取。</translation>
    </message>
    <message>
        <source>The CA file holds no certificate.</source>
        <translation>CA 证书文件中没有证书。</translation>
    </message>
    <message>
        <source>Choose a file in PEM form (-----BEGIN CERTIFICATE-----).</source>
        <translation>请选择 PEM 格式的文件（-----BEGIN CERTIFICATE-----）。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is signed by nobody in the CA file.</source>
        <translation>服务器的证书不是由 CA 证书文件中的机构签发的。</translation>
    </message>
    <message>
        <source>Ask the administrator which CA file belongs to this server. If it should be the right one, somebody may be standing between: do not go on.</source>
        <translation>请向管理员确认这台服务器对应的 CA 证书文件。如果文件无误，可能有人从中冒充：请不要继续。</translation>
    </message>
    <message>
        <source>The certificate is for %1, not for %2.</source>
        <translation>证书是签发给 %1 的，不是 %2。</translation>
    </message>
    <message>
        <source>Enter the host as the certificate names it, or ask for a certificate with this name.</source>
        <translation>请按证书上的名称填写服务器，或请管理员更换含此名称的证书。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate ended on %1.</source>
        <translation>服务器的证书已于 %1 到期。</translation>
    </message>
    <message>
        <source>Ask the administrator to renew it; check this computer&apos;s clock.</source>
        <translation>请管理员更新证书，并检查本机时钟。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate begins on %1.</source>
        <translation>服务器的证书自 %1 起才有效。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock.</source>
        <translation>请检查本机时钟。</translation>
    </message>
    <message>
        <source>What answers there is no PostgreSQL server.</source>
        <translation>那里应答的不是 PostgreSQL 服务器。</translation>
    </message>
    <message>
        <source>Check the port.</source>
        <translation>请核对端口。</translation>
    </message>
    <message>
        <source>Encryption could not be agreed on.</source>
        <translation>加密协商失败。</translation>
    </message>
    <message>
        <source>Not needed on this computer.</source>
        <translation>本机不需要。</translation>
    </message>
    <message>
        <source>The connection is not encrypted.</source>
        <translation>连接未加密。</translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <translation>%1，%2。%3</translation>
    </message>
    <message>
        <source>It ends soon: ask the administrator to renew it.</source>
        <translation>即将到期：请管理员更新。</translation>
    </message>
    <message>
        <source>%1 at PostgreSQL %2.</source>
        <translation>%1 已登录 PostgreSQL %2。</translation>
    </message>
    <message>
        <source>A city with schema %1.</source>
        <translation>城市数据，结构版本 %1。</translation>
    </message>
    <message>
        <source>A city with schema %1; this program writes %2.</source>
        <translation>城市数据，结构版本 %1；本程序写入的版本为 %2。</translation>
    </message>
    <message>
        <source>It can be read only. Update this program.</source>
        <translation>只能读取。请更新本程序。</translation>
    </message>
    <message>
        <source>It is brought up when its owner opens it; a backup first is wise.</source>
        <translation>所有者打开时会升级；建议先备份。</translation>
    </message>
    <message>
        <source>This login may not read the city.</source>
        <translation>此登录名无权读取该城市。</translation>
    </message>
    <message>
        <source>Ask the administrator to give it one of the roles.</source>
        <translation>请管理员授予一种角色。</translation>
    </message>
    <message>
        <source>owner of the database</source>
        <translation>数据库所有者</translation>
    </message>
    <message>
        <source>may read and write</source>
        <translation>可读写</translation>
    </message>
    <message>
        <source>may only read</source>
        <translation>仅可读</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>连通</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Under way...</source>
        <translation>进行中…</translation>
    </message>
    <message>
        <source>The server may be too old, or something between disturbs it.</source>
        <translation>服务器版本可能过旧，或中间有设备干扰。</translation>
    </message>
    <message>
        <source>The server does not accept the password of %1.</source>
        <translation>服务器不接受 %1 的口令。</translation>
    </message>
    <message>
        <source>Enter it again, or ask the administrator about this login.</source>
        <translation>请重新输入，或向管理员询问此登录名。</translation>
    </message>
    <message>
        <source>The server does not let %1 in from this computer.</source>
        <translation>服务器不允许 %1 从这台计算机登录。</translation>
    </message>
    <message>
        <source>Ask the administrator: the login may be missing, or not allowed from here.</source>
        <translation>请询问管理员：可能没有此登录名，或不允许从这里登录。</translation>
    </message>
    <message>
        <source>There is no database %1 on this server.</source>
        <translation>这台服务器上没有数据库 %1。</translation>
    </message>
    <message>
        <source>Check how it is written, or ask the administrator to make it.</source>
        <translation>请检查名称，或请管理员创建。</translation>
    </message>
    <message>
        <source>%1 may not connect to the database %2.</source>
        <translation>%1 无权连接数据库 %2。</translation>
    </message>
    <message>
        <source>Ask the administrator to allow it.</source>
        <translation>请管理员授权。</translation>
    </message>
    <message>
        <source>The server has no place left for another connection.</source>
        <translation>服务器的连接数已满。</translation>
    </message>
    <message>
        <source>Try again later, or ask the administrator.</source>
        <translation>请稍后再试，或询问管理员。</translation>
    </message>
    <message>
        <source>The server is just starting or stopping.</source>
        <translation>服务器正在启动或停止。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍候再试。</translation>
    </message>
    <message>
        <source>The server wants a password, and none is known for %1.</source>
        <translation>服务器要求口令，而 %1 的口令尚未输入。</translation>
    </message>
    <message>
        <source>Enter it beside this.</source>
        <translation>请在左侧输入。</translation>
    </message>
    <message>
        <source>The login did not work.</source>
        <translation>登录未成功。</translation>
    </message>
    <message>
        <source>Check user and database, or ask the administrator.</source>
        <translation>请检查用户和数据库，或询问管理员。</translation>
    </message>
    <message>
        <source>The database holds no city yet.</source>
        <translation>数据库中还没有城市数据。</translation>
    </message>
    <message>
        <source>Open a city file and move it there, or make a city with shuzhi-cli init.</source>
        <translation>请打开一个城市文件并迁移到这里，或用 shuzhi-cli init 新建城市。</translation>
    </message>
</context>
<context>
    <name>shuzhi::ConnectionWords</name>
    <message>
        <source>Certificate and host name verified</source>
        <translation>校验证书和主机名</translation>
    </message>
    <message>
        <source>Certificate verified, host name not</source>
        <translation>校验证书，不校验主机名</translation>
    </message>
    <message>
        <source>Encrypted, server not verified</source>
        <translation>加密，不校验服务器</translation>
    </message>
    <message>
        <source>Encrypted if the server offers it</source>
        <translation>服务器支持时加密</translation>
    </message>
    <message>
        <source>Encrypted only if the server insists</source>
        <translation>仅在服务器要求时加密</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>不加密</translation>
    </message>
    <message>
        <source>Nobody on the way can read along or stand in for the server.</source>
        <translation>途中无人能够窃听或冒充服务器。</translation>
    </message>
    <message>
        <source>Weaker: another server with a certificate of the same authority could stand in.</source>
        <translation>较弱：持有同一机构证书的其他服务器可以冒充。</translation>
    </message>
    <message>
        <source>Weaker: whoever stands between can pose as the server and take the password.</source>
        <translation>较弱：中间人可以冒充服务器并取得口令。</translation>
    </message>
    <message>
        <source>Not protected: who stands between can read data, and may take the password. Only for this computer or a closed network.</source>
        <translation>没有保护：中间人可以读取数据，并可能取得口令。仅适合本机或封闭网络。</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>No keychain is running on this computer: the password is known until the program ends, and nowhere written.</source>
        <translation>本机没有运行钥匙串：口令只在本次运行期间记住，不会写到任何地方。</translation>
    </message>
    <message>
        <source>The keychain was not opened: the password is known until the program ends.</source>
        <translation>钥匙串没有打开：口令只在本次运行期间记住。</translation>
    </message>
    <message>
        <source>The keychain did not take the password: it is known until the program ends.</source>
        <translation>钥匙串未能保存口令：口令只在本次运行期间记住。</translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation>不是 UTF-8 编码</translation>
    </message>
    <message>
        <source>has fewer parts than host:port:database:user:password</source>
        <translation>不足主机、端口、数据库、用户、口令五段</translation>
    </message>
    <message>
        <source>has a port that is no number from 1 to 65535</source>
        <translation>端口不是 1 到 65535 的数字</translation>
    </message>
    <message>
        <source>stands before the first [name]</source>
        <translation>位于第一个 [名称] 之前</translation>
    </message>
    <message>
        <source>is no key=value</source>
        <translation>不是“键=值”</translation>
    </message>
    <message>
        <source>has an unknown key; no blank may stand beside &apos;=&apos;</source>
        <translation>键无法识别；“=”两侧不能有空格</translation>
    </message>
    <message>
        <source>names another service, which libpq does not follow</source>
        <translation>引用了另一个服务，libpq 不支持</translation>
    </message>
    <message>
        <source>begins a name again; libpq looks only at the first</source>
        <translation>名称重复；libpq 只看第一个</translation>
    </message>
    <message>
        <source>is longer than libpq takes</source>
        <translation>超过 libpq 允许的长度</translation>
    </message>
    <message>
        <source>Line %1: %2.</source>
        <translation>第 %1 行：%2。</translation>
    </message>
</context>
<context>
    <name>shuzhi::ConnectionsDialog</name>
    <message>
        <source>Connections</source>
        <translation>服务器连接</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>已移除。</translation>
    </message>
    <message>
        <source>Removed: %1. A password in the keychain stays there.</source>
        <translation>已移除：%1。钥匙串中的口令仍在。</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 已恢复。</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>停止测试</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>The password is in the keychain.</source>
        <translation>口令已保存到钥匙串。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>A new connection (Ctrl+N)</source>
        <translation>新建连接（Ctrl+N）</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>A copy of this one (Ctrl+D)</source>
        <translation>复制此连接（Ctrl+D）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Can be taken back</source>
        <translation>可以撤销</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Take connections from a pgpass or pg_service.conf file</source>
        <translation>从 pgpass 或 pg_service.conf 文件导入连接</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>what works, step by step</source>
        <translation>逐步检查</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>撤销移除</translation>
    </message>
    <message>
        <source>Bring back what was removed last (Ctrl+Z)</source>
        <translation>恢复最近移除的连接（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Try it step by step; nothing is changed (Ctrl+T)</source>
        <translation>逐步检查，不作任何改动（Ctrl+T）</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Open this city (Ctrl+Enter)</source>
        <translation>打开这个城市（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Everything entered is kept</source>
        <translation>填写的内容都会保留</translation>
    </message>
    <message>
        <source>No connection is kept yet</source>
        <translation>还没有保存的连接</translation>
    </message>
    <message>
        <source>Enter at the right where the server is, or import what other programs on this computer know.</source>
        <translation>请在右侧填写服务器的位置，或导入本机其他程序已有的连接。</translation>
    </message>
</context>
<context>
    <name>shuzhi::ConstantsBar</name>
    <message>
        <source>S&amp;et</source>
        <translation>设定(&amp;E)</translation>
    </message>
    <message>
        <source>Field that every row gets</source>
        <translation>所有行共有的字段</translation>
    </message>
    <message>
        <source>Text that every row gets</source>
        <translation>所有行共有的内容</translation>
    </message>
    <message>
        <source>the same text for every row</source>
        <translation>所有行同一内容</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1＝%2</translation>
    </message>
    <message>
        <source>The same for every &amp;row:</source>
        <translation>所有行统一填写(&amp;R)：</translation>
    </message>
</context>
<context>
    <name>shuzhi::CountRows</name>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
</context>
<context>
    <name>shuzhi::DateEditor</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Choose the day in a calendar (Alt+Down)</source>
        <translation>在日历中选择日期（Alt+↓）</translation>
    </message>
</context>
<context>
    <name>shuzhi::DepartmentForm</name>
    <message>
        <source>18 characters</source>
        <translation>18 位</translation>
    </message>
    <message>
        <source>The old name stays findable: imports and searches by it lead here</source>
        <translation>旧名称仍可查到：按旧名称导入和搜索都会到这里</translation>
    </message>
</context>
<context>
    <name>shuzhi::DepartmentList</name>
    <message>
        <source>Search departments</source>
        <translation>搜索部门</translation>
    </message>
    <message>
        <source>Departments and the coverage of their catalogs by confirmed duties</source>
        <translation>各部门及其目录的已确认职责覆盖率</translation>
    </message>
    <message>
        <source>There are no departments yet.</source>
        <translation>尚无部门。</translation>
    </message>
    <message>
        <source>No department answers these words.</source>
        <translation>没有符合的部门。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索部门</translation>
    </message>
</context>
<context>
    <name>shuzhi::DepartmentPanel</name>
    <message>
        <source>Indicators of the department</source>
        <translation>部门指标</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>构成</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>nothing could be measured</source>
        <translation>没有可考核的数据</translation>
    </message>
    <message>
        <source>%1 points, rank %2 of %3, %4</source>
        <translation>%1 分 · 第 %2 名，共 %3 个部门 · %4</translation>
    </message>
    <message>
        <source>Views of the department</source>
        <translation>部门视图</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>得分明细</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>Why the department stands where it stands</source>
        <translation>该部门名次的原因</translation>
    </message>
    <message>
        <source>The indicator explained</source>
        <translation>指标说明</translation>
    </message>
</context>
<context>
    <name>shuzhi::DepartmentReport</name>
    <message>
        <source>Nothing of this department could be measured, so it has neither score nor rank.</source>
        <translation>本部门没有可测量的对象，不计分、不排名。</translation>
    </message>
    <message>
        <source>%1 points, rank %2 of %3 departments, grade: %4.</source>
        <translation>得分 %1 分，在 %3 个部门中列第 %2 名，等次为%4。</translation>
    </message>
    <message>
        <source>%1 points were lost.</source>
        <translation>合计失分 %1 分。</translation>
    </message>
    <message>
        <source>No points were lost.</source>
        <translation>没有失分。</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1（共 %2）</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>分子 / 分母</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测值</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>失分</translation>
    </message>
    <message>
        <source>%1: %2 of %3 points</source>
        <extracomment>head of indicators, its points, its weight: &quot;Data quality: 28.20 of 30.00 points&quot;</extracomment>
        <translation>%1：得 %2 分，满分 %3 分</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>失分原因</translation>
    </message>
    <message>
        <source>Behind it</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>改进建议</translation>
    </message>
    <message>
        <source>Why points were lost</source>
        <translation>失分原因与改进建议</translation>
    </message>
    <message>
        <source>+%1 points</source>
        <translation>+%1 分</translation>
    </message>
    <message>
        <source>%1, rank %2 to %3</source>
        <translation>%1，名次由 %2 升至 %3</translation>
    </message>
    <message>
        <source>%1, grade %2</source>
        <translation>%1，等次升为%2</translation>
    </message>
    <message>
        <source>As many more must count</source>
        <translation>还需补齐</translation>
    </message>
    <message>
        <source>What it brings</source>
        <translation>可得</translation>
    </message>
    <message>
        <source>Smallest next steps, each taken alone</source>
        <translation>最小改进步骤（各步单独计算）</translation>
    </message>
    <message>
        <source>%1: Assessment of %2</source>
        <translation>%1：%2考核情况</translation>
    </message>
    <message>
        <source>%1, as of %2; scheme: %3</source>
        <translation>%1 · 数据截至 %2 · 方案：%3</translation>
    </message>
    <message>
        <source>That is %1 points more than in the previous period.</source>
        <translation>较上期提高 %1 分。</translation>
    </message>
    <message>
        <source>That is %1 points less than in the previous period.</source>
        <translation>较上期下降 %1 分。</translation>
    </message>
    <message>
        <source>That is as many as in the previous period.</source>
        <translation>与上期持平。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>indicator, reason of lost points</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>shuzhi::DepartmentSide</name>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Also found by</source>
        <translation>其他名称</translation>
    </message>
    <message>
        <source>What is shown of the department</source>
        <translation>显示部门的哪些内容</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Opens the rows behind it</source>
        <translation>打开对应的记录</translation>
    </message>
    <message>
        <source>former</source>
        <translation>曾用名</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>已并入</translation>
    </message>
    <message>
        <source>Nothing refers to it: it can be deleted.</source>
        <translation>没有数据引用它，可以删除。</translation>
    </message>
    <message>
        <source>Refer to it: %1.</source>
        <translation>引用它的有：%1。</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Choose a department to see what is known of it.</source>
        <translation>选择一个部门以查看其信息。</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>It is for the department itself, the data authority, the CDO and auditors.</source>
        <translation>供本部门、数据主管部门、首席数据官和审计查看。</translation>
    </message>
</context>
<context>
    <name>shuzhi::DepartmentTexts</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Catalogs</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Mounted</source>
        <translation>挂接率</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>完整率</translation>
    </message>
    <message>
        <source>Duty list</source>
        <translation>职责清单</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>former name of %1</source>
        <translation>“%1”的曾用名</translation>
    </message>
    <message>
        <source>merged into %1</source>
        <translation>已并入“%1”</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>A department has a name.</source>
        <translation>部门必须有名称。</translation>
    </message>
    <message>
        <source>Another department has this name; two that are one can be merged.</source>
        <translation>已有部门使用此名称；实为同一部门的可以合并。</translation>
    </message>
    <message>
        <source>Another department once had this name and is found by it.</source>
        <translation>这是另一部门的曾用名，按此名称会找到那个部门。</translation>
    </message>
    <message>
        <source>18 characters are needed, these are %1.</source>
        <translation>应为 18 位，现有 %1 位。</translation>
    </message>
    <message>
        <source>A code has digits and capital letters without I, O, S, V, Z; characters 3 to 8 are the region&apos;s digits.</source>
        <translation>代码由数字和大写字母组成，不含 I、O、S、V、Z；第 3 至 8 位为行政区划数字。</translation>
    </message>
    <message>
        <source>Character 17 does not fit characters 9 to 16: one of these is mistyped.</source>
        <translation>第 17 位与第 9 至 16 位不符：其中有一位输错。</translation>
    </message>
    <message>
        <source>Character 18 does not fit the others: one of them is mistyped.</source>
        <translation>第 18 位校验码与前面各位不符：其中有一位输错。</translation>
    </message>
    <message>
        <source>Another department has this code; two that are one can be merged.</source>
        <translation>已有部门使用此代码；实为同一部门的可以合并。</translation>
    </message>
    <message>
        <source>A telephone number has digits, blanks and + - ( ) / , ; only.</source>
        <translation>电话只含数字、空格和 + - ( ) / , ; 等符号。</translation>
    </message>
    <message numerus="yes">
        <source>%n catalog(s)</source>
        <translation>
            <numerusform>%n 条目录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of calls</source>
        <translation>
            <numerusform>%n 条调用日记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duty list(s)</source>
        <translation>
            <numerusform>%n 份职责清单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) of duties</source>
        <translation>
            <numerusform>%n 项职责的数源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n demand(s)</source>
        <translation>
            <numerusform>%n 项需求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n 个场景</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged department(s)</source>
        <translation>
            <numerusform>%n 个并入的部门</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>the same credit code</source>
        <translation>统一社会信用代码相同</translation>
    </message>
    <message>
        <source>the same name but for punctuation, width or the city&apos;s name</source>
        <translation>名称仅标点、全半角或市名不同</translation>
    </message>
    <message>
        <source>the same pinyin: a typing error?</source>
        <translation>拼音相同：可能是错别字</translation>
    </message>
    <message>
        <source>one name stands in the other</source>
        <translation>一个名称包含另一个</translation>
    </message>
    <message>
        <source>one name may be short for the other</source>
        <translation>可能是简称与全称</translation>
    </message>
    <message>
        <source>Same titles</source>
        <translation>同名目录</translation>
    </message>
    <message>
        <source>%1 in both: checked as duplicates afterwards</source>
        <translation>两边都有 %1 个名称：合并后按重名核查</translation>
    </message>
    <message>
        <source>Days of calls</source>
        <translation>调用日记录</translation>
    </message>
    <message>
        <source>Of these</source>
        <translation>其中</translation>
    </message>
    <message>
        <source>%1 on a catalog and day that both called: added up</source>
        <translation>%1 条与保留部门同目录同日：次数相加</translation>
    </message>
    <message>
        <source>Own use</source>
        <translation>自用</translation>
    </message>
    <message>
        <source>%1 calls between them count as own use from now on; &quot;used&quot; may fall</source>
        <translation>两者之间的 %1 次调用从此计为自用，“已使用”可能减少</translation>
    </message>
    <message>
        <source>Duty lists</source>
        <translation>职责清单</translation>
    </message>
    <message>
        <source>%1 whole</source>
        <translation>%1 份整体转入</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>%1 rows join the open list</source>
        <translation>%1 行并入编制中的清单</translation>
    </message>
    <message>
        <source>Lists kept</source>
        <translation>保留的清单</translation>
    </message>
    <message>
        <source>%1 signed or older, under the merged name</source>
        <translation>%1 份已签发或较早的，仍在被并入部门名下</translation>
    </message>
    <message>
        <source>Source of duties</source>
        <translation>职责的数源</translation>
    </message>
    <message>
        <source>Demands</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>补齐</translation>
    </message>
    <message>
        <source>From import</source>
        <translation>导入时新建</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Former name</source>
        <translation>曾用名</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <translation>合成</translation>
    </message>
</context>
<context>
    <name>shuzhi::DepartmentsCard</name>
    <message>
        <source>Mount rate by department</source>
        <translation>部门资源挂接率</translation>
    </message>
    <message>
        <source>Order of the departments</source>
        <translation>部门排序</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>按挂接率</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Catalogs</source>
        <translation>按目录数</translation>
    </message>
    <message>
        <source>City %1</source>
        <translation>全市 %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>shuzhi::DepartmentsPage</name>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Reading the departments</source>
        <translation>正在读取部门</translation>
    </message>
    <message>
        <source>Figures are of %1, names and the rest are today&apos;s: editing is off on a past day.</source>
        <translation>数字截至 %1，名称等为今日的值：查看过去某日时不能编辑。</translation>
    </message>
    <message>
        <source>The database was opened to read only.</source>
        <translation>数据库以只读方式打开。</translation>
    </message>
    <message>
        <source>A former name of %1: it leads there and has nothing of its own.</source>
        <translation>“%1”的曾用名：按它会找到该部门，自身没有数据。</translation>
    </message>
    <message>
        <source>Merged into %1: it leads there and is no longer changed.</source>
        <translation>已并入“%1”：按它会找到该部门，不再修改。</translation>
    </message>
    <message numerus="yes">
        <source>%n department(s)</source>
        <translation>
            <numerusform>%n 个部门</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from imports</source>
        <translation>
            <numerusform>%n 个由导入新建</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of departments look like one</source>
        <translation>
            <numerusform>有 %n 对部门疑似重复</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no department yet.</source>
        <translation>还没有部门。</translation>
    </message>
    <message>
        <source>Imports make the departments they name.</source>
        <translation>导入时会新建文件中出现的部门。</translation>
    </message>
    <message>
        <source>Create the first department</source>
        <translation>新建第一个部门</translation>
    </message>
    <message>
        <source>No department has these words.</source>
        <translation>没有符合的部门。</translation>
    </message>
    <message>
        <source>Names, former names, codes, pinyin and initials are searched.</source>
        <translation>搜索范围：名称、曾用名、代码、拼音和首字母。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>figures: published catalogs</source>
        <translation>数字口径：已发布目录</translation>
    </message>
    <message numerus="yes">
        <source>%n department(s) selected</source>
        <translation>
            <numerusform>已选 %n 个部门</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>“%1”更名为“%2”</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>修改“%2”的%1</translation>
    </message>
    <message>
        <source>New department %1</source>
        <translation>新建部门“%1”</translation>
    </message>
    <message>
        <source>%1 was not deleted.</source>
        <translation>“%1”未删除。</translation>
    </message>
    <message>
        <source>Refer to it: %1.</source>
        <translation>引用它的有：%1。</translation>
    </message>
    <message>
        <source>Merge it into the department that takes these over.</source>
        <translation>请把它并入接收这些数据的部门。</translation>
    </message>
    <message>
        <source>Merge...</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Delete department %1</source>
        <translation>删除部门“%1”</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Merge %1 into %2</source>
        <translation>把“%1”并入“%2”</translation>
    </message>
    <message>
        <source>%1 became one with %2.</source>
        <translation>“%1”已并入“%2”。</translation>
    </message>
    <message numerus="yes">
        <source>%n catalog(s) moved; the merged names lead to it.</source>
        <translation>
            <numerusform>转入 %n 条目录；按被并入的名称会找到它。</numerusform>
        </translation>
    </message>
    <message>
        <source>Split %1: a part to %2</source>
        <translation>拆分“%1”：一部分交给“%2”</translation>
    </message>
    <message>
        <source>%1 took over a part of %2.</source>
        <translation>“%1”接收了“%2”的一部分。</translation>
    </message>
    <message numerus="yes">
        <source>%n catalog(s) changed hands.</source>
        <translation>
            <numerusform>%n 条目录已转出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Something else was done since.</source>
        <translation>之后又做了其他修改。</translation>
    </message>
    <message>
        <source>Ctrl+Z takes back one step after another.</source>
        <translation>用 Ctrl+Z 逐步撤销。</translation>
    </message>
    <message>
        <source>Search departments</source>
        <translation>搜索部门</translation>
    </message>
    <message>
        <source>Shows them side by side, with what a merge would move</source>
        <translation>并列查看，并统计合并会转移的内容</translation>
    </message>
    <message>
        <source>New department...</source>
        <translation>新建部门…</translation>
    </message>
    <message>
        <source>Only a name is needed</source>
        <translation>只需要名称</translation>
    </message>
    <message>
        <source>Rename department</source>
        <translation>部门更名</translation>
    </message>
    <message>
        <source>The old name stays findable: imports and searches by it lead here</source>
        <translation>旧名称仍可查到：按旧名称导入和搜索都会到这里</translation>
    </message>
    <message>
        <source>Merge departments...</source>
        <translation>合并部门…</translation>
    </message>
    <message>
        <source>Makes one of several, with all that refers to them</source>
        <translation>把几个部门连同引用它们的数据合为一个</translation>
    </message>
    <message>
        <source>Split department...</source>
        <translation>拆分部门…</translation>
    </message>
    <message>
        <source>Gives a part of its catalogs and duties to another one</source>
        <translation>把一部分目录和职责交给另一个部门</translation>
    </message>
    <message>
        <source>Delete department</source>
        <translation>删除部门</translation>
    </message>
    <message>
        <source>Only when nothing refers to it; can be undone</source>
        <translation>仅在没有数据引用它时；可以撤销</translation>
    </message>
    <message>
        <source>Show its catalogs</source>
        <translation>查看该部门目录</translation>
    </message>
    <message>
        <source>Opens the published catalogs of the chosen department</source>
        <translation>打开所选部门的已发布目录</translation>
    </message>
    <message>
        <source>Show merged</source>
        <translation>显示已并入</translation>
    </message>
    <message>
        <source>Also departments merged into others, and former names</source>
        <translation>同时显示已并入其他部门的部门和曾用名</translation>
    </message>
    <message>
        <source>Print the departments...</source>
        <translation>打印部门表…</translation>
    </message>
    <message>
        <source>The table as it is shown, with what it is narrowed to</source>
        <translation>按当前所见打印，并注明筛选条件</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>搜索：%1</translation>
    </message>
    <message>
        <source>With merged departments and former names</source>
        <translation>含已合并部门和曾用名</translation>
    </message>
</context>
<context>
    <name>shuzhi::DraftDesk</name>
    <message>
        <source>Typed and not written...</source>
        <translation>已输入未写入…</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) typed here earlier are not written.</source>
        <translation>
            <numerusform>本机有 %n 处已输入的内容尚未写入。</numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept on this desk.</source>
        <translation>内容保存在本机。</translation>
    </message>
    <message>
        <source>Look at them, then write or discard them.</source>
        <translation>请查看后写入或放弃。</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not written.</source>
        <translation>“%1”未写入。</translation>
    </message>
    <message>
        <source>What was typed in it is kept on this desk.</source>
        <translation>其中录入的内容保存在本机。</translation>
    </message>
    <message>
        <source>Look at it, then write or discard it.</source>
        <translation>请查看后写入或放弃。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>shuzhi::DraftsDialog</name>
    <message>
        <source>Typed and not written</source>
        <translation>已输入未写入</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>已存</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>已输入</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Write what is ticked</source>
        <translation>写入勾选项</translation>
    </message>
    <message>
        <source>Discard what is ticked</source>
        <translation>放弃勾选项</translation>
    </message>
    <message>
        <source>This row is no longer there</source>
        <translation>该记录已不存在</translation>
    </message>
    <message>
        <source>Somebody changed the row since</source>
        <translation>其间他人改过此记录</translation>
    </message>
    <message>
        <source>Everything that was typed is written.</source>
        <translation>已输入的内容都已写入。</translation>
    </message>
    <message>
        <source>These cells were typed and could not be written, or the program ended before. They are kept on this desk until they are written or discarded.</source>
        <translation>这些内容已输入但未能写入，或程序在写入前中断。它们保存在本机，直到写入或放弃。</translation>
    </message>
    <message numerus="yes">
        <source>Write %n kept cell(s)</source>
        <translation>
            <numerusform>写入 %n 处暂存内容</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::DropArea</name>
    <message>
        <source>&amp;Paste table</source>
        <translation>粘贴表格(&amp;P)</translation>
    </message>
    <message>
        <source>Takes cells copied in Excel or WPS (Ctrl+V)</source>
        <translation>粘贴从 Excel 或 WPS 复制的单元格 (Ctrl+V)</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>把文件拖到这里</translation>
    </message>
    <message>
        <source>A workbook (.xlsx, .xls, .ods), a text table (.csv, .txt) or JSON; or cells copied in Excel or WPS.</source>
        <translation>支持工作簿（.xlsx、.xls、.ods）、文本表格（.csv、.txt）和 JSON，也可粘贴从 Excel 或 WPS 复制的单元格。</translation>
    </message>
    <message>
        <source>&amp;Choose file...</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Choose another file...</source>
        <translation>另选文件(&amp;C)…</translation>
    </message>
</context>
<context>
    <name>shuzhi::DutiesPage</name>
    <message>
        <source>Data duties</source>
        <translation>数据职责</translation>
    </message>
    <message>
        <source>Rows of the opened figure</source>
        <translation>所打开数字对应的行</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>正在读取清单</translation>
    </message>
    <message>
        <source>Start a list</source>
        <translation>新建清单</translation>
    </message>
    <message>
        <source>Figures are of %1, the list is today&apos;s: editing is off on a past day.</source>
        <translation>指标截至 %1，清单为当前内容；查看过去日期时不能编辑。</translation>
    </message>
    <message>
        <source>The database was opened to read only.</source>
        <translation>数据库以只读方式打开。</translation>
    </message>
    <message>
        <source>This list was withdrawn: it can no longer be changed.</source>
        <translation>此清单已撤回，不能再修改。</translation>
    </message>
    <message>
        <source>Data duty list</source>
        <translation>数据职责清单</translation>
    </message>
    <message>
        <source>coverage: catalogs with a confirmed duty among all published</source>
        <translation>覆盖率：已发布目录中有已确认职责的目录所占比例</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) selected</source>
        <translation>
            <numerusform>已选 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Without a catalog</source>
        <translation>未关联目录</translation>
    </message>
    <message>
        <source>Confirm duties</source>
        <translation>确认职责</translation>
    </message>
    <message>
        <source>Take confirmation back</source>
        <translation>撤回确认</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n row(s)</source>
        <translation>
            <numerusform>删除 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动“%1”</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>新增“%1”</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改“%1”</translation>
    </message>
    <message>
        <source>Take a catalog away</source>
        <translation>解除目录关联</translation>
    </message>
    <message>
        <source>Link a catalog</source>
        <translation>关联目录</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>待确认</translation>
    </message>
    <message numerus="yes">
        <source>Link %n catalogs</source>
        <translation>
            <numerusform>关联 %n 个目录</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Views of the list</source>
        <translation>清单的视图</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>One-source matrix</source>
        <translation>一数一源矩阵</translation>
    </message>
    <message numerus="yes">
        <source>Move %n row(s)</source>
        <translation>
            <numerusform>移动 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Submitted by %1 on %2: it waits for a signature and is returned before it is changed.</source>
        <translation>%1 于 %2 提交，正待签发；须先退回才能修改。</translation>
    </message>
    <message>
        <source>Print and export</source>
        <translation>打印与导出</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>版本变化</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>等另外 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open demand(s) are for these catalogs.</source>
        <translation>
            <numerusform>有 %n 条未办结需求针对这些目录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n department(s) use them.</source>
        <translation>
            <numerusform>有 %n 个部门在使用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo brings the duties back.</source>
        <translation>可撤销恢复这些职责。</translation>
    </message>
    <message numerus="yes">
        <source>%n catalog(s) would be left without a confirmed duty. Delete all the same?</source>
        <translation>
            <numerusform>%n 个目录将不再有已确认的职责。仍要删除吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Signed by %1 on %2. A signed list can no longer be changed.</source>
        <translation>%1已于 %2 签发，签发后的清单不能再修改。</translation>
    </message>
</context>
<context>
    <name>shuzhi::DutyActions</name>
    <message>
        <source>Add function</source>
        <translation>新增职能</translation>
    </message>
    <message>
        <source>A new function at the end of the list</source>
        <translation>在清单末尾新增一项职能</translation>
    </message>
    <message>
        <source>Add matter</source>
        <translation>新增事项</translation>
    </message>
    <message>
        <source>A new matter under the chosen function</source>
        <translation>在所选职能下新增一个事项</translation>
    </message>
    <message>
        <source>Add duty</source>
        <translation>新增职责</translation>
    </message>
    <message>
        <source>A new data duty under the chosen matter</source>
        <translation>在所选事项下新增一条数据职责</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Link catalogs...</source>
        <translation>关联目录…</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Confirms the chosen data duties and all below what is chosen</source>
        <translation>确认所选数据职责及所选项下的全部职责</translation>
    </message>
    <message>
        <source>Take confirmation back</source>
        <translation>撤回确认</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>With all below it; can be undone</source>
        <translation>连同其下全部内容一并删除，可撤销</translation>
    </message>
    <message>
        <source>Add beside</source>
        <translation>新增同级</translation>
    </message>
    <message>
        <source>A new row of the same level</source>
        <translation>新增一条同级内容</translation>
    </message>
    <message>
        <source>Add below</source>
        <translation>新增下级</translation>
    </message>
    <message>
        <source>A new matter under a function, a new data duty under a matter</source>
        <translation>在职能下新增事项，在事项下新增数据职责</translation>
    </message>
    <message>
        <source>To the parent before</source>
        <translation>移到上一个上级</translation>
    </message>
    <message>
        <source>Hangs the row on the function or matter before its own</source>
        <translation>把本行移到前一个职能或事项之下</translation>
    </message>
    <message>
        <source>To the next parent</source>
        <translation>移到下一个上级</translation>
    </message>
    <message>
        <source>Hangs the row on the function or matter after its own</source>
        <translation>把本行移到后一个职能或事项之下</translation>
    </message>
    <message>
        <source>Catalogs behind this data duty, of this department or another</source>
        <translation>本数据职责对应的目录，可为本部门或其他部门的目录</translation>
    </message>
</context>
<context>
    <name>shuzhi::DutyBlank</name>
    <message>
        <source>Import...</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Start a list</source>
        <translation>新建清单</translation>
    </message>
    <message>
        <source>From a template...</source>
        <translation>从模板生成…</translation>
    </message>
    <message>
        <source>Back to the reference day</source>
        <translation>回到基准日</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>显示全部内容</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>This city has no departments yet.</source>
        <translation>本城市尚无部门。</translation>
    </message>
    <message>
        <source>Duty lists belong to departments. An import of catalogs or departments brings them; single ones are made on the departments page.</source>
        <translation>职责清单按部门编制。导入目录或部门即可带入部门，也可在“部门”页逐个新建。</translation>
    </message>
    <message>
        <source>%1 has no data duty list yet.</source>
        <translation>%1尚无数据职责清单。</translation>
    </message>
    <message>
        <source>A list starts as a draft, version 1.</source>
        <translation>新清单为草稿，版本 1。</translation>
    </message>
    <message>
        <source>This list has no rows yet.</source>
        <translation>本清单还没有内容。</translation>
    </message>
    <message>
        <source>Add them one by one with the Add menu, or begin with a template, the department&apos;s catalogs or a workbook.</source>
        <translation>可用“新增”菜单逐条添加，也可从模板、本部门目录或工作簿开始。</translation>
    </message>
    <message>
        <source>No row of this list is among them: %1.</source>
        <translation>本清单中没有符合的内容：%1。</translation>
    </message>
    <message>
        <source>The list itself has rows.</source>
        <translation>清单本身有内容。</translation>
    </message>
    <message>
        <source>You have no right to see this list.</source>
        <translation>您无权查看本清单。</translation>
    </message>
    <message>
        <source>Your role on this server does not reach it. Whoever runs the database can change that.</source>
        <translation>您在本服务器上的角色不含此项，可请数据库管理员调整。</translation>
    </message>
    <message>
        <source>The list could not be read.</source>
        <translation>未能读取清单。</translation>
    </message>
    <message>
        <source>The message above says what happened.</source>
        <translation>原因见上方消息。</translation>
    </message>
    <message>
        <source>There is no signed data duty list of %1.</source>
        <translation>%1还没有已签发的数据职责清单。</translation>
    </message>
    <message>
        <source>Drafts are seen by the department, the data authority, the CDO and auditors.</source>
        <translation>草稿供本部门、数据主管部门、首席数据官和审计查看。</translation>
    </message>
</context>
<context>
    <name>shuzhi::DutyCatalogsDialog</name>
    <message>
        <source>Data resources</source>
        <translation>数据资源</translation>
    </message>
    <message>
        <source>Catalogued data</source>
        <translation>已编目数据</translation>
    </message>
    <message>
        <source>Published catalogs only</source>
        <translation>只含已发布目录</translation>
    </message>
    <message>
        <source>Reading the catalogs</source>
        <translation>正在读取目录</translation>
    </message>
    <message>
        <source>A data duty for every catalog</source>
        <translation>每个目录生成一条数据职责</translation>
    </message>
    <message>
        <source>Data duties that would be added</source>
        <translation>将加入的数据职责</translation>
    </message>
    <message>
        <source>Add the duties</source>
        <translation>加入清单</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>职能</translation>
    </message>
    <message>
        <source>Name of the matter</source>
        <translation>事项名称</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>职责类型</translation>
    </message>
    <message>
        <source>A matter of its own, named below</source>
        <translation>单独的事项，名称如下</translation>
    </message>
    <message>
        <source>%1 data duties would be added; %2 of %3 catalogs have a duty in this list and are left out. One step to undo.</source>
        <translation>将加入 %1 条数据职责；%3 个目录中有 %2 个在本清单已有职责，不再加入。可一步撤销。</translation>
    </message>
</context>
<context>
    <name>shuzhi::DutyChecks</name>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>always up to date</source>
        <translation>实时更新</translation>
    </message>
    <message>
        <source>Duties without a catalog: %1</source>
        <translation>未关联目录的职责：%1</translation>
    </message>
    <message>
        <source>Shows these duties in the tree. Duties that only use other departments&apos; data need none.</source>
        <translation>在清单中显示这些职责。仅使用其他部门数据的职责无需关联目录。</translation>
    </message>
    <message>
        <source>Catalogs without a confirmed duty: %1</source>
        <translation>没有已确认职责的目录：%1</translation>
    </message>
    <message>
        <source>Opens these published catalogs.</source>
        <translation>打开这些已发布目录。</translation>
    </message>
    <message>
        <source>Catalogs with a duty but no resource: %1</source>
        <translation>有职责但未挂接资源的目录：%1</translation>
    </message>
    <message>
        <source>Opens the published catalogs that have a confirmed duty and no mounted resource.</source>
        <translation>打开有已确认职责但未挂接资源的已发布目录。</translation>
    </message>
    <message>
        <source>Nothing is missing here.</source>
        <translation>没有缺漏。</translation>
    </message>
    <message>
        <source>Data with several sources: %1</source>
        <translation>多源的数据：%1</translation>
    </message>
    <message>
        <source>Shows the data that several departments collect or are named as the source of: by the one-source rule there is one.</source>
        <translation>显示由多个部门采集、或被指为不同数源的数据：按“一数一源”只应有一个数源。</translation>
    </message>
    <message>
        <source>Data collected more than once: %1</source>
        <translation>重复采集的数据：%1</translation>
    </message>
    <message>
        <source>Shows the data that several departments have a duty to collect.</source>
        <translation>显示多个部门都有采集生成职责的数据。</translation>
    </message>
    <message>
        <source>Duties not confirmed yet: %1</source>
        <translation>待确认的职责：%1</translation>
    </message>
    <message>
        <source>Shows these duties in the tree. A list is signed when all are confirmed.</source>
        <translation>在清单中显示这些职责。全部确认后清单才能签发。</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>没有缺项。</translation>
    </message>
</context>
<context>
    <name>shuzhi::DutyDiffView</name>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>新关联</translation>
    </message>
    <message>
        <source>Link taken away</source>
        <translation>取消关联</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Catalogs</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>After</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Changes against the version before</source>
        <translation>与上一版本的差异</translation>
    </message>
    <message>
        <source>Version %1 reads as version %2.</source>
        <translation>第 %1 版与第 %2 版内容相同。</translation>
    </message>
    <message>
        <source>V%1 against V%2: %3 added, %4 removed, %5 changed, %6 moved</source>
        <translation>V%1 与 V%2 相比：新增 %3，删除 %4，修改 %5，移动 %6</translation>
    </message>
    <message>
        <source>This is the first version.</source>
        <translation>这是第一版。</translation>
    </message>
    <message>
        <source>What a later version changes is shown here.</source>
        <translation>以后版本的变化会显示在这里。</translation>
    </message>
</context>
<context>
    <name>shuzhi::DutyFillDesk</name>
    <message>
        <source>From the department&apos;s catalogs...</source>
        <translation>从本部门目录生成…</translation>
    </message>
    <message>
        <source>A data duty for every catalog that has none yet, in one step</source>
        <translation>为每个尚无职责的目录一次生成一条数据职责</translation>
    </message>
    <message>
        <source>From a template...</source>
        <translation>从模板生成…</translation>
    </message>
    <message>
        <source>Starting rows for this kind of department, an example to be corrected</source>
        <translation>按部门类型生成起步内容，属示例，需修改确认</translation>
    </message>
    <message>
        <source>From a workbook...</source>
        <translation>从工作簿导入…</translation>
    </message>
    <message>
        <source>Imports duties from a file</source>
        <translation>从文件导入数据职责</translation>
    </message>
    <message>
        <source>Paste catalogs</source>
        <translation>粘贴目录</translation>
    </message>
    <message>
        <source>Links the catalogs whose codes or titles are on the clipboard, a line each</source>
        <translation>关联剪贴板中按行列出代码或名称的目录</translation>
    </message>
    <message>
        <source>Duties from catalogs</source>
        <translation>从目录生成职责</translation>
    </message>
    <message>
        <source>Rows of a template</source>
        <translation>模板内容</translation>
    </message>
    <message numerus="yes">
        <source>%n pasted line(s) name no catalog.</source>
        <translation>
            <numerusform>粘贴的 %n 行不对应任何目录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n catalog(s) were found.</source>
        <translation>
            <numerusform>找到 %n 个目录。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::DutyForm</name>
    <message>
        <source>Link catalogs...</source>
        <translation>关联目录…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>三定条款</translation>
    </message>
    <message>
        <source>Data items</source>
        <translation>数据项</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源部门</translation>
    </message>
    <message>
        <source>The department the data come from: name, pinyin or initials</source>
        <translation>数据来源部门：可输入名称、拼音或首字母</translation>
    </message>
    <message>
        <source>System</source>
        <translation>来源系统</translation>
    </message>
    <message>
        <source>Share type</source>
        <translation>共享类型</translation>
    </message>
    <message>
        <source>Update cycle</source>
        <translation>更新周期</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>责任处室</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>职责类型</translation>
    </message>
    <message>
        <source>Linked catalogs</source>
        <translation>已关联目录</translation>
    </message>
    <message>
        <source>Enter shows a catalog, Delete takes the link away</source>
        <translation>回车键查看目录，Delete 键解除关联</translation>
    </message>
    <message>
        <source>Catalogs</source>
        <translation>关联目录</translation>
    </message>
    <message>
        <source>%1: a resource is mounted</source>
        <translation>%1：已挂接资源</translation>
    </message>
    <message>
        <source>%1: no resource is mounted</source>
        <translation>%1：未挂接资源</translation>
    </message>
    <message>
        <source>The fields of a chosen row are shown and changed here.</source>
        <translation>选中一行后，在此查看和修改其内容。</translation>
    </message>
</context>
<context>
    <name>shuzhi::DutyMatrixView</name>
    <message>
        <source>Coll.</source>
        <translation>采</translation>
    </message>
    <message>
        <source>Shr.</source>
        <translation>供</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用</translation>
    </message>
    <message>
        <source>Src.</source>
        <translation>源</translation>
    </message>
    <message>
        <source>collects it</source>
        <translation>采集生成</translation>
    </message>
    <message>
        <source>shares it</source>
        <translation>提供共享</translation>
    </message>
    <message>
        <source>uses it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>is named as its source</source>
        <translation>被指为数源</translation>
    </message>
    <message>
        <source>%1: no duty for %2</source>
        <translation>%1：没有“%2”的职责</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n department(s) collect it</source>
        <translation>
            <numerusform>%n 个部门采集</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n 个数源</numerusform>
        </translation>
    </message>
    <message>
        <source>one source</source>
        <translation>一个数源</translation>
    </message>
    <message>
        <source>no source yet</source>
        <translation>尚无数源</translation>
    </message>
    <message>
        <source>Coll.: collects; Shr.: shares; Use: uses; Src.: a duty names it as the source. A click or Enter opens the duty or the catalogs.</source>
        <translation>采：采集生成；供：提供共享；用：使用；源：被职责指为数源。单击或回车打开职责或目录。</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Data shown in the matrix</source>
        <translation>矩阵显示的数据</translation>
    </message>
    <message>
        <source>One-source matrix: data by department</source>
        <translation>一数一源矩阵：数据与部门</translation>
    </message>
    <message>
        <source>All data</source>
        <translation>全部数据</translation>
    </message>
    <message>
        <source>Several sources</source>
        <translation>多个数源</translation>
    </message>
    <message>
        <source>Collected twice</source>
        <translation>重复采集</translation>
    </message>
    <message>
        <source>Whole city&apos;s conflicts</source>
        <translation>全市冲突</translation>
    </message>
    <message>
        <source>No duty of this list is linked to a catalog yet.</source>
        <translation>本清单还没有职责关联到目录。</translation>
    </message>
    <message>
        <source>Link catalogs to duties: the matrix shows who else has them.</source>
        <translation>为职责关联目录后，矩阵会显示还有谁拥有同一数据。</translation>
    </message>
    <message>
        <source>Every datum here has one source at most.</source>
        <translation>这里的每项数据至多只有一个数源。</translation>
    </message>
</context>
<context>
    <name>shuzhi::DutyPaper</name>
    <message>
        <source>Print the official list...</source>
        <translation>打印正式清单…</translation>
    </message>
    <message>
        <source>With numbering, signature block, version and head hash</source>
        <translation>含编号、签署栏、版本和链首哈希</translation>
    </message>
    <message>
        <source>Official list as a file...</source>
        <translation>正式清单导出为文件…</translation>
    </message>
    <message>
        <source>A PDF or a workbook as it is signed</source>
        <translation>与签发版式一致的 PDF 或工作簿</translation>
    </message>
    <message>
        <source>Official lists of all departments...</source>
        <translation>全部部门的正式清单…</translation>
    </message>
    <message>
        <source>One PDF or workbook with the newest list of each department</source>
        <translation>一个 PDF 或工作簿，含各部门最新清单</translation>
    </message>
    <message>
        <source>Table of the rows...</source>
        <translation>明细表格…</translation>
    </message>
    <message>
        <source>Writes the list to xlsx, csv or json</source>
        <translation>写为 xlsx、csv 或 json</translation>
    </message>
    <message>
        <source>Official list as a file</source>
        <translation>正式清单导出为文件</translation>
    </message>
    <message>
        <source>Official lists of all departments</source>
        <translation>全部部门的正式清单</translation>
    </message>
    <message>
        <source>Data duty lists</source>
        <translation>数据职责清单汇总</translation>
    </message>
    <message>
        <source>Export the duty list</source>
        <translation>导出数据职责清单</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx);;Text (*.csv);;JSON (*.json)</source>
        <translation>工作簿 (*.xlsx);;文本 (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>The list was written: %1.</source>
        <translation>清单已写出：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Workbook (*.xlsx)</source>
        <translation>PDF (*.pdf);;工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>The official list was written: %1.</source>
        <translation>正式清单已写出：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n list(s)</source>
        <translation>
            <numerusform>%n 份清单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Print what is shown...</source>
        <translation>打印所示内容…</translation>
    </message>
    <message>
        <source>The rows as they are seen, with what they are narrowed to</source>
        <translation>按当前所见打印，并注明筛选条件</translation>
    </message>
    <message>
        <source>Writing the list...</source>
        <translation>正在写出清单…</translation>
    </message>
    <message>
        <source>Writing the official list...</source>
        <translation>正在写出正式清单…</translation>
    </message>
    <message>
        <source>Reading the list to print...</source>
        <translation>正在读取要打印的清单…</translation>
    </message>
    <message>
        <source>Data duty list of %1</source>
        <translation>%1数据职责清单</translation>
    </message>
</context>
<context>
    <name>shuzhi::DutyReport</name>
    <message>
        <source>Data duty lists</source>
        <translation>数据职责清单</translation>
    </message>
</context>
<context>
    <name>shuzhi::DutySigning</name>
    <message>
        <source>Submit list</source>
        <translation>提交清单</translation>
    </message>
    <message>
        <source>Takes the draft to whoever signs it; can be undone</source>
        <translation>把草稿提交给签发人；可撤销</translation>
    </message>
    <message>
        <source>Return...</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Back to draft, with a reason</source>
        <translation>退回草稿，并说明原因</translation>
    </message>
    <message>
        <source>Sign list...</source>
        <translation>签发清单…</translation>
    </message>
    <message>
        <source>By another person than who drew it up or submitted it; cannot be undone</source>
        <translation>须由编制人、提交人以外的人签发；不能撤销</translation>
    </message>
    <message>
        <source>Withdraw...</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Takes the signature back, with a reason; the next version begins as a copy</source>
        <translation>说明原因后撤回签发；下一版以其副本开始</translation>
    </message>
    <message>
        <source>Version of the list</source>
        <translation>清单版本</translation>
    </message>
    <message>
        <source>withdrawn by %1 on %2: %3</source>
        <translation>%1 于 %2 撤回：%3</translation>
    </message>
    <message>
        <source>signed by %1 on %2</source>
        <translation>%1 于 %2 签发</translation>
    </message>
    <message>
        <source>submitted by %1 on %2</source>
        <translation>%1 于 %2 提交</translation>
    </message>
    <message>
        <source>drawn up by %1</source>
        <translation>%1 编制</translation>
    </message>
    <message>
        <source>returned: %1</source>
        <translation>退回原因：%1</translation>
    </message>
    <message>
        <source>head hash %1</source>
        <translation>链首哈希 %1</translation>
    </message>
    <message>
        <source>Submit %1</source>
        <translation>提交 %1</translation>
    </message>
    <message>
        <source>The list was submitted.</source>
        <translation>清单已提交。</translation>
    </message>
    <message numerus="yes">
        <source>%n data duties are not confirmed.</source>
        <translation>
            <numerusform>有 %n 条数据职责尚未确认。</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be signed before they are: return it, confirm them, submit again.</source>
        <translation>全部确认后才能签发：请退回、确认后再次提交。</translation>
    </message>
    <message>
        <source>Return the list</source>
        <translation>退回清单</translation>
    </message>
    <message>
        <source>It becomes a draft again; its author reads the reason here.</source>
        <translation>清单回到草稿，编制人可在此看到原因。</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Sign the data duty list of %1, version %2, as %3?</source>
        <translation>以“%3”的身份签发%1的数据职责清单（第 %2 版）吗？</translation>
    </message>
    <message>
        <source>A signed list can no longer be changed by anybody. Withdrawing it later begins the next version.</source>
        <translation>签发后任何人都不能再修改。以后撤回会开始下一版。</translation>
    </message>
    <message>
        <source>The list was signed.</source>
        <translation>清单已签发。</translation>
    </message>
    <message>
        <source>Digest of its content: %1</source>
        <translation>内容摘要：%1</translation>
    </message>
    <message>
        <source>Withdraw the signed list</source>
        <translation>撤回已签发的清单</translation>
    </message>
    <message>
        <source>It stays readable as it was signed. The next version begins as a draft with all its rows.</source>
        <translation>签发时的内容仍可查阅。下一版以全部内容的草稿开始。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Version %1 was withdrawn.</source>
        <translation>第 %1 版已撤回。</translation>
    </message>
    <message>
        <source>It stays readable as it was signed.</source>
        <translation>签发时的内容仍可查阅。</translation>
    </message>
    <message>
        <source>The next version is a draft now.</source>
        <translation>下一版现为草稿。</translation>
    </message>
</context>
<context>
    <name>shuzhi::DutyTemplateDialog</name>
    <message>
        <source>Rows of a template</source>
        <translation>从模板生成</translation>
    </message>
    <message>
        <source>Kind of department</source>
        <translation>部门类型</translation>
    </message>
    <message>
        <source>Rows of the template</source>
        <translation>模板内容</translation>
    </message>
    <message>
        <source>Function / matter / data duty</source>
        <translation>职能 / 事项 / 数据职责</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>职责类型</translation>
    </message>
    <message>
        <source>Add the rows</source>
        <translation>加入清单</translation>
    </message>
    <message>
        <source>Example from a template: correct and confirm</source>
        <translation>示例（来自模板）：请修改并确认</translation>
    </message>
    <message>
        <source>Adds %1 functions, %2 matters and %3 data duties, all to be confirmed.</source>
        <translation>将加入 %1 项职能、%2 个事项、%3 条数据职责，均为待确认。</translation>
    </message>
    <message numerus="yes">
        <source>%n are in the list already and left as they are.</source>
        <translation>
            <numerusform>%n 条清单中已有，保持不变。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::DutyTexts</name>
    <message>
        <source>Clause / kinds</source>
        <translation>条款 / 职责类型</translation>
    </message>
    <message>
        <source>Catalogs</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>责任处室</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message numerus="yes">
        <source>%n catalog(s)</source>
        <translation>
            <numerusform>%n 个目录</numerusform>
        </translation>
    </message>
    <message>
        <source>no catalog</source>
        <translation>无目录</translation>
    </message>
    <message>
        <source>no kind yet</source>
        <translation>未定类型</translation>
    </message>
    <message>
        <source>%1 (no resource)</source>
        <translation>%1（未挂接资源）</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>No catalog is linked; Ctrl+L links one.</source>
        <translation>尚未关联目录，按 Ctrl+L 关联。</translation>
    </message>
    <message>
        <source>Data of another department: it needs no catalog here.</source>
        <translation>使用其他部门的数据，本部门无需编目。</translation>
    </message>
    <message>
        <source>No published catalog: coverage is not measured.</source>
        <translation>没有已发布目录，覆盖率未测量。</translation>
    </message>
    <message>
        <source>Coverage %1: catalogs with a confirmed duty / published catalogs</source>
        <translation>覆盖率 %1：有已确认职责的目录 ÷ 已发布目录</translation>
    </message>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation>
            <numerusform>职能 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n data duties</source>
        <translation>
            <numerusform>数据职责 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>三定条款</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>职责类型</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>数源部门</translation>
    </message>
    <message>
        <source>System</source>
        <translation>业务系统</translation>
    </message>
    <message>
        <source>Data items</source>
        <translation>数据项</translation>
    </message>
    <message>
        <source>Share type</source>
        <translation>共享类型</translation>
    </message>
    <message>
        <source>Update cycle</source>
        <translation>更新周期</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>coverage %1 (city %2)</source>
        <translation>覆盖率 %1（全市 %2）</translation>
    </message>
    <message>
        <source>Function / matter / duty</source>
        <translation>职能 / 事项 / 数据职责</translation>
    </message>
</context>
<context>
    <name>shuzhi::DutyTree</name>
    <message>
        <source>Duty list</source>
        <translation>职责清单</translation>
    </message>
</context>
<context>
    <name>shuzhi::EditorDrafts</name>
    <message>
        <source>Write what was typed: &quot;%1&quot;</source>
        <translation>写入已输入的“%1”</translation>
    </message>
    <message>
        <source>Discard what was typed</source>
        <translation>放弃已输入的内容</translation>
    </message>
</context>
<context>
    <name>shuzhi::ErrorText</name>
    <message>
        <source>The program made a mistake at %1.</source>
        <translation>程序内部出错，位置：%1。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>没有写入任何内容。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, please report it with the log.</source>
        <translation>请重试；如再次出现，请附上日志反馈。</translation>
    </message>
    <message>
        <source>%1 cannot be used like this.</source>
        <translation>%1不能这样使用。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有作任何更改。</translation>
    </message>
    <message>
        <source>Check what was entered and try again.</source>
        <translation>请检查输入内容后重试。</translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation>未找到%1。</translation>
    </message>
    <message>
        <source>Check the name, or whether it was moved or deleted.</source>
        <translation>请核对名称，并确认是否已被移动或删除。</translation>
    </message>
    <message>
        <source>%1 was refused.</source>
        <translation>%1未被接受。</translation>
    </message>
    <message>
        <source>Nothing was written; everything is as before.</source>
        <translation>没有写入任何内容，一切保持原样。</translation>
    </message>
    <message>
        <source>Correct what is named and try again.</source>
        <translation>请更正所指出的问题后重试。</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1无法读取。</translation>
    </message>
    <message>
        <source>The file was not touched and nothing was taken from it.</source>
        <translation>文件未作改动，也未从中取用任何数据。</translation>
    </message>
    <message>
        <source>Check that the file is complete and of the expected kind.</source>
        <translation>请检查文件是否完整、类型是否正确。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1无法写入。</translation>
    </message>
    <message>
        <source>Your data in the program is unchanged.</source>
        <translation>程序中的数据没有变化。</translation>
    </message>
    <message>
        <source>Check free space, rights, and whether another program holds the file open; or choose another place.</source>
        <translation>请检查磁盘空间、写入权限以及文件是否被其他程序占用，或另选保存位置。</translation>
    </message>
    <message>
        <source>%1 is larger than the program accepts.</source>
        <translation>%1超出程序允许的大小。</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>没有从中取用任何数据。</translation>
    </message>
    <message>
        <source>Split it, or remove what is not needed, and try again.</source>
        <translation>请拆分文件或删去不需要的内容后重试。</translation>
    </message>
    <message>
        <source>Nothing was changed; what you typed is still there.</source>
        <translation>没有作任何更改，您输入的内容仍然保留。</translation>
    </message>
    <message>
        <source>Use another value, or open the record it conflicts with.</source>
        <translation>请改用其他值，或打开与之冲突的记录查看。</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else meanwhile.</source>
        <translation>%1已被他人修改。</translation>
    </message>
    <message>
        <source>Both versions are kept: the other is stored, yours is still in the window.</source>
        <translation>两个版本都已保留：对方的已存入数据库，您的仍在窗口中。</translation>
    </message>
    <message>
        <source>Compare them and save again.</source>
        <translation>请比对后重新保存。</translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1已取消。</translation>
    </message>
    <message>
        <source>Nothing of it was written.</source>
        <translation>没有写入任何内容。</translation>
    </message>
    <message>
        <source>Start again whenever you like.</source>
        <translation>可随时重新开始。</translation>
    </message>
    <message>
        <source>The program made a mistake at %1: it asked the database from the window.</source>
        <translation>程序内部出错，位置：%1（窗口线程直接访问了数据库）。</translation>
    </message>
    <message>
        <source>Please report this with the log.</source>
        <translation>请附上日志反馈此问题。</translation>
    </message>
    <message>
        <source>%1 did not pass verification.</source>
        <translation>%1未通过校验。</translation>
    </message>
    <message>
        <source>Nothing was repaired or deleted.</source>
        <translation>没有修复或删除任何内容。</translation>
    </message>
    <message>
        <source>Keep a copy of the file, look at the findings, and restore a backup if needed.</source>
        <translation>请留存文件副本并查看校验结果，必要时从备份恢复。</translation>
    </message>
    <message>
        <source>The database %1 cannot be reached.</source>
        <translation>无法连接数据库%1。</translation>
    </message>
    <message>
        <source>What you typed is kept in the window.</source>
        <translation>您输入的内容保留在窗口中。</translation>
    </message>
    <message>
        <source>Check the network and the server, then try again.</source>
        <translation>请检查网络和服务器后重试。</translation>
    </message>
    <message>
        <source>%1 is a database of another program.</source>
        <translation>%1是其他程序的数据库。</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>文件未作改动。</translation>
    </message>
    <message>
        <source>Choose a city file made by this program, or create a new city.</source>
        <translation>请选择本程序创建的城市文件，或新建城市。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program.</source>
        <translation>%1由本程序的更高版本写入。</translation>
    </message>
    <message>
        <source>Open it with that version, or update this program.</source>
        <translation>请用该版本打开，或升级本程序。</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1已损坏。</translation>
    </message>
    <message>
        <source>It was not changed; what can still be read is still in it.</source>
        <translation>文件未作改动，尚可读取的内容仍在其中。</translation>
    </message>
    <message>
        <source>Keep a copy of it and restore the latest backup.</source>
        <translation>请留存副本，并恢复最近的备份。</translation>
    </message>
    <message>
        <source>%1 is in use by another program.</source>
        <translation>%1正被其他程序占用。</translation>
    </message>
    <message>
        <source>Close the other program, or wait a moment, and try again.</source>
        <translation>请关闭其他程序，或稍候重试。</translation>
    </message>
    <message>
        <source>%1 can be read but not written.</source>
        <translation>%1只能读取，不能写入。</translation>
    </message>
    <message>
        <source>Ask for the right to write, or save a copy in another place and open that.</source>
        <translation>请申请写入权限，或将副本另存到其他位置后打开。</translation>
    </message>
    <message>
        <source>%1 holds no city yet.</source>
        <translation>%1中尚无城市数据。</translation>
    </message>
    <message>
        <source>Create a new city, or open the demonstration city.</source>
        <translation>请新建城市，或打开示例城市。</translation>
    </message>
    <message>
        <source>There is no space left for %1.</source>
        <translation>%1的存储空间已满。</translation>
    </message>
    <message>
        <source>Everything stored before is kept; the last change was not stored.</source>
        <translation>此前保存的内容均已保留，最后一次更改未能保存。</translation>
    </message>
    <message>
        <source>Free some space and save again.</source>
        <translation>请清理出空间后重新保存。</translation>
    </message>
    <message>
        <source>an unknown place</source>
        <translation>未知位置</translation>
    </message>
    <message>
        <source>What was entered</source>
        <translation>输入的内容</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>该记录</translation>
    </message>
    <message>
        <source>The work</source>
        <translation>该操作</translation>
    </message>
    <message>
        <source>on the server</source>
        <translation>（服务器）</translation>
    </message>
    <message>
        <source>the database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>该文件</translation>
    </message>
    <message>
        <source>%1 does not allow this in its present state.</source>
        <translation>“%1”当前状态下不能这样做。</translation>
    </message>
    <message>
        <source>What waits for review is returned first; what is retired goes back to draft first.</source>
        <translation>待审核的请先退回，已下线的请先转回草稿。</translation>
    </message>
    <message>
        <source>%1 needs a second person.</source>
        <translation>“%1”需要另一人签发。</translation>
    </message>
    <message>
        <source>Nothing was signed; everything is as before.</source>
        <translation>没有签发，一切照旧。</translation>
    </message>
    <message>
        <source>Whoever drew up or submitted a list cannot sign it: let somebody else sign.</source>
        <translation>编制或提交清单的人不能签发，请由另一人签发。</translation>
    </message>
    <message>
        <source>Not confirmed yet: %1.</source>
        <translation>尚未确认：%1。</translation>
    </message>
    <message>
        <source>Return the list, confirm or delete these duties, and submit it again.</source>
        <translation>请退回清单，确认或删除这些职责后重新提交。</translation>
    </message>
    <message>
        <source>%1 went away.</source>
        <translation>%1 的连接中断了。</translation>
    </message>
    <message>
        <source>What you typed is kept on this desk.</source>
        <translation>已输入的内容保存在本机。</translation>
    </message>
    <message>
        <source>It is connected again by itself as soon as the server answers.</source>
        <translation>服务器恢复应答后会自动重新连接。</translation>
    </message>
    <message>
        <source>%1 does not accept this login or its password.</source>
        <translation>%1 不接受这个登录名或口令。</translation>
    </message>
    <message>
        <source>Enter the password again, or ask the server&apos;s administrator.</source>
        <translation>请重新输入口令，或联系服务器管理员。</translation>
    </message>
    <message>
        <source>Ask a person with that right, or the server&apos;s administrator for the role.</source>
        <translation>请由有权限的人员办理，或向服务器管理员申请角色。</translation>
    </message>
    <message>
        <source>%1 took too long to answer.</source>
        <translation>%1 应答超时。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, ask for less at once.</source>
        <translation>请重试；如再次出现，请缩小一次查询的范围。</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>%1 was made by an older version of this program.</source>
        <translation>%1 由本程序的旧版本建立。</translation>
    </message>
    <message>
        <source>Save a copy of it and bring it to the new version; older programs can then only read it.</source>
        <translation>请先备份再升级；升级后旧版本程序只能读取。</translation>
    </message>
    <message>
        <source>The copy into %1 is not complete.</source>
        <translation>复制到 %1 尚未完成。</translation>
    </message>
    <message>
        <source>The city it was copied from is unchanged.</source>
        <translation>来源城市没有任何改动。</translation>
    </message>
    <message>
        <source>Copy again to the same place: it goes on where it stopped.</source>
        <translation>请再次复制到同一位置，将从断点继续。</translation>
    </message>
    <message>
        <source>Refused to your role: %1.</source>
        <translation>您的角色无权：%1。</translation>
    </message>
    <message>
        <source>Nothing was changed; what you typed is kept.</source>
        <translation>未作任何更改；您输入的内容已保留。</translation>
    </message>
    <message>
        <source>%1 conflicts with a record that exists already or is signed.</source>
        <translation>%1与已有记录或已签发的记录冲突。</translation>
    </message>
</context>
<context>
    <name>shuzhi::Explainer</name>
    <message>
        <source>Grace</source>
        <translation>宽限期</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) added to the update cycle</source>
        <translation>
            <numerusform>更新周期外加 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Own use</source>
        <translation>本部门自用</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>Usage window</source>
        <translation>使用统计窗口</translation>
    </message>
    <message numerus="yes">
        <source>the last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>everything up to the day</source>
        <translation>截至当日累计</translation>
    </message>
    <message>
        <source>%1 from %2%</source>
        <translation>%1 %2% 起</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>等次</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
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
        <source>Rows</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Mounted</source>
        <translation>已挂接</translation>
    </message>
    <message>
        <source>Catalogs</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>As that city published it; entered, not computed.</source>
        <translation>按该市公布的数字录入，不是计算所得。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Entered by the city, not computed from its rows.</source>
        <translation>由本市录入，不是由条目计算所得。</translation>
    </message>
</context>
<context>
    <name>shuzhi::ExplanationCard</name>
    <message>
        <source>Opens these rows</source>
        <translation>打开这些条目</translation>
    </message>
</context>
<context>
    <name>shuzhi::FacetHead</name>
    <message>
        <source>%1, %2 chosen</source>
        <translation>%1，已选 %2 项</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>Fold &quot;%1&quot;</source>
        <translation>折叠“%1”</translation>
    </message>
    <message>
        <source>Unfold &quot;%1&quot;</source>
        <translation>展开“%1”</translation>
    </message>
</context>
<context>
    <name>shuzhi::FacetSection</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find in &quot;%1&quot;</source>
        <translation>在“%1”中查找</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message numerus="yes">
        <source>%n more...</source>
        <translation>
            <numerusform>还有 %n 项…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::FieldForm</name>
    <message>
        <source>Not written. Esc brings back what is stored.</source>
        <translation>未写入。按 Esc 恢复已存的值。</translation>
    </message>
    <message>
        <source>Every catalog has a provider.</source>
        <translation>目录必须有提供方。</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot;</source>
        <translation>修改“%2”的%1</translation>
    </message>
</context>
<context>
    <name>shuzhi::FieldRow</name>
    <message>
        <source>Somebody wrote &quot;%1&quot; meanwhile. Enter writes yours, Esc takes theirs.</source>
        <translation>期间他人已改为“%1”。按回车写入您的值，按 Esc 采用对方的值。</translation>
    </message>
    <message>
        <source>Not written yet. Enter writes it, Esc brings back what is stored.</source>
        <translation>尚未写入。按回车写入，按 Esc 恢复已存的值。</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
</context>
<context>
    <name>shuzhi::FieldSpecs</name>
    <message>
        <source>Last updated</source>
        <translation>最近更新</translation>
    </message>
    <message>
        <source>Open type</source>
        <translation>开放类型</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>所属库</translation>
    </message>
    <message>
        <source>Source system</source>
        <translation>来源信息系统</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>内部部门</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>Format note</source>
        <translation>格式说明</translation>
    </message>
    <message>
        <source>Related codes</source>
        <translation>关联资源代码</translation>
    </message>
    <message>
        <source>Storage (G)</source>
        <translation>存储总量（G）</translation>
    </message>
    <message>
        <source>Records (10,000)</source>
        <translation>记录总数（万）</translation>
    </message>
    <message>
        <source>Shared storage (G)</source>
        <translation>已共享存储量（G）</translation>
    </message>
    <message>
        <source>Shared records (10,000)</source>
        <translation>已共享记录数（万）</translation>
    </message>
    <message>
        <source>Open storage (G)</source>
        <translation>已开放存储量（G）</translation>
    </message>
    <message>
        <source>Open records (10,000)</source>
        <translation>已开放记录数（万）</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>信息项</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>数据类型</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>唯一</translation>
    </message>
    <message>
        <source>Column of the table</source>
        <translation>库表字段</translation>
    </message>
    <message>
        <source>Share type</source>
        <translation>共享类型</translation>
    </message>
    <message>
        <source>Share condition</source>
        <translation>共享条件</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感级别</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Mapping complete</source>
        <translation>映射完成</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>shuzhi::FigureCard</name>
    <message>
        <source>Opens: %1</source>
        <translation>点击打开：%1</translation>
    </message>
    <message>
        <source>%1: loading</source>
        <translation>%1：正在加载</translation>
    </message>
    <message>
        <source>What %1 means</source>
        <translation>“%1”的口径</translation>
    </message>
    <message>
        <source>What %1 means (F1)</source>
        <translation>“%1”的口径（F1）</translation>
    </message>
</context>
<context>
    <name>shuzhi::FigureRow</name>
    <message>
        <source>Aggregated records</source>
        <translation>汇聚数据</translation>
    </message>
    <message>
        <source>not measured: nothing to divide by</source>
        <translation>未测量：分母为零</translation>
    </message>
    <message>
        <source>%1 departments</source>
        <translation>%1 个部门</translation>
    </message>
    <message>
        <source>published catalogs, %1</source>
        <translation>已发布目录 %1 个</translation>
    </message>
    <message>
        <source>%1 mounted</source>
        <translation>已挂接 %1</translation>
    </message>
    <message>
        <source>mounted catalogs, %1</source>
        <translation>已挂接目录 %1 个</translation>
    </message>
    <message>
        <source>catalogs in use, %1</source>
        <translation>被使用目录 %1 个</translation>
    </message>
    <message>
        <source>listed, no data behind</source>
        <translation>有目录无数据</translation>
    </message>
    <message>
        <source>catalogs without data, %1</source>
        <translation>无资源目录 %1 个</translation>
    </message>
    <message>
        <source>open to society</source>
        <translation>面向社会开放</translation>
    </message>
    <message>
        <source>open catalogs, %1</source>
        <translation>开放目录 %1 个</translation>
    </message>
    <message>
        <source>%1 units served</source>
        <translation>服务 %1 家单位</translation>
    </message>
    <message>
        <source>not entered by %1</source>
        <translation>截至 %1 未录入</translation>
    </message>
    <message>
        <source>entered, not computed</source>
        <translation>录入值，非系统计算</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>降 %1</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>升 %1</translation>
    </message>
    <message>
        <source>entered, of the whole city</source>
        <translation>录入数，全市口径</translation>
    </message>
    <message>
        <source>Change in percentage points since %1: %2 (it was %3)</source>
        <translation>较 %1 变化（百分点）：%2（当时 %3）</translation>
    </message>
    <message>
        <source>Change since %1: %2 (it was %3)</source>
        <translation>较 %1 变化：%2（当时 %3）</translation>
    </message>
    <message>
        <source>%1 by %2 depts</source>
        <translation>%1 个，%2 个部门使用</translation>
    </message>
</context>
<context>
    <name>shuzhi::FigureText</name>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>%1 catalogs</source>
        <translation>%1 个目录</translation>
    </message>
    <message>
        <source>%1 data items</source>
        <translation>%1 个信息项</translation>
    </message>
    <message>
        <source>%1 core fields</source>
        <translation>%1 个核心元数据项</translation>
    </message>
    <message>
        <source>%1 departments</source>
        <translation>%1 个部门</translation>
    </message>
    <message>
        <source>%1 resources</source>
        <translation>%1 个资源</translation>
    </message>
    <message>
        <source>%1 duties</source>
        <translation>%1 项职责</translation>
    </message>
    <message>
        <source>%1 demands</source>
        <translation>%1 项需求</translation>
    </message>
    <message>
        <source>%1 catalog</source>
        <translation>%1 个目录</translation>
    </message>
    <message>
        <source>%1 data item</source>
        <translation>%1 个信息项</translation>
    </message>
    <message>
        <source>%1 core field</source>
        <translation>%1 个核心元数据项</translation>
    </message>
    <message>
        <source>%1 department</source>
        <translation>%1 个部门</translation>
    </message>
    <message>
        <source>%1 resource</source>
        <translation>%1 个资源</translation>
    </message>
    <message>
        <source>%1 duty</source>
        <translation>%1 项职责</translation>
    </message>
    <message>
        <source>%1 demand</source>
        <translation>%1 项需求</translation>
    </message>
</context>
<context>
    <name>shuzhi::FigureTip</name>
    <message>
        <source>Made of: %1</source>
        <translation>分子 / 分母：%1</translation>
    </message>
    <message>
        <source>Definition: %1</source>
        <translation>定义：%1</translation>
    </message>
    <message>
        <source>Basis: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>%1 hundred million</source>
        <translation>%1 亿</translation>
    </message>
    <message>
        <source>%1 ten thousand</source>
        <translation>%1 万</translation>
    </message>
    <message>
        <source>%1 billion</source>
        <translation>%1 十亿</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1 百万</translation>
    </message>
</context>
<context>
    <name>shuzhi::FillList</name>
    <message>
        <source>Complete %1, %2</source>
        <translation>完整率 %1，%2</translation>
    </message>
    <message>
        <source>fill first:</source>
        <translation>优先补填：</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>信息项</translation>
    </message>
    <message>
        <source>Mount a resource</source>
        <translation>挂接资源</translation>
    </message>
    <message>
        <source>Link a duty</source>
        <translation>关联数据职责</translation>
    </message>
    <message>
        <source>overdue by its update cycle</source>
        <translation>超过更新周期</translation>
    </message>
    <message>
        <source>no confirmed duty</source>
        <translation>无已确认的数据职责</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>还有 %1 项</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚未挂接</translation>
    </message>
</context>
<context>
    <name>shuzhi::FilterWords</name>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Mounting</source>
        <translation>挂接</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Share type</source>
        <translation>共享类型</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Open to society</source>
        <translation>向社会开放</translation>
    </message>
    <message>
        <source>Update cycle</source>
        <translation>更新周期</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Timeliness</source>
        <translation>更新及时</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>所属库</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>数据职责</translation>
    </message>
    <message>
        <source>Core metadata</source>
        <translation>核心元数据</translation>
    </message>
    <message>
        <source>Conformity</source>
        <translation>规范性</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用方</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>State of the resource</source>
        <translation>资源状态</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>信息项</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>元数据项</translation>
    </message>
    <message>
        <source>State of the list</source>
        <translation>清单状态</translation>
    </message>
    <message>
        <source>State of the duty</source>
        <translation>职责状态</translation>
    </message>
    <message>
        <source>State of the demand</source>
        <translation>需求状态</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>职责类型</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Uses data of</source>
        <translation>使用其数据</translation>
    </message>
    <message>
        <source>Does not use data of</source>
        <translation>未使用其数据</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>数据类型</translation>
    </message>
    <message>
        <source>mounted</source>
        <translation>已挂接</translation>
    </message>
    <message>
        <source>not mounted</source>
        <translation>未挂接</translation>
    </message>
    <message>
        <source>used</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>按期更新</translation>
    </message>
    <message>
        <source>not on time</source>
        <translation>未按期更新</translation>
    </message>
    <message>
        <source>definite</source>
        <translation>固定周期</translation>
    </message>
    <message>
        <source>irregular or never</source>
        <translation>不定期或不更新</translation>
    </message>
    <message>
        <source>with a confirmed duty</source>
        <translation>有已确认职责</translation>
    </message>
    <message>
        <source>without a confirmed duty</source>
        <translation>无已确认职责</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>without an error</source>
        <translation>无错误</translation>
    </message>
    <message>
        <source>with an error</source>
        <translation>有错误</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>已填写</translation>
    </message>
    <message>
        <source>not filled</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>已关联</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>未关联</translation>
    </message>
    <message>
        <source>open</source>
        <translation>开放</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>不开放</translation>
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
        <source>One row</source>
        <translation>指定的一条</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>%1: not %2</source>
        <translation>%1：非 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Catalogs</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>信息项</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>数据职责</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Demands</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Core fields</source>
        <translation>核心元数据项</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供方</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整率</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开放</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>信息资源分类</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>枝叶</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>核验结论</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Share method</source>
        <translation>共享方式</translation>
    </message>
    <message>
        <source>Open type</source>
        <translation>开放类型</translation>
    </message>
    <message>
        <source>Format category</source>
        <translation>格式分类</translation>
    </message>
    <message>
        <source>Format type</source>
        <translation>格式类型</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>最近更新</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Source system</source>
        <translation>来源系统</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Share condition</source>
        <translation>共享条件</translation>
    </message>
    <message>
        <source>Open condition</source>
        <translation>开放条件</translation>
    </message>
    <message>
        <source>Format note</source>
        <translation>格式说明</translation>
    </message>
    <message>
        <source>Provider unit</source>
        <translation>提供单位</translation>
    </message>
    <message>
        <source>Provider code</source>
        <translation>提供方代码</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Related codes</source>
        <translation>关联代码</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用次数</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>数据存储总量</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>数据条数</translation>
    </message>
    <message>
        <source>Shared storage</source>
        <translation>共享存储量</translation>
    </message>
    <message>
        <source>Shared records</source>
        <translation>共享条数</translation>
    </message>
    <message>
        <source>Open storage</source>
        <translation>开放存储量</translation>
    </message>
    <message>
        <source>Open records</source>
        <translation>开放条数</translation>
    </message>
    <message>
        <source>Further fields</source>
        <translation>扩展字段</translation>
    </message>
    <message>
        <source>Several resources</source>
        <translation>多个资源</translation>
    </message>
    <message>
        <source>Published already on</source>
        <translation>当日已发布</translation>
    </message>
    <message>
        <source>Not mounted yet on</source>
        <translation>当日尚未挂接</translation>
    </message>
    <message>
        <source>overdue</source>
        <comment>value</comment>
        <translation>超期</translation>
    </message>
    <message>
        <source>not overdue</source>
        <comment>value</comment>
        <translation>未超期</translation>
    </message>
    <message>
        <source>Not mounted</source>
        <translation>未挂接</translation>
    </message>
</context>
<context>
    <name>shuzhi::FindingsPanel</name>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>The checks found nothing in these rows.</source>
        <translation>检查未发现问题。</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Row %1, %2: &quot;%3&quot; becomes &quot;%4&quot;</source>
        <translation>第 %1 行 %2：“%3”改为“%4”</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 rows, %2 corrected</source>
        <translation>%1 行，已更正 %2 行</translation>
    </message>
    <message>
        <source>Correct automatically (%1 rows)</source>
        <translation>自动更正（%1 行）</translation>
    </message>
    <message>
        <source>They do not stop the import; what stays can be mended afterwards.</source>
        <translation>检查结果不影响导入，可在导入后再处理。</translation>
    </message>
</context>
<context>
    <name>shuzhi::FreshnessCard</name>
    <message>
        <source>Freshness</source>
        <translation>更新情况</translation>
    </message>
    <message>
        <source>Overdue by</source>
        <translation>超期分布</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Overdue rate</source>
        <translation>超期率</translation>
    </message>
    <message>
        <source>Nothing is mounted, so nothing can be late.</source>
        <translation>没有已挂接目录，不存在超期。</translation>
    </message>
</context>
<context>
    <name>shuzhi::GridMenus</name>
    <message>
        <source>Change this cell</source>
        <translation>修改此单元格</translation>
    </message>
    <message>
        <source>All catalogs of %1</source>
        <translation>%1的全部目录</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>Order by this column, ascending</source>
        <translation>按此列升序</translation>
    </message>
    <message>
        <source>Order by this column, descending</source>
        <translation>按此列降序</translation>
    </message>
    <message>
        <source>Then by this column, ascending</source>
        <translation>再按此列升序</translation>
    </message>
    <message>
        <source>Then by this column, descending</source>
        <translation>再按此列降序</translation>
    </message>
    <message>
        <source>Leave this column out of the order</source>
        <translation>不再按此列排序</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>隐藏此列</translation>
    </message>
</context>
<context>
    <name>shuzhi::GridPrinter</name>
    <message>
        <source>%1, descending</source>
        <translation>%1（降序）</translation>
    </message>
</context>
<context>
    <name>shuzhi::GridReport</name>
    <message>
        <source>%1: %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>共 %1 行</translation>
    </message>
    <message>
        <source>%1 rows, as of %2</source>
        <translation>共 %1 行 · 数据截至 %2</translation>
    </message>
    <message>
        <source>Filters: %1.</source>
        <translation>筛选条件：%1。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>All rows, unfiltered.</source>
        <extracomment>between filters: &quot;Share type: conditional; Mounted: no&quot;</extracomment>
        <translation>全部行，未设筛选条件。</translation>
    </message>
    <message>
        <source>Sorted by: %1.</source>
        <translation>排序：%1。</translation>
    </message>
</context>
<context>
    <name>shuzhi::HeadSection</name>
    <message>
        <source>Column heads</source>
        <translation>表头别名</translation>
    </message>
    <message>
        <source>Heads of spreadsheet columns and the field they stand for, beside those every import knows. Kept in the city: the next import by anybody reads them.</source>
        <translation>表格列名及其对应的字段，是导入已识别列名之外的补充。存于城市文件：此后任何人导入都会识别。</translation>
    </message>
    <message>
        <source>Add head</source>
        <translation>添加表头</translation>
    </message>
    <message>
        <source>Remove head</source>
        <translation>删除表头</translation>
    </message>
    <message>
        <source>Column heads added here</source>
        <translation>自行添加的表头</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Head of a column</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>Field it stands for</source>
        <translation>对应的字段</translation>
    </message>
    <message>
        <source>Imports read &quot;%1&quot; as &quot;%2&quot; from now on, not as &quot;%3&quot;.</source>
        <translation>此后导入把“%1”识别为“%2”，不再识别为“%3”。</translation>
    </message>
    <message>
        <source>Imports read &quot;%1&quot; as &quot;%2&quot; from now on.</source>
        <translation>此后导入把“%1”识别为“%2”。</translation>
    </message>
    <message>
        <source>Add the column head &quot;%1&quot;</source>
        <translation>添加表头“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is read as before.</source>
        <translation>“%1”恢复原来的识别方式。</translation>
    </message>
    <message>
        <source>Remove the column head &quot;%1&quot;</source>
        <translation>删除表头“%1”</translation>
    </message>
    <message>
        <source>None added yet. Where an import does not know the head of a column, name it here and choose its field: every later import knows it.</source>
        <translation>尚未添加。导入时如有未识别的表头，可在此登记并选择对应字段，此后的导入都会识别。</translation>
    </message>
</context>
<context>
    <name>shuzhi::HeatMapHead</name>
    <message>
        <source>Sort by this column</source>
        <translation>按此列排序</translation>
    </message>
</context>
<context>
    <name>shuzhi::HeatMapPainter</name>
    <message>
        <source>%1, %2</source>
        <extracomment>a department and an indicator</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>not sorted</source>
        <translation>未排序</translation>
    </message>
    <message>
        <source>sorted, best first</source>
        <translation>已排序，由好到差</translation>
    </message>
    <message>
        <source>sorted, worst first</source>
        <translation>已排序，由差到好</translation>
    </message>
    <message>
        <source>Sorts by this column</source>
        <translation>按此列排序</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等次</translation>
    </message>
</context>
<context>
    <name>shuzhi::HelpViewer</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>帮助页面</translation>
    </message>
    <message>
        <source>Text of the help</source>
        <translation>帮助正文</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation>指标口径</translation>
    </message>
    <message>
        <source>Command line in Chinese</source>
        <translation>命令行（中文）</translation>
    </message>
    <message>
        <source>Command line in English</source>
        <translation>命令行（英文）</translation>
    </message>
    <message>
        <source>Ctrl+K finds everything: catalogs, departments, duties, pages and commands. Keys are changed in the settings.</source>
        <translation>Ctrl+K 可查找一切：目录、部门、职责、页面与命令。快捷键可在设置中更改。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Change the cell; letters typed begin it too</source>
        <translation>修改单元格；直接输入文字也可以</translation>
    </message>
    <message>
        <source>Change the cell, or open the row where cells are not changed</source>
        <translation>修改单元格；不可修改时打开该行</translation>
    </message>
    <message>
        <source>Select further rows</source>
        <translation>扩展选中的行</translation>
    </message>
    <message>
        <source>Take the row into the selection or out of it</source>
        <translation>选中该行或取消选中</translation>
    </message>
    <message>
        <source>Commands on the selected rows: submit, publish, return and others</source>
        <translation>对选中行的操作：提交、发布、退回等</translation>
    </message>
    <message>
        <source>Search and filters</source>
        <translation>搜索与筛选</translation>
    </message>
    <message>
        <source>From the search to the rows found; from filter to filter</source>
        <translation>从搜索框转到结果；在筛选项之间移动</translation>
    </message>
    <message>
        <source>Tick the filter or take its tick away</source>
        <translation>勾选或取消筛选项</translation>
    </message>
    <message>
        <source>Empty the search</source>
        <translation>清空搜索</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>To the next or previous field; what was typed is written</source>
        <translation>转到下一个或上一个字段，并写入已输入的内容</translation>
    </message>
    <message>
        <source>Write the field</source>
        <translation>写入该字段</translation>
    </message>
    <message>
        <source>Bring back what is stored</source>
        <translation>恢复已保存的内容</translation>
    </message>
    <message>
        <source>Open the list or the calendar of the field</source>
        <translation>打开字段的列表或日历</translation>
    </message>
    <message>
        <source>Take back what is being typed; after it is written, the change of the city</source>
        <translation>撤销正在输入的内容；写入之后撤销这次修改</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>From mark to mark; the figure is shown</source>
        <translation>在图形之间移动并显示数值</translation>
    </message>
    <message>
        <source>Open the rows behind the mark</source>
        <translation>打开图形对应的数据</translation>
    </message>
    <message>
        <source>Show only this mark everywhere, or all again</source>
        <translation>全页只看这一项，再按恢复全部</translation>
    </message>
    <message>
        <source>What the figure means</source>
        <translation>数据口径</translation>
    </message>
    <message>
        <source>Table and picture of the chart</source>
        <translation>图表的表格与图片</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>To the next or previous step</source>
        <translation>下一步或上一步</translation>
    </message>
    <message>
        <source>Connecting to a server, in Chinese</source>
        <translation>连接服务器（中文）</translation>
    </message>
    <message>
        <source>Connecting to a server, in English</source>
        <translation>连接服务器（英文）</translation>
    </message>
    <message>
        <source>Roles on a server, in Chinese</source>
        <translation>服务器上的角色（中文）</translation>
    </message>
    <message>
        <source>Roles on a server, in English</source>
        <translation>服务器上的角色（英文）</translation>
    </message>
    <message>
        <source>Working on a server, in Chinese</source>
        <translation>服务器上的工作（中文）</translation>
    </message>
    <message>
        <source>Working on a server, in English</source>
        <translation>服务器上的工作（英文）</translation>
    </message>
</context>
<context>
    <name>shuzhi::HistoryPart</name>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation>变更记录，最新在前</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>全部变更</translation>
    </message>
    <message>
        <source>Nothing to restore here: it stands as it was, or moves by steps of its own.</source>
        <translation>无可恢复：当前即为此值，或须按流程变更。</translation>
    </message>
    <message>
        <source>Brings the removed row back as a new change.</source>
        <translation>将已删除的行作为一次新变更恢复。</translation>
    </message>
    <message>
        <source>Writes &quot;%1&quot; as a new change.</source>
        <translation>将“%1”作为一次新变更写入。</translation>
    </message>
    <message>
        <source>Restored: %1 of &quot;%2&quot;</source>
        <translation>恢复“%2”的%1</translation>
    </message>
    <message>
        <source>You read the log of what is of %1.</source>
        <translation>您可查看%1内容的更改记录。</translation>
    </message>
    <message>
        <source>The log is read by the department, the data authority, the CDO and auditors.</source>
        <translation>更改记录供本部门、数据主管部门、首席数据官和审计查看。</translation>
    </message>
</context>
<context>
    <name>shuzhi::HistoryWords</name>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>信息项</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>新增%1</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>shuzhi::ImportRules</name>
    <message>
        <source>The cell holds characters that cannot be stored. Type the text anew.</source>
        <translation>单元格含有无法存储的字符，请重新录入。</translation>
    </message>
    <message>
        <source>The text of the cell is too long to be stored.</source>
        <translation>单元格文字过长，无法存储。</translation>
    </message>
    <message>
        <source>The cell is empty, and the row cannot do without it.</source>
        <translation>单元格为空，而此行必须有该内容。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no day or month. Write 2023-06-30 or 2023-06.</source>
        <translation>“%1”不是日期或月份，请写成 2023-06-30 或 2023-06。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number from 0 on.</source>
        <translation>“%1”不是非负整数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of resource: table, interface or file.</source>
        <translation>“%1”不是资源类型，应为库表、接口或文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the list; it is kept as written unless you decide what it means.</source>
        <translation>“%1”不在取值表中，未指定含义前按原文保留。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no state; it is not taken unless you decide what it means.</source>
        <translation>“%1”不是已知状态，未指定含义前不导入。</translation>
    </message>
    <message>
        <source>There is no base or theme library &quot;%1&quot;; it is not taken.</source>
        <translation>没有名为“%1”的基础库或主题库，不导入。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not clearly a date; it is kept as written.</source>
        <translation>“%1”无法确定为日期，按原文保留。</translation>
    </message>
    <message>
        <source>The first row of the catalog says something else, and that counts.</source>
        <translation>与该目录首行内容不一致，以首行为准。</translation>
    </message>
    <message>
        <source>Several catalogs of this department have the name &quot;%1&quot;.</source>
        <translation>该部门有多个目录名为“%1”。</translation>
    </message>
    <message>
        <source>The file has no column for the department; all rows go to &quot;%1&quot;.</source>
        <translation>文件没有部门列，所有行归入“%1”。</translation>
    </message>
    <message>
        <source>The row names no department.</source>
        <translation>此行未写部门。</translation>
    </message>
    <message>
        <source>Departments that are not known are created: %1</source>
        <translation>将新建尚不存在的部门：%1</translation>
    </message>
    <message>
        <source>The code belongs to a department of another name than &quot;%1&quot;; its name stays.</source>
        <translation>该代码属于另一部门，与“%1”名称不同，部门名称保持不变。</translation>
    </message>
    <message>
        <source>The department has another code than %1, which stays.</source>
        <translation>该部门的代码与 %1 不同，保持原代码。</translation>
    </message>
    <message>
        <source>%1 had no code and was given the one in the file.</source>
        <translation>%1原无代码，已采用文件中的代码。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a running number, not a resource code; it is left out.</source>
        <translation>“%1”是流水号，不是信息资源代码，不导入。</translation>
    </message>
    <message>
        <source>Nothing is taken from the column &quot;%1&quot;.</source>
        <translation>“%1”列不导入。</translation>
    </message>
    <message>
        <source>The file has no column &quot;%1&quot;, which was to be read as %2.</source>
        <translation>文件中没有应对应“%2”的列“%1”。</translation>
    </message>
    <message>
        <source>Another column means the same as &quot;%1&quot;; the first filled cell counts.</source>
        <translation>另有一列与“%1”含义相同，取先有内容的单元格。</translation>
    </message>
    <message>
        <source>No column names the data item, so &quot;%1&quot; is left out.</source>
        <translation>没有信息项名称列，“%1”不导入。</translation>
    </message>
    <message>
        <source>The row of heads stands there again; it is no data.</source>
        <translation>此处重复了表头，不作为数据。</translation>
    </message>
    <message>
        <source>Other sheets of the workbook are not read: %1</source>
        <translation>工作簿中的其他工作表未读取：%1</translation>
    </message>
    <message>
        <source>There are more hints, which are not listed.</source>
        <translation>还有更多提示，未逐一列出。</translation>
    </message>
    <message>
        <source>The catalog has no name. Fill it in the file and import again.</source>
        <translation>目录没有名称。请在文件中补填后重新导入。</translation>
    </message>
    <message>
        <source>The dataset has no identifier, which data.json wants.</source>
        <translation>数据集没有标识符，data.json 要求必填。</translation>
    </message>
    <message>
        <source>The catalog is being reviewed and cannot be changed now. Import the row again afterwards.</source>
        <translation>该目录正在审核，现在不能修改，请在审核后再导入此行。</translation>
    </message>
    <message>
        <source>There is no catalog &quot;%1&quot; in the city. Import the catalogs first.</source>
        <translation>本市没有目录“%1”，请先导入目录。</translation>
    </message>
    <message>
        <source>Several catalogs are called &quot;%1&quot;. Add a column with the code or the department.</source>
        <translation>有多个目录名为“%1”，请补充代码列或部门列。</translation>
    </message>
    <message>
        <source>The rows of one catalog give different codes; the first counts.</source>
        <translation>同一目录各行的代码不一致，以首行为准。</translation>
    </message>
    <message>
        <source>Distributions become resources in state draft, which count for no rate until they are confirmed and published.</source>
        <translation>数据集的分发已作为草稿资源导入，确认并发布前不计入任何指标。</translation>
    </message>
    <message>
        <source>A resource whose fields are not mapped cannot be published; &quot;%1&quot; is taken as a draft.</source>
        <translation>字段未完成映射的资源不能发布，“%1”作为草稿导入。</translation>
    </message>
    <message>
        <source>Nothing says what kind of resource &quot;%1&quot; is; it is taken as a file.</source>
        <translation>未写明“%1”的资源类型，按文件导入。</translation>
    </message>
    <message>
        <source>The file replaces its days: rows the city had on them and the file has not are removed.</source>
        <translation>文件替换其所含日期的数据：库中这些日期里文件没有的行将被删除。</translation>
    </message>
    <message>
        <source>Rows the city had on days of this file are kept, because not all rows of these days were taken.</source>
        <translation>这些日期有行未导入，因此库中原有的行予以保留。</translation>
    </message>
    <message>
        <source>Totals, notes, names of sections and help rows are no data and are left out.</source>
        <translation>合计、备注、分节标题和填写说明不是数据，不导入。</translation>
    </message>
    <message>
        <source>Rows without a catalog&apos;s name but with a data item go on with the row above.</source>
        <translation>没有目录名称但有信息项的行，归入上一行的目录。</translation>
    </message>
    <message>
        <source>The format does not tell merged cells; blanks beside the names in the head were read as part of them.</source>
        <translation>此格式不记录合并单元格，表头旁的空白视为与其合并。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; was taken for %2 because of what its cells hold.</source>
        <translation>按单元格内容判断，“%1”列对应“%2”。</translation>
    </message>
    <message>
        <source>The address holds a password, key or token. Remove it: addresses are seen by everybody.</source>
        <translation>地址中含有口令、密钥或令牌，请删除：地址对所有人可见。</translation>
    </message>
    <message>
        <source>The text is longer than a cell of a workbook can hold; its end is missing here.</source>
        <translation>文字超过工作簿单元格的上限，此处缺少末尾部分。</translation>
    </message>
</context>
<context>
    <name>shuzhi::ImportText</name>
    <message>
        <source>%1 rows: %2 added, %3 changed, %4 unchanged, %5 duplicates, %6 rejected.</source>
        <translation>共 %1 行：新增 %2，变更 %3，无变化 %4，重复 %5，拒收 %6。</translation>
    </message>
    <message>
        <source>Data items</source>
        <translation>信息项</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Data duties</source>
        <translation>数据职责</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Peer cities</source>
        <translation>对标城市</translation>
    </message>
    <message>
        <source>Catalogs</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>A row is one data item of a catalog.</source>
        <translation>每行是目录的一个信息项。</translation>
    </message>
    <message>
        <source>A row is a table, interface or file mounted on a catalog.</source>
        <translation>每行是目录挂接的库表、接口或文件。</translation>
    </message>
    <message>
        <source>A row is a day&apos;s calls of one department to a catalog.</source>
        <translation>每行是某部门一天调用某目录的次数。</translation>
    </message>
    <message>
        <source>A row is one duty of a department&apos;s list.</source>
        <translation>每行是部门清单中的一项数据职责。</translation>
    </message>
    <message>
        <source>A row is one department with code and contact.</source>
        <translation>每行是一个部门及其代码和联系方式。</translation>
    </message>
    <message>
        <source>A row is the published figures of another city.</source>
        <translation>每行是一个对标城市公布的数字。</translation>
    </message>
    <message>
        <source>A row is one catalog, or one of its data items beside it.</source>
        <translation>每行是一条目录，或目录连同一个信息项。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>shuzhi::ImportWizard</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>The pasted table</source>
        <translation>粘贴的表格</translation>
    </message>
    <message>
        <source>%1 was imported.</source>
        <translation>已导入 %1。</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Go to previe&amp;w</source>
        <translation>直接预览(&amp;W)</translation>
    </message>
    <message>
        <source>Sheet, head and columns were found; look at what the import would do</source>
        <translation>工作表、表头和列均已识别，直接查看导入结果</translation>
    </message>
</context>
<context>
    <name>shuzhi::IndicatorDetail</name>
    <message>
        <source>%1 points: %2</source>
        <extracomment>points lost (or given: no minus) and why: &quot;−12.00: catalogs have no resource&quot;</extracomment>
        <translation>%1 分：%2</translation>
    </message>
    <message>
        <source>No points lost.</source>
        <translation>没有扣分。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>改进建议</translation>
    </message>
    <message>
        <source>View the %1</source>
        <translation>查看 %1</translation>
    </message>
    <message>
        <source>View the %1 that count</source>
        <translation>查看计入的 %1</translation>
    </message>
</context>
<context>
    <name>shuzhi::IndicatorText</name>
    <message>
        <source>%1 reaches the step from %2: %3 points</source>
        <extracomment>measured value, threshold of the table of steps, points: &quot;3 reaches the step from 2: 6.00 points&quot;</extracomment>
        <translation>实测 %1，达到 %2 这一档：%3 分</translation>
    </message>
    <message>
        <source>%1 of %2 points by the scheme&apos;s expression: %3</source>
        <translation>按方案算式得 %1 分，满分 %2：%3</translation>
    </message>
    <message>
        <source>There is nothing to measure, so this indicator does not apply: its weight of %1 is spread over the others.</source>
        <translation>没有可测量的对象，本指标不适用，其权重 %1 分摊到其余指标。</translation>
    </message>
    <message>
        <source>Weight %1 instead of %2, because other indicators do not apply to this department.</source>
        <translation>有其他指标不适用于本部门，实际权重为 %1（方案权重 %2）。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences after each other</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 more would bring the department to the grade &quot;%2&quot;.</source>
        <translation>再增加 %1可达到“%2”。</translation>
    </message>
    <message>
        <source>%1 more would bring the full %2 points.</source>
        <translation>再增加 %1可得满分 %2。</translation>
    </message>
    <message>
        <source>%1 more would reach the next step of %2 points.</source>
        <translation>再增加 %1可达到下一档 %2 分。</translation>
    </message>
</context>
<context>
    <name>shuzhi::ItemsPart</name>
    <message>
        <source>Add a data item</source>
        <translation>添加信息项</translation>
    </message>
    <message>
        <source>Duplicate the data items</source>
        <translation>复制信息项</translation>
    </message>
    <message>
        <source>Move the data items up</source>
        <translation>上移信息项</translation>
    </message>
    <message>
        <source>Move the data items down</source>
        <translation>下移信息项</translation>
    </message>
    <message>
        <source>Paste data items from a spreadsheet</source>
        <translation>从表格粘贴信息项</translation>
    </message>
    <message>
        <source>Remove the data items</source>
        <translation>删除信息项</translation>
    </message>
    <message>
        <source>No data items are described</source>
        <translation>尚未描述信息项</translation>
    </message>
    <message>
        <source>Add the first one, or paste rows from a spreadsheet.</source>
        <translation>添加第一项，或从表格粘贴。</translation>
    </message>
    <message>
        <source>%1 data items</source>
        <translation>%1 个信息项</translation>
    </message>
    <message>
        <source>%1 of data item &quot;%2&quot;</source>
        <translation>修改信息项“%2”的%1</translation>
    </message>
    <message>
        <source>Data item added to &quot;%1&quot;</source>
        <translation>为“%1”添加信息项</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>复制%1</translation>
    </message>
    <message>
        <source>Removal of %1</source>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>Order of %1</source>
        <translation>调整%1的顺序</translation>
    </message>
    <message>
        <source>The clipboard holds no rows to paste.</source>
        <translation>剪贴板中没有可粘贴的行。</translation>
    </message>
    <message>
        <source>Copy the cells in the spreadsheet and paste again.</source>
        <translation>请在表格中复制单元格后再粘贴。</translation>
    </message>
    <message>
        <source>Paste of %1 data items</source>
        <translation>粘贴 %1 个信息项</translation>
    </message>
</context>
<context>
    <name>shuzhi::ItemsTable</name>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Data items</source>
        <translation>信息项</translation>
    </message>
</context>
<context>
    <name>shuzhi::KindsCard</name>
    <message>
        <source>Mounted resources by kind</source>
        <translation>挂接资源类型</translation>
    </message>
    <message>
        <source>%1 resources on %2 catalogs: a catalog may carry more than one.</source>
        <translation>%1 个资源挂在 %2 个目录上：一个目录可挂多个资源。</translation>
    </message>
    <message>
        <source>%1 catalogs carry more than one</source>
        <translation>%1 条目录挂有多个资源</translation>
    </message>
</context>
<context>
    <name>shuzhi::LinkBanner</name>
    <message numerus="yes">
        <source>The server is back: %n change(s) sent.</source>
        <translation>
            <numerusform>服务器已恢复，已发送 %n 处修改。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is back.</source>
        <translation>服务器已恢复。</translation>
    </message>
    <message>
        <source>The server does not accept the login any more.</source>
        <translation>服务器不再接受此登录。</translation>
    </message>
    <message>
        <source>The server has been away since %1.</source>
        <translation>服务器自 %1 起失去连接。</translation>
    </message>
    <message>
        <source>What you type is kept on this desk and sent by itself.</source>
        <translation>录入内容保存在本机，恢复后自动发送。</translation>
    </message>
    <message>
        <source>Enter the password, or ask the server&apos;s administrator.</source>
        <translation>请输入口令，或联系服务器管理员。</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n s.</source>
        <translation>
            <numerusform>%n 秒后重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying now.</source>
        <translation>正在重试。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Password of the server</source>
        <translation>服务器口令</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Keep in the keychain</source>
        <translation>保存到钥匙串</translation>
    </message>
    <message>
        <source>Once the login works, the password is kept in the system&apos;s keychain; otherwise it is known until the program ends</source>
        <translation>登录成功后，口令保存到系统钥匙串；否则只在本次运行期间记住</translation>
    </message>
    <message numerus="yes">
        <source>Kept on this desk, to be sent by itself: %n change(s).</source>
        <translation>
            <numerusform>%n 处修改保存在本机，恢复后自动发送。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::LinkPanel</name>
    <message>
        <source>Link catalogs</source>
        <translation>关联目录</translation>
    </message>
    <message>
        <source>with a resource</source>
        <translation>已挂接资源</translation>
    </message>
    <message>
        <source>without a resource</source>
        <translation>未挂接资源</translation>
    </message>
    <message>
        <source>Choose a data duty in the tree.</source>
        <translation>请先在清单中选择一条数据职责。</translation>
    </message>
    <message>
        <source>No catalog is found.</source>
        <translation>未找到目录。</translation>
    </message>
    <message>
        <source>Search the catalogs of all departments</source>
        <translation>搜索全市目录</translation>
    </message>
    <message>
        <source>Catalogs, the department&apos;s own first</source>
        <translation>目录，本部门在前</translation>
    </message>
    <message>
        <source>%1 of the department, %2 of others</source>
        <translation>本部门 %1 条，其他部门 %2 条</translation>
    </message>
</context>
<context>
    <name>shuzhi::LinksPart</name>
    <message>
        <source>Duties</source>
        <translation>数据职责</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>关联目录</translation>
    </message>
    <message>
        <source>No duty is linked</source>
        <translation>未关联数据职责</translation>
    </message>
    <message>
        <source>Looking for related catalogs...</source>
        <translation>正在查找关联目录……</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 of this title, with this one</source>
        <translation>%1 条同名目录（含本条）</translation>
    </message>
    <message>
        <source>%1 catalogs of the same library</source>
        <translation>同一库的 %1 条目录</translation>
    </message>
    <message>
        <source>%1 catalogs of the same source system</source>
        <translation>同一来源系统的 %1 条目录</translation>
    </message>
    <message>
        <source>%1 related catalogs</source>
        <translation>%1 条关联目录</translation>
    </message>
    <message>
        <source>Not every one of the %1 codes is found.</source>
        <translation>%1 个代码中有未找到的。</translation>
    </message>
    <message>
        <source>No other catalog has to do with it</source>
        <translation>没有其他关联目录</translation>
    </message>
</context>
<context>
    <name>shuzhi::LookSection</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Kept on this computer, the same for every city.</source>
        <translation>存于本机，对所有城市相同。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Print and exports are always light.</source>
        <translation>打印与导出始终为浅色。</translation>
    </message>
    <message>
        <source>The window shows it now.</source>
        <translation>已应用于窗口。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of the window; data stay as they are.</source>
        <translation>界面语言，不改变数据。</translation>
    </message>
    <message>
        <source>From the next start of the program.</source>
        <translation>下次启动程序后生效。</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Size of words and controls</source>
        <translation>文字与控件大小</translation>
    </message>
    <message>
        <source>Enlarges all of the window, beside what the system&apos;s scaling does.</source>
        <translation>在系统缩放之外放大整个窗口。</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Rows of grids</source>
        <translation>表格行高</translation>
    </message>
    <message>
        <source>Compact rows show about an eighth more of a list.</source>
        <translation>紧凑行高可多显示约八分之一的行。</translation>
    </message>
</context>
<context>
    <name>shuzhi::MainWindow</name>
    <message>
        <source>Shuzhi</source>
        <translation>数治</translation>
    </message>
    <message>
        <source>%1 - Shuzhi</source>
        <translation>%1 – 数治</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>转到%1</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>shuzhi::MatrixPrint</name>
    <message>
        <source>Indicators and departments</source>
        <translation>指标与部门矩阵</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2, as of %3</source>
        <translation>%1，%2，截至 %3</translation>
    </message>
</context>
<context>
    <name>shuzhi::MatrixValues</name>
    <message>
        <source>n/a</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Nothing could be measured.</source>
        <translation>没有可以测算的数据。</translation>
    </message>
    <message>
        <source>%1 points, %2, rank %3</source>
        <extracomment>points, grade, rank</extracomment>
        <translation>%1 分，%2，第 %3 名</translation>
    </message>
    <message>
        <source>There is nothing to measure, so this indicator does not apply.</source>
        <translation>没有可测算的对象，此指标不适用。</translation>
    </message>
    <message>
        <source>%1, %2 of %3 points, %4</source>
        <extracomment>measured value, points won, points possible, grade: &quot;40.0%, 8.00 of 20.00 points, fail&quot;</extracomment>
        <translation>%1，得 %2 分（满分 %3），%4</translation>
    </message>
    <message>
        <source>Opens the %1 that cost points</source>
        <translation>点击查看造成扣分的 %1</translation>
    </message>
    <message>
        <source>Opens the %1 that count</source>
        <translation>点击查看计入的 %1</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
</context>
<context>
    <name>shuzhi::MatrixView</name>
    <message>
        <source>Columns of the matrix</source>
        <translation>矩阵列头</translation>
    </message>
    <message>
        <source>Indicators and departments</source>
        <translation>指标与部门矩阵</translation>
    </message>
    <message>
        <source>Copy and print</source>
        <translation>复制与打印</translation>
    </message>
    <message>
        <source>Print the matrix...</source>
        <translation>打印矩阵…</translation>
    </message>
</context>
<context>
    <name>shuzhi::MergeDialog</name>
    <message>
        <source>Merge departments</source>
        <translation>合并部门</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Which departments are listed</source>
        <translation>列出哪些部门</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>疑似重复的部门</translation>
    </message>
    <message>
        <source>Search departments</source>
        <translation>搜索部门</translation>
    </message>
    <message>
        <source>Departments to merge</source>
        <translation>要合并的部门</translation>
    </message>
    <message>
        <source>Choose a pair at the left, or tick departments.</source>
        <translation>在左侧选择一对，或勾选部门。</translation>
    </message>
    <message>
        <source>Which one stays</source>
        <translation>保留哪一个</translation>
    </message>
    <message>
        <source>What moves to it</source>
        <translation>转入的内容</translation>
    </message>
    <message>
        <source>Look alike</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Counting what moves</source>
        <translation>正在统计转入的内容</translation>
    </message>
    <message>
        <source>The merged names stay: imports that name them find %1. Figures of days before today do not change. All of it is one step that can be undone.</source>
        <translation>被并入的名称保留：导入时按该名称会找到“%1”。此前各日的数字不变。整个合并为一步，可以撤销。</translation>
    </message>
</context>
<context>
    <name>shuzhi::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::MoveCityDialog</name>
    <message>
        <source>Move this city to a server</source>
        <translation>将本城市迁到服务器</translation>
    </message>
    <message>
        <source>On a server many people work on one city at the same time. All of it is copied, with the whole trail, and both sides are compared; the file stays as it is.</source>
        <translation>在服务器上，多人可同时维护一座城市。全部数据连同审计链一并复制，两边逐表核对；原文件保持不变。</translation>
    </message>
    <message>
        <source>Empty database on the server</source>
        <translation>服务器上的空数据库</translation>
    </message>
    <message>
        <source>How far the copy is</source>
        <translation>复制进度</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>迁移</translation>
    </message>
    <message>
        <source>Name a server: postgresql://name@host:5432/city</source>
        <translation>请填写服务器地址：postgresql://name@host:5432/city</translation>
    </message>
    <message>
        <source>Copying the trail</source>
        <translation>正在复制审计链</translation>
    </message>
    <message>
        <source>Writing the rows that the trail says</source>
        <translation>正在按审计链写入数据</translation>
    </message>
    <message>
        <source>Comparing both sides</source>
        <translation>正在核对两边</translation>
    </message>
    <message>
        <source>Stopped. What was copied is kept: name the same place again and it goes on.</source>
        <translation>已停止。已复制的部分已保留，再次填写同一位置即可继续。</translation>
    </message>
    <message>
        <source>Open it there</source>
        <translation>打开服务器上的城市</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Moved: %1 catalogs and %2 entries of the trail, every table equal on both sides. What is written into the file from now on is not on the server.</source>
        <translation>已迁移：目录 %1 条，审计记录 %2 条，两边各表一致。此后写入文件的内容不会出现在服务器上。</translation>
    </message>
    <message>
        <source>The database is there and empty: the server&apos;s administrator makes it.</source>
        <translation>数据库须已存在且为空：由服务器管理员创建。</translation>
    </message>
    <message>
        <source>%1 (production)</source>
        <translation>%1（生产库）</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>其他地址</translation>
    </message>
    <message>
        <source>Address of the empty database</source>
        <translation>空数据库的地址</translation>
    </message>
    <message>
        <source>A copy of another city was begun in %1 and is not complete.</source>
        <translation>%1 中有另一座城市尚未完成的副本。</translation>
    </message>
    <message>
        <source>There is a city in %1 already.</source>
        <translation>%1 中已有一座城市。</translation>
    </message>
    <message>
        <source>There is a city in %1 already: %2.</source>
        <translation>%1 中已有一座城市：%2。</translation>
    </message>
    <message>
        <source>Nothing was written there.</source>
        <translation>没有向那里写入任何内容。</translation>
    </message>
    <message>
        <source>Name an empty database; the server&apos;s administrator makes one.</source>
        <translation>请填写一个空数据库的地址；空数据库由服务器管理员建立。</translation>
    </message>
</context>
<context>
    <name>shuzhi::MoveDesk</name>
    <message>
        <source>Move to a server...</source>
        <translation>迁到服务器…</translation>
    </message>
    <message>
        <source>Somebody else writes into this file too.</source>
        <translation>还有其他人在写入本文件。</translation>
    </message>
    <message>
        <source>Nothing is lost: what they wrote is shown here.</source>
        <translation>内容没有丢失，其改动已在此显示。</translation>
    </message>
    <message>
        <source>When several people work on one city, a server suits better.</source>
        <translation>多人共同维护一座城市时，宜使用服务器。</translation>
    </message>
    <message>
        <source>Changes waited %1 times in %2 minutes for another program that writes into this file, %3 s at the longest.</source>
        <translation>%2 分钟内有 %1 次修改要等待另一程序写完此文件，最长 %3 秒。</translation>
    </message>
    <message>
        <source>Nothing is lost: one is written after the other.</source>
        <translation>没有丢失：修改依次写入。</translation>
    </message>
</context>
<context>
    <name>shuzhi::NewCatalogDialog</name>
    <message>
        <source>New catalog</source>
        <translation>新建目录</translation>
    </message>
    <message>
        <source>Make the draft</source>
        <translation>建立草稿</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供方</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>There is no department of this name. Choose one of the list.</source>
        <translation>没有这个名称的部门，请从列表中选择。</translation>
    </message>
    <message>
        <source>A catalog needs a provider and a title. All else can follow in the draft.</source>
        <translation>目录需要提供方和名称，其他内容可以在草稿中补充。</translation>
    </message>
    <message>
        <source>It enters as a draft; others see it once it is published.</source>
        <translation>先存为草稿，发布后其他人才能看到。</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>This department has a catalog of this name already:</source>
        <translation>该部门已有同名目录：</translation>
    </message>
    <message>
        <source>Other departments have a catalog of this name:</source>
        <translation>其他部门有同名目录：</translation>
    </message>
    <message>
        <source>New catalog &quot;%1&quot;</source>
        <translation>新建目录“%1”</translation>
    </message>
    <message>
        <source>Your login makes catalogs of this department.</source>
        <translation>您的登录名新建本部门的目录。</translation>
    </message>
</context>
<context>
    <name>shuzhi::NewDepartmentDialog</name>
    <message>
        <source>New department</source>
        <translation>新建部门</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
</context>
<context>
    <name>shuzhi::OverviewBoard</name>
    <message>
        <source>Computing figures</source>
        <translation>正在计算</translation>
    </message>
</context>
<context>
    <name>shuzhi::OverviewBranchesSection</name>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Catalogs</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Bare</source>
        <translation>无叶</translation>
    </message>
    <message>
        <source>Whole city</source>
        <translation>全市</translation>
    </message>
    <message>
        <source>Branches without leaves</source>
        <translation>只见树枝不见树叶</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>shuzhi::OverviewMarks</name>
    <message>
        <source>Opens: %1 rows</source>
        <translation>点击打开：%1 条</translation>
    </message>
    <message>
        <source>Grade: %1, from %2%</source>
        <translation>等次：%1（%2% 起）</translation>
    </message>
    <message>
        <source>On %1: %2 (%3)</source>
        <translation>%1 当日：%2（%3）</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>数据截至 %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Opens: its source</source>
        <translation>点击打开：数据来源</translation>
    </message>
</context>
<context>
    <name>shuzhi::OverviewPage</name>
    <message>
        <source>Print report...</source>
        <translation>打印报告…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Synthetic data</source>
        <translation>合成数据</translation>
    </message>
    <message>
        <source>Totals are published figures of 2023 H1; results of departments are invented.</source>
        <translation>总量为 2023 年上半年公开数字，部门结果为虚构。</translation>
    </message>
    <message>
        <source>A past day: figures and rows are of %1.</source>
        <translation>过去的一天：数字与明细均截至 %1。</translation>
    </message>
    <message>
        <source>Basis: all published catalogs</source>
        <translation>口径：全部已发布目录</translation>
    </message>
    <message>
        <source>%1 catalogs</source>
        <translation>%1 条目录</translation>
    </message>
    <message>
        <source>No catalog was published on %1</source>
        <translation>%1 尚无已发布目录</translation>
    </message>
    <message>
        <source>No catalogs yet</source>
        <translation>还没有目录</translation>
    </message>
    <message>
        <source>The city&apos;s history begins later.</source>
        <translation>本市的记录从更晚的日期开始。</translation>
    </message>
    <message>
        <source>Import a catalog list from a spreadsheet, or open the demonstration city from the start page.</source>
        <translation>可从表格导入目录清单，或在起始页打开示例城市。</translation>
    </message>
    <message>
        <source>Back to the reference day</source>
        <translation>回到基准日</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Show the whole city</source>
        <translation>显示全市</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>枝叶图</translation>
    </message>
    <message>
        <source>View of the overview</source>
        <translation>总览视图</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>To the next part of the page</source>
        <translation>转到页面的下一部分</translation>
    </message>
    <message>
        <source>To the previous part of the page</source>
        <translation>转到页面的上一部分</translation>
    </message>
    <message>
        <source>Reading the figures to print...</source>
        <translation>正在读取要打印的数据…</translation>
    </message>
</context>
<context>
    <name>shuzhi::OverviewPrinter</name>
    <message>
        <source>Overview %1 %2</source>
        <translation>总览 %1 %2</translation>
    </message>
</context>
<context>
    <name>shuzhi::OverviewReport</name>
    <message>
        <source>%1: Overview of Government Data</source>
        <translation>%1政务数据总览</translation>
    </message>
    <message>
        <source>As of %1; generated on %2</source>
        <translation>数据截至 %1 · 生成于 %2</translation>
    </message>
    <message>
        <source>The city in figures</source>
        <translation>全市数据</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>构成</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Mount rate beside other cities</source>
        <translation>对标城市</translation>
    </message>
    <message>
        <source>City %1</source>
        <translation>全市 %1</translation>
    </message>
    <message>
        <source>Mount rate by department</source>
        <translation>部门资源挂接率</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Catalogs</source>
        <translation>目录数</translation>
    </message>
    <message>
        <source>Mounted</source>
        <translation>挂接数</translation>
    </message>
    <message>
        <source>Mount rate</source>
        <translation>挂接率</translation>
    </message>
    <message>
        <source>Mounted resources by kind</source>
        <translation>挂接资源类型</translation>
    </message>
    <message>
        <source>Entered, not computed</source>
        <translation>录入数据（非系统计算）</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>%1 mounted catalogs carry %2 resources: a catalog may have more than one.</source>
        <translation>%1 个已挂接目录上共有 %2 个资源：一个目录可以挂接多个资源。</translation>
    </message>
</context>
<context>
    <name>shuzhi::OverviewReportContent</name>
    <message>
        <source>Aggregated records</source>
        <translation>汇聚数据</translation>
    </message>
    <message>
        <source>Governed records</source>
        <translation>治理数据</translation>
    </message>
    <message>
        <source>Calls of open services</source>
        <translation>开放服务次数</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>录入</translation>
    </message>
</context>
<context>
    <name>shuzhi::OverviewScope</name>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>shuzhi::PageSetup</name>
    <message>
        <source>%1 landscape</source>
        <translation>%1 横向</translation>
    </message>
    <message>
        <source>%1 portrait</source>
        <translation>%1 纵向</translation>
    </message>
</context>
<context>
    <name>shuzhi::PageSetupDialog</name>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Left margin</source>
        <translation>左边距</translation>
    </message>
    <message>
        <source>Top margin</source>
        <translation>上边距</translation>
    </message>
    <message>
        <source>Right margin</source>
        <translation>右边距</translation>
    </message>
    <message>
        <source>Bottom margin</source>
        <translation>下边距</translation>
    </message>
    <message>
        <source>Page set-up</source>
        <translation>页面设置</translation>
    </message>
    <message>
        <source>A4 (210 x 297 mm)</source>
        <translation>A4（210 × 297 毫米）</translation>
    </message>
    <message>
        <source>A3 (297 x 420 mm)</source>
        <translation>A3（297 × 420 毫米）</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横向</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> 毫米</translation>
    </message>
    <message>
        <source>Lay out</source>
        <translation>按此排版</translation>
    </message>
</context>
<context>
    <name>shuzhi::PageThumbs</name>
    <message>
        <source>Pages as small pictures</source>
        <translation>页面缩略图</translation>
    </message>
</context>
<context>
    <name>shuzhi::PageView</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>shuzhi::PaletteDesk</name>
    <message>
        <source>Find a command or a city opened before</source>
        <translation>查找命令或最近打开的城市</translation>
    </message>
    <message>
        <source>Catalogs</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Show all %1 catalogs found</source>
        <translation>显示找到的全部 %1 个目录</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>数据职责</translation>
    </message>
    <message>
        <source>No city is open: open one to search in it.</source>
        <translation>尚未打开城市：打开后即可在其中搜索。</translation>
    </message>
    <message>
        <source>Search the catalogs page all the same</source>
        <translation>仍到目录页搜索</translation>
    </message>
    <message>
        <source>Searching...</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Nothing is called &quot;%1&quot;. No city is open: only commands and cities opened before were searched.</source>
        <translation>没有名为“%1”的内容。尚未打开城市，只搜索了命令和最近打开的城市。</translation>
    </message>
    <message>
        <source>Find a catalog, data item, department, duty, command or page; pinyin initials do</source>
        <translation>查找目录、信息项、部门、职责、命令或页面，可用拼音首字母</translation>
    </message>
    <message>
        <source>Data items</source>
        <translation>信息项</translation>
    </message>
    <message>
        <source>Nothing is called &quot;%1&quot;. Searched: catalogs, data items, duties, departments, libraries, commands, pages and cities opened before.</source>
        <translation>没有名为“%1”的内容。已搜索：目录、信息项、数据职责、部门、基础库与主题库、命令、页面和最近打开的城市。</translation>
    </message>
</context>
<context>
    <name>shuzhi::PaletteSources</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Cities opened before</source>
        <translation>最近打开的城市</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Its catalogs</source>
        <translation>查看其目录</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>基础库与主题库</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>最近使用</translation>
    </message>
</context>
<context>
    <name>shuzhi::PasswordDialog</name>
    <message>
        <source>Keep it in the system&apos;s keychain</source>
        <translation>保存到系统钥匙串</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>The server does not accept this login or its password.</source>
        <translation>服务器不接受这个登录名或口令。</translation>
    </message>
    <message>
        <source>Once the server accepts it; otherwise it is known until the program ends. It never stands in the settings.</source>
        <translation>服务器接受口令后才保存；不保存则只在程序运行期间有效。口令从不写入设置。</translation>
    </message>
</context>
<context>
    <name>shuzhi::PasteView</name>
    <message>
        <source>Pasted lines</source>
        <translation>粘贴的行</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>信息项</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>What is filled or changes</source>
        <translation>填写或变更的内容</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>无名称</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 unchanged, %4 left out</source>
        <translation>新增 %1，变更 %2，不变 %3，略过 %4</translation>
    </message>
    <message>
        <source>By the head row: %1</source>
        <translation>按表头识别：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Without a head row, in the order: %1</source>
        <translation>无表头，按顺序：%1</translation>
    </message>
    <message>
        <source>Take %1 lines</source>
        <translation>写入 %1 行</translation>
    </message>
</context>
<context>
    <name>shuzhi::PeersCard</name>
    <message>
        <source>%1 open records</source>
        <translation>开放数据 %1 条</translation>
    </message>
    <message>
        <source>%1 interfaces</source>
        <translation>接口 %1 个</translation>
    </message>
    <message>
        <source>nothing published</source>
        <translation>无公开数字</translation>
    </message>
    <message>
        <source>%1 (no mount rate): %2</source>
        <translation>%1（无挂接率）：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Other cities</source>
        <translation>对标城市</translation>
    </message>
    <message>
        <source>mount rate</source>
        <translation>挂接率</translation>
    </message>
    <message>
        <source>No figures of other cities were known on %1.</source>
        <translation>截至 %1 没有其他城市的数字。</translation>
    </message>
    <message>
        <source>%1 (filtered)</source>
        <translation>%1（已筛选）</translation>
    </message>
</context>
<context>
    <name>shuzhi::PeriodChooser</name>
    <message>
        <source>Period</source>
        <translation>考核周期</translation>
    </message>
    <message>
        <source>Period that is assessed</source>
        <translation>选择考核周期</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, still running</source>
        <extracomment>a period</extracomment>
        <translation>%1，进行中</translation>
    </message>
    <message>
        <source>%1, no data</source>
        <translation>%1，无数据</translation>
    </message>
</context>
<context>
    <name>shuzhi::PersonCard</name>
    <message>
        <source>Who works here?</source>
        <translation>由谁使用？</translation>
    </message>
    <message>
        <source>Stands in the trail beside every change you make: a statement, not a proof. It can be changed in the settings.</source>
        <translation>随您的每次更改写入审计链：只是声明而非证明，可在设置中更改。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>记住</translation>
    </message>
</context>
<context>
    <name>shuzhi::PersonSection</name>
    <message>
        <source>Person</source>
        <translation>使用人</translation>
    </message>
    <message>
        <source>Kept on this computer and written into the trail with every change you make. On a file this is a statement, not a proof: the trail keeps the login of the computer beside it.</source>
        <translation>存于本机，并随每次更改写入审计链。对文件而言这只是声明而非证明：审计链同时记录计算机登录名。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Without a name the login of the computer stands for you.</source>
        <translation>未填姓名时以计算机登录名代替。</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Where you work.</source>
        <translation>所在单位。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>What you do here. It gives no rights on a file.</source>
        <translation>您的职责，不赋予文件权限。</translation>
    </message>
    <message>
        <source>From now on changes are written as by: %1</source>
        <translation>此后的更改记为：%1</translation>
    </message>
    <message>
        <source>In this city the server says who you are: %1.</source>
        <translation>在本城市由服务器确认您的身份：%1。</translation>
    </message>
</context>
<context>
    <name>shuzhi::PgImportDialog</name>
    <message>
        <source>Import connections</source>
        <translation>导入连接</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Another file...</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <source>Leave the passwords in the file</source>
        <translation>口令留在文件中</translation>
    </message>
    <message>
        <source>Put the passwords into the system&apos;s keychain</source>
        <translation>将口令存入系统钥匙串</translation>
    </message>
    <message>
        <source>Take what is ticked</source>
        <translation>导入勾选的连接</translation>
    </message>
    <message>
        <source>There is no pgpass or pg_service.conf file in its usual place</source>
        <translation>常用位置没有 pgpass 或 pg_service.conf 文件</translation>
    </message>
    <message>
        <source>Choose a pgpass or pg_service.conf file</source>
        <translation>选择 pgpass 或 pg_service.conf 文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>already in the list</source>
        <translation>列表中已有</translation>
    </message>
    <message>
        <source>fits several: fill in what is missing</source>
        <translation>适用于多个：请补全所缺内容</translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n password(s).</source>
        <translation>
            <numerusform>文件中有 %n 个口令。</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave the passwords in the file: they are read there</source>
        <translation>口令留在文件中：连接时从那里读取</translation>
    </message>
    <message>
        <source>Leave the passwords in the file: they are asked for when connecting</source>
        <translation>口令留在文件中：连接时再询问</translation>
    </message>
    <message>
        <source>Others on this computer may read the file, so libpq takes nothing from it.</source>
        <translation>本机其他用户也能读取此文件，因此 libpq 不会使用它。</translation>
    </message>
    <message>
        <source>Line %1 fits every server and describes none.</source>
        <translation>第 %1 行适用于所有服务器，不指明任何一台。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>另有 %n 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>未导入：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) taken.</source>
        <translation>
            <numerusform>已导入 %n 个连接。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out.</source>
        <translation>
            <numerusform>%n 处未导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n password(s) put into the keychain; the file still has them.</source>
        <translation>
            <numerusform>%n 个口令已存入钥匙串；文件中仍保留原文。</numerusform>
        </translation>
    </message>
    <message>
        <source>No file is chosen</source>
        <translation>尚未选择文件</translation>
    </message>
    <message>
        <source>This file describes no connection</source>
        <translation>此文件中没有连接</translation>
    </message>
    <message>
        <source>pgpass and pg_service.conf of libpq are read, in their usual places or any other.</source>
        <translation>可读取 libpq 的 pgpass 和 pg_service.conf 文件，无论在默认位置还是别处。</translation>
    </message>
</context>
<context>
    <name>shuzhi::PolicyPanel</name>
    <message>
        <source>Columns that change something</source>
        <translation>会带来变化的列</translation>
    </message>
    <message>
        <source>No column changes a record that is in the city.</source>
        <translation>没有列会改动库中已有的记录。</translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation>%1 个单元格</translation>
    </message>
    <message>
        <source>Take the file&apos;s text</source>
        <translation>以文件为准</translation>
    </message>
    <message>
        <source>Only fill empty cells</source>
        <translation>仅补空</translation>
    </message>
    <message>
        <source>Leave as in the city</source>
        <translation>保持库中内容</translation>
    </message>
</context>
<context>
    <name>shuzhi::PresenceLine</name>
    <message>
        <source>%1 has this open too</source>
        <extracomment>a person has the same row open in another window</extracomment>
        <translation>%1 也打开了这一条</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more have this open too</source>
        <translation>
            <numerusform>%1 和另外 %n 人也打开了这一条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::PreviewStep</name>
    <message>
        <source>&amp;New catalogs enter as</source>
        <translation>新目录状态(&amp;N)</translation>
    </message>
    <message>
        <source>Records that are there</source>
        <translation>已有记录</translation>
    </message>
    <message>
        <source>Filled cells of the file win</source>
        <translation>以文件中已填内容为准</translation>
    </message>
    <message>
        <source>Only fill what is empty</source>
        <translation>仅补空</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>New catalogs enter as</source>
        <translation>新目录状态</translation>
    </message>
    <message>
        <source>&amp;Records that are there</source>
        <translation>已有记录(&amp;R)</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Comparing with the city...</source>
        <translation>正在与库中数据比对…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>This cannot be imported as it is.</source>
        <translation>按目前的设置无法导入。</translation>
    </message>
    <message>
        <source>The rows are being compared with the city.</source>
        <translation>正在与库中数据比对。</translation>
    </message>
    <message>
        <source>There is nothing to import: no row is new or different.</source>
        <translation>没有可导入的内容：没有新增或有变化的行。</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Import %1 rows</source>
        <translation>导入 %1 行(&amp;I)</translation>
    </message>
    <message>
        <source>%1 rows; nothing is written yet.</source>
        <translation>共 %1 行，尚未写入。</translation>
    </message>
    <message>
        <source>What is shown beside the rows</source>
        <translation>各行旁边显示的内容</translation>
    </message>
</context>
<context>
    <name>shuzhi::PreviewTable</name>
    <message>
        <source>No row of this kind.</source>
        <translation>没有这类行。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>%1 (%2 rows)</source>
        <translation>%1（%2 行）</translation>
    </message>
    <message>
        <source>Repeats row %1; it is not stored.</source>
        <translation>与第 %1 行重复，不存储。</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件中的行</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Take these rows</source>
        <translation>导入这些行</translation>
    </message>
    <message>
        <source>Do not take these rows</source>
        <translation>不导入这些行</translation>
    </message>
    <message>
        <source>Before / as met</source>
        <translation>原值 / 文件原文</translation>
    </message>
    <message>
        <source>After / why</source>
        <translation>新值 / 原因</translation>
    </message>
    <message>
        <source>Which rows are listed</source>
        <translation>列出哪些行</translation>
    </message>
</context>
<context>
    <name>shuzhi::PrintPreview</name>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Page that is shown</source>
        <translation>当前页</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Zoom (Ctrl+plus, Ctrl+minus, Ctrl+wheel)</source>
        <translation>缩放（Ctrl+加号、Ctrl+减号、Ctrl+滚轮）</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Page set-up...</source>
        <translation>页面设置…</translation>
    </message>
    <message>
        <source>Save as PDF...</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Print...</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Laying out the pages...</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>Page </source>
        <translation>第 </translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> 页 / 共 %1 页</translation>
    </message>
    <message>
        <source>Printing...</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Save the report as PDF</source>
        <translation>将报告存为 PDF</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the PDF...</source>
        <translation>正在写入 PDF…</translation>
    </message>
    <message>
        <source>The report went to the printer.</source>
        <translation>报告已送往打印机。</translation>
    </message>
    <message>
        <source>The report (%1 pages) was saved to %2.</source>
        <translation>报告（%1 页）已保存到 %2。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>打印内容</translation>
    </message>
</context>
<context>
    <name>shuzhi::QuickBar</name>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Published catalogs without a mounted resource</source>
        <translation>已发布但未挂接资源的目录</translation>
    </message>
    <message>
        <source>Mounted catalogs not updated within their cycle and the grace</source>
        <translation>已挂接但未在更新周期加宽限期内更新的目录</translation>
    </message>
    <message>
        <source>Catalogs in which a required core field is empty</source>
        <translation>有必填核心元数据未填写的目录</translation>
    </message>
    <message>
        <source>Without data</source>
        <translation>有目录无数据</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>缺失</translation>
    </message>
</context>
<context>
    <name>shuzhi::Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>shuzhi::RankingGrid</name>
    <message>
        <source>Departments by rank</source>
        <translation>部门排名</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>较上期</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等次</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>shuzhi::RankingView</name>
    <message>
        <source>Find a department</source>
        <translation>查找部门</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>找到 %1 个</translation>
    </message>
</context>
<context>
    <name>shuzhi::RateBarsPainter</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比率</translation>
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
        <source>Grade</source>
        <translation>等次</translation>
    </message>
    <message>
        <source>Change in percentage points</source>
        <translation>变化（百分点）</translation>
    </message>
</context>
<context>
    <name>shuzhi::ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>shuzhi::ReasonText</name>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>A catalog needs a title; an empty one is not written.</source>
        <translation>目录必须有名称，空名称不会写入。</translation>
    </message>
    <message>
        <source>Not in the list; it is kept as it is written.</source>
        <translation>不在清单内，将按原文保留。</translation>
    </message>
    <message>
        <source>Not in the list; only a value of the list can be written.</source>
        <translation>不在清单内，只能写入清单中的取值。</translation>
    </message>
    <message>
        <source>No day like 2023-06-30 can be read; it is kept as written.</source>
        <translation>无法识别为 2023-06-30 这样的日期，将按原文保留。</translation>
    </message>
    <message>
        <source>Longer than the %1 characters the national forms have room for.</source>
        <translation>超过国家表单的 %1 字限制。</translation>
    </message>
    <message>
        <source>Not a valid social credit code; correct it with the department.</source>
        <translation>不是有效的统一社会信用代码，请在部门信息中更正。</translation>
    </message>
    <message>
        <source>V12: publishing needs the complete mapping of its fields.</source>
        <translation>V12：字段映射完成后才能发布。</translation>
    </message>
    <message>
        <source>V12: what is published or waits for review keeps its mapping; withdraw it first.</source>
        <translation>V12：已发布或待审核的资源须保持映射完成，请先撤销。</translation>
    </message>
    <message>
        <source>V14: no password may stand in the place; take it out, then it is written.</source>
        <translation>V14：位置中不得含有密码，去掉后才能写入。</translation>
    </message>
    <message>
        <source>V14: this looks like a password or key; secrets do not belong here.</source>
        <translation>V14：疑似密码或密钥，不应写在此处。</translation>
    </message>
</context>
<context>
    <name>shuzhi::ReportLayout</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页 / 共 %2 页</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1（续）</translation>
    </message>
</context>
<context>
    <name>shuzhi::ReportText</name>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences of a paragraph one after another.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The city&apos;s %1 departments have published %2 catalogs of government data; %3 of them have a data resource mounted, a mount rate of %4.</source>
        <translation>全市 %1 个部门累计发布政务数据目录 %2 个，其中已挂接数据资源的目录 %3 个，资源挂接率 %4。</translation>
    </message>
    <message>
        <source>%1 mounted catalogs are used by %2 departments other than their provider, a usage rate of %3.</source>
        <translation>%1 个已挂接目录被提供方以外的 %2 个部门使用，目录使用率 %3。</translation>
    </message>
    <message>
        <source>%1 catalogs have no data resource mounted.</source>
        <translation>%1 个目录未挂接任何数据资源。</translation>
    </message>
    <message>
        <source>Basis: mount rate = mounted catalogs / published catalogs (see Definitions)</source>
        <translation>口径：挂接率 = 已挂接目录 ÷ 已发布目录（见附录）</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Appendix: Definitions</source>
        <translation>附录  指标口径</translation>
    </message>
    <message>
        <source>All figures are as of %1 and were computed on %2.</source>
        <translation>全部数据截至 %1，计算于 %2。</translation>
    </message>
    <message>
        <source>The head of the audit trail was %1.</source>
        <translation>审计链头：%1。</translation>
    </message>
    <message>
        <source>The city is synthetic: results of its departments are invented.</source>
        <translation>本城市为合成数据，各部门结果均为虚构。</translation>
    </message>
    <message>
        <source>The mount rate is the same as in the previous period.</source>
        <translation>挂接率与上期持平。</translation>
    </message>
    <message>
        <source>The mount rate is %1 percentage points lower than in the previous period.</source>
        <translation>挂接率较上期下降 %1 个百分点。</translation>
    </message>
    <message>
        <source>The mount rate is %1 percentage points higher than in the previous period.</source>
        <translation>挂接率较上期提高 %1 个百分点。</translation>
    </message>
</context>
<context>
    <name>shuzhi::ResourceCard</name>
    <message>
        <source>not verified yet</source>
        <translation>尚未核验</translation>
    </message>
    <message>
        <source>verified: %1</source>
        <translation>核验：%1</translation>
    </message>
    <message>
        <source>fingerprint %1</source>
        <translation>指纹 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Publish again</source>
        <translation>重新发布</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>转回草稿</translation>
    </message>
    <message>
        <source>The catalog counts as mounted as soon as a resource is published</source>
        <translation>有资源发布后，目录即计为已挂接</translation>
    </message>
    <message>
        <source>The catalog is not mounted any more if this is its last published resource</source>
        <translation>若这是最后一个已发布资源，目录将不再计为已挂接</translation>
    </message>
    <message>
        <source>Back to the department to be mended</source>
        <translation>退回部门修改</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>V12: the mapping of its fields is not complete. Set &quot;%1&quot; to yes first.</source>
        <translation>V12：字段映射未完成。请先将“%1”设为“是”。</translation>
    </message>
    <message>
        <source>%1: resource &quot;%2&quot;</source>
        <translation>%1资源“%2”</translation>
    </message>
    <message>
        <source>Removal of resource &quot;%1&quot;</source>
        <translation>删除资源“%1”</translation>
    </message>
</context>
<context>
    <name>shuzhi::ResourcesPart</name>
    <message>
        <source>Mount a resource</source>
        <translation>挂接资源</translation>
    </message>
    <message>
        <source>Nothing is mounted. A catalog counts as mounted with one published resource.</source>
        <translation>尚未挂接资源。有一个已发布资源即计为已挂接。</translation>
    </message>
    <message>
        <source>Nothing is published yet, so the catalog does not count as mounted.</source>
        <translation>尚无已发布资源，目录不计为已挂接。</translation>
    </message>
    <message>
        <source>The catalog counts as mounted: %1 of %2 published.</source>
        <translation>目录计为已挂接：%2 个资源中 %1 个已发布。</translation>
    </message>
    <message>
        <source>Resource mounted on &quot;%1&quot;</source>
        <translation>为“%1”挂接资源</translation>
    </message>
</context>
<context>
    <name>shuzhi::ResultStep</name>
    <message>
        <source>&amp;Save rejected rows...</source>
        <translation>保存拒收行(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Undo this import</source>
        <translation>撤销本次导入(&amp;U)</translation>
    </message>
    <message>
        <source>Show in &amp;catalogs</source>
        <translation>在目录中查看(&amp;C)</translation>
    </message>
    <message>
        <source>Import a&amp;nother file</source>
        <translation>再导入一个文件(&amp;N)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>A workbook of these rows as they stand in the file, with the reason behind each: mend it and import it again.</source>
        <translation>按文件原样列出这些行并注明原因，改好后可直接再次导入。</translation>
    </message>
    <message>
        <source>Takes back everything this import wrote, in one step</source>
        <translation>一步撤回本次导入写入的全部内容</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>完成(&amp;C)</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Import of a pasted table</source>
        <translation>导入粘贴的表格</translation>
    </message>
    <message>
        <source>Importing...</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>The import was taken back</source>
        <translation>本次导入已撤销</translation>
    </message>
    <message>
        <source>The import is done</source>
        <translation>导入完成</translation>
    </message>
    <message>
        <source>The city is as it was before. The trail shows both.</source>
        <translation>库中数据已恢复原状，审计链中两次操作均有记录。</translation>
    </message>
    <message>
        <source>are in the city now</source>
        <translation>已入库</translation>
    </message>
    <message>
        <source>took the file&apos;s cells</source>
        <translation>已按文件更新</translation>
    </message>
    <message>
        <source>were like this already</source>
        <translation>库中已相同</translation>
    </message>
    <message>
        <source>repeated an earlier row</source>
        <translation>与前面的行重复</translation>
    </message>
    <message>
        <source>were not taken</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 rows were taken out by you.</source>
        <translation>您选择不导入 %1 行。</translation>
    </message>
    <message>
        <source>%1 resources were added as drafts.</source>
        <translation>新增 %1 个资源，均为草稿。</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>保存拒收行</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 拒收行</translation>
    </message>
    <message>
        <source>%1 rows were written to %2.</source>
        <translation>已将 %1 行写入 %2。</translation>
    </message>
    <message>
        <source>Writing...</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>All of it or nothing: cancelling leaves the city as it was.</source>
        <translation>要么全部写入，要么完全不写：取消则库中数据保持原样。</translation>
    </message>
    <message>
        <source>%1 rows were read; what was written can be taken back here or with Ctrl+Z.</source>
        <translation>共读取 %1 行；已写入的内容可在此或用 Ctrl+Z 撤回。</translation>
    </message>
    <message>
        <source>New departments, marked &quot;From import&quot; (they can be merged later): %1</source>
        <translation>新建部门，已标记“导入时新建”，之后可合并：%1</translation>
    </message>
</context>
<context>
    <name>shuzhi::RightsText</name>
    <message>
        <source>Your login stands in no group of this city any more: ask the server&apos;s administrator.</source>
        <translation>您的登录名已不在本城市的任何组中，请联系服务器管理员。</translation>
    </message>
    <message>
        <source>Your login belongs to no department yet: the owner of the city says to which (help, &quot;Roles on a server&quot;).</source>
        <translation>您的登录名尚未归入部门：由城市库的所有者指定（见帮助“服务器上的角色”）。</translation>
    </message>
    <message>
        <source>%1: you read here and change nothing. Ask the data authority for a change, the server&apos;s administrator for another role.</source>
        <translation>%1：在此只能查看，不能更改。需要更改请找数据主管部门，需要其他角色请找服务器管理员。</translation>
    </message>
    <message>
        <source>%1: you publish and return what was submitted. Departments and the data authority edit.</source>
        <translation>%1：对已提交的内容发布或退回；编辑由各部门和数据主管部门负责。</translation>
    </message>
    <message>
        <source>It belongs to another department; you change what is of %1. Ask that department or the data authority.</source>
        <translation>属于其他部门；您可更改%1的内容。请找该部门或数据主管部门。</translation>
    </message>
    <message>
        <source>It waits for review: withdraw it first, then you can change it.</source>
        <translation>正在待审核：先撤回，再更改。</translation>
    </message>
    <message>
        <source>It was published: from then on the data authority changes it. Ask there.</source>
        <translation>发布之后由数据主管部门更改，请与其联系。</translation>
    </message>
    <message>
        <source>This is the data authority&apos;s to change, for all departments. Ask there.</source>
        <translation>此处由数据主管部门为各部门统一更改，请与其联系。</translation>
    </message>
    <message>
        <source>The CDO or the data authority publishes and returns: submit it for review.</source>
        <translation>发布和退回由首席数据官或数据主管部门办理：请先提交审核。</translation>
    </message>
    <message>
        <source>A list is signed in its own department, with a login of it.</source>
        <translation>清单在本部门签发，须用本部门的登录名。</translation>
    </message>
    <message>
        <source>The login %1 stands in no group of this city.</source>
        <translation>登录名 %1 不在本城市的任何组中。</translation>
    </message>
    <message>
        <source>It was not opened.</source>
        <translation>未打开。</translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator to put it into the group of its role (help, &quot;Roles on a server&quot;).</source>
        <translation>请服务器管理员把它放入相应角色的组（见帮助“服务器上的角色”）。</translation>
    </message>
    <message>
        <source>You submitted it yourself: somebody else publishes it, as CDO or in the data authority.</source>
        <translation>由您本人提交：请首席数据官或数据主管部门的其他人发布。</translation>
    </message>
</context>
<context>
    <name>shuzhi::RoleText</name>
    <message>
        <source>Chief Data Officer</source>
        <translation>首席数据官</translation>
    </message>
    <message>
        <source>Data authority</source>
        <translation>数据主管部门</translation>
    </message>
    <message>
        <source>Department&apos;s data officer</source>
        <translation>部门数据专员</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Owner of the database</source>
        <translation>数据库所有者</translation>
    </message>
</context>
<context>
    <name>shuzhi::RowList</name>
    <message>
        <source>Nothing is found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Remove a filter to see more.</source>
        <translation>移除某个条件可看到更多。</translation>
    </message>
    <message>
        <source>Reading rows</source>
        <translation>正在读取</translation>
    </message>
</context>
<context>
    <name>shuzhi::ScoreTrend</name>
    <message>
        <source>Show the trend</source>
        <translation>显示走势</translation>
    </message>
    <message>
        <source>Score at the month ends</source>
        <translation>各月末得分</translation>
    </message>
    <message>
        <source>Scoring %1 month ends...</source>
        <translation>正在计算 %1 个月末的得分…</translation>
    </message>
    <message>
        <source>The trend was cancelled.</source>
        <translation>走势计算已取消。</translation>
    </message>
    <message>
        <source>The month ends could not be scored. The message above says what happened.</source>
        <translation>各月末得分未能算出，原因见上方消息。</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>第 %1 名</translation>
    </message>
    <message>
        <source>Nothing could be measured at these month ends.</source>
        <translation>这些月末没有可以测算的数据。</translation>
    </message>
    <message>
        <source>Rank %1 at every month end.</source>
        <translation>各月末均为第 %1 名。</translation>
    </message>
    <message>
        <source>Between rank %1 and rank %2 at the month ends; a point opens the assessment of its day.</source>
        <translation>各月末名次在第 %1 名与第 %2 名之间；点击某点可查看当日的考核结果。</translation>
    </message>
</context>
<context>
    <name>shuzhi::SearchField</name>
    <message>
        <source>Clear (Esc)</source>
        <translation>清除（Esc）</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>shuzhi::SegmentBar</name>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1，第 %2 项，共 %3 项</translation>
    </message>
</context>
<context>
    <name>shuzhi::SelectionSums</name>
    <message>
        <source>%1 mounted, %2 resources, %3 items, %4 calls, %5 complete</source>
        <translation>挂接 %1，资源 %2，信息项 %3，调用 %4，完整率 %5</translation>
    </message>
</context>
<context>
    <name>shuzhi::SentenceList</name>
    <message>
        <source>Opens these rows</source>
        <translation>打开这些行</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the names of an enumeration</extracomment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>shuzhi::SettingHistory</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>“%1”的历史</translation>
    </message>
    <message>
        <source>Hide the history</source>
        <translation>收起历史</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation>%1，原为 %2</translation>
    </message>
    <message>
        <source>basis: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>It was never changed.</source>
        <translation>从未更改。</translation>
    </message>
    <message>
        <source>The log of settings is for the data authority, the CDO and auditors.</source>
        <translation>设置的更改记录供数据主管部门、首席数据官和审计查看。</translation>
    </message>
</context>
<context>
    <name>shuzhi::SettingTexts</name>
    <message>
        <source>Name of the city</source>
        <translation>城市名称</translation>
    </message>
    <message>
        <source>Stands at the top of the window, in reports and in exports.</source>
        <translation>显示于窗口顶部、报告与导出文件。</translation>
    </message>
    <message>
        <source>Reference day</source>
        <translation>基准日</translation>
    </message>
    <message>
        <source>The day figures are shown as of, the clock of timeliness and deadlines, and the day new changes are entered under. Changes are never entered under a day before the last one.</source>
        <translation>数字所截至的日期、及时性与期限的计时基准，也是新更改的记入日；记入日不会早于最近一次更改。</translation>
    </message>
    <message>
        <source>Grace for updates</source>
        <translation>更新宽限</translation>
    </message>
    <message>
        <source>Days added to the update cycle before a catalog counts as late. Moves update timeliness and what is overdue.</source>
        <translation>目录超过更新周期后再宽限的天数。影响更新及时率与超期目录。</translation>
    </message>
    <message>
        <source>A department&apos;s use of its own data</source>
        <translation>本部门自用</translation>
    </message>
    <message>
        <source>Whether calls by the provider itself count as use. Moves catalogs in use, usage rate and using departments.</source>
        <translation>提供方自身的调用是否计入使用。影响被使用目录、数据使用率与使用部门数。</translation>
    </message>
    <message>
        <source>Usage window</source>
        <translation>使用时间窗</translation>
    </message>
    <message>
        <source>How many days back calls count as use. Moves catalogs in use, usage rate and using departments.</source>
        <translation>回溯多少天内的调用计入使用。影响被使用目录、数据使用率与使用部门数。</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>Always today</source>
        <translation>始终为今天</translation>
    </message>
</context>
<context>
    <name>shuzhi::SettingsPage</name>
    <message>
        <source>Search in the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Every change acts at once. Settings of the city can be undone.</source>
        <translation>更改立即生效，城市设置可以撤销。</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>设置分类</translation>
    </message>
    <message>
        <source>No setting answers these words.</source>
        <translation>没有符合的设置。</translation>
    </message>
</context>
<context>
    <name>shuzhi::SettingsSection</name>
    <message>
        <source>A past day is shown: nothing can be changed.</source>
        <translation>当前显示过去某日的数据，不能更改。</translation>
    </message>
    <message>
        <source>The city is open for reading only.</source>
        <translation>城市以只读方式打开。</translation>
    </message>
</context>
<context>
    <name>shuzhi::ShareStrip</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
</context>
<context>
    <name>shuzhi::SheetStep</name>
    <message>
        <source>Sheets</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>&amp;All of the same shape</source>
        <translation>表头相同的全部工作表(&amp;A)</translation>
    </message>
    <message>
        <source>Find it again</source>
        <translation>恢复自动识别</translation>
    </message>
    <message>
        <source>First rows of the sheet</source>
        <translation>工作表开头各行</translation>
    </message>
    <message>
        <source>First row of the head</source>
        <translation>表头首行</translation>
    </message>
    <message>
        <source>Last row of the head</source>
        <translation>表头末行</translation>
    </message>
    <message>
        <source>&amp;Head in rows</source>
        <translation>表头行(&amp;H)</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>分隔符(&amp;S)</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（隐藏）</translation>
    </message>
    <message>
        <source>This sheet has no head the rows could be read by.</source>
        <translation>此工作表没有可识别的表头。</translation>
    </message>
    <message>
        <source>The columns differ from those of the ticked sheets: ticking it unticks them.</source>
        <translation>此表的列与已勾选的不同，勾选它将取消其他勾选。</translation>
    </message>
    <message>
        <source>Reading the sheet...</source>
        <translation>正在读取工作表…</translation>
    </message>
    <message>
        <source>Sheet and head</source>
        <translation>工作表与表头</translation>
    </message>
    <message>
        <source>The sheet is being read.</source>
        <translation>正在读取工作表。</translation>
    </message>
    <message>
        <source>The file could not be read like this; take other choices here.</source>
        <translation>按此设置无法读取，请在此改选。</translation>
    </message>
    <message>
        <source>No head was found: click the number of the row that holds the names of the columns.</source>
        <translation>未找到表头：请点击写有列名的那一行的行号。</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>开头各行</translation>
    </message>
    <message>
        <source>This format does not say which cells are merged: blank cells under or right of a filled head are read as merged with it.</source>
        <translation>此格式不记录合并单元格：表头下方或右侧的空白单元格视为与其合并。</translation>
    </message>
    <message>
        <source>found automatically</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Find automatically</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>%1 (found)</source>
        <translation>%1（自动识别）</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>逗号 ,</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>分号 ;</translation>
    </message>
    <message>
        <source>Vertical bar |</source>
        <translation>竖线 |</translation>
    </message>
    <message>
        <source>%1 rows shown, %2 rows of data; click the row number of the head</source>
        <translation>显示 %1 行，共有数据 %2 行；点击行号指定表头</translation>
    </message>
</context>
<context>
    <name>shuzhi::ShortcutSection</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Kept on this computer. Click into a field and press the keys; a shortcut of the window works everywhere, one of a page while it is in front.</source>
        <translation>存于本机。点入输入框后按下按键；窗口的快捷键处处有效，页面的快捷键在该页面显示时有效。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Keys of %1</source>
        <translation>“%1”的快捷键</translation>
    </message>
    <message>
        <source>Reset the keys of %1</source>
        <translation>重置“%1”的快捷键</translation>
    </message>
    <message>
        <source>Not taken: %1 belongs to &quot;%2&quot; (%3).</source>
        <translation>未采用：%1 已用于“%2”（%3）。</translation>
    </message>
    <message>
        <source>Has no shortcut now.</source>
        <translation>现无快捷键。</translation>
    </message>
    <message>
        <source>Works now: %1</source>
        <translation>已生效：%1</translation>
    </message>
</context>
<context>
    <name>shuzhi::SleepingCard</name>
    <message>
        <source>Sleeping data</source>
        <translation>沉睡数据</translation>
    </message>
    <message>
        <source>mounted, used by nobody else</source>
        <translation>已挂接、无人用</translation>
    </message>
    <message>
        <source>No mounted catalog sleeps: each is used by another department.</source>
        <translation>没有沉睡数据：已挂接目录均有其他部门使用。</translation>
    </message>
    <message>
        <source>City</source>
        <translation>全市</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>筛选范围</translation>
    </message>
</context>
<context>
    <name>shuzhi::SourceError</name>
    <message>
        <source>Open it in Excel or WPS, save it as .xlsx and choose that file.</source>
        <translation>请用 Excel 或 WPS 打开，另存为 .xlsx 后再选择。</translation>
    </message>
    <message>
        <source>This workbook is protected by a password.</source>
        <translation>此工作簿设有密码。</translation>
    </message>
    <message>
        <source>Open it with the password, remove the protection (File, Info, Protect), save it and choose it again.</source>
        <translation>请用密码打开，取消保护（文件、信息、保护工作簿），保存后再选择。</translation>
    </message>
    <message>
        <source>This is a workbook of a very old Excel.</source>
        <translation>这是很旧版本的 Excel 工作簿。</translation>
    </message>
    <message>
        <source>This is a binary workbook (.xlsb).</source>
        <translation>这是二进制工作簿（.xlsb）。</translation>
    </message>
    <message>
        <source>This is an XML spreadsheet of Excel 2003.</source>
        <translation>这是 Excel 2003 的 XML 表格。</translation>
    </message>
    <message>
        <source>This is an OpenDocument file without a readable table.</source>
        <translation>这是 OpenDocument 文件，没有可读取的表格。</translation>
    </message>
    <message>
        <source>The text of this file is damaged: its encoding could not be found.</source>
        <translation>无法识别此文件的文字编码。</translation>
    </message>
    <message>
        <source>Save it as CSV UTF-8 in Excel or WPS, or choose the encoding in the next step.</source>
        <translation>请用 Excel 或 WPS 另存为 CSV UTF-8，或在下一步选择编码。</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>此文件是空的。</translation>
    </message>
    <message>
        <source>Check that it was saved or downloaded completely.</source>
        <translation>请检查是否已完整保存或下载。</translation>
    </message>
    <message>
        <source>Ask for the table it was made from (.xlsx or .csv), or copy its table and paste it here.</source>
        <translation>请索取原始表格（.xlsx 或 .csv），或复制其中的表格粘贴到这里。</translation>
    </message>
    <message>
        <source>This is a PDF: pages to read, not a table.</source>
        <translation>这是 PDF 文件，供阅读而非表格。</translation>
    </message>
    <message>
        <source>This is a Word document.</source>
        <translation>这是 Word 文档。</translation>
    </message>
    <message>
        <source>This is a presentation.</source>
        <translation>这是演示文稿。</translation>
    </message>
    <message>
        <source>This is a document of an old Office program, not a workbook.</source>
        <translation>这是旧版 Office 文档，不是工作簿。</translation>
    </message>
    <message>
        <source>This is a web page, often the error page of a download.</source>
        <translation>这是网页，常见于下载出错。</translation>
    </message>
    <message>
        <source>This is a picture.</source>
        <translation>这是图片。</translation>
    </message>
    <message>
        <source>This is a catalog in RDF, which cannot be imported yet.</source>
        <translation>这是 RDF 格式的目录，目前无法导入。</translation>
    </message>
    <message>
        <source>Ask the platform for the same catalog as a table or as data.json.</source>
        <translation>请向平台索取表格或 data.json 格式的同一目录。</translation>
    </message>
    <message>
        <source>This is an XML file, not a table.</source>
        <translation>这是 XML 文件，不是表格。</translation>
    </message>
    <message>
        <source>This JSON file holds no records.</source>
        <translation>此 JSON 文件中没有记录。</translation>
    </message>
    <message>
        <source>A list of objects is needed, each with the names of its fields.</source>
        <translation>需要由对象组成的列表，每个对象写明字段名。</translation>
    </message>
    <message>
        <source>This is an archive with files inside.</source>
        <translation>这是压缩包。</translation>
    </message>
    <message>
        <source>Unpack it and choose the workbook or table inside.</source>
        <translation>请解压后选择其中的工作簿或表格。</translation>
    </message>
    <message>
        <source>This is a database, maybe a city of this program.</source>
        <translation>这是数据库文件，可能是本程序的城市文件。</translation>
    </message>
    <message>
        <source>A city is opened with Ctrl+O; here a table of rows is needed.</source>
        <translation>打开城市请用 Ctrl+O，这里需要的是表格文件。</translation>
    </message>
    <message>
        <source>This is no table: the content is not text and no known workbook.</source>
        <translation>这不是表格：内容既非文本，也非已知的工作簿。</translation>
    </message>
    <message>
        <source>Choose a workbook (.xlsx, .xls, .ods), a text table (.csv, .txt) or JSON.</source>
        <translation>请选择工作簿（.xlsx、.xls、.ods）、文本表格（.csv、.txt）或 JSON。</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>未从中读取任何内容。</translation>
    </message>
    <message>
        <source>This file is larger than the program accepts.</source>
        <translation>此文件超出程序可接受的大小。</translation>
    </message>
    <message>
        <source>Remove sheets and columns that are not needed, or split it, and try again.</source>
        <translation>请删去不需要的工作表和列，或拆分后再试。</translation>
    </message>
    <message>
        <source>Open it in a browser. If it shows your table, open it in Excel or WPS and save it as .xlsx; if it shows a message, download the file again.</source>
        <translation>请用浏览器打开：如果显示的是表格，请用 Excel 或 WPS 打开并另存为 .xlsx；如果是提示信息，请重新下载该文件。</translation>
    </message>
</context>
<context>
    <name>shuzhi::SourceStep</name>
    <message>
        <source>Imported before</source>
        <translation>导入过的文件</translation>
    </message>
    <message>
        <source>Reading the file...</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>What are the rows?</source>
        <translation>每行是什么？</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Choose a file, drop one, or paste a table.</source>
        <translation>请选择文件、拖入文件或粘贴表格。</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>正在读取文件。</translation>
    </message>
    <message>
        <source>This file cannot be imported; choose another.</source>
        <translation>此文件无法导入，请另选。</translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation>粘贴的表格</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>选择要导入的文件</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xls *.ods *.csv *.tsv *.txt *.json *.jsonl);;All files (*)</source>
        <translation>表格 (*.xlsx *.xls *.ods *.csv *.tsv *.txt *.json *.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>There is no table on the clipboard.</source>
        <translation>剪贴板中没有表格。</translation>
    </message>
    <message>
        <source>Select the cells with their head in Excel or WPS, copy them, and paste here.</source>
        <translation>请在 Excel 或 WPS 中连同表头选中单元格并复制，再粘贴到这里。</translation>
    </message>
    <message>
        <source>%1 · %2 rows · %3</source>
        <translation>%1 · %2 行 · %3</translation>
    </message>
    <message>
        <source>%1 sheets</source>
        <translation>%1 个工作表</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>The columns look like: %1. Import as that</source>
        <translation>这些列像是“%1”，改按此导入</translation>
    </message>
    <message>
        <source>No column was found for: %1. Choose at the right what the rows are, or say in the next steps where it stands.</source>
        <translation>未找到对应的列：%1。请在右侧选择每行的含义，或在后面的步骤中指明所在列。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>You import what is of %1; new catalogs enter as drafts. With a row of another department nothing of the file is written.</source>
        <translation>您可导入%1的内容，新目录以草稿进入。文件中如有其他部门的行，整份文件都不写入。</translation>
    </message>
</context>
<context>
    <name>shuzhi::SplitDialog</name>
    <message>
        <source>Split %1</source>
        <translation>拆分“%1”</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>A new department</source>
        <translation>新部门</translation>
    </message>
    <message>
        <source>An existing department</source>
        <translation>已有部门</translation>
    </message>
    <message>
        <source>The department that takes over</source>
        <translation>接收的部门</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>由谁接收</translation>
    </message>
    <message>
        <source>What can be chosen</source>
        <translation>可选的内容</translation>
    </message>
    <message>
        <source>Catalogs that go</source>
        <translation>要转出的目录</translation>
    </message>
    <message>
        <source>Functions that go</source>
        <translation>要转出的职能</translation>
    </message>
    <message>
        <source>Words narrow the list</source>
        <translation>输入文字缩小范围</translation>
    </message>
    <message>
        <source>Tick all shown</source>
        <translation>勾选列出的全部</translation>
    </message>
    <message>
        <source>Untick all shown</source>
        <translation>取消列出的全部</translation>
    </message>
    <message>
        <source>The duty list is signed or withdrawn: it stays as it is.</source>
        <translation>职责清单已签发或已撤回，保持原样。</translation>
    </message>
    <message>
        <source>The department has no duty list.</source>
        <translation>该部门没有职责清单。</translation>
    </message>
    <message>
        <source>Catalogs</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>职能</translation>
    </message>
    <message>
        <source>Tick catalogs, or functions of the duty list with all below them.</source>
        <translation>请勾选目录，或职责清单中的职能（连同其下各项）。</translation>
    </message>
    <message numerus="yes">
        <source>%n catalog(s) to move, with the demands on them. Calls that %1 made stay with it and count as another department&apos;s use. One step that can be undone.</source>
        <translation>
            <numerusform>将转出 %n 条目录及其需求。“%1”已有的调用仍归其所有，从此计为其他部门的使用。整个拆分为一步，可以撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: data duty list</source>
        <translation>%1数据职责清单</translation>
    </message>
</context>
<context>
    <name>shuzhi::StageView</name>
    <message>
        <source>What was answered: %1</source>
        <translation>对方的回答：%1</translation>
    </message>
</context>
<context>
    <name>shuzhi::StartPage</name>
    <message>
        <source>Opened before</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Shuzhi</source>
        <translation>数治</translation>
    </message>
    <message>
        <source>What data the city has, who answers for it, who does well, and what comes next.</source>
        <translation>全市有哪些数据、由谁负责、谁做得好、下一步做什么。</translation>
    </message>
    <message>
        <source>Open the demonstration city</source>
        <translation>打开示例城市</translation>
    </message>
    <message>
        <source>A made-up city with published totals: look around, nothing can be spoiled.</source>
        <translation>合成城市，总量取自公开数据：尽可试用，不会弄坏任何东西。</translation>
    </message>
    <message>
        <source>Go on with a file on this computer or a share.</source>
        <translation>继续使用本机或共享目录中的城市文件。</translation>
    </message>
    <message>
        <source>Start with an empty file, then import catalogs from a spreadsheet.</source>
        <translation>从空白文件开始，再从电子表格导入目录。</translation>
    </message>
    <message>
        <source>Open a city file...</source>
        <translation>打开城市文件…</translation>
    </message>
    <message>
        <source>New city...</source>
        <translation>新建城市…</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Connect to a server...</source>
        <translation>连接服务器…</translation>
    </message>
    <message>
        <source>Work with others on one database; keep, test and import connections.</source>
        <translation>与同事共用一个数据库；保存、测试和导入连接。</translation>
    </message>
</context>
<context>
    <name>shuzhi::StatusBar</name>
    <message>
        <source>Figures, timeliness and deadlines are those of this day</source>
        <translation>指标、更新及时性和各项期限均以此日为准</translation>
    </message>
    <message>
        <source>Reference day %1</source>
        <translation>基准日 %1</translation>
    </message>
</context>
<context>
    <name>shuzhi::StepLine</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>转到：%1</translation>
    </message>
</context>
<context>
    <name>shuzhi::ThumbsModel</name>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
</context>
<context>
    <name>shuzhi::TodoCard</name>
    <message>
        <source>To do and warnings</source>
        <translation>待办与预警</translation>
    </message>
    <message>
        <source>Opens: %1 rows</source>
        <translation>点击打开：%1 条</translation>
    </message>
    <message>
        <source>Nothing waits: no rule finds anything.</source>
        <translation>没有待办：各条规则均无发现。</translation>
    </message>
</context>
<context>
    <name>shuzhi::TopBar</name>
    <message>
        <source>Shuzhi</source>
        <translation>数治</translation>
    </message>
    <message>
        <source>Search or run a command...</source>
        <translation>搜索或执行命令…</translation>
    </message>
    <message>
        <source>Find catalogs, departments, duties and commands (%1)</source>
        <translation>查找目录、部门、职责与命令（%1）</translation>
    </message>
</context>
<context>
    <name>shuzhi::TreemapPainter</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>shuzhi::TrendCard</name>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Which rates the trend shows</source>
        <translation>选择趋势显示哪些比率</translation>
    </message>
    <message>
        <source>%1 months to %2</source>
        <translation>截至 %2 的 %1 个月末</translation>
    </message>
</context>
<context>
    <name>shuzhi::TrendChart</name>
    <message>
        <source>Month</source>
        <translation>月份</translation>
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
        <source>Note</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>shuzhi::TwinCheck</name>
    <message>
        <source>Same as &quot;%1&quot; of %2.</source>
        <translation>与%2《%1》相同。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more catalog(s).</source>
        <translation>
            <numerusform>另有 %n 条目录相同。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuzhi::UpgradeDesk</name>
    <message>
        <source>Bring this city to the new version of the program?</source>
        <translation>将本城市升级到新版本？</translation>
    </message>
    <message>
        <source>%1 was made by an older version. A copy of it is saved in a file first. Afterwards people with the older version can read it, but not write.</source>
        <translation>%1 由旧版本建立。升级前先备份成文件；升级后，使用旧版本的人员只能读取，不能写入。</translation>
    </message>
    <message>
        <source>Saving a copy, then changing the city...</source>
        <translation>正在备份并升级……</translation>
    </message>
    <message>
        <source>The city was brought to the new version.</source>
        <translation>城市已升级到新版本。</translation>
    </message>
    <message>
        <source>As it was before it is kept in %1.</source>
        <translation>升级前的备份在 %1。</translation>
    </message>
    <message>
        <source>This city was written by a newer version of the program: it is opened for reading only.</source>
        <translation>此城市由较新版本的程序写入：现以只读方式打开。</translation>
    </message>
    <message>
        <source>Nothing of it is changed.</source>
        <translation>不会改动其中任何内容。</translation>
    </message>
    <message>
        <source>Update this program to write again.</source>
        <translation>请升级本程序后再写入。</translation>
    </message>
</context>
<context>
    <name>shuzhi::UsageColumns</name>
    <message>
        <source>%1 calls</source>
        <translation>%1 次</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Calls by month and consumer</source>
        <translation>按月份和使用部门的调用量</translation>
    </message>
    <message>
        <source>%1 in the month</source>
        <translation>当月共 %1 次</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>shuzhi::UsePart</name>
    <message>
        <source>Consumers</source>
        <translation>使用部门</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>其他 %1 个部门</translation>
    </message>
    <message>
        <source>%1 calls by %2 departments</source>
        <translation>%2 个部门调用 %1 次</translation>
    </message>
    <message>
        <source>No other department has used it</source>
        <translation>尚无其他部门使用</translation>
    </message>
    <message>
        <source>The columns show %1 of them: the last twelve months.</source>
        <translation>柱形为近十二个月的 %1 次。</translation>
    </message>
    <message>
        <source>%1 calls; opens all catalogs it uses</source>
        <translation>%1 次；点击查看其使用的全部目录</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>暂无</translation>
    </message>
</context>
<context>
    <name>shuzhi::ValuesPanel</name>
    <message>
        <source>Unknown values</source>
        <translation>未知取值</translation>
    </message>
    <message>
        <source>All values are in their lists.</source>
        <translation>所有取值均在取值表中。</translation>
    </message>
    <message>
        <source>and %1 more: look whether the column was taken for the right field.</source>
        <translation>还有 %1 个：请检查此列是否对应了正确的字段。</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>What &quot;%1&quot; means</source>
        <translation>“%1”的含义</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Keep as written</source>
        <translation>按原文保留</translation>
    </message>
    <message>
        <source>Leave the cell empty</source>
        <translation>留空</translation>
    </message>
</context>
<context>
    <name>shuzhi::ViewsMenu</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>视图：%1</translation>
    </message>
    <message>
        <source>Keep this view...</source>
        <translation>保存此视图…</translation>
    </message>
    <message>
        <source>Remove a view</source>
        <translation>移除视图</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Name of the view: its filters, order and columns are kept on this desk.</source>
        <translation>视图名称：其筛选、排序和列保存在本机。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The view &quot;%1&quot; was removed.</source>
        <translation>已移除视图“%1”。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>shuzhi::VocabularySection</name>
    <message>
        <source>Vocabularies</source>
        <translation>代码表</translation>
    </message>
    <message>
        <source>The values fields take, and the spellings that imports read as them. What you add is kept in the city: the next import by anybody reads it, by window or command line.</source>
        <translation>字段的取值，以及导入时识别的写法。添加的写法存于城市文件：此后任何人用窗口或命令行导入都会识别。</translation>
    </message>
    <message>
        <source>Add spelling</source>
        <translation>添加写法</translation>
    </message>
    <message>
        <source>Remove own spellings</source>
        <translation>删除自加写法</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>代码表</translation>
    </message>
    <message>
        <source>Values and their spellings</source>
        <translation>取值及其写法</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Other spellings known</source>
        <translation>已识别的其他写法</translation>
    </message>
    <message>
        <source>Added here</source>
        <translation>自行添加</translation>
    </message>
    <message>
        <source>Another spelling of the selected value</source>
        <translation>所选取值的另一种写法</translation>
    </message>
    <message>
        <source>Basis: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is read as &quot;%2&quot; already.</source>
        <translation>“%1”已被识别为“%2”。</translation>
    </message>
    <message>
        <source>Imports read &quot;%1&quot; as &quot;%2&quot; from now on.</source>
        <translation>此后导入把“%1”识别为“%2”。</translation>
    </message>
    <message>
        <source>Add the spelling &quot;%1&quot;</source>
        <translation>添加写法“%1”</translation>
    </message>
    <message>
        <source>The spellings added for &quot;%1&quot; are gone.</source>
        <translation>已删除为“%1”添加的写法。</translation>
    </message>
    <message>
        <source>Remove the spellings of &quot;%1&quot;</source>
        <translation>删除“%1”的自加写法</translation>
    </message>
</context>
<context>
    <name>shuzhi::WhyText</name>
    <message>
        <source>%1 %2: %3 (%4)</source>
        <extracomment>points lost, indicator, why, measured value: &quot;−12.00 Mount rate: no resource is mounted (40.0%)&quot;</extracomment>
        <translation>%1 %2：%3（%4）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 more would bring %3</source>
        <extracomment>indicator, rows, what they bring: &quot;Mount rate: 12 catalogs more would bring +1.20 points&quot;</extracomment>
        <translation>%1：再有 %2达标，%3</translation>
    </message>
</context>
<context>
    <name>shuzhi::WhyView</name>
    <message>
        <source>View the %1</source>
        <translation>查看 %1</translation>
    </message>
    <message>
        <source>Smallest next steps</source>
        <translation>最小的改进</translation>
    </message>
    <message>
        <source>Beside the rank</source>
        <translation>与名次并看</translation>
    </message>
    <message>
        <source>View the %1 that do not count yet</source>
        <translation>查看尚未达标的 %1</translation>
    </message>
    <message>
        <source>Each by itself, everything else as it is.</source>
        <translation>各项单独计算，其余不变。</translation>
    </message>
</context>
<context>
    <name>shuzhi::Workbench</name>
    <message>
        <source>Import...</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>Making the demonstration city...</source>
        <translation>正在生成示例城市…</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Connected, local file</source>
        <translation>已连接，本地文件</translation>
    </message>
    <message>
        <source>Connected, server</source>
        <translation>已连接，服务器</translation>
    </message>
    <message>
        <source>Open a city</source>
        <translation>打开城市</translation>
    </message>
    <message>
        <source>Cities (*.shuzhi *.db *.sqlite);;All files (*)</source>
        <translation>城市文件 (*.shuzhi *.db *.sqlite);;所有文件 (*)</translation>
    </message>
    <message>
        <source>New city</source>
        <translation>新建城市</translation>
    </message>
    <message>
        <source>Cities (*.shuzhi)</source>
        <translation>城市文件 (*.shuzhi)</translation>
    </message>
    <message>
        <source>city</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Close city</source>
        <translation>关闭城市</translation>
    </message>
    <message>
        <source>Open city...</source>
        <translation>打开城市…</translation>
    </message>
    <message>
        <source>New city...</source>
        <translation>新建城市…</translation>
    </message>
    <message>
        <source>Open, make or close a city</source>
        <translation>打开、新建或关闭城市</translation>
    </message>
    <message>
        <source>Server away</source>
        <translation>服务器无法连接</translation>
    </message>
</context>
<context>
    <name>shuzhi::cli</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何改动。</translation>
    </message>
    <message>
        <source>The group roles are not there and this login may not create them.</source>
        <translation>组角色尚未创建，而此登录名无权创建。</translation>
    </message>
    <message>
        <source>Have the server&apos;s administrator run this command once, or run CREATE ROLE shuzhi_cdo, shuzhi_authority, shuzhi_department, shuzhi_auditor and shuzhi_reader (each NOLOGIN), and run it again.</source>
        <translation>请服务器管理员执行一次此命令，或先用 CREATE ROLE 创建 shuzhi_cdo、shuzhi_authority、shuzhi_department、shuzhi_auditor 和 shuzhi_reader（均为 NOLOGIN），再重新执行。</translation>
    </message>
    <message>
        <source>This login does not own the city.</source>
        <translation>此登录名不是城市库的所有者。</translation>
    </message>
    <message>
        <source>Run the command with the login that created the city, or as the server&apos;s administrator.</source>
        <translation>请用创建城市库的登录名执行，或由服务器管理员执行。</translation>
    </message>
</context>
</TS>
