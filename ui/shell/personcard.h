// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/person.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLineEdit;

namespace shuzhi {

/// Asks once who works here; nothing waits for the answer. A statement, not a proof, and it says so.
class PersonCard : public Card
{
    Q_OBJECT

public:
    explicit PersonCard(QWidget *parent = nullptr);

Q_SIGNALS:
    void answered(const shuzhi::Person &person);
    void declined(); ///< the login of the computer goes on standing for the person

private:
    void build();
    void answer();

    QLineEdit *m_name;
    QLineEdit *m_department;
    QComboBox *m_role;
};

} // namespace shuzhi
