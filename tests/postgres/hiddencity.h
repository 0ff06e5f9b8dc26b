// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/postgres/rolecity.h"

namespace shuzhi::test {

/// A word that stands nowhere in the city but in what is not everybody's.
[[nodiscard]] inline QString hiddenWord()
{
    return QStringLiteral("夜鹭YeluHidden");
}
/// Whether something that was said has the word, or half of it, in whatever letters.
[[nodiscard]] bool saysHiddenWord(const QString &text);
[[nodiscard]] inline bool saysHiddenWord(const QByteArray &text)
{
    return saysHiddenWord(QString::fromUtf8(text));
}

/// A RoleCity filled with a demonstration city in which the second department ("other") holds the hidden
/// word in every text that is not published:
/// - catalogs "hidden-draft", "-submitted", "-returned" and "-retired" with items, resources, usage and
///   findings;
/// - resources "hidden-mount-draft" and "-submitted" on a published catalog;
/// - "was", published now, in whose draft of an earlier day it stood, and "later", published on that day,
///   into whose draft of today it was written;
/// - a draft of a duty list, newer than the signed one.
/// The reference day is 2023-07-10, the earlier one 2023-06-30.
class HiddenCity : public RoleCity
{
public:
    explicit HiddenCity(const DemoParameters &parameters);

    /// Those who may not see the word, and those who may see all of it.
    [[nodiscard]] static QStringList blind()
    {
        return {QStringLiteral("department"), QStringLiteral("reader")};
    }
    [[nodiscard]] static QStringList seeing()
    {
        return {QStringLiteral("other"), QStringLiteral("cdo"), QStringLiteral("authority"),
                QStringLiteral("auditor")};
    }
    [[nodiscard]] const QString &plantFault() const { return m_plantFault; }
    [[nodiscard]] const QString &department() const { return m_department; } ///< uid of the second one
    [[nodiscard]] const QString &departmentName() const { return m_departmentName; }

private:
    [[nodiscard]] Status plant();
    [[nodiscard]] QList<Step> before() const;
    [[nodiscard]] QList<Step> now() const;
    [[nodiscard]] QList<Step> dutyList() const;

    QString m_plantFault, m_department, m_departmentName, m_consumer, m_published;
};

} // namespace shuzhi::test
