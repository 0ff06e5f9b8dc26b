// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duties/dutyactions.h"

#include "ui/widgets/pagecommand.h"

#include <QAction>
#include <QWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

const DutyNode *parentFor(const DutyListContent &content, const DutyNode *node, const QString &level)
{
    const QString wanted = level == u"duty" ? u"matter"_s : u"function"_s;
    for (; node; node = content.node(node->duty.parentUid)) {
        if (node->duty.level == wanted)
            return content.node(node->duty.uid); // only what is stored can bear children
    }
    return nullptr;
}

DutyActions::DutyActions(QWidget *page, QWidget *tree)
    : QObject(page)
    , m_tree(tree)
{
    const auto make = [this, page](const CommandWords &words) { return pageCommand(this, page, words); };
    addFunction = make(
        {"addFunction", tr("Add function"), u"Ctrl+Shift+F"_s, tr("A new function at the end of the list")});
    addMatter = make(
        {"addMatter", tr("Add matter"), u"Ctrl+Shift+M"_s, tr("A new matter under the chosen function")});
    addDuty =
        make({"addDuty", tr("Add duty"), u"Ctrl+Shift+D"_s, tr("A new data duty under the chosen matter")});
    addBeside = make({"addBeside", tr("Add beside"), u"Ins"_s, tr("A new row of the same level")});
    addBelow = make({"addBelow", tr("Add below"), u"Ctrl+Return"_s,
                     tr("A new matter under a function, a new data duty under a matter")});
    rename = make({"renameDuty", tr("Rename"), u"F2"_s, {}});
    link = make({"linkCatalogs", tr("Link catalogs..."), u"Ctrl+L"_s,
                 tr("Catalogs behind this data duty, of this department or another")});
    confirm = make({"confirmDuties", tr("Confirm"), u"Ctrl+Shift+Return"_s,
                    tr("Confirms the chosen data duties and all below what is chosen")});
    unconfirm = make({"unconfirmDuties", tr("Take confirmation back"), u"Ctrl+Shift+Backspace"_s, {}});
    moveUp = make({"moveDutyUp", tr("Move up"), u"Alt+Up"_s, {}});
    moveDown = make({"moveDutyDown", tr("Move down"), u"Alt+Down"_s, {}});
    moveLeft = make({"moveDutyLeft", tr("To the parent before"), u"Alt+Left"_s,
                     tr("Hangs the row on the function or matter before its own")});
    moveRight = make({"moveDutyRight", tr("To the next parent"), u"Alt+Right"_s,
                      tr("Hangs the row on the function or matter after its own")});
    remove = make({"removeDuties", tr("Delete"), u"Delete"_s, tr("With all below it; can be undone")});
    for (QAction *action : {addBeside, addBelow, rename, moveUp, moveDown, moveLeft, moveRight, remove})
        treeOnly(action);
}

void DutyActions::treeOnly(QAction *action)
{
    action->setShortcutContext(Qt::WidgetShortcut);
    m_tree->addAction(action);
}

void DutyActions::update(const DutyListContent &content, const DutyNode *node, const QString &why)
{
    const bool may = why.isEmpty() && content.list.has_value();
    const DutyNode *stored = node ? content.node(node->duty.uid) : nullptr;
    const auto siblings = stored ? content.childrenOf(stored->duty.parentUid) : QList<const DutyNode *>();
    addFunction->setEnabled(may);
    addMatter->setEnabled(may && parentFor(content, node, u"matter"_s));
    addDuty->setEnabled(may && parentFor(content, node, u"duty"_s));
    addBeside->setEnabled(may && (stored || content.nodes.isEmpty()));
    addBelow->setEnabled(may && stored && !stored->isDuty());
    for (QAction *action : {rename, confirm, unconfirm, remove})
        action->setEnabled(may && stored);
    link->setEnabled(may && stored && stored->isDuty());
    moveUp->setEnabled(may && stored && siblings.first() != stored);
    moveDown->setEnabled(may && stored && siblings.last() != stored);
    for (QAction *action : {moveLeft, moveRight})
        action->setEnabled(may && stored && !stored->duty.parentUid.isEmpty());
}

void DutyActions::setOffered(bool offered)
{
    for (QAction *action : QList<QAction *>{addFunction, addMatter, addDuty} + menu()) {
        if (action)
            action->setVisible(offered);
    }
}

QList<QAction *> DutyActions::menu() const
{
    return {addBeside, addBelow, nullptr,  rename,   link,      nullptr, confirm, unconfirm,
            nullptr,   moveUp,   moveDown, moveLeft, moveRight, nullptr, remove};
}

} // namespace shuzhi
