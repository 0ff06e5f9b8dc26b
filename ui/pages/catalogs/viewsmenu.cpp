// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/viewsmenu.h"

#include <QAction>
#include <QInputDialog>
#include <QMenu>

namespace shuzhi {

using namespace Qt::StringLiterals;

ViewsMenu::ViewsMenu(QAction *action, QWidget *window)
    : QObject(window)
    , m_action(action)
    , m_window(window)
{
    connect(action->menu(), &QMenu::aboutToShow, this, &ViewsMenu::fill);
    fill();
}

void ViewsMenu::showCurrent(const SavedView &now)
{
    m_now = now;
    const QString name = currentName();
    m_action->setText(name.isEmpty() ? tr("Views") : tr("View: %1").arg(name));
}

QString ViewsMenu::currentName() const
{
    for (const SavedView &view : m_views.views())
        if (view.where == m_now.where && view.sort == m_now.sort && view.layout == m_now.layout)
            return view.name;
    return {};
}

void ViewsMenu::fill()
{
    QMenu *menu = m_action->menu();
    menu->clear();
    const QString current = currentName();
    for (const SavedView &view : m_views.views()) {
        QAction *open = menu->addAction(view.name, this, [this, view] { emit opened(view); });
        open->setCheckable(true);
        open->setChecked(view.name == current);
    }
    if (!m_views.views().isEmpty())
        menu->addSeparator();
    menu->addAction(tr("Keep this view..."), this, &ViewsMenu::askName)->setObjectName(u"keepView"_s);
    if (m_views.views().isEmpty())
        return;
    QMenu *removal = menu->addMenu(tr("Remove a view"));
    for (const SavedView &view : m_views.views())
        removal->addAction(view.name, this, [this, view] { remove(view); });
}

void ViewsMenu::askName()
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName(u"viewName"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keep this view"));
    dialog->setLabelText(tr("Name of the view: its filters, order and columns are kept on this desk."));
    dialog->setOkButtonText(tr("Keep"));
    dialog->setCancelButtonText(tr("Cancel"));
    dialog->setTextValue(currentName());
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &typed) {
        SavedView view = m_now;
        view.name = typed.trimmed();
        if (view.name.isEmpty())
            return;
        m_views.save(view);
        showCurrent(m_now);
    });
    dialog->open();
}

void ViewsMenu::remove(const SavedView &view)
{
    m_views.remove(view.name);
    showCurrent(m_now);
    emit posted({StateRole::Neutral,
                 tr("The view \"%1\" was removed.").arg(view.name),
                 {},
                 {},
                 tr("Take back"),
                 [this, view] {
                     m_views.save(view);
                     showCurrent(m_now);
                 }});
}

} // namespace shuzhi
