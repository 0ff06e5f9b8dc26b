// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settingtexts.h"

#include <QCoreApplication>

namespace shuzhi {

namespace {

/// The words have a context of their own.
class SettingTexts
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::SettingTexts)

public:
    static SettingText cityText(const QString &key)
    {
        if (key == u"city_name")
            return {tr("Name of the city"),
                    tr("Stands at the top of the window, in reports and in exports.")};
        if (key == u"reference_day")
            return {
                tr("Reference day"),
                tr("The day figures are shown as of, the clock of timeliness and deadlines, and the day new "
                   "changes are entered under. Changes are never entered under a day before the last one.")};
        if (key == u"grace_days")
            return {
                tr("Grace for updates"),
                tr("Days added to the update cycle before a catalog counts as late. Moves update timeliness "
                   "and what is overdue.")};
        if (key == u"own_use")
            return {
                tr("A department's use of its own data"),
                tr("Whether calls by the provider itself count as use. Moves catalogs in use, usage rate and "
                   "using departments.")};
        if (key == u"usage_window_days")
            return {tr("Usage window"),
                    tr("How many days back calls count as use. Moves catalogs in use, usage rate and using "
                       "departments.")};
        return {key, {}};
    }
    static QString valueText(const QString &key, const QString &value)
    {
        if (key == u"own_use")
            return value == u"counted" ? tr("Counts") : tr("Does not count");
        if (key == u"usage_window_days" && value == u"0")
            return tr("No limit");
        if (key == u"grace_days" || key == u"usage_window_days")
            return tr("%1 days").arg(value);
        if (key == u"reference_day" && value.isEmpty())
            return tr("Always today");
        return value;
    }
};

} // namespace

SettingText citySettingText(const QString &key)
{
    return SettingTexts::cityText(key);
}

QString cityValueText(const QString &key, const QString &value)
{
    return SettingTexts::valueText(key, value);
}

} // namespace shuzhi
