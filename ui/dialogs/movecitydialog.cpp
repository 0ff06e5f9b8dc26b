// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/movecitydialog.h"

#include "ui/charts/figuretext.h"
#include "ui/shell/errortext.h"
#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

MoveCityDialog::MoveCityDialog(const Location &city, const Actor &actor, const QStringList &places,
                               QWidget *parent)
    : QDialog(parent)
    , m_city(city)
    , m_actor(actor)
    , m_store(m_mailbox, city, OpenMode::ReadOnly)
    , m_place(new QComboBox)
    , m_note(makeLabel({}, "note"_L1))
    , m_bar(new QProgressBar)
{
    setObjectName(u"moveCityDialog"_s);
    setWindowTitle(tr("Move this city to a server"));
    build(places);
    resize(560, sizeHint().height());
}

void MoveCityDialog::build(const QStringList &places)
{
    QLabel *words = makeLabel(
        tr("On a server many people work on one city at the same time. All of it is copied, with the whole "
           "trail, and both sides are compared; the file stays as it is."),
        "note"_L1);
    words->setWordWrap(true);
    m_place->setObjectName(u"movePlace"_s);
    m_place->setEditable(true);
    m_place->addItems(places);
    m_place->setCurrentIndex(places.isEmpty() ? -1 : 0);
    m_place->setInsertPolicy(QComboBox::NoInsert);
    m_place->lineEdit()->setPlaceholderText(u"postgresql://name@host:5432/city?sslmode=verify-full"_s);
    auto *label = new QLabel(tr("Empty database on the server"));
    label->setBuddy(m_place);
    m_place->setAccessibleName(label->text());
    m_note->setObjectName(u"moveNote"_s);
    m_note->setWordWrap(true);
    m_note->setMinimumHeight(3 * fontMetrics().lineSpacing());
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_bar->setObjectName(u"moveBar"_s);
    m_bar->setAccessibleName(tr("How far the copy is"));
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    auto *buttons = new QDialogButtonBox;
    m_close = buttons->addButton(QDialogButtonBox::Cancel);
    m_do = buttons->addButton(tr("Move"), QDialogButtonBox::ActionRole);
    m_do->setObjectName(u"moveDo"_s);
    m_do->setDefault(true);
    setRole(m_do, "primary"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(8);
    for (QWidget *widget :
         {static_cast<QWidget *>(words), static_cast<QWidget *>(label), static_cast<QWidget *>(m_place),
          static_cast<QWidget *>(m_note), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(buttons)})
        layout->addWidget(widget);
    connect(m_do, &QPushButton::clicked, this, &MoveCityDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &MoveCityDialog::reject);
    connect(m_place, &QComboBox::currentTextChanged, this,
            [this](const QString &text) { m_do->setEnabled(!text.trimmed().isEmpty()); });
    setRunning(false);
    say(tr("The password comes from the keychain, PGPASSWORD or a pgpass file."), "note"_L1);
}

void MoveCityDialog::say(const QString &text, QLatin1String role)
{
    setRole(m_note, role);
    m_note->setText(text);
}

void MoveCityDialog::setRunning(bool running)
{
    m_place->setEnabled(!running);
    m_do->setEnabled(!running && !m_place->currentText().trimmed().isEmpty());
    m_bar->setVisible(running);
    m_bar->setValue(0);
}

void MoveCityDialog::start()
{
    if (!m_moved.isEmpty()) {
        Q_EMIT openRequested(m_moved);
        accept();
        return;
    }
    const QString place = m_place->currentText().trimmed();
    const Result<Location> to = Location::parse(place);
    if (!to || to->dialect != Dialect::Postgres) {
        say(tr("Name a server: postgresql://name@host:5432/city"), "bad"_L1);
        m_place->setFocus();
        return;
    }
    setRunning(true);
    showProgress(0);
    m_task = m_store.run(
        LaneId::Long, CopyCityQuery{m_city, *to, m_actor}, this,
        [this](const Result<CopyReport> &report) { took(report); },
        [this](double fraction) { showProgress(fraction); });
}

/// The shares of the steps are citycopy's.
void MoveCityDialog::showProgress(double fraction)
{
    m_bar->setValue(int(fraction * 1000));
    if (fraction < 0.4)
        say(tr("Copying the trail"), "note"_L1);
    else if (fraction < 0.9)
        say(tr("Writing the rows that the trail says"), "note"_L1);
    else
        say(tr("Comparing both sides"), "note"_L1);
}

void MoveCityDialog::took(const Result<CopyReport> &report)
{
    m_task = {};
    setRunning(false);
    if (!report) {
        const ErrorText said = errorText(report.error());
        const bool stopped = report.error().code == ErrorCode::Cancelled;
        say(stopped ? tr("Stopped. What was copied is kept: name the same place again and it goes on.")
                    : QStringList{said.happened, said.kept, said.todo}.join(u' '),
            stopped ? "warn"_L1 : "bad"_L1);
        return;
    }
    m_moved = m_place->currentText().trimmed();
    m_place->setEnabled(false);
    m_do->setText(tr("Open it there"));
    m_close->setText(tr("Close"));
    say(tr("Moved: %1 catalogs and %2 entries of the trail, every table equal on both sides. What is written "
           "into the file from now on is not on the server.")
            .arg(FigureText::count(report->rows(u"catalog"_s)),
                 FigureText::count(report->rows(u"change_log"_s))),
        "ok"_L1);
    m_do->setFocus();
}

void MoveCityDialog::reject()
{
    if (!m_task.flag())
        return QDialog::reject();
    m_store.cancel(m_task); // the answer says that it was stopped
}

} // namespace shuzhi
