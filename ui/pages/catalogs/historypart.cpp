// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/historypart.h"

#include "models/items/cataloghistorymodel.h"
#include "ui/pages/catalogs/historydelegate.h"
#include "ui/shell/rightstext.h"
#include "ui/widgets/icon.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

HistoryPart::HistoryPart(CatalogDesk &desk, QWidget *parent)
    : DetailPart(desk, parent)
    , m_words(desk.language())
    , m_model(new CatalogHistoryModel(this))
    , m_fields(new QComboBox)
    , m_list(new QListView)
    , m_note(makeLabel({}, "note"_L1))
    , m_restore(new QPushButton(icon(IconId::Undo), tr("Restore")))
{
    setObjectName(u"historyPart"_s);
    m_model->setWords([this](const CatalogChange &change,
                             const CatalogChange::Value *) { return m_words.whenAndWho(change); },
                      [this](const CatalogChange &change, const CatalogChange::Value *value) {
                          return m_words.change(change, value);
                      });
    m_fields->setObjectName(u"historyField"_s);
    m_fields->setAccessibleName(tr("Field"));
    m_fields->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setObjectName(u"historyList"_s);
    m_list->setAccessibleName(tr("Changes, newest first"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HistoryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setWordWrap(true);
    m_list->installEventFilter(this);
    m_note->setWordWrap(true);
    m_restore->setObjectName(u"historyRestore"_s);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_note, 1);
    foot->addWidget(m_restore, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 8, 0);
    layout->setSpacing(4);
    layout->addWidget(m_fields);
    layout->addWidget(m_list, 1);
    layout->addLayout(foot);
    connect(m_fields, &QComboBox::activated, this, [this](int row) {
        const QStringList key = m_fields->itemData(row).toStringList();
        m_model->setField({key.value(0), key.value(1)});
        m_list->setCurrentIndex(m_model->index(0));
        placeRestore();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPart::placeRestore);
    connect(m_restore, &QPushButton::clicked, this, &HistoryPart::restore);
}

void HistoryPart::place()
{
    const int row = std::max(0, m_list->currentIndex().row());
    m_model->setDetail(detail());
    placeFields();
    m_list->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1)));
    placeRestore();
}

void HistoryPart::placeFields()
{
    const QSignalBlocker quiet(m_fields);
    m_fields->clear();
    m_fields->addItem(tr("All changes"), QStringList());
    for (const CatalogHistoryModel::Field &field : m_model->fields()) {
        m_fields->addItem(m_words.fieldName(field.table, field.column),
                          QStringList{field.table, field.column});
        if (field == m_model->field())
            m_fields->setCurrentIndex(m_fields->count() - 1);
    }
}

void HistoryPart::placeRestore()
{
    const std::optional<RowEdit> edit = m_model->restoring(m_list->currentIndex().row());
    const QString why = desk().whyReadOnly();
    m_restore->setEnabled(edit.has_value() && why.isEmpty());
    m_restore->setHidden(isOfTheRole(desk().session().rights().whyNotEdit()));
    const Rights &rights = desk().session().rights();
    if (!rights.readsTrailOf(detail().values.value(u"department_id"_s)))
        m_note->setText(
            rights.role == u"department"
                ? tr("You read the log of what is of %1.").arg(rights.departmentName)
                : tr("The log is read by the department, the data authority, the CDO and auditors."));
    else if (!why.isEmpty())
        m_note->setText({}); // the head says it
    else if (!edit)
        m_note->setText(tr("Nothing to restore here: it stands as it was, or moves by steps of its own."));
    else if (edit->kind == StepKind::Insert)
        m_note->setText(tr("Brings the removed row back as a new change."));
    else
        m_note->setText(tr("Writes \"%1\" as a new change.")
                            .arg(m_words.valueText(edit->table, edit->columns.first(),
                                                   edit->values.first().toString(), detail())));
}

void HistoryPart::restore()
{
    const std::optional<RowEdit> edit = m_model->restoring(m_list->currentIndex().row());
    if (!edit || !desk().mayEdit())
        return;
    const QString what = edit->kind == StepKind::Insert
        ? edit->values.value(edit->columns.indexOf(u"name"_s)).toString()
        : m_words.fieldName(edit->table, edit->columns.first());
    desk().write(tr("Restored: %1 of \"%2\"").arg(what, desk().title()), {*edit});
}

void HistoryPart::focusField(const QString &)
{
    m_list->setFocus(Qt::OtherFocusReason);
}

bool HistoryPart::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            restore();
            return true;
        }
    }
    return DetailPart::eventFilter(watched, event);
}

} // namespace shuzhi
