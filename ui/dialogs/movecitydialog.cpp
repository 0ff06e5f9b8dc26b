// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/movecitydialog.h"

#include "models/settings/passwords.h"
#include "ui/charts/figuretext.h"
#include "ui/dialogs/connections/connectiontexts.h"
#include "ui/dialogs/connections/passworddialog.h"
#include "ui/shell/errortext.h"
#include "ui/widgets/role.h"
#include "ui/widgets/sentences.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

#include <utility>

namespace shuzhi {

using namespace Qt::StringLiterals;

MoveCityDialog::MoveCityDialog(const CityMove &move, Passwords &passwords, QWidget *parent)
    : QDialog(parent)
    , m_move(move)
    , m_passwords(passwords)
    , m_store(m_mailbox, move.city, OpenMode::ReadOnly)
    , m_server(new QComboBox)
    , m_place(new QLineEdit)
    , m_note(makeLabel({}, "note"_L1))
    , m_bar(new QProgressBar)
{
    setObjectName(u"moveCityDialog"_s);
    setWindowTitle(tr("Move this city to a server"));
    build();
    placeFields();
    setRunning(false);
    say(tr("The database is there and empty: the server's administrator makes it."), "note"_L1);
    resize(600, sizeHint().height());
}

void MoveCityDialog::buildPlace()
{
    m_server->setObjectName(u"moveServer"_s);
    m_server->setAccessibleName(tr("Empty database on the server"));
    m_server->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const SavedConnection &each : std::as_const(m_move.servers)) {
        const QString name = each.production ? tr("%1 (production)").arg(each.title()) : each.title();
        m_server->addItem(
            QIcon(connectiontexts::dot(connectiontexts::colourOf(each.colour))),
            u"%1 · %2@%3:%4/%5"_s.arg(name, each.user, each.host).arg(each.port).arg(each.database));
    }
    m_server->addItem(tr("Another address"));
    m_server->setVisible(!m_move.servers.isEmpty());
    m_place->setObjectName(u"movePlace"_s);
    m_place->setAccessibleName(tr("Address of the empty database"));
    m_place->setPlaceholderText(u"postgresql://name@host:5432/city?sslmode=verify-full"_s);
    connect(m_server, &QComboBox::currentIndexChanged, this, &MoveCityDialog::placeFields);
    connect(m_place, &QLineEdit::textChanged, this, &MoveCityDialog::placeFields);
}

void MoveCityDialog::build()
{
    QLabel *words = makeLabel(
        tr("On a server many people work on one city at the same time. All of it is copied, with the whole "
           "trail, and both sides are compared; the file stays as it is."),
        "note"_L1);
    words->setWordWrap(true);
    buildPlace();
    auto *label = new QLabel(tr("Empty database on the server"));
    label->setBuddy(m_move.servers.isEmpty() ? static_cast<QWidget *>(m_place) : m_server);
    m_note->setObjectName(u"moveNote"_s);
    m_note->setWordWrap(true);
    m_note->setMinimumHeight(3 * fontMetrics().lineSpacing());
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_bar->setObjectName(u"moveBar"_s);
    m_bar->setAccessibleName(tr("How far the copy is"));
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    QSizePolicy kept = m_bar->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_bar->setSizePolicy(kept);
    auto *buttons = new QDialogButtonBox;
    m_close = buttons->addButton(QDialogButtonBox::Cancel);
    m_do = buttons->addButton(tr("Move"), QDialogButtonBox::ActionRole);
    m_do->setObjectName(u"moveDo"_s);
    m_do->setDefault(true);
    setRole(m_do, "primary"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{words, label, m_server, m_place, m_bar, m_note})
        layout->addWidget(widget);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(m_do, &QPushButton::clicked, this, &MoveCityDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &MoveCityDialog::reject);
    (m_move.servers.isEmpty() ? static_cast<QWidget *>(m_place) : m_server)->setFocus();
}

void MoveCityDialog::say(const QString &text, QLatin1String role)
{
    setRole(m_note, role);
    m_note->setText(text);
}

const SavedConnection *MoveCityDialog::server() const
{
    const int index = m_server->currentIndex();
    return index < m_move.servers.size() ? &m_move.servers.at(index) : nullptr;
}

Result<Location> MoveCityDialog::target() const
{
    return server() ? Location::of(*server()) : Location::parse(m_place->text().trimmed());
}

void MoveCityDialog::placeFields()
{
    m_place->setVisible(!server());
    const bool open = !m_running && m_moved.isEmpty();
    m_server->setEnabled(open);
    m_place->setEnabled(open);
    m_do->setEnabled(!m_running && (server() || !m_place->text().trimmed().isEmpty()));
}

void MoveCityDialog::setRunning(bool running)
{
    m_running = running;
    m_bar->setVisible(running);
    m_bar->setValue(0);
    placeFields();
}

void MoveCityDialog::start()
{
    if (!m_moved.isEmpty()) {
        Q_EMIT openRequested(m_moved);
        accept();
        return;
    }
    const Result<Location> to = target();
    if (!to || to->dialect != Dialect::Postgres) {
        say(tr("Name a server: postgresql://name@host:5432/city"), "statusBad"_L1);
        m_place->setFocus();
        return;
    }
    setRunning(true);
    showProgress(0);
    m_asking = std::make_unique<QObject>();
    m_passwords.look(to->display(), m_asking.get(), [this, target = *to](SecretState) { copyTo(target); });
}

void MoveCityDialog::copyTo(const Location &target)
{
    m_task = m_store.run(
        LaneId::Long, CopyCityQuery{m_move.city, target, m_move.actor}, this,
        [this, target](const Result<CopyReport> &report) { took(target, report); },
        [this](double fraction) { showProgress(fraction); });
}

void MoveCityDialog::askPassword(const Location &target, const Error &refused)
{
    auto *dialog =
        PasswordDialog::ask(m_passwords, target.display(), server() ? server()->title() : QString(), this);
    dialog->setToBeKept(m_toKeep == target.display());
    connect(dialog, &QDialog::accepted, this, [this, dialog, target] {
        m_toKeep = dialog->isToBeKept() ? target.display() : QString();
        start();
    });
    connect(dialog, &QDialog::rejected, this, [this, refused] { fail(refused); });
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

void MoveCityDialog::fail(const Error &error)
{
    const ErrorText said = errorText(error);
    if (error.code == ErrorCode::Cancelled)
        say(tr("Stopped. What was copied is kept: name the same place again and it goes on."),
            "statusWarn"_L1);
    else
        say(joinSentences({said.happened, said.kept, said.todo}), "statusBad"_L1);
    m_do->setFocus();
}

void MoveCityDialog::took(const Location &target, const Result<CopyReport> &report)
{
    m_task = {};
    if (!report && report.error().code == ErrorCode::Refused)
        return nameWhatIsThere(target, report.error());
    setRunning(false);
    if (!report && report.error().code == ErrorCode::LoginRefused)
        return askPassword(target, report.error());
    if (!report)
        return fail(report.error());
    m_moved = target.address();
    placeFields();
    m_do->setText(tr("Open it there"));
    m_close->setText(tr("Close"));
    const QString moved =
        tr("Moved: %1 catalogs and %2 entries of the trail, every table equal on both sides. What is written "
           "into the file from now on is not on the server.")
            .arg(FigureText::count(report->rows(u"catalog"_s)),
                 FigureText::count(report->rows(u"change_log"_s)));
    say(moved, "statusOk"_L1);
    keepPassword(target);
    m_do->setFocus();
}

void MoveCityDialog::keepPassword(const Location &target)
{
    if (std::exchange(m_toKeep, QString()) != target.display())
        return;
    m_passwords.remember(
        target.display(), m_passwords.known(target.display()), this, [this](SecretState state) {
            if (state != SecretState::Done)
                say(joinSentences({m_note->text(), connectiontexts::notKept(state)}), "statusOk"_L1);
        });
}

/// Somebody means another database, or the city is there already: its name tells which.
void MoveCityDialog::nameWhatIsThere(const Location &target, const Error &refused)
{
    m_store.run(LaneId::Long, CopyTargetQuery{target}, this,
                [this, target, refused](const Result<CopyTarget> &found) {
                    setRunning(false);
                    if (!found || found->kind == CopyTarget::Kind::Other)
                        return fail(refused);
                    const QString place = target.display();
                    const QString happened = found->kind == CopyTarget::Kind::Copy
                        ? tr("A copy of another city was begun in %1 and is not complete.").arg(place)
                        : found->city.isEmpty()
                        ? tr("There is a city in %1 already.").arg(place)
                        : tr("There is a city in %1 already: %2.").arg(place, found->city);
                    say(joinSentences({happened, tr("Nothing was written there."),
                                       tr("Name an empty database; the server's administrator makes one.")}),
                        "statusBad"_L1);
                    m_do->setFocus();
                });
}

void MoveCityDialog::reject()
{
    if (!m_running)
        return QDialog::reject();
    if (m_task.flag())
        return m_store.cancel(m_task); // the answer says that it was stopped
    m_asking.reset();
    setRunning(false);
    fail({ErrorCode::Cancelled, {}, {}});
}

} // namespace shuzhi
