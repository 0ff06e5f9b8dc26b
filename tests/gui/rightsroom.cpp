// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rightsroom.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace shuzhi::test {

void RightsRoom::makeCity()
{
    qputenv("SHUZHI_SETTINGS", m_folder.filePath(u"settings.ini"_s).toUtf8());
    m_city = std::make_unique<RoleCity>();
    m_city->fill({60, 6, 2, 6, 20230630});
    const auto department = [&](int which) {
        return text(
            u"SELECT d.name FROM department d JOIN catalog c ON c.department_id = d.id AND c.state = "
            "'published' GROUP BY d.name ORDER BY count(*) DESC, d.name LIMIT 1 OFFSET %1"_s.arg(which));
    };
    m_own = department(0);
    m_other = department(1);
    m_city->nameMembers(m_own, m_other);
    QCOMPARE(m_city->fault(), QString());
    const auto catalog = [&](const QString &of, int which) {
        return text(
            u"SELECT c.uid FROM catalog c JOIN department d ON d.id = c.department_id WHERE d.name = '%1' "
            "AND c.state = 'published' ORDER BY c.uid LIMIT 1 OFFSET %2"_s.arg(of)
                .arg(which));
    };
    m_draft = catalog(m_own, 0);
    m_waiting = catalog(m_own, 1);
    m_published = catalog(m_own, 2);
    m_toPublish = catalog(m_own, 3);
    m_otherPublished = catalog(m_other, 0);
    const QString set = u"UPDATE catalog SET state = '%2' WHERE uid = '%1'"_s;
    QCOMPARE(
        m_city->prepare(QStringList{
            set.arg(m_draft, u"draft"_s), set.arg(m_waiting, u"submitted"_s),
            u"UPDATE catalog SET state = 'submitted', publish_date = '' WHERE uid = '%1'"_s.arg(m_toPublish)}
                            .join(u"; "_s)),
        QString());
}

void RightsRoom::openAs(const QString &role, const QString &language, const Theme &theme, const QSize &size)
{
    forget();
    openWindow(m_city->location(role).address(), language, theme, size);
    QVERIFY(m_workbench->session());
    show("overview");
}

/// Only this catalog in the grid, its detail beside it.
void RightsRoom::openCatalog(const QString &uid)
{
    QSignalSpy ready(window().page(u"catalogs"_s), &Page::ready);
    window().openRows(u"catalogs"_s, u"uid="_s + uid);
    QVERIFY(ready.count() > 0 || ready.wait(20'000));
    auto *panel = window().findChild<CatalogDetailPanel *>();
    QTRY_COMPARE_WITH_TIMEOUT(panel->detail().uid, uid, 20'000);
    auto *table = window().findChild<CatalogTable *>();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, 20'000);
    table->selectRow(0);
    QTest::qWait(20);
}

QAction *RightsRoom::command(const char *name)
{
    for (QAction *action : window().currentPage()->actions()) {
        if (action->objectName() == QLatin1String(name))
            return action;
    }
    return nullptr;
}

QString RightsRoom::statusWords()
{
    QStringList words;
    for (const QLabel *label : window().findChildren<QLabel *>()) {
        if (label->parentWidget() && label->parentWidget()->inherits("shuzhi::StatusBar"))
            words += label->text();
    }
    return words.join(u'|');
}

bool RightsRoom::gridEdits(CatalogColumn column)
{
    const auto *model = window().findChild<CatalogModel *>();
    return model->flags(model->index(0, int(column))).testFlag(Qt::ItemIsEditable);
}

QString RightsRoom::why(const char *label)
{
    const auto *shown = find<QLabel>(label);
    return shown ? shown->text() : QString();
}

/// What can be typed into on the page in front.
QStringList RightsRoom::openEditors()
{
    QStringList names;
    for (const QWidget *each : window().currentPage()->findChildren<QWidget *>()) {
        const auto *line = qobject_cast<const QLineEdit *>(each);
        const auto *area = qobject_cast<const QPlainTextEdit *>(each);
        const auto *combo = qobject_cast<const QComboBox *>(each);
        if (!each->isVisible() || !each->isEnabled() || (!line && !area && !combo)
            || (line && (line->isReadOnly() || qobject_cast<const QComboBox *>(line->parent())))
            || (area && area->isReadOnly())
            || (combo && combo->lineEdit() && combo->lineEdit()->isReadOnly()))
            continue;
        names += each->objectName().isEmpty() ? each->accessibleName() : each->objectName();
    }
    for (const QAbstractItemView *view : window().currentPage()->findChildren<QAbstractItemView *>()) {
        const QAbstractItemModel *model = view->isVisible() ? view->model() : nullptr;
        const int columns = model ? model->columnCount() : 0;
        for (int cell = 0; model && cell < qMin(20, model->rowCount()) * columns; ++cell) {
            if (model->flags(model->index(cell / columns, cell % columns)).testFlag(Qt::ItemIsEditable)
                && view->editTriggers() != QAbstractItemView::NoEditTriggers) {
                names += u"cells of "_s + view->objectName();
                break;
            }
        }
    }
    return names;
}

} // namespace shuzhi::test
