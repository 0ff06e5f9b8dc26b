// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"

#include <QHash>

#include <optional>

namespace shuzhi {

/// What a person decided about files of one shape, to be offered again with the next file of it.
struct ShapeDecisions
{
    QString shape; ///< SourcePreview::shape
    QString kind; ///< of rows; the same head means something else for another kind
    QHash<int, QString> columns; ///< column (from 0) → field; empty: left out
    QHash<QString, QString> constants; ///< field → the same text for every row
    QHash<QString, QHash<QString, QString>> values; ///< field → spelling → code

    [[nodiscard]] bool isEmpty() const
    {
        return columns.isEmpty() && constants.isEmpty() && values.isEmpty();
    }
    bool operator==(const ShapeDecisions &) const = default;
};

/// A file imported before.
struct RecentSource
{
    QString path;
    QString kind;
    QString imported; ///< ISO 8601 UTC
    qint64 rows = 0;

    bool operator==(const RecentSource &) const = default;
};

/// What imports leave behind on this desk: files of before, and how their columns were read.
class ImportMemory
{
public:
    static constexpr int shapesKept = 50;
    static constexpr int sourcesKept = 10;

    explicit ImportMemory(Settings &settings)
        : m_settings(settings)
    {
    }

    [[nodiscard]] std::optional<ShapeDecisions> decisions(const QString &shape, const QString &kind) const;
    /// Newest first; replaces what was kept for the shape and kind. Without decisions: forgets it.
    void keep(const ShapeDecisions &decisions);
    void forget(const QString &shape, const QString &kind);

    [[nodiscard]] QList<RecentSource> sources() const;
    void remember(const RecentSource &source);

private:
    [[nodiscard]] QList<ShapeDecisions> shapes() const;
    void write(const QList<ShapeDecisions> &shapes);

    Settings &m_settings;
};

} // namespace shuzhi
