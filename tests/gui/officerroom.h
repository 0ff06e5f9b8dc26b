// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench.h"
#include "models/items/catalogmodel.h"
#include "officerhands.h"
#include "tests/support/city.h"
#include "ui/pages/catalogs/catalogspage.h"

#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <memory>

namespace shuzhi::test {

/// The whole window over a copy of a small city, and what an officer sees in it.
class OfficerRoom : public QObject
{
protected:
    using Act = std::function<void()>;

    /// The city every job begins with; two of its catalogs wait for review.
    void makeCity();
    /// The job with the keys and with the mouse, each on a new copy of the city: what there is to say of
    /// city and screen afterwards must be the same.
    void withBothHands(const Act &keys, const Act &mouse, const std::function<QStringList()> &said);

    /// What a statement finds in its first column, rows parted by |.
    [[nodiscard]] QString fact(const QString &sql);
    [[nodiscard]] qint64 countOf(const QString &where);
    /// Uids of the catalogs a filter finds, in the order of the page.
    [[nodiscard]] QStringList found(const QString &where);
    /// Content of all catalogs and resources.
    [[nodiscard]] QString digest();

    [[nodiscard]] Workbench &workbench() { return *m_workbench; }
    [[nodiscard]] MainWindow &window() { return m_workbench->window(); }
    [[nodiscard]] CitySession &session() { return *m_workbench->session(); }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder->filePath(name); }
    /// What is seen under this name in the window or a dialog of it; waits for it.
    template<class Widget = QWidget>
    [[nodiscard]] Widget *seen(const QString &name)
    {
        Widget *there = nullptr;
        const bool found = QTest::qWaitFor([&] {
            for (Widget *each : window().findChildren<Widget *>(name))
                if (!there && each->isVisible())
                    there = each;
            return there != nullptr;
        });
        return found ? there : nullptr;
    }
    /// The button of a command, and the entry of a page in the rail.
    [[nodiscard]] QToolButton *button(const QString &command);
    [[nodiscard]] QAbstractButton *entry(const QString &page);

    [[nodiscard]] CatalogsPage &catalogs();
    [[nodiscard]] CatalogModel &model() { return *catalogs().findChild<CatalogModel *>(); }
    [[nodiscard]] QTableView &table();
    /// Empty while the row is being read.
    [[nodiscard]] QString uidAt(int row);
    [[nodiscard]] QString currentUid() { return uidAt(table().currentIndex().row()); }
    /// Down to the row, until its detail is shown.
    [[nodiscard]] bool walkToRow(const QString &uid);
    [[nodiscard]] bool clickRow(const QString &uid, Qt::KeyboardModifiers modifiers = {},
                                Qt::MouseButton mouseButton = Qt::LeftButton);
    /// Goes to the catalogs and waits until all are shown.
    void goToCatalogs(bool pointing);
    /// Shows what one of the quick filters finds.
    void filterQuickly(const QString &key, bool pointing);

private:
    [[nodiscard]] QString templateFile() const { return m_kept.filePath(QStringLiteral("city.shuzhi")); }
    void openWindow();

    QTemporaryDir m_kept;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Workbench> m_workbench;
};

} // namespace shuzhi::test
