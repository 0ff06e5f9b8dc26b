// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/services/import/importquery.h"
#include "ui/widgets/messagebar.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QStandardItemModel;

namespace shuzhi {

class BusyOverlay;
class FigureCard;
class PagedTable;

/// Shows what importing a file would do (a dry run), asks how, and does it in one transaction. Nothing
/// is written before "Import".
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ImportDialog(CitySession &session, QWidget *parent = nullptr);

    /// Reads the file and shows the preview.
    void start(const QString &file);

Q_SIGNALS:
    void imported(const shuzhi::Message &message); ///< it is in the city
    void previewReady(); ///< the dry run has been answered

protected:
    void done(int result) override;

private:
    void buildLayout();
    void ask(bool dryRun);
    void showPreview(const Result<ImportReport> &report);
    void showFailure(const Error &error);
    void showRows(const ImportReport &report);
    void finish(const Result<ImportReport> &report);
    [[nodiscard]] ImportRequest request(bool dryRun) const;

    CitySession &m_session;
    QString m_file;
    Task m_task;
    bool m_importing = false; ///< the file is being written into the city
    QLabel *m_about;
    QLabel *m_mapping;
    QList<FigureCard *> m_figures; ///< added, changed, unchanged, duplicates, rejected
    QStandardItemModel *m_rows; ///< what was found, a line each
    PagedTable *m_table;
    QComboBox *m_policy;
    QComboBox *m_state;
    QPushButton *m_import;
    BusyOverlay *m_busy;
};

} // namespace shuzhi
