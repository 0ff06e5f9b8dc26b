// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"
#include "models/store/searchquery.h"
#include "ui/pages/catalogs/columnlayout.h"

namespace shuzhi {

/// One way of looking at the catalogs, kept by name: filter, order and columns.
struct SavedView
{
    QString name;
    QString where; ///< search expression
    SortOrder sort;
    ColumnLayout layout;

    bool operator==(const SavedView &) const = default;
};

/// The views saved on this desk, in the order of their names. Every change is written at once.
class SavedViews
{
public:
    SavedViews();

    [[nodiscard]] const QList<SavedView> &views() const { return m_views; }
    /// Takes the place of a view of the same name.
    void save(const SavedView &view);
    void remove(const QString &name);

private:
    void write();

    Settings m_settings;
    QList<SavedView> m_views;
};

} // namespace shuzhi
