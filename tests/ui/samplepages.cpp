// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplepages.h"

#include "ui/widgets/busyline.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/detaillist.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/facetlist.h"
#include "ui/widgets/figurecard.h"
#include "ui/widgets/gridtree.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/pilldelegate.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/titleline.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>

namespace shuzhi::test {

using namespace Qt::StringLiterals;

namespace {

QVBoxLayout *pageLayout(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    const Measures &m = Theme::measures();
    layout->setContentsMargins(m.pageMargin, m.pageMargin, m.pageMargin, m.pageMargin);
    layout->setSpacing(m.gap);
    return layout;
}

class SamplePage : public RecordingPage
{
public:
    SamplePage(const QString &id, QString title, IconId icon)
        : RecordingPage(id)
        , m_title(std::move(title))
        , m_icon(icon)
    {
    }
    [[nodiscard]] QString title() const override { return m_title; }
    [[nodiscard]] IconId iconId() const override { return m_icon; }

private:
    QString m_title;
    IconId m_icon;
};

QStandardItemModel *makeRows(QObject *parent)
{
    auto *model = new QStandardItemModel(60, 8, parent);
    model->setHorizontalHeaderLabels(
        {u"代码"_s, u"名称"_s, u"提供方"_s, u"共享"_s, u"资源"_s, u"数据项"_s, u"使用"_s, u"完整率"_s});
    const QStringList names{u"婚姻登记信息"_s, u"离婚登记信息"_s, u"收养登记信息"_s,
                            u"流浪乞讨人员救助登记信息"_s};
    for (int r = 0; r < 60; ++r) {
        const QStringList cells{u"307040112/%1"_s.arg(2000 + r * 37),
                                names.at(r % 4),
                                u"市民政局"_s,
                                r % 3 ? u"有条件"_s : u"无条件"_s,
                                r % 4 == 1 ? u"未挂接"_s : u"库表"_s,
                                QString::number(14 + r % 9),
                                QString::number(r * 13 % 11),
                                u"%1%"_s.arg(60.0 + r % 40, 0, 'f', 1)};
        for (int c = 0; c < cells.size(); ++c)
            model->setItem(r, c, new QStandardItem(cells.at(c)));
    }
    return model;
}

QWidget *makeFacets()
{
    auto *facets = new FacetList;
    FacetGroup departments{u"dept"_s, u"部门"_s, {}, 8};
    for (int i = 0; i < 57; ++i)
        departments.values << FacetValue{QString::number(i),
                                         i == 5 ? u"市自然资源和规划局（市林业局）"_s : u"市第%1局"_s.arg(i),
                                         182 + i * 37};
    facets->setGroups(
        {{u"mount"_s, u"挂接"_s, {{u"yes"_s, u"已挂接"_s, 6309}, {u"no"_s, u"未挂接"_s, 12587}}},
         {u"share"_s,
          u"共享类型"_s,
          {{u"u"_s, u"无条件共享"_s, 5214}, {u"c"_s, u"有条件共享"_s, 11902}, {u"n"_s, u"不予共享"_s, 0}}},
         departments});
    facets->setSelection({{u"dept"_s, {u"1"_s}}});
    auto *card = new Card;
    card->setFlush(true);
    card->setContent(facets);
    card->setFixedWidth(190);
    return card;
}

QWidget *makeDetail()
{
    auto *card = new Card(u"婚姻登记信息"_s);
    card->setNote(u"v4"_s);
    auto *tabs = new SegmentBar;
    tabs->setAccessibleName(u"部分"_s);
    tabs->setSegments({{u"a"_s, u"基本信息"_s},
                       {u"b"_s, u"数据项"_s, u"18"_s},
                       {u"c"_s, u"资源"_s, u"1"_s},
                       {u"d"_s, u"使用"_s},
                       {u"e"_s, u"历史"_s}});
    auto *details = new DetailList;
    details->setRows(
        {{u"摘要"_s, u"本市婚姻登记机关办理的结婚登记、离婚登记、补领婚姻登记证等全部登记记录，按日更新。"_s},
         {u"共享类型"_s, u"有条件共享"_s},
         {u"更新周期"_s, u"每月 · 上次 2023-06-03 按期"_s, StateRole::Ok},
         {u"开放"_s, u"不开放"_s},
         {u"责任处室"_s, {}},
         {u"数据源"_s, u"三个源头"_s, StateRole::Warn}});
    card->content()->addWidget(tabs);
    card->content()->addWidget(details);
    card->content()->addStretch(1);
    card->setFixedWidth(330);
    return card;
}

} // namespace

Page *makeFiguresPage()
{
    auto *page = new SamplePage(u"figures"_s, u"总览"_s, IconId::Dashboard);
    auto *layout = pageLayout(page);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    QList<FigureCard *> cards;
    for (const QString &label :
         {u"目录总数"_s, u"资源挂接率"_s, u"无资源目录"_s, u"汇聚数据"_s, u"目录使用率"_s, u"开放目录"_s}) {
        cards << new FigureCard(label);
        row->addWidget(cards.last());
    }
    cards[0]->setFigure(u"18,896"_s, u"57 个部门"_s);
    cards[0]->setOpens(u"18,896 个已发布目录"_s);
    cards[1]->setFigure(u"33.4%"_s, u"6,309 已挂接 · 较上期"_s, u"6,309 / 18,896"_s);
    cards[1]->setChange(u"▲2.1"_s, StateRole::Ok);
    cards[1]->setOpens(u"6,309 个已挂接目录"_s);
    cards[2]->setFigure(u"12,587"_s, u"有目录，无资源，占全部已发布目录的三分之二"_s);
    cards[2]->setFigureRole(StateRole::Bad);
    cards[2]->setOpens(u"12,587"_s);
    cards[3]->setNotMeasured(u"没有录入"_s);
    cards[4]->setFailed(u"无法读取"_s);
    layout->addLayout(row);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(12);
    auto *bars = new Card(u"部门资源挂接率"_s);
    bars->setNote(u"点击柱条下钻到目录"_s);
    auto *todo = new Card(u"待办与预警"_s);
    todo->setNote(u"14"_s);
    auto *empty = new EmptyState;
    empty->setContent(IconId::CircleCheck, u"今天没有到期的事项。"_s, u"到期日按工作日计算，以截止日为准。"_s,
                      u"查看全部"_s);
    todo->setContent(empty);
    auto *busy = new BusyOverlay(bars);
    busy->setObjectName("busy"_L1);
    lower->addWidget(bars, 5);
    lower->addWidget(todo, 3);
    layout->addLayout(lower, 1);
    return page;
}

Page *makeGridPage()
{
    auto *page = new SamplePage(u"grid"_s, u"目录"_s, IconId::FolderTree);
    auto *layout = pageLayout(page);
    auto *title = new TitleLine(u"目录"_s);
    title->chips()->setChips({{u"a"_s, u"部门: 市民政局"_s}, {u"b"_s, u"关键词: “登记”"_s}});
    title->setNote(u"24 / 18,896 · 6 ms"_s);
    auto *view = new QAction(u"视图"_s, page);
    view->setMenu(new QMenu(page));
    title->addCommand(view);
    title->addCommand(new QAction(u"批量修改"_s, page));
    auto *create = new QAction(u"新建目录"_s, page);
    create->setShortcut(QKeySequence::New);
    title->setPrimary(create);
    layout->addWidget(title);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    auto *table = new PagedTable;
    table->setAccessibleName(QStringLiteral("Catalogs"));
    table->setModel(makeRows(table));
    table->setNumericColumns({5, 6, 7});
    table->setItemDelegateForColumn(4,
                                    new PillDelegate(
                                        [](const QModelIndex &index) {
                                            return index.data().toString() == u"未挂接" ? StateRole::Bad
                                                                                        : StateRole::Ok;
                                        },
                                        table));
    const int widths[] = {120, 180, 90, 70, 80, 70, 60, 70};
    for (int c = 0; c < 8; ++c)
        table->setColumnWidth(c, widths[c]);
    table->selectRow(2);
    page->setFocusProxy(table);
    auto *grid = new Card;
    grid->setFlush(true);
    grid->setContent(table);
    row->addWidget(makeFacets());
    row->addWidget(grid, 1);
    row->addWidget(makeDetail());
    layout->addLayout(row, 1);
    return page;
}

Page *makeStatesPage()
{
    auto *page = new SamplePage(u"states"_s, u"数据职责与一个很长的名称"_s, IconId::ListTree);
    auto *layout = pageLayout(page);
    auto *title = new TitleLine(u"市民政局 · 数据职责清单"_s);
    title->setState(u"V3 草稿"_s);
    title->setNote(u"对应“三定”12 条 · 数据职责 31 项 · 覆盖率 86%"_s);
    title->addWidget(new SearchField(u"查找职责…"_s));
    title->setPrimary(new QAction(u"提交部门签认"_s, page));
    layout->addWidget(title);
    auto *form = new Card(u"表单"_s);
    auto *row = new QHBoxLayout;
    auto *combo = new QComboBox;
    combo->addItems({u"有条件共享"_s, u"无条件共享"_s});
    auto *check = new QCheckBox(u"唯一源头"_s);
    check->setChecked(true);
    auto *radio = new QRadioButton(u"按部门"_s);
    radio->setChecked(true);
    auto *disabled = new QPushButton(u"不可用"_s);
    disabled->setEnabled(false);
    row->addWidget(combo);
    row->addWidget(new QSpinBox);
    row->addWidget(new QDateEdit(QDate(2023, 6, 30)));
    row->addWidget(check);
    row->addWidget(new QCheckBox(u"需要确认"_s));
    row->addWidget(radio);
    row->addWidget(new QPushButton(u"普通"_s));
    row->addWidget(disabled);
    row->addStretch(1);
    form->content()->addLayout(row);
    auto *line = new BusyLine;
    line->setText(u"正在导入 目录.xlsx"_s);
    line->setProgress(7200, 18896);
    form->content()->addWidget(line);
    auto *edit = new QPlainTextEdit(u"依据《某市政务数据管理办法》第四条。"_s);
    edit->setFixedHeight(60);
    form->content()->addWidget(edit);
    layout->addWidget(form);
    auto *tree = new GridTree;
    auto *duties = new QStandardItemModel(0, 2, tree);
    duties->setHorizontalHeaderLabels({u"职能 / 事项 / 数据职责"_s, u"状态"_s});
    for (const QString &name : {u"一、社会救助管理"_s, u"二、婚姻登记管理"_s}) {
        auto *top = new QStandardItem(name);
        auto *matter = new QStandardItem(u"城乡低保审核"_s);
        matter->appendRow({new QStandardItem(u"低保对象身份与家庭信息"_s), new QStandardItem(u"已确认"_s)});
        matter->appendRow({new QStandardItem(u"低保金发放记录"_s), new QStandardItem(u"待确认"_s)});
        top->appendRow({matter, new QStandardItem});
        duties->appendRow({top, new QStandardItem});
    }
    tree->setModel(duties);
    tree->setItemDelegateForColumn(1,
                                   new PillDelegate(
                                       [](const QModelIndex &index) {
                                           return index.data().toString() == u"待确认" ? StateRole::Warn
                                                                                       : StateRole::Ok;
                                       },
                                       tree));
    tree->expandAll();
    tree->setColumnWidth(0, 420);
    tree->setCurrentIndex(duties->index(0, 0, duties->index(0, 0)));
    auto *card = new Card;
    card->setFlush(true);
    card->setContent(tree);
    layout->addWidget(card, 1);
    return page;
}

} // namespace shuzhi::test
