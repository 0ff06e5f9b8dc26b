// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connections/pgimportdialog.h"

#include "models/store/location.h"
#include "ui/dialogs/connections/connectiontexts.h"
#include "ui/dialogs/filedialog.h"
#include "ui/shell/errortext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/role.h"
#include "ui/widgets/sentences.h"
#include "ui/widgets/tickdelegate.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

enum Column { Name, Server, Database, User, Encryption, Note, ColumnCount };

} // namespace

PgImportDialog::PgImportDialog(const QList<SavedConnection> &known, Passwords &passwords, QWidget *parent)
    : QDialog(parent)
    , m_known(known)
    , m_passwords(passwords)
{
    setObjectName(u"pgImportDialog"_s);
    setWindowTitle(tr("Import connections"));
    build();
    offerFiles();
    resize(880, 460);
}

void PgImportDialog::buildTable()
{
    m_table = new QTableWidget(0, ColumnCount);
    m_table->setObjectName(u"pgImportRows"_s);
    m_table->setAccessibleName(windowTitle());
    m_table->setHorizontalHeaderLabels(
        {tr("Name"), tr("Server"), tr("Database"), tr("User"), tr("Encryption"), tr("Note")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setItemDelegate(new GridDelegate(m_table));
    m_table->setItemDelegateForColumn(Name, new TickDelegate(m_table));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    for (const auto &[column, width] :
         {std::pair{Name, 130}, {Server, 170}, {Database, 100}, {User, 100}, {Encryption, 100}})
        m_table->setColumnWidth(column, width);
    connect(m_table, &QTableWidget::itemChanged, this, &PgImportDialog::placeButtons);
}

void PgImportDialog::build()
{
    buildTable();
    m_files = new QComboBox;
    m_files->setObjectName(u"pgImportFiles"_s);
    m_files->setAccessibleName(tr("File"));
    auto *choose = new QPushButton(tr("Another file..."));
    choose->setObjectName(u"pgImportChoose"_s);
    auto *above = new QHBoxLayout;
    above->setSpacing(8);
    above->addWidget(m_files, 1);
    above->addWidget(choose);
    m_left = makeLabel({}, "note"_L1);
    m_left->setObjectName(u"pgImportLeft"_s);
    m_left->setWordWrap(true);
    m_passwordsNote = makeLabel({}, ""_L1);
    m_inFile = new QRadioButton(tr("Leave the passwords in the file"));
    m_inFile->setObjectName(u"pgImportInFile"_s);
    m_toKeychain = new QRadioButton(tr("Put the passwords into the system's keychain"));
    m_toKeychain->setObjectName(u"pgImportToKeychain"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_take = buttons->addButton(tr("Take what is ticked"), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(u"pgImportTake"_s);
    setRole(m_take, "primary"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(8);
    layout->addLayout(above);
    auto *card = new Card;
    card->setFlush(true);
    m_nothing = new EmptyState;
    card->content()->addWidget(m_nothing);
    card->content()->addWidget(m_table);
    layout->addWidget(card, 1);
    layout->addWidget(m_left);
    layout->addWidget(m_passwordsNote);
    layout->addWidget(m_inFile);
    layout->addWidget(m_toKeychain);
    layout->addWidget(buttons);
    connect(choose, &QPushButton::clicked, this, &PgImportDialog::chooseFile);
    connect(m_files, &QComboBox::currentIndexChanged, this,
            [this] { read(m_files->currentData().toString()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &PgImportDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PgImportDialog::offerFiles()
{
    for (const QString &path : QStringList{PgPassFile::standardPath()} + PgServiceFile::standardPaths())
        if (QFileInfo::exists(path))
            m_files->addItem(QDir::toNativeSeparators(path), path);
    m_files->setEnabled(m_files->count() > 0);
    if (m_files->count() > 0)
        return;
    m_files->setPlaceholderText(tr("There is no pgpass or pg_service.conf file in its usual place"));
    showRows();
}

void PgImportDialog::chooseFile()
{
    const QString path =
        FileDialog::openFile(this, tr("Choose a pgpass or pg_service.conf file"), tr("All files (*)"));
    if (path.isEmpty())
        return;
    m_files->setEnabled(true);
    m_files->addItem(QDir::toNativeSeparators(path), path);
    m_files->setCurrentIndex(m_files->count() - 1);
}

void PgImportDialog::read(const QString &path)
{
    m_path = path;
    const Result<PgImport> import = PgImport::read(path, m_known);
    m_import = import.value_or(PgImport{});
    showRows();
    if (!import) {
        setRole(m_left, "statusBad"_L1);
        m_left->setText(errorText(import.error()).happened);
    }
}

void PgImportDialog::showRows()
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(int(m_import.rows.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const PgImportRow &found = m_import.rows.at(row);
        const SavedConnection &c = found.connection;
        const QString note = found.known ? tr("already in the list")
            : !found.isComplete()        ? tr("fits several: fill in what is missing")
                                         : QString();
        const QStringList cells{
            c.title(), c.host + u':' + QString::number(c.port), c.database, c.user, c.sslMode, note};
        for (int column = 0; column < ColumnCount; ++column) {
            auto *item = new QTableWidgetItem(cells.at(column));
            item->setToolTip(cells.at(column));
            m_table->setItem(row, column, item);
        }
        m_table->item(row, Name)->setFlags(m_table->item(row, Name)->flags() | Qt::ItemIsUserCheckable);
        m_table->item(row, Name)->setCheckState(found.known ? Qt::Unchecked : Qt::Checked);
    }
    m_table->setVisible(!m_import.rows.isEmpty());
    m_nothing->setVisible(m_import.rows.isEmpty());
    m_nothing->setContent(
        IconId::Inbox, m_path.isEmpty() ? tr("No file is chosen") : tr("This file describes no connection"),
        tr("pgpass and pg_service.conf of libpq are read, in their usual places or any other."));
    showLeft();
    const int passwords = m_import.passwords();
    m_passwordsNote->setText(tr("The file holds %n password(s).", nullptr, passwords));
    for (QWidget *each : {static_cast<QWidget *>(m_passwordsNote), static_cast<QWidget *>(m_inFile),
                          static_cast<QWidget *>(m_toKeychain)})
        each->setVisible(passwords > 0);
    // libpq finds them by itself in its usual place only, and only where nobody else may read them.
    const bool libpqReads = m_path == PgPassFile::standardPath() && !m_import.openToOthers;
    m_inFile->setText(libpqReads ? tr("Leave the passwords in the file: they are read there")
                                 : tr("Leave the passwords in the file: they are asked for when connecting"));
    (libpqReads ? m_inFile : m_toKeychain)->setChecked(true);
    placeButtons();
}

void PgImportDialog::showLeft()
{
    QStringList words;
    if (m_import.openToOthers)
        words += tr("Others on this computer may read the file, so libpq takes nothing from it.");
    for (const int line : std::as_const(m_import.anyServer))
        words += tr("Line %1 fits every server and describes none.").arg(line);
    for (const SkippedLine &line : std::as_const(m_import.skipped))
        words += connectiontexts::skippedLine(line);
    const qsizetype most = 6;
    if (words.size() > most)
        words = words.first(most) + QStringList{tr("And %n more.", nullptr, int(words.size() - most))};
    setRole(m_left, "note"_L1);
    m_left->setText(words.isEmpty() ? QString() : tr("Left out: %1").arg(joinSentences(words)));
    m_left->setVisible(!words.isEmpty());
}

QList<PgImportRow> PgImportDialog::ticked() const
{
    QList<PgImportRow> rows;
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (m_table->item(row, Name)->checkState() == Qt::Checked)
            rows += m_import.rows.at(row);
    return rows;
}

void PgImportDialog::placeButtons()
{
    m_take->setEnabled(!ticked().isEmpty());
}

void PgImportDialog::take()
{
    QList<SavedConnection> connections;
    QList<QPair<QString, QString>> secrets;
    for (const PgImportRow &row : ticked()) {
        connections += row.connection;
        const Result<Location> location = Location::of(row.connection);
        if (location && row.isComplete() && !row.password.isEmpty() && m_toKeychain->isChecked())
            secrets += {location->display(), row.password};
    }
    if (secrets.isEmpty())
        return tell(connections, 0, SecretState::Done);
    setEnabled(false);
    struct Progress
    {
        qsizetype open;
        int kept = 0;
        SecretState worst = SecretState::Done;
    };
    auto progress = std::make_shared<Progress>(Progress{secrets.size()});
    for (const auto &[place, password] : secrets) {
        m_passwords.remember(place, password, this, [this, progress, connections](SecretState state) {
            if (state == SecretState::Done)
                ++progress->kept;
            else
                progress->worst = state;
            if (--progress->open == 0)
                tell(connections, progress->kept, progress->worst);
        });
    }
}

void PgImportDialog::tell(const QList<SavedConnection> &connections, int kept, SecretState worst)
{
    QStringList words{tr("%n connection(s) taken.", nullptr, int(connections.size()))};
    const qsizetype left =
        m_import.rows.size() - connections.size() + m_import.skipped.size() + m_import.anyServer.size();
    if (left > 0)
        words += tr("%n left out.", nullptr, int(left));
    if (kept > 0)
        words += tr("%n password(s) put into the keychain; the file still has them.", nullptr, kept);
    if (worst != SecretState::Done)
        words += connectiontexts::notKept(worst);
    emit taken(connections, joinSentences(words));
    accept();
}

} // namespace shuzhi
