// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connections/connectionform.h"
#include "ui/dialogs/connections/connectionlist.h"
#include "ui/dialogs/connections/connectionsdialog.h"
#include "ui/dialogs/connections/stageview.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icon.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// What is higher than the screen scrolls instead of being squeezed.
QScrollArea *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

QPushButton *button(const QString &name, const QString &words, const QString &why)
{
    auto *made = new QPushButton(words);
    made->setObjectName(name);
    made->setToolTip(why);
    made->setAutoDefault(false);
    return made;
}

} // namespace

/// A button's own shortcut would take the keyboard from where it is.
void ConnectionsDialog::onKeys(const QKeySequence &keys, QPushButton *button)
{
    auto *shortcut = new QShortcut(keys, this);
    connect(shortcut, &QShortcut::activated, button, [button] {
        if (button->isVisible())
            button->click();
    });
}

QWidget *ConnectionsDialog::buildList()
{
    m_list = new ConnectionList;
    auto *fresh = button(u"connectionNew"_s, tr("New"), tr("A new connection (Ctrl+N)"));
    onKeys(QKeySequence::New, fresh);
    m_duplicate = button(u"connectionDuplicate"_s, tr("Duplicate"), tr("A copy of this one (Ctrl+D)"));
    onKeys(Qt::CTRL | Qt::Key_D, m_duplicate);
    m_remove = button(u"connectionRemove"_s, tr("Remove"), tr("Can be taken back"));
    auto *import = button(u"connectionImport"_s, tr("Import..."),
                          tr("Take connections from a pgpass or pg_service.conf file"));
    auto *remove = new QAction(this);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(remove);
    auto *above = new QHBoxLayout;
    above->setSpacing(6);
    above->addWidget(fresh);
    above->addWidget(m_duplicate);
    above->addWidget(m_remove);
    above->addStretch(1);
    auto *card = new Card;
    card->setFlush(true);
    m_nothing = new EmptyState;
    m_nothing->resize(264, 300); // its words take the width it has: that of the list, not all of the form's
    m_nothing->setContent(IconId::Database, tr("No connection is kept yet"),
                          tr("Enter at the right where the server is, or import what other programs on this "
                             "computer know."));
    card->content()->addWidget(m_nothing);
    card->content()->addWidget(m_list);
    auto *whole = new QWidget;
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(above);
    layout->addWidget(card, 1);
    layout->addWidget(import, 0, Qt::AlignLeft);
    connect(fresh, &QPushButton::clicked, this, [this] { add({}); });
    connect(m_duplicate, &QPushButton::clicked, this, &ConnectionsDialog::duplicate);
    connect(m_remove, &QPushButton::clicked, this, &ConnectionsDialog::remove);
    connect(remove, &QAction::triggered, this, &ConnectionsDialog::remove);
    connect(import, &QPushButton::clicked, this, &ConnectionsDialog::importFile);
    connect(m_list, &QListWidget::currentRowChanged, this, &ConnectionsDialog::showCurrent);
    connect(m_list, &ConnectionList::openRequested, this, [this] {
        if (m_open->isEnabled())
            openChosen();
    });
    return whole;
}

QWidget *ConnectionsDialog::buildForm()
{
    m_form = new ConnectionForm;
    auto *card = new Card(tr("Connection"));
    card->setContent(scrolled(m_form));
    connect(m_form, &ConnectionForm::edited, this, &ConnectionsDialog::takeEdit);
    return card;
}

QWidget *ConnectionsDialog::buildTest()
{
    m_stages = new StageView;
    auto *card = new Card(tr("Test"));
    card->setNote(tr("what works, step by step"));
    card->setContent(scrolled(m_stages));
    return card;
}

void ConnectionsDialog::build()
{
    auto *middle = new QHBoxLayout;
    middle->setSpacing(12);
    middle->addWidget(buildList(), 28);
    middle->addWidget(buildForm(), 42);
    middle->addWidget(buildTest(), 34);
    m_note = makeLabel({}, "note"_L1);
    m_note->setObjectName(u"connectionsNote"_s);
    m_note->setWordWrap(true);
    m_undo =
        button(u"connectionUndo"_s, tr("Bring it back"), tr("Bring back what was removed last (Ctrl+Z)"));
    onKeys(QKeySequence::Undo, m_undo);
    m_test = button(u"connectionTest"_s, tr("Test"), tr("Try it step by step; nothing is changed (Ctrl+T)"));
    onKeys(Qt::CTRL | Qt::Key_T, m_test);
    m_open = button(u"connectionOpen"_s, tr("Connect"), tr("Open this city (Ctrl+Enter)"));
    onKeys(Qt::CTRL | Qt::Key_Return, m_open);
    setRole(m_open, "primary"_L1);
    auto *close = button(u"connectionsClose"_s, tr("Close"), tr("Everything entered is kept"));
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(m_note, 1);
    below->addWidget(m_undo);
    below->addWidget(close);
    below->addWidget(m_test);
    below->addWidget(m_open);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(12);
    layout->addLayout(middle, 1);
    layout->addLayout(below);
    connect(m_undo, &QPushButton::clicked, this, &ConnectionsDialog::bringBack);
    connect(m_test, &QPushButton::clicked, this, &ConnectionsDialog::test);
    connect(m_open, &QPushButton::clicked, this, &ConnectionsDialog::openChosen);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

} // namespace shuzhi
