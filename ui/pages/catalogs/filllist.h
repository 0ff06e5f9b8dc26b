// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/fillfirst.h"
#include "ui/pages/catalogs/fieldspec.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace shuzhi {

/// How complete a catalog is and what to fill first; each line leads to its field.
class FillList : public QWidget
{
    Q_OBJECT

public:
    explicit FillList(Language language, QWidget *parent = nullptr);

    void setDetail(const CatalogDetail &detail);

Q_SIGNALS:
    void chosen(const QString &part, const QString &field);

private:
    void place();
    [[nodiscard]] QString words(const FillStep &step) const;
    [[nodiscard]] QString reason(const FillStep &step) const;

    Language m_language;
    FieldSpecs m_specs;
    QLabel *m_head;
    QVBoxLayout *m_lines;
    QPushButton *m_more;
    QList<FillStep> m_steps;
    bool m_all = false;
};

} // namespace shuzhi
