// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import/previewtable.h"

#include "ui/charts/figuretext.h"
#include "ui/dialogs/import/importdraft.h"
#include "ui/dialogs/importtext.h"
#include "ui/widgets/griddelegate.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tickdelegate.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

using Fate = ImportRowsModel::Fate;

const QList<QPair<QString, Fate>> s_keys{
    {u"added"_s, Fate::Added},         {u"changed"_s, Fate::Changed},   {u"unchanged"_s, Fate::Unchanged},
    {u"duplicate"_s, Fate::Duplicate}, {u"rejected"_s, Fate::Rejected}, {u"declined"_s, Fate::Declined},
    {u"warning"_s, Fate::Warning},
};

StateRole roleOf(const QModelIndex &index)
{
    switch (Fate(index.data(ImportRowsModel::FateRole).toInt())) {
    case Fate::Added: return StateRole::Ok;
    case Fate::Changed: return StateRole::Accent;
    case Fate::Rejected: return StateRole::Bad;
    case Fate::Duplicate:
    case Fate::Warning: return StateRole::Warn;
    default: return StateRole::Mute;
    }
}

} // namespace

PreviewTable::PreviewTable(ImportDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_fates(new SegmentBar)
    , m_rows(new ImportRowsModel(this))
    , m_table(new PagedTable)
    , m_none(makeLabel(tr("No row of this kind."), "mute"_L1))
    , m_stack(new QStackedWidget)
{
    setFocusProxy(m_table);
    setWords();
    buildTable();
    m_none->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_none);
    m_fates->setObjectName(u"fates"_s);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(10, 4, 10, 0);
    line->addWidget(m_fates, 1);
    m_fates->setAccessibleName(tr("Which rows are listed"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(m_stack, 1);
    connect(m_fates, &SegmentBar::currentChanged, this, [this](const QString &key) {
        std::optional<Fate> shown;
        for (const auto &[name, fate] : s_keys) {
            if (name == key)
                shown = fate;
        }
        m_rows->setShown(shown);
        fitColumns();
        m_stack->setCurrentIndex(m_rows->rowCount() > 0 ? 0 : 1);
    });
}

void PreviewTable::setWords()
{
    const Language language = m_draft.session().language();
    ImportRowsModel::Words words;
    words.heads = {tr("Row"),    tr("Result"),          tr("Name"),
                   tr("Column"), tr("Before / as met"), tr("After / why")};
    words.fate = [](Fate fate) { return importtext::fateName(fate); };
    words.error = [](const ImportError &error) { return importtext::of(error); };
    words.warning = [language](const ImportWarning &warning) {
        const QString text = importtext::of(warning, language);
        return warning.count > 1 ? tr("%1 (%2 rows)").arg(text, FigureText::count(warning.count)) : text;
    };
    words.repeats = [](qint64 row) { return tr("Repeats row %1; it is not stored.").arg(row); };
    words.value = [language](const QString &field, const QString &value) {
        return value.isEmpty() ? tr("(empty)") : importtext::storedText(field, value, language);
    };
    m_rows->setWords(words);
}

void PreviewTable::buildTable()
{
    m_table->setObjectName(u"importRows"_s);
    m_table->setAccessibleName(tr("Rows of the file"));
    m_table->setModel(m_rows);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setItemDelegateForColumn(ImportRowsModel::RowColumn, new TickDelegate(this));
    auto *fates = new GridDelegate(this);
    fates->setStateOf(roleOf);
    m_table->setItemDelegateForColumn(ImportRowsModel::FateColumn, fates);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    connect(m_rows, &ImportRowsModel::declineRequested, &m_draft, &ImportDraft::decline);
    connect(m_table, &QWidget::customContextMenuRequested, this, &PreviewTable::tableMenu);
}

/// Names get the room where no cells are compared; else the reasons do.
void PreviewTable::fitColumns()
{
    const QString fate = m_fates->current();
    const auto report = m_draft.report();
    const bool compared = report && report->changed + report->duplicates + report->rejected > 0;
    const bool cells =
        fate == u"all" ? compared : fate != u"added" && fate != u"unchanged" && fate != u"declined";
    for (const int column :
         {ImportRowsModel::CellColumn, ImportRowsModel::BeforeColumn, ImportRowsModel::AfterColumn})
        m_table->setColumnHidden(column, !cells);
    m_table->setColumnHidden(ImportRowsModel::TitleColumn, fate == u"warning");
    m_table->setColumnHidden(ImportRowsModel::FateColumn, fate == u"warning");
    const int room = std::max(600, m_table->viewport()->width()) - 92 - 92;
    m_table->setColumnWidth(ImportRowsModel::RowColumn, 92);
    m_table->setColumnWidth(ImportRowsModel::FateColumn, 92);
    m_table->setColumnWidth(ImportRowsModel::TitleColumn, room * 30 / 100);
    m_table->setColumnWidth(ImportRowsModel::CellColumn, room * 17 / 100);
    m_table->setColumnWidth(ImportRowsModel::BeforeColumn, room * 22 / 100);
}

void PreviewTable::showReport()
{
    const int scrolled = m_table->verticalScrollBar()->value();
    m_rows->setReport(m_draft.report(), m_draft.declined());
    m_table->verticalScrollBar()->setValue(scrolled);
    showFates();
    fitColumns();
    m_stack->setCurrentIndex(m_rows->rowCount() > 0 ? 0 : 1);
}

void PreviewTable::showFates()
{
    const auto report = m_draft.report();
    if (!report)
        return;
    const auto segment = [](const QString &key, const QString &words, qint64 count) {
        return Segment{key, words, FigureText::count(count)};
    };
    qint64 warnings = report->warnings.size();
    QList<Segment> segments{segment(u"all"_s, tr("All"), report->rows),
                            segment(u"added"_s, tr("New"), report->added),
                            segment(u"changed"_s, tr("Changed"), report->changed),
                            segment(u"unchanged"_s, tr("Unchanged"), report->unchanged),
                            segment(u"duplicate"_s, tr("Duplicates"), report->duplicates),
                            segment(u"rejected"_s, tr("Rejected"), report->rejected)};
    if (!m_draft.declined().isEmpty())
        segments += segment(u"declined"_s, tr("Taken out"), m_draft.declined().size());
    segments += segment(u"warning"_s, tr("Hints"), warnings);
    const QString before = m_fates->current();
    m_fates->setSegments(segments);
    if (m_fates->current() != before) // the last row taken out came back
        emit m_fates->currentChanged(m_fates->current());
}

void PreviewTable::decline(bool declined)
{
    QList<RowNote> rows;
    const QList<int> selected = m_table->selectedRowNumbers();
    for (const int line : selected) {
        const RowNote note = m_rows->noteAt(line);
        const bool met = std::any_of(rows.begin(), rows.end(), [&](const RowNote &one) {
            return one.row == note.row && one.sheet == note.sheet;
        });
        if (m_rows->canDecline(line) && m_rows->isTaken(line) == declined && !met)
            rows += note;
    }
    if (!rows.isEmpty())
        m_draft.decline(rows, declined);
}

void PreviewTable::tableMenu(const QPoint &place)
{
    QMenu menu;
    const QList<int> selected = m_table->selectedRowNumbers();
    bool taken = false, out = false;
    for (const int line : selected) {
        taken = taken || (m_rows->canDecline(line) && m_rows->isTaken(line));
        out = out || (m_rows->canDecline(line) && !m_rows->isTaken(line));
    }
    QAction *take = menu.addAction(tr("Take these rows"), this, [this] { decline(false); });
    QAction *leave = menu.addAction(tr("Do not take these rows"), this, [this] { decline(true); });
    take->setEnabled(out);
    leave->setEnabled(taken);
    menu.exec(m_table->viewport()->mapToGlobal(place));
}

bool PreviewTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        const int line = m_table->currentIndex().row();
        if (m_rows->canDecline(line))
            decline(m_rows->isTaken(line));
        return true;
    }
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

} // namespace shuzhi
