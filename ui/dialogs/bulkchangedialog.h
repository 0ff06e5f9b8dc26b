// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/bulkchange.h"
#include "models/services/citysession.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QPushButton;

namespace shuzhi {

class BulkRowsModel;
class BulkValueEditor;
class BusyOverlay;
class PagedTable;
class SegmentBar;

/// Changes one field of many catalogs: what becomes of each row is shown before, the whole is written in
/// one transaction and is one step to undo. If somebody changed a row meanwhile nothing is written and the
/// rows are looked at again.
class BulkChangeDialog : public QDialog
{
    Q_OBJECT
public:
    BulkChangeDialog(CitySession &session, const QList<qint64> &ids, QWidget *parent = nullptr);

    void setColumn(const QString &column);

Q_SIGNALS:
    void applied(const shuzhi::BulkDone &done, const QString &field);
    void previewed(); ///< the rows shown are those of what is said

private:
    void build();
    [[nodiscard]] QWidget *choiceLine();
    void setWords();
    void changed();
    void ask();
    void place(const BulkPreview &preview);
    void say(const QString &text, QLatin1String role);
    void placeShown();
    void write();
    void written(const Result<BulkDone> &done);
    [[nodiscard]] QString field() const; ///< its name
    [[nodiscard]] QString noteOf(const BulkRow &row) const;

    CitySession &m_session;
    QList<qint64> m_ids;
    BulkChange m_change; ///< of the preview shown
    BulkPreview m_preview;
    BulkRowsModel *m_model;
    QComboBox *m_field = nullptr;
    BulkValueEditor *m_value = nullptr;
    SegmentBar *m_fates = nullptr;
    PagedTable *m_table = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_apply = nullptr;
    BusyOverlay *m_busy = nullptr;
    QTimer m_rest; ///< of the fingers
    Task m_task;
    bool m_writing = false;
};

} // namespace shuzhi
