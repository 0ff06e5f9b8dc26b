// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/twinsquery.h"
#include "ui/pages/catalogs/catalogdesk.h"
#include "ui/pages/catalogs/fieldspec.h"

#include <QTimer>

namespace shuzhi {

class FieldForm;
struct FieldNote;

/// Says under title and code, while they or the provider are typed, which catalogs they would repeat: checks
/// V2, V2a and V3 before anything is written.
class TwinCheck : public QObject
{
    Q_OBJECT

public:
    /// `form` shows a row of table catalog.
    TwinCheck(CatalogDesk &desk, FieldForm &form, QObject *parent);

private:
    void ask();
    void place(const CatalogTwins &twins);
    [[nodiscard]] FieldNote noteOf(const QString &rule, const QList<SameTitle> &twins) const;
    [[nodiscard]] QString departmentUid() const;

    CatalogDesk &m_desk;
    FieldForm &m_form;
    Task m_task;
    QTimer m_rest; ///< a word typed in one go is one question
};

} // namespace shuzhi
