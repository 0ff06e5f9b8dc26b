// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheetreader.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QPair>

namespace shuzhi::fuzz {

/// Ends one part of an input of several; stands nowhere in UTF-8.
constexpr char PartEnd = '\xFF';

/// Aborts, after saying `promise`, where a reader did not keep it.
void expect(bool kept, const char *promise);

/// Options of a source whose rows may repeat: so few cells that the bound is met, and met soon.
[[nodiscard]] SourceOptions fewCells();

/// True where both reads ended well, or with the same error.
[[nodiscard]] bool alike(const Status &a, const Status &b);

/// A file in memory only (memfd_create(2)): readers open by path, and a disk would be the slowest part.
class MemoryFile
{
public:
    MemoryFile();
    ~MemoryFile();
    Q_DISABLE_COPY_MOVE(MemoryFile)

    /// Makes `bytes` all that the file holds; gives its path.
    [[nodiscard]] QString holding(QByteArrayView bytes);

private:
    int m_descriptor;
};

/// Takes rows and holds every one against what RowSink promises.
class RowCheck
{
public:
    [[nodiscard]] RowSink sink();
    /// The merged ranges a source tells after its last row.
    static void look(const QList<MergedRange> &ranges);

private:
    qint64 m_last = 0;
};

/// Reads every sheet of a source, the first one twice: both reads must end alike.
void readAll(SheetSource &source);

/// A zip archive of these parts (name, content), stored, with right checksums.
[[nodiscard]] QByteArray storedZip(const QList<QPair<QByteArray, QByteArrayView>> &parts);

} // namespace shuzhi::fuzz
