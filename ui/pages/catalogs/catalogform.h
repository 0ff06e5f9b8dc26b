// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/placesquery.h"
#include "ui/pages/catalogs/detailpart.h"
#include "ui/pages/catalogs/fieldspec.h"

class QBoxLayout;

namespace shuzhi {

class FieldForm;
class FillList;

/// The core metadata of a catalog in the order of the national template, what platforms keep beside it and
/// the census figures, as a form: in one column, or in two when there is room.
class CatalogForm : public DetailPart
{
    Q_OBJECT

public:
    explicit CatalogForm(CatalogDesk &desk, QWidget *parent = nullptr);

    void place() override;
    void focusField(const QString &column) override;
    void setWide(bool wide) override;

private:
    [[nodiscard]] QWidget *section(const QString &heading, const QList<FieldSpec> &specs);
    [[nodiscard]] Row shownValues() const;
    void askPlaces();

    FieldForm *m_form;
    FillList *m_fill;
    QBoxLayout *m_columns;
    Task m_places;
    bool m_asked = false;
};

} // namespace shuzhi
