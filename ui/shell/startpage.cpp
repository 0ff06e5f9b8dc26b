// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/startpage.h"

#include "ui/shell/personcard.h"
#include "ui/shell/startchoice.h"
#include "ui/widgets/card.h"
#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QScrollArea>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRecent = 5; ///< the command palette has them all

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout)
    , m_connections(new Card(tr("Servers")))
    , m_recent(new Card(tr("Opened before")))
    , m_person(new PersonCard)
{
    const auto add = [this](IconId icon, const QString &words, const QString &why, auto signal) {
        auto *choice = new StartChoice(icon, words, why);
        connect(choice, &QAbstractButton::clicked, this, signal);
        m_column->addWidget(choice);
        return choice;
    };
    m_column->setSpacing(8);
    QLabel *title = makeLabel(tr("Shuzhi"), "figure"_L1);
    QLabel *what = makeLabel(
        tr("What data the city has, who answers for it, who does well, and what comes next."), "mute"_L1);
    what->setWordWrap(true);
    m_column->addWidget(title);
    m_column->addWidget(what);
    m_column->addSpacing(8);
    add(IconId::Play, tr("Open the demonstration city"),
        tr("A made-up city with published totals: look around, nothing can be spoiled."),
        &StartPage::demonstrationRequested);
    add(IconId::FolderOpen, tr("Open a city file..."), tr("Go on with a file on this computer or a share."),
        &StartPage::openRequested);
    add(IconId::Globe, tr("Connect to a server..."),
        tr("Work with others on one database; keep, test and import connections."),
        &StartPage::connectionsRequested)
        ->setObjectName("startConnections"_L1);
    add(IconId::FilePlus, tr("New city..."),
        tr("Start with an empty file, then import catalogs from a spreadsheet."), &StartPage::newRequested);
    m_column->addSpacing(4);
    for (Card *card : {m_connections, m_recent}) {
        m_column->addWidget(card);
        card->setFlush(true);
        card->hide();
    }
    m_column->addWidget(m_person);
    m_person->hide();
    connect(m_person, &PersonCard::answered, this, &StartPage::personAnswered);
    connect(m_person, &PersonCard::declined, this, &StartPage::personDeclined);

    auto *centre = new QWidget;
    centre->setLayout(m_column);
    centre->setFixedWidth(560);
    auto *sheet = new QWidget;
    auto *layout = new QVBoxLayout(sheet);
    layout->addStretch(2);
    // Not by an alignment: that would ask for the height of words laid out in the whole width.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(centre);
    middle->addStretch(1);
    layout->addLayout(middle);
    layout->addStretch(3);
    // On a small screen the page scrolls instead of squeezing its fields.
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(sheet);
    area->viewport()->setAutoFillBackground(false);
    sheet->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
}

void StartPage::askForPerson(bool ask)
{
    m_person->setVisible(ask);
}

void StartPage::setConnections(const QList<StartConnection> &connections)
{
    auto *list = new QWidget;
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (const StartConnection &one :
         connections.first(std::min<qsizetype>(connections.size(), mostRecent))) {
        auto *choice = new StartChoice(IconId::Globe, one.name, one.place);
        choice->setPlain(one.note);
        choice->setColour(one.colour);
        connect(choice, &QAbstractButton::clicked, this,
                [this, id = one.id] { emit connectionRequested(id); });
        rows->addWidget(choice);
    }
    m_connections->setContent(list);
    m_connections->setVisible(!connections.isEmpty());
}

void StartPage::setRecentFiles(const QList<RecentFile> &files)
{
    auto *list = new QWidget;
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    QStringList names;
    for (const RecentFile &file : files.first(std::min<qsizetype>(files.size(), mostRecent))) {
        const bool server = file.path.startsWith("postgresql://"_L1);
        const QString place = server ? file.path.section(u'?', 0, 0) : QDir::toNativeSeparators(file.path);
        const QString name = file.city.isEmpty() ? QFileInfo(place).fileName() : file.city;
        auto *choice = new StartChoice(IconId::Database, name, place);
        if (names.contains(name))
            choice->setAccessibleName(name + u", "_s + place); // the same city elsewhere, or as somebody else
        names += name;
        choice->setPlain(file.lastOpened.date().toString(Qt::ISODate));
        connect(choice, &QAbstractButton::clicked, this,
                [this, path = file.path] { emit recentRequested(path); });
        rows->addWidget(choice);
    }
    m_recent->setContent(list);
    m_recent->setVisible(!files.isEmpty());
}

} // namespace shuzhi
