// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheetreader.h"

#include <QByteArray>
#include <QPair>

namespace shuzhi::test {

using Rows = QList<QPair<qint64, QStringList>>;

/// Everything one sheet of a file gives, or the error that opening or reading ended with.
struct Sheet
{
    Status status;
    QString format;
    QString encoding;
    Rows rows;
    QList<MergedRange> merged;
};

[[nodiscard]] Sheet readSheet(const QString &path, int sheet = 0, const SourceOptions &options = {});
/// Only the cells, without row numbers.
[[nodiscard]] QList<QStringList> cellsOf(const Rows &rows);
/// Path of a file of tests/exchange/data.
[[nodiscard]] QString sample(const QString &name);
void writeFile(const QString &path, QByteArrayView bytes);
[[nodiscard]] QByteArray fileBytes(const QString &path);
/// Runs a script of tests/exchange; gives its output, and nothing where it failed (after saying why).
[[nodiscard]] std::optional<QByteArray> runScript(const QString &script, const QString &argument);

} // namespace shuzhi::test
