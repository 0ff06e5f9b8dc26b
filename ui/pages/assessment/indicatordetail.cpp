// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/indicatordetail.h"

#include "models/domain/filter.h"
#include "ui/charts/figuretext.h"
#include "ui/pages/assessment/indicatortext.h"
#include "ui/widgets/role.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

IndicatorDetail::IndicatorDetail(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"indicatorDetail"_s);
    const int padding = Theme::measures().cardPadding;
    m_layout->setContentsMargins(padding, 10, padding, padding);
    m_layout->setSpacing(6);
}

void IndicatorDetail::clear()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the link that was just clicked
        }
        delete item;
    }
}

void IndicatorDetail::addText(const QString &text, QLatin1String role)
{
    if (text.isEmpty())
        return;
    QLabel *label = makeLabel(text, role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_layout->addWidget(label);
}

void IndicatorDetail::addLink(const QString &text, const QString &where, const QString &objectName)
{
    auto *link = new QPushButton(text + u" →"_s);
    setRole(link, "link"_L1);
    link->setObjectName(objectName);
    link->setProperty("where", where);
    link->setCursor(Qt::PointingHandCursor);
    link->setToolTip(tr("Opens these rows"));
    connect(link, &QPushButton::clicked, this, [this, where] { Q_EMIT rowsRequested(where); });
    m_layout->addWidget(link, 0, Qt::AlignLeft);
}

void IndicatorDetail::addDeductions(const IndicatorResult &result, Language language)
{
    for (const Deduction &line : result.deductions) {
        const QString points = FigureText::points(-line.points);
        //: points lost (or given: no minus) and why: "−12.00: catalogs have no resource"
        addText(tr("%1 points: %2").arg(line.points < 0 ? u'+' + points : points, line.reason.in(language)),
                line.points > 0 ? "bad"_L1 : "ok"_L1);
        if (!line.where.isEmpty() && line.rows > 0)
            addLink(tr("View the %1").arg(IndicatorText::rows(line.rows, line.where)), line.where,
                    u"deductionLink"_s);
    }
    if (result.applicable && result.deductions.isEmpty())
        addText(tr("No points lost."), "ok"_L1);
}

void IndicatorDetail::addMeasured(const SchemeIndicator &indicator, const IndicatorResult &result)
{
    addText(IndicatorText::formula(indicator, result), ""_L1);
    if (!result.numeratorWhere.isEmpty() && result.numerator > 0)
        addLink(
            tr("View the %1 that count").arg(IndicatorText::rows(result.numerator, result.numeratorWhere)),
            result.numeratorWhere, u"numeratorLink"_s);
}

void IndicatorDetail::explain(const Assessment &assessment, const DepartmentResult &department,
                              const QString &id, Language language)
{
    clear();
    const QList<SchemeIndicator> indicators = assessment.scheme.indicators();
    const auto place = std::find_if(indicators.cbegin(), indicators.cend(),
                                    [&](const SchemeIndicator &one) { return one.id == id; })
        - indicators.cbegin();
    if (place == indicators.size())
        return;
    const SchemeIndicator &indicator = indicators.at(place);
    const IndicatorResult &result = department.indicators.at(place);
    const QString name = indicator.name.in(language);
    addText(result.applicable ? tr("%1: %2").arg(name, IndicatorText::measured(indicator, result)) : name,
            "heading"_L1);
    addText(indicator.explanation.in(language), "mute"_L1);
    addText(IndicatorText::weightNote(indicator, result), "warn"_L1);
    if (result.applicable)
        addMeasured(indicator, result);
    addDeductions(result, language);
    if (!result.deductions.isEmpty()) {
        addText(tr("What to do"), "heading"_L1);
        addText(indicator.remedy.in(language), ""_L1);
        addText(IndicatorText::outlook(assessment.scheme, result,
                                       scoreOutlook(assessment.scheme, department, id), language),
                ""_L1);
    }
    m_layout->addStretch(1);
}

void IndicatorDetail::showNames(const QString &where, const QStringList &names)
{
    for (int i = 0; i < m_layout->count(); ++i) {
        QWidget *widget = m_layout->itemAt(i)->widget();
        if (!widget || widget->property("where").toString() != where)
            continue;
        //: between the names of an enumeration
        QLabel *label = makeLabel(names.join(tr(", ")), ""_L1);
        label->setObjectName(u"departmentNames"_s);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_layout->insertWidget(i + 1, label);
        widget->hide();
        return;
    }
}

void IndicatorDetail::openFirst()
{
    for (auto *link : findChildren<QPushButton *>(u"deductionLink"_s)) {
        if (!link->isHidden()) {
            link->click();
            return;
        }
    }
}

} // namespace shuzhi
