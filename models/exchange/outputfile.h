// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/tablewriter.h"

#include <QCryptographicHash>
#include <QSaveFile>

class QTemporaryFile;

namespace shuzhi {

/// A file being written beside its target; takes the target's place at commit() and vanishes
/// without a trace when destroyed before.
class OutputFile
{
public:
    explicit OutputFile(const QString &path);

    [[nodiscard]] Status open();
    [[nodiscard]] Status write(QByteArrayView bytes);
    /// Syncs, renames and tells size and checksum; `rows` is passed through.
    [[nodiscard]] Result<WriteReport> commit(qint64 rows);

private:
    [[nodiscard]] tl::unexpected<Error> unwritable() const;

    QSaveFile m_file;
    QCryptographicHash m_hash;
    qint64 m_bytes = 0;
};

/// Puts a file that was made whole elsewhere (beside it, as a rule) in the target's place.
[[nodiscard]] Result<WriteReport> moveToTarget(QTemporaryFile &made, const QString &path, qint64 rows);

} // namespace shuzhi
