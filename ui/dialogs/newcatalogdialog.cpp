// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/newcatalogdialog.h"

#include "models/domain/vocabulary.h"
#include "ui/dialogs/choicecombo.h"
#include "ui/shell/errortext.h"
#include "ui/widgets/role.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int restMs = 200;
constexpr int namedAtMost = 3; // catalogs of the same name

} // namespace

NewCatalogDialog::NewCatalogDialog(CitySession &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
{
    setObjectName(u"newCatalogDialog"_s);
    setWindowTitle(tr("New catalog"));
    build();
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &NewCatalogDialog::askSameTitles);
    askChoices();
    typed();
    resize(520, sizeHint().height());
}

void NewCatalogDialog::build()
{
    m_department = new ChoiceCombo;
    m_department->setObjectName(u"newDepartment"_s);
    m_department->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_title = new QLineEdit;
    m_title->setObjectName(u"newTitle"_s);
    m_note = makeLabel({}, "note"_L1);
    m_note->setObjectName(u"newNote"_s);
    m_note->setWordWrap(true);
    m_note->setMinimumHeight(3 * fontMetrics().height());
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_make = buttons->addButton(tr("Make the draft"), QDialogButtonBox::AcceptRole);
    m_make->setObjectName(u"newMake"_s);
    m_make->setDefault(true);
    setRole(m_make, "primary"_L1);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(14, 14, 14, 14);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("Provider"), m_department);
    form->addRow(tr("Title"), m_title);
    form->addRow(m_note);
    form->addRow(buttons);
    connect(m_department, &QComboBox::editTextChanged, this, &NewCatalogDialog::typed);
    connect(m_title, &QLineEdit::textChanged, this, &NewCatalogDialog::typed);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewCatalogDialog::write);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QString NewCatalogDialog::title() const
{
    return m_title->text().simplified();
}

void NewCatalogDialog::setDepartment(const QString &name)
{
    m_department->setEditText(m_session.rights().editsAll() ? name : m_session.rights().departmentName);
    (name.isEmpty() ? static_cast<QWidget *>(m_department) : m_title)->setFocus();
}

void NewCatalogDialog::askChoices()
{
    m_session.store().run(LaneId::Page, ChoicesQuery{u"department"_s}, this,
                          [this](const Result<QList<Choice>> &choices) {
                              if (!choices) {
                                  m_note->setText(errorText(choices.error()).happened);
                                  return;
                              }
                              placeChoices(*choices);
                              typed();
                          });
}

/// Who edits what is of a department makes catalogs of no other.
void NewCatalogDialog::placeChoices(const QList<Choice> &choices)
{
    const Rights &rights = m_session.rights();
    QList<Choice> open = choices;
    if (!rights.editsAll())
        open.removeIf([&](const Choice &choice) { return choice.uid != rights.department; });
    m_department->setChoices(open);
    if (!rights.editsAll()) {
        m_department->setUid(rights.department);
        m_department->setEnabled(false);
        m_department->setToolTip(tr("Your login makes catalogs of this department."));
    }
}

void NewCatalogDialog::typed()
{
    const bool department = !m_department->uid().isEmpty();
    m_make->setEnabled(department && !title().isEmpty() && !m_writing);
    m_session.store().drop(m_task);
    setRole(m_note, "note"_L1);
    if (!department && !m_department->currentText().isEmpty())
        m_note->setText(tr("There is no department of this name. Choose one of the list."));
    else if (!department || title().isEmpty())
        m_note->setText(tr("A catalog needs a provider and a title. All else can follow in the draft."));
    else
        m_note->setText(tr("It enters as a draft; others see it once it is published."));
    if (!title().isEmpty())
        m_rest.start();
    else
        m_rest.stop();
}

void NewCatalogDialog::askSameTitles()
{
    m_task = m_session.store().run(LaneId::Page, SameTitlesQuery{title(), m_department->uid()}, this,
                                   [this](const Result<QList<SameTitle>> &same) {
                                       if (same && !same->isEmpty())
                                           placeSame(*same);
                                   });
}

void NewCatalogDialog::placeSame(const QList<SameTitle> &same)
{
    QStringList names;
    for (const SameTitle &each : same.mid(0, namedAtMost)) {
        names += tr("%1: %2 (%3)")
                     .arg(each.department, each.title,
                          vocabulary(u"catalog_state"_s).label(each.state, m_session.language()));
    }
    if (same.size() > namedAtMost)
        names += tr("and %n more", nullptr, int(same.size() - namedAtMost));
    const bool own = same.first().departmentUid == m_department->uid();
    setRole(m_note, own ? "warn"_L1 : "note"_L1);
    m_note->setText((own ? tr("This department has a catalog of this name already:")
                         : tr("Other departments have a catalog of this name:"))
                    + u'\n' + names.join(u'\n'));
}

void NewCatalogDialog::write()
{
    if (!m_make->isEnabled())
        return;
    m_writing = true;
    m_make->setEnabled(false);
    const CatalogDraft draft = newCatalog({m_department->uid(), title()});
    m_session.history().apply(tr("New catalog \"%1\"").arg(title()), draft.edits, this,
                              [this, uid = draft.uid](const Status &written) {
                                  m_writing = false;
                                  if (written) {
                                      emit created(uid);
                                      accept();
                                      return;
                                  }
                                  typed();
                                  m_rest.stop();
                                  const ErrorText text = errorText(written.error());
                                  setRole(m_note, "bad"_L1);
                                  m_note->setText(text.happened + u'\n' + text.todo);
                              });
}

} // namespace shuzhi
