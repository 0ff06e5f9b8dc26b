// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import/columnsstep.h"

#include "models/items/importcolumnsmodel.h"
#include "models/items/importfieldsmodel.h"
#include "models/services/import/importkind.h"
#include "ui/dialogs/import/columnfielddelegate.h"
#include "ui/dialogs/import/constantsbar.h"
#include "ui/dialogs/importtext.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/pilldelegate.h"
#include "ui/widgets/role.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

using Source = ImportColumnsModel::Source;

StateRole roleOf(const QModelIndex &index)
{
    switch (Source(index.data(ImportColumnsModel::SourceRole).toInt())) {
    case Source::Head: return StateRole::Ok;
    case Source::Content: return StateRole::Warn;
    case Source::Person:
    case Source::Kept: return StateRole::Accent;
    case Source::Ignored:
    case Source::None: break;
    }
    return StateRole::Mute;
}

} // namespace

ColumnsStep::ColumnsStep(ImportDraft &draft, QWidget *parent)
    : ImportStep(draft, parent)
    , m_model(new ImportColumnsModel(this))
    , m_table(new PagedTable)
    , m_delegate(new ColumnFieldDelegate(this))
    , m_tableCard(new Card(tr("Columns of the file")))
    , m_left(new ImportFieldsModel(this))
    , m_leftView(new QListView)
    , m_leftCard(new Card(tr("Not in the file")))
    , m_constants(new ConstantsBar)
{
    buildTable();
    auto *middle = new QHBoxLayout;
    middle->setSpacing(Theme::measures().gap);
    middle->addWidget(m_tableCard, 1);
    middle->addWidget(buildFields());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_constants);
    layout->addWidget(buildKept());
    layout->addLayout(middle, 1);
    m_busy = new BusyOverlay(m_tableCard);
    connect(m_busy, &BusyOverlay::cancelRequested, &draft, &ImportDraft::cancel);
    connect(m_constants, &ConstantsBar::constantSet, &draft, &ImportDraft::setConstant);
    connect(m_model, &ImportColumnsModel::fieldChosen, &draft, &ImportDraft::setField);
    connect(&draft, &ImportDraft::readingStarted, this,
            [this] { m_busy->start(tr("Reading the sheet..."), BusyOverlay::Ground::KeepContent); });
    connect(&draft, &ImportDraft::previewChanged, this, [this] {
        m_busy->finish();
        show();
    });
}

void ColumnsStep::buildTable()
{
    ImportColumnsModel::Words words;
    words.head = tr("Column in the file");
    words.samples = tr("Holds, for example");
    words.field = tr("Is taken for");
    words.evidence = tr("Because");
    words.leftOut = tr("left out");
    words.noHead = tr("(column %1)");
    words.share = tr("%1% of the cells looked at fit");
    words.fieldName = [this](const QString &field) { return fieldName(field); };
    words.sourceName = [](Source source) {
        switch (source) {
        case Source::Head: return tr("by its name");
        case Source::Content: return tr("by its content");
        case Source::Person: return tr("your choice");
        case Source::Kept: return tr("as last time");
        case Source::Ignored: return tr("not needed");
        case Source::None: break;
        }
        return tr("not known");
    };
    m_model->setWords(words);
    m_table->setObjectName(u"importColumns"_s);
    m_table->setAccessibleName(tr("Columns of the file"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(ImportColumnsModel::FieldColumn, m_delegate);
    m_table->setItemDelegateForColumn(ImportColumnsModel::EvidenceColumn, new PillDelegate(roleOf, this));
    m_table->setDragDropMode(QAbstractItemView::DropOnly);
    m_table->setDropIndicatorShown(true);
    QHeaderView *head = m_table->horizontalHeader();
    head->setStretchLastSection(false);
    head->setSectionResizeMode(ImportColumnsModel::SamplesColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(ImportColumnsModel::HeadColumn, 200);
    m_table->setColumnWidth(ImportColumnsModel::FieldColumn, 210);
    m_table->setColumnWidth(ImportColumnsModel::EvidenceColumn, 116);
    m_tableCard->setFlush(true);
    m_tableCard->setContent(m_table);
    const auto edit = [this](const QModelIndex &index) {
        m_table->edit(index.siblingAtColumn(ImportColumnsModel::FieldColumn));
    };
    connect(m_table, &QAbstractItemView::activated, this, edit);
    connect(m_table, &QAbstractItemView::clicked, this, [edit](const QModelIndex &index) {
        if (index.column() == ImportColumnsModel::FieldColumn)
            edit(index);
    });
}

QWidget *ColumnsStep::buildKept()
{
    m_kept = new QWidget;
    auto *forget = new QPushButton(tr("For&get that"));
    setRole(forget, "link"_L1);
    forget->setObjectName(u"forgetKept"_s);
    connect(forget, &QPushButton::clicked, &draft(), &ImportDraft::forgetKept);
    auto *layout = new QHBoxLayout(m_kept);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(makeLabel(tr("Read as the last time a file of this shape was imported."), "mute"_L1));
    layout->addWidget(forget);
    layout->addStretch();
    return m_kept;
}

QWidget *ColumnsStep::buildFields()
{
    m_leftView->setObjectName(u"fieldsLeft"_s);
    m_leftView->setAccessibleName(tr("Fields no column gives"));
    m_leftView->setModel(m_left);
    m_leftView->setFrameShape(QFrame::NoFrame);
    m_leftView->setDragEnabled(true);
    m_leftView->setDragDropMode(QAbstractItemView::DragOnly);
    m_leftView->setUniformItemSizes(true);
    m_leftView->setItemDelegate(new GridDelegate(m_leftView));
    m_leftCard->setFixedWidth(216);
    m_leftCard->setFlush(true);
    m_leftCard->setContent(m_leftView);
    m_leftCard->setToolTip(tr("Drag a field onto a column, or press Enter to give it to the marked column."));
    m_leftView->installEventFilter(this);
    connect(m_leftView, &QAbstractItemView::doubleClicked, this, &ColumnsStep::assign);
    return m_leftCard;
}

QString ColumnsStep::fieldName(const QString &field) const
{
    if (field.isEmpty())
        return tr("left out");
    if (field == u"extension")
        return tr("keep as extension field");
    return importtext::fieldName(field, draft().session().language() == Language::Chinese);
}

QString ColumnsStep::title() const
{
    return tr("Columns");
}

void ColumnsStep::enter()
{
    draft().showChosenSheet();
    show();
}

QWidget *ColumnsStep::firstField() const
{
    return m_table;
}

QString ColumnsStep::blocker() const
{
    if (draft().isReading())
        return tr("The sheet is being read.");
    const auto preview = draft().preview();
    if (!preview)
        return tr("The file could not be read; go back and choose another.");
    return preview->missing.isEmpty() ? QString() : tr("Say first which column gives what is missing.");
}

void ColumnsStep::show()
{
    const auto preview = draft().preview();
    QStringList fields{QString()};
    fields += ImportFieldsModel::fieldsOf(draft().request().kind);
    const ImportKind *kind = importKind(draft().request().kind);
    if (kind && kind->has(u"extension"_s))
        fields += u"extension"_s;
    const auto name = [this](const QString &field) { return fieldName(field); };
    m_delegate->setFields(fields, name);
    m_model->setColumns(draft().request().kind, preview ? preview->columns : QList<PreviewColumn>(),
                        draft().keptColumns());
    m_table->setCurrentIndex(m_table->currentIndex().isValid() ? m_table->currentIndex()
                                                               : m_model->index(0, 0));
    m_kept->setVisible(draft().usesKept());
    showMissing();
    emit changed();
}

void ColumnsStep::showMissing()
{
    const auto preview = draft().preview();
    const QHash<QString, QString> constants = draft().constants();
    const QStringList taken = m_model->fields() + QStringList(constants.keyBegin(), constants.keyEnd());
    QStringList left = ImportFieldsModel::fieldsOf(draft().request().kind);
    left.removeIf([&](const QString &field) { return taken.contains(field); });
    const auto name = [this](const QString &field) { return fieldName(field); };
    m_left->setFields(left, name);
    m_leftCard->setNote(QString::number(left.size()));
    m_tableCard->setNote(tr("%1 of %2 taken").arg(m_model->fields().size()).arg(m_model->rowCount()));
    ConstantsBar::State state;
    state.fields = left;
    state.constants = constants;
    QStringList missing;
    for (const QString &field : preview ? preview->missing : QStringList())
        missing += fieldName(field);
    if (!missing.isEmpty()) {
        const ImportKind *kind = importKind(draft().request().kind);
        const bool names = kind && kind->needed.first().contains(preview->missing.first());
        state.warning = tr("No column gives what every row needs: %1.").arg(missing.join(tr(", "))) + u' '
            + (names ? tr("Click the column that holds it and choose the field.")
                     : tr("Click the column that holds it and choose the field, or give every row the same "
                          "text."));
        state.suggested = preview->missing.first();
    } else if (left.contains(u"department"_s) && !taken.contains(u"provider_code"_s)) {
        state.hint =
            tr("No column names the department: all rows will go to one called after the city, unless you "
               "name it here.");
        state.suggested = u"department"_s;
    }
    m_constants->setState(state, name);
}

bool ColumnsStep::eventFilter(QObject *watched, QEvent *event)
{
    // The view would hand Enter on to the dialog, whose button goes on.
    const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
    if (watched != m_leftView || (key != Qt::Key_Return && key != Qt::Key_Enter))
        return ImportStep::eventFilter(watched, event);
    assign(m_leftView->currentIndex());
    return true;
}

void ColumnsStep::assign(const QModelIndex &field)
{
    if (!field.isValid())
        return;
    const QModelIndex column = m_table->currentIndex().siblingAtColumn(ImportColumnsModel::FieldColumn);
    if (column.isValid())
        m_model->setData(column, m_left->fieldAt(field.row()), Qt::EditRole);
}

} // namespace shuzhi
