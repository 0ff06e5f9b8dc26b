// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages.h"

#include "ui/pages/assessment/assessmentpage.h"
#include "ui/pages/catalogs/catalogspage.h"
#include "ui/pages/departments/departmentspage.h"
#include "ui/pages/duties/dutiespage.h"
#include "ui/pages/overview/overviewpage.h"
#include "ui/pages/settings/settingspage.h"

namespace shuzhi {

QList<Page *> cityPages(CitySession &session)
{
    // The window takes them over as it adds them.
    return {new OverviewPage(session),   new CatalogsPage(session),    new DutiesPage(session),
            new AssessmentPage(session), new DepartmentsPage(session), new SettingsPage(session)};
}

} // namespace shuzhi
