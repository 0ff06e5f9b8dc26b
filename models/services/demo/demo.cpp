// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo/demo.h"

#include "models/services/demo/catalogwriter.h"
#include "models/services/demo/dutywriter.h"
#include "models/services/demo/registerwriter.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

struct Bound
{
    QString name;
    int value, least, most;
};

/// About how many rows there will be, for progress only.
qint64 expectedRows(const demo::City &city)
{
    const DemoParameters &parameters = city.plan().parameters;
    const qint64 catalogs = parameters.catalogs;
    return catalogs * (2 + parameters.itemsPerCatalog) + city.plan().totals.mounted * qint64(3)
        + parameters.departments * qint64(90) + city.plan().totals.demands * qint64(2);
}

} // namespace

Status validate(const DemoParameters &parameters)
{
    const QList<Bound> bounds{{u"catalogs"_s, parameters.catalogs, 1, 1'000'000},
                              {u"departments"_s, parameters.departments, 1, 500},
                              {u"items-per-catalog"_s, parameters.itemsPerCatalog, 0, 100},
                              {u"months"_s, parameters.months, 1, 60}};
    for (const Bound &bound : bounds)
        if (bound.value < bound.least || bound.value > bound.most)
            return fail(ErrorCode::Usage,
                        u"%1 must be from %2 to %3, not %4"_s.arg(bound.name)
                            .arg(bound.least)
                            .arg(bound.most)
                            .arg(bound.value),
                        bound.name);
    return {};
}

Status generateDemo(const DemoParameters &parameters, const std::function<Status(const Step &)> &sink,
                    const std::function<bool(double)> &progress)
{
    if (const Status valid = validate(parameters); !valid)
        return valid;
    const Result<demo::Lexicon> lexicon = demo::loadLexicon();
    if (!lexicon)
        return tl::unexpected(lexicon.error());
    const demo::City city(parameters, *lexicon);
    demo::StepStream stream(sink, progress, expectedRows(city), parameters.seed);
    demo::RegisterWriter registers(city, stream);
    demo::CatalogWriter catalogs(city, stream);
    demo::DutyWriter duties(city, stream);

    stream.moveTo(city.day(0));
    Status status = registers.writeFoundation();
    for (int place = 0; place < city.plan().calendar.size() && status; ++place) {
        if (place > 0) // the foundation stands first on the first day
            stream.moveTo(city.day(place));
        status = catalogs.write(place);
        if (status)
            status = duties.write(place);
        if (status)
            status = registers.write(place);
    }
    if (status && progress)
        progress(1.0); // too late to cancel: everything is written
    return status;
}

} // namespace shuzhi
