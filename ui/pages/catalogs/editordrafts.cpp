// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/editordrafts.h"

#include "models/domain/vocabulary.h"
#include "ui/pages/catalogs/catalogtable.h"
#include "ui/pages/catalogs/valueeditor.h"

#include <QAbstractItemDelegate>
#include <QChildEvent>
#include <QMenu>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int everyMs = 250;

} // namespace

EditorDrafts::EditorDrafts(CitySession &session, CatalogTable &table, const CatalogModel &model)
    : QObject(&table)
    , m_session(session)
    , m_table(table)
    , m_model(model)
{
    m_timer.setInterval(everyMs);
    connect(&m_timer, &QTimer::timeout, this, &EditorDrafts::look);
    table.viewport()->installEventFilter(this);
    connect(table.itemDelegate(), &QAbstractItemDelegate::closeEditor, this,
            [this](QWidget *, QAbstractItemDelegate::EndEditHint hint) {
                closed(hint == QAbstractItemDelegate::RevertModelCache);
            });
    connect(&session.drafts(), &DraftKeeper::changed, table.viewport(), qOverload<>(&QWidget::update));
}

bool EditorDrafts::eventFilter(QObject *watched, QEvent *event)
{
    // An editor is a child of the viewport; what is typed in it is looked at while it is open.
    if (event->type() == QEvent::ChildAdded && static_cast<QChildEvent *>(event)->child()->isWidgetType())
        m_timer.start();
    return QObject::eventFilter(watched, event);
}

void EditorDrafts::look()
{
    auto *editor = m_table.viewport()->findChild<QWidget *>(u"valueEditor"_s, Qt::FindDirectChildrenOnly);
    if (!editor) {
        m_timer.stop();
        return;
    }
    if (editor != m_editor)
        opened(editor);
    keep();
}

void EditorDrafts::opened(QWidget *editor)
{
    m_editor = editor;
    m_cell = {};
    const QModelIndex index = m_table.currentIndex();
    const CatalogRow *row = m_model.rowAt(index.row());
    if (!row)
        return;
    const auto column = CatalogColumn(index.column());
    m_cell = {u"catalog"_s, row->uid,   catalogEditColumn(column),         m_model.cells().code(*row, column),
              row->rev,     row->title, m_model.cells().code(*row, column)};
}

void EditorDrafts::keep()
{
    if (!m_editor || m_cell.column.isEmpty())
        return;
    DraftCell typed = m_cell;
    const QString text = valueeditor::value(m_editor).trimmed();
    typed.value =
        isCodeListColumn(m_cell.column) ? codeList(vocabulary(columnVocabulary(m_cell.column)), text) : text;
    if (typed.value == m_cell.value)
        m_session.drafts().discard(typed.table, typed.uid, typed.column);
    else
        m_session.drafts().keep(typed);
}

void EditorDrafts::closed(bool reverted)
{
    m_timer.stop();
    // Esc takes back what was typed here; what was committed is kept by whoever writes it.
    if (reverted && m_editor && !m_cell.column.isEmpty())
        m_session.drafts().discard(m_cell.table, m_cell.uid, m_cell.column);
    m_editor.clear();
}

void EditorDrafts::addTo(QMenu &menu, const CatalogRow &row, CatalogColumn column)
{
    const DraftCell *draft = m_session.drafts().find(u"catalog"_s, row.uid, catalogEditColumn(column));
    if (!draft)
        return;
    DraftCell again = *draft;
    again.rev = row.rev; // the reader sees what is stored now
    again.before = m_model.cells().code(row, column);
    const QString words = columnLabel(draft->column, draft->value, m_model.words());
    QAction *write = menu.addAction(
        tr("Write what was typed: \"%1\"").arg(menu.fontMetrics().elidedText(words, Qt::ElideRight, 240)),
        this, [this, again] { emit writeRequested(again); });
    write->setEnabled(m_session.mayEdit());
    menu.addAction(tr("Discard what was typed"), this,
                   [this, again] { m_session.drafts().discard(again.table, again.uid, again.column); });
    menu.addSeparator();
}

} // namespace shuzhi
