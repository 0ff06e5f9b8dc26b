// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/passwords.h"
#include "models/settings/pgimport.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QTableWidget;

namespace shuzhi {

class EmptyState;

/// Takes connections from libpq's own files: shows what a file describes, what is left and why, and asks
/// whether its passwords go to the keychain or stay in the file.
class PgImportDialog : public QDialog
{
    Q_OBJECT

public:
    PgImportDialog(const QList<SavedConnection> &known, Passwords &passwords, QWidget *parent = nullptr);

Q_SIGNALS:
    /// @param words what was taken and what was not, for the reader
    void taken(const QList<shuzhi::SavedConnection> &connections, const QString &words);

private:
    void build();
    void buildTable();
    void offerFiles();
    void chooseFile();
    void read(const QString &path);
    void showRows();
    void showLeft();
    void placeButtons();
    void take();
    void tell(const QList<SavedConnection> &connections, int kept, SecretState worst);
    [[nodiscard]] QList<PgImportRow> ticked() const;

    QList<SavedConnection> m_known;
    Passwords &m_passwords;
    PgImport m_import;
    QString m_path;
    QComboBox *m_files = nullptr;
    QTableWidget *m_table = nullptr;
    EmptyState *m_nothing = nullptr; ///< in place of the table
    QLabel *m_left = nullptr, *m_passwordsNote = nullptr;
    QRadioButton *m_toKeychain = nullptr, *m_inFile = nullptr;
    QPushButton *m_take = nullptr;
};

} // namespace shuzhi
