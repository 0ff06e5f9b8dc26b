// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/draftsdialog.h"

#include "ui/dialogs/conflictwords.h"
#include "ui/shell/errortext.h"
#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

enum Column { Row, Field, Stored, Typed, Note, ColumnCount };

} // namespace

DraftsDialog::DraftsDialog(CitySession &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
{
    setObjectName(u"draftsDialog"_s);
    setWindowTitle(tr("Typed and not written"));
    build();
    connect(&session.drafts(), &DraftKeeper::changed, this, &DraftsDialog::ask);
    ask();
    resize(820, 420);
}

void DraftsDialog::build()
{
    m_note = makeLabel({}, "note"_L1);
    m_note->setObjectName(u"draftsNote"_s);
    m_note->setWordWrap(true);
    m_table = new QTableWidget(0, ColumnCount);
    m_table->setObjectName(u"draftsRows"_s);
    m_table->setAccessibleName(windowTitle());
    m_table->setHorizontalHeaderLabels({tr("Row"), tr("Field"), tr("Stored"), tr("Typed"), tr("Note")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (const auto &[column, width] : {std::pair{Row, 220}, {Field, 110}, {Stored, 160}, {Typed, 160}})
        m_table->setColumnWidth(column, width);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_write = buttons->addButton(tr("Write what is ticked"), QDialogButtonBox::ActionRole);
    m_write->setObjectName(u"draftsWrite"_s);
    setRole(m_write, "primary"_L1);
    m_discard = buttons->addButton(tr("Discard what is ticked"), QDialogButtonBox::ActionRole);
    m_discard->setObjectName(u"draftsDiscard"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(8);
    layout->addWidget(m_note);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    connect(m_table, &QTableWidget::itemChanged, this, &DraftsDialog::placeButtons);
    connect(m_write, &QPushButton::clicked, this, &DraftsDialog::write);
    connect(m_discard, &QPushButton::clicked, this, &DraftsDialog::discard);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void DraftsDialog::say(const QString &text, QLatin1String role)
{
    setRole(m_note, role);
    m_note->setText(text);
}

void DraftsDialog::ask()
{
    m_session.store().drop(m_task);
    m_task = m_session.store().run(LaneId::Page, DraftStatesQuery{m_session.drafts().cells()}, this,
                                   [this](const Result<QList<DraftState>> &states) {
                                       if (states)
                                           place(*states);
                                       else
                                           say(errorText(states.error()).happened, "bad"_L1);
                                       emit shown();
                                   });
}

QString DraftsDialog::noteOf(const DraftState &state) const
{
    if (state.gone)
        return tr("This row is no longer there");
    return state.isOvertaken() ? tr("Somebody changed the row since") : QString();
}

void DraftsDialog::place(const QList<DraftState> &states)
{
    m_states = states;
    const QSignalBlocker quiet(m_table);
    const ConflictWords words(m_session.language());
    m_table->setRowCount(int(states.size()));
    for (int row = 0; row < int(states.size()); ++row) {
        const DraftState &state = states.at(row);
        const FieldConflict field{
            state.cell.table, state.cell.uid, state.cell.title, state.cell.column, {}, {}, {}};
        const QStringList cells{state.cell.title, words.field(field), words.value(field, state.stored, {}),
                                words.value(field, state.cell.value, {}), noteOf(state)};
        for (int column = 0; column < ColumnCount; ++column) {
            auto *item = new QTableWidgetItem(cells.at(column));
            item->setToolTip(cells.at(column));
            m_table->setItem(row, column, item);
        }
        m_table->item(row, Row)->setFlags(m_table->item(row, Row)->flags() | Qt::ItemIsUserCheckable);
        m_table->item(row, Row)->setCheckState(Qt::Checked);
    }
    say(states.isEmpty() ? tr("Everything that was typed is written.")
                         : tr("These cells were typed and could not be written, or the program ended before. "
                              "They are kept on this desk until they are written or discarded."),
        "note"_L1);
    placeButtons();
}

QList<DraftState> DraftsDialog::ticked() const
{
    QList<DraftState> states;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, Row)->checkState() == Qt::Checked)
            states += m_states.at(row);
    }
    return states;
}

void DraftsDialog::placeButtons()
{
    const QList<DraftState> some = ticked();
    m_write->setEnabled(!draftEdits(some).isEmpty() && m_session.mayEdit() && !m_writing);
    m_discard->setEnabled(!some.isEmpty() && !m_writing);
}

void DraftsDialog::write()
{
    const QList<DraftState> some = ticked();
    m_writing = true;
    placeButtons();
    m_session.history().apply(tr("Write %n kept cell(s)", nullptr, int(some.size())), draftEdits(some), this,
                              [this, some](const Status &written) {
                                  m_writing = false;
                                  if (!written && written.error().code == ErrorCode::Stale)
                                      return accept(); // somebody was faster: the window asks which to keep
                                  if (!written) {
                                      placeButtons();
                                      const ErrorText text = errorText(written.error());
                                      say(text.happened + u' ' + text.kept + u' ' + text.todo, "bad"_L1);
                                      return;
                                  }
                                  for (const DraftState &state : some) {
                                      if (!state.gone)
                                          m_session.drafts().discard(state.cell.table, state.cell.uid,
                                                                     state.cell.column);
                                  }
                                  if (m_session.drafts().cells().isEmpty())
                                      accept();
                              });
}

void DraftsDialog::discard()
{
    for (const DraftState &state : ticked())
        m_session.drafts().discard(state.cell.table, state.cell.uid, state.cell.column);
    if (m_session.drafts().cells().isEmpty())
        accept();
}

} // namespace shuzhi
