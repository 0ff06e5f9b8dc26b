// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/savedconnection.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace shuzhi {

/// The fields of one connection, and its password, which is only passed on.
class ConnectionForm : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionForm(QWidget *parent = nullptr);

    void setConnection(const SavedConnection &connection);
    [[nodiscard]] SavedConnection connection() const;
    /// What was typed into the password field; empty: nothing was.
    [[nodiscard]] QString password() const;
    [[nodiscard]] bool rememberPassword() const;
    void clearPassword();
    /// What is known of the password without showing it, in the field.
    void setPasswordKnown(bool known);
    /// The keyboard to the first field that is empty and must not be.
    void focusFirstGap();

Q_SIGNALS:
    void edited();

private:
    void buildPlace(QFormLayout *form);
    void buildTrust(QFormLayout *form);
    void buildMarks(QFormLayout *form);
    [[nodiscard]] QLineEdit *line(QFormLayout *form, const QString &name, const QString &label,
                                  const QString &hint);
    void showWhy();
    void chooseCa();
    void paintSwatches();
    void changeEvent(QEvent *event) override;

    SavedConnection m_connection;
    QLineEdit *m_name = nullptr, *m_host = nullptr, *m_database = nullptr, *m_user = nullptr;
    QLineEdit *m_password = nullptr, *m_ca = nullptr;
    QSpinBox *m_port = nullptr;
    QComboBox *m_sslMode = nullptr;
    QLabel *m_why = nullptr;
    QButtonGroup *m_colours = nullptr;
    QCheckBox *m_remember = nullptr, *m_production = nullptr, *m_readOnly = nullptr;
    bool m_filling = false;
};

} // namespace shuzhi
