// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bulkchangedialog.h"

#include "models/domain/vocabulary.h"
#include "models/items/bulkrowsmodel.h"
#include "models/services/catalogcells.h"
#include "ui/charts/figuretext.h"
#include "ui/dialogs/bulkvalueeditor.h"
#include "ui/dialogs/importtext.h"
#include "ui/shell/errortext.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/role.h"
#include "ui/widgets/segmentbar.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int restMs = 250;

/// The field as the officer knows it: references are called by what they point to.
QString fieldKey(const QString &column)
{
    return column.endsWith(u"_id") ? column.chopped(3) : column;
}

} // namespace

BulkChangeDialog::BulkChangeDialog(CitySession &session, const QList<qint64> &ids, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_ids(ids)
    , m_model(new BulkRowsModel(this))
{
    setObjectName(u"bulkChangeDialog"_s);
    setWindowTitle(tr("Change a field of %n catalog(s)", nullptr, int(ids.size())));
    build();
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &BulkChangeDialog::ask);
    connect(m_field, &QComboBox::currentIndexChanged, this, [this] {
        m_value->setColumn(m_field->currentData().toString());
        changed();
    });
    connect(m_value, &BulkValueEditor::changed, this, &BulkChangeDialog::changed);
    connect(m_fates, &SegmentBar::currentChanged, this, &BulkChangeDialog::placeShown);
    setColumn(u"update_cycle"_s);
    resize(860, 560);
}

QWidget *BulkChangeDialog::choiceLine()
{
    const bool chinese = m_session.language() == Language::Chinese;
    m_field = new QComboBox;
    m_field->setObjectName(u"bulkField"_s);
    m_field->setAccessibleName(tr("Field"));
    m_field->setMaxVisibleItems(int(bulkColumns().size()));
    QStringList columns = bulkColumns();
    if (!m_session.rights().editsAll())
        columns.removeOne(u"department_id"_s); // what is of a department stays with it
    for (const QString &column : std::as_const(columns))
        m_field->addItem(importtext::fieldName(fieldKey(column), chinese), column);
    m_value = new BulkValueEditor(m_session);
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_field);
    layout->addWidget(m_value, 1);
    return line;
}

void BulkChangeDialog::build()
{
    m_fates = new SegmentBar;
    m_fates->setObjectName(u"bulkFates"_s);
    m_fates->setAccessibleName(tr("Which catalogs are listed"));
    m_table = new PagedTable;
    m_table->setObjectName(u"bulkRows"_s);
    m_table->setAccessibleName(tr("What becomes of the catalogs"));
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setColumnWidth(BulkRowsModel::Title, 300);
    m_table->setColumnWidth(BulkRowsModel::Before, 170);
    m_table->setColumnWidth(BulkRowsModel::After, 170);
    m_note = makeLabel({}, "note"_L1);
    m_note->setObjectName(u"bulkNote"_s);
    m_note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_apply = buttons->addButton(tr("Change"), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(u"bulkApply"_s);
    m_apply->setEnabled(false);
    setRole(m_apply, "primary"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(8);
    layout->addWidget(choiceLine());
    layout->addWidget(m_note);
    layout->addWidget(m_fates);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    m_busy = new BusyOverlay(m_table);
    connect(m_busy, &BusyOverlay::cancelRequested, this, [this] { m_session.store().cancel(m_task); });
    connect(buttons, &QDialogButtonBox::accepted, this, &BulkChangeDialog::write);
    connect(buttons, &QDialogButtonBox::rejected, this, [this] {
        m_session.store().cancel(m_task); // what is being written is not written then
        reject();
    });
}

void BulkChangeDialog::setColumn(const QString &column)
{
    const int index = m_field->findData(column);
    m_field->setCurrentIndex(index);
    m_value->setColumn(column);
    changed();
}

QString BulkChangeDialog::field() const
{
    return m_field->currentText();
}

void BulkChangeDialog::setWords()
{
    const QString key = fieldKey(m_change.column);
    m_model->setWords({{tr("Catalog"), tr("Now"), tr("Then"), tr("Note")},
                       [key, language = m_session.language()](const QString &value) {
                           return importtext::storedText(key, value, language);
                       },
                       [this](const BulkRow &row) { return noteOf(row); }});
}

QString BulkChangeDialog::noteOf(const BulkRow &row) const
{
    const QString state = vocabulary(u"catalog_state"_s).label(row.state, m_session.language());
    switch (row.refusal) {
    case BulkRefusal::State: return tr("%1: not edited in this state").arg(state);
    case BulkRefusal::NeedsValue: return tr("A catalog needs this field");
    case BulkRefusal::None: break;
    }
    return row.fate == BulkFate::Unchanged ? tr("Stays as it is") : state;
}

void BulkChangeDialog::say(const QString &text, QLatin1String role)
{
    setRole(m_note, role);
    m_note->setText(text);
}

void BulkChangeDialog::changed()
{
    if (m_writing)
        return;
    m_session.store().drop(m_task);
    m_busy->finish();
    m_apply->setEnabled(false);
    const QString fault = m_value->fault();
    if (fault.isEmpty()) {
        m_rest.start();
        return;
    }
    m_rest.stop();
    say(fault, "note"_L1);
    m_preview = {};
    place({});
}

void BulkChangeDialog::ask()
{
    m_change = m_value->change();
    m_busy->start(tr("Looking at the catalogs"), BusyOverlay::Ground::KeepContent);
    m_task = m_session.store().run(
        LaneId::Long, BulkPreviewQuery{m_ids, m_change}, this,
        [this](const Result<BulkPreview> &preview) {
            m_busy->finish();
            if (!preview) {
                say(errorText(preview.error()).happened, "bad"_L1);
                return;
            }
            place(*preview);
            const qint64 shown = qMin(m_preview.changed, qint64(BulkPreview::shownPerFate));
            say(shown < m_preview.changed
                    ? tr("The first %1 are shown; all %2 are changed.")
                          .arg(FigureText::count(shown), FigureText::count(m_preview.changed))
                    : tr("One step: undo takes all of it back."),
                "note"_L1);
            emit previewed();
        },
        [this](double fraction) { m_busy->setFraction(fraction); });
}

void BulkChangeDialog::place(const BulkPreview &preview)
{
    m_preview = preview;
    setWords();
    m_fates->setSegments({{u"changed"_s, tr("Changed"), FigureText::count(preview.changed)},
                          {u"unchanged"_s, tr("Unchanged"), FigureText::count(preview.unchanged)},
                          {u"refused"_s, tr("Refused"), FigureText::count(preview.refused)}});
    m_model->setRows(preview.rows);
    placeShown();
    m_apply->setText(tr("Change %n catalog(s)", nullptr, int(preview.changed)));
    m_apply->setEnabled(preview.changed > 0);
}

void BulkChangeDialog::placeShown()
{
    const QString key = m_fates->current();
    m_model->setShown(key == u"refused"         ? BulkFate::Refused
                          : key == u"unchanged" ? BulkFate::Unchanged
                                                : BulkFate::Changed);
}

void BulkChangeDialog::write()
{
    if (!m_apply->isEnabled() || m_writing)
        return;
    m_writing = true;
    m_apply->setEnabled(false);
    m_busy->start(tr("Changing the catalogs"), BusyOverlay::Ground::KeepContent);
    m_task = m_session.store().run(
        LaneId::Write, BulkChangeQuery{m_session.actor(), m_ids, m_change, m_preview.mark}, this,
        [this](const Result<BulkDone> &done) { written(done); },
        [this](double fraction) { m_busy->setFraction(fraction); });
}

void BulkChangeDialog::written(const Result<BulkDone> &done)
{
    m_writing = false;
    m_busy->finish();
    if (done) {
        if (done->chain > 0) {
            m_session.history().remember(
                tr("Change of %1 in %n catalog(s)", nullptr, int(done->changed)).arg(field()), done->chain);
            emit m_session.dataChanged();
        }
        emit applied(*done, field());
        accept();
        return;
    }
    if (done.error().code == ErrorCode::Stale) {
        say(tr("Somebody changed some of these catalogs meanwhile. Nothing was written; look at them again."),
            "warn"_L1);
        ask();
        return;
    }
    const ErrorText text = errorText(done.error());
    say(text.happened + u' ' + text.kept + u' ' + text.todo, "bad"_L1);
    m_apply->setEnabled(true);
}

} // namespace shuzhi
