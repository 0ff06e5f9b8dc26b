// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/catalogwork.h"
#include "models/services/citysession.h"
#include "models/store/bulkcells.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;

namespace shuzhi {

class ChoiceCombo;

/// Asks what must be known of a new catalog, warns of catalogs with the same name, and writes it as a
/// draft. What was typed stays until it is written.
class NewCatalogDialog : public QDialog
{
    Q_OBJECT
public:
    explicit NewCatalogDialog(CitySession &session, QWidget *parent = nullptr);

    /// By name; what is chosen before.
    void setDepartment(const QString &name);

Q_SIGNALS:
    void created(const QString &uid);

private:
    void build();
    void askChoices();
    void placeChoices(const QList<Choice> &choices);
    void typed();
    void askSameTitles();
    void placeSame(const QList<SameTitle> &same);
    void write();
    [[nodiscard]] QString title() const;

    CitySession &m_session;
    ChoiceCombo *m_department = nullptr;
    QLineEdit *m_title = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_make = nullptr;
    QTimer m_rest; ///< of the fingers
    Task m_task;
    bool m_writing = false;
};

} // namespace shuzhi
