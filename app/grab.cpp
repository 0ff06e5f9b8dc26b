// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grab.h"

#include "app/workbench.h"

#include <QCoreApplication>
#include <QDir>
#include <QTimer>

#include <cstdio>

namespace shuzhi {

Grab::Grab(Workbench &workbench, const QString &folder, const QSize &size)
    : QObject(&workbench)
    , m_workbench(workbench)
    , m_folder(folder)
{
    workbench.window().resize(size);
    connect(&workbench, &Workbench::cityOpened, this, [this] {
        for (const Page *page : m_workbench.window().pages())
            m_left += page->id();
        next();
    });
    connect(&workbench, &Workbench::cityFailed, this, [](const Error &error) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(error.subject), qPrintable(error.detail));
        QCoreApplication::exit(4);
    });
}

void Grab::next()
{
    if (m_left.isEmpty())
        return QCoreApplication::exit(0);
    const QString id = m_left.takeFirst();
    Page *page = m_workbench.window().page(id);
    // Once: a page may say it is ready again when it is asked anew.
    connect(
        page, &Page::ready, this, [this, id] { QTimer::singleShot(150, this, [this, id] { save(id); }); },
        Qt::SingleShotConnection);
    page->invalidate();
    m_workbench.window().showPage(id);
}

void Grab::save(const QString &id)
{
    QDir().mkpath(m_folder);
    const QString file = m_folder + u'/' + id + QStringLiteral(".png");
    if (!m_workbench.window().grab().save(file)) {
        std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
        return QCoreApplication::exit(2);
    }
    std::printf("%s\n", qPrintable(file));
    next();
}

} // namespace shuzhi
