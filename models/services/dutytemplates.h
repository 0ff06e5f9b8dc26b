// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"

#include <QList>
#include <QStringList>

namespace shuzhi {

/// A start for the list of one kind of department, read from resources/vocabularies/duty_templates.json.
/// An example of this product, not an official list: what it says is Chinese data to be corrected.
struct DutyTemplate
{
    struct Item
    {
        QString name, kinds; ///< kinds: codes of vocabulary duty_kind parted by commas
    };
    struct Matter
    {
        QString name;
        QList<Item> duties;
    };
    struct Function
    {
        QString name;
        QList<Matter> matters;
    };

    QString key; ///< "police", … "general"
    Bilingual name;
    QStringList keywords; ///< parts of the department's name; none: fits everybody
    QList<Function> functions;
};

/// All templates; the one that fits everybody is the last.
[[nodiscard]] const QList<DutyTemplate> &dutyTemplates();
/// Where the templates come from.
[[nodiscard]] const Bilingual &dutyTemplatesBasis();
/// Place of the template that a department's name asks for: that of the longest keyword in it.
[[nodiscard]] qsizetype dutyTemplateFor(const QString &departmentName);

} // namespace shuzhi
