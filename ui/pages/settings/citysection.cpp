// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/citysection.h"

#include "models/store/metricsquery.h"
#include "ui/pages/settings/citycontrol.h"
#include "ui/pages/settings/settinghistory.h"
#include "ui/pages/settings/settingrow.h"
#include "ui/pages/settings/settingtexts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr char seenText[] = "seenText"; // what stood in the line before somebody typed

void setSeen(QLineEdit *line, const QString &text)
{
    line->setText(text);
    line->setProperty(seenText, text);
}

} // namespace

CitySection::CitySection(CitySession &session, QWidget *parent)
    : SettingsSection(u"city"_s, tr("City and basis"),
                      tr("Kept in the city: the same for everybody who opens it, written to its trail, and "
                         "undone with Ctrl+Z."),
                      parent)
    , m_session(session)
{
    for (const CitySettingSpec &spec : citySettingSpecs())
        addSetting(spec);
}

CitySection::~CitySection() = default;

void CitySection::addSetting(const CitySettingSpec &spec)
{
    const SettingText text = citySettingText(spec.key);
    auto *control = new CityControl(spec);
    auto *basis = new QLineEdit;
    basis->setPlaceholderText(tr("The document or decision it rests on"));
    basis->setAccessibleName(tr("Basis of %1").arg(text.name));
    basis->setObjectName(u"basis_"_s + spec.key);
    auto *history = new SettingHistory(m_session, spec, text.name);
    control->setEnabled(false); // until it is known what stands in the city
    basis->setReadOnly(true);
    SettingRow *row = addRow(text.name, text.what, control);
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 2, 0, 0);
    layout->addWidget(makeLabel(tr("Basis"), "note"_L1));
    layout->addWidget(basis, 1);
    row->addBelow(line);
    row->addBelow(history);
    const Entry entry{&spec, row, control, basis, history};
    m_entries += entry;
    connect(control, &CityControl::changed, this, [this, entry] { write(entry); });
    connect(basis, &QLineEdit::editingFinished, this, [this, entry] { write(entry); });
    connect(history, &SettingHistory::failed, this, &SettingsSection::failed);
}

void CitySection::refresh()
{
    m_session.store().run(LaneId::Long, MetricsQuery{GroupBy::None, m_session.asOf()}, this,
                          [this](const Result<MetricSet> &set) {
                              if (!set)
                                  return; // the pages that show figures say why there are none
                              m_figures = set->city.figures;
                              sayWhatMoved();
                          });
}

void CitySection::setCitySettings(const QHash<QString, CitySetting> &settings)
{
    m_settings = settings;
    show();
}

void CitySection::show()
{
    const bool open = askCity(m_session);
    const QString why = whyNot();
    for (const Entry &entry : std::as_const(m_entries)) {
        entry.control->setValue(cityValue(*entry.spec, m_settings));
        entry.control->setEnabled(open);
        entry.control->setToolTip(why);
        if (!entry.basis->hasFocus() || !entry.basis->isModified())
            setSeen(entry.basis, m_settings.value(entry.spec->key).basis);
        entry.basis->setCursorPosition(0);
        entry.basis->setToolTip(why.isEmpty() ? entry.basis->text() : why);
        entry.basis->setReadOnly(!open);
        entry.history->refresh();
    }
}

void CitySection::write(const Entry &entry)
{
    const CitySetting now = m_settings.value(entry.spec->key);
    const QString value = entry.control->value(), basis = entry.basis->text().trimmed();
    if (value == cityValue(*entry.spec, m_settings) && basis == now.basis)
        return;
    if (!askCity(m_session))
        return show();
    if (const Status checked = checkCitySetting(*entry.spec, value); !checked) {
        entry.row->say(tr("Not taken: the setting does not take this value."), StateRole::Bad);
        entry.control->setValue(cityValue(*entry.spec, m_settings));
        return;
    }
    m_before = m_figures;
    m_changed = entry.spec->key;
    entry.row->say({});
    entry.basis->setModified(false);
    const RowEdit edit = citySettingEdit(m_settings, entry.spec->key, value, basis,
                                         entry.basis->property(seenText).toString());
    expectSetting(m_settings, edit); // the next one is made of this one
    entry.basis->setProperty(seenText, basis);
    m_session.history().apply(tr("Change the setting \"%1\"").arg(entry.row->name()), {edit}, this,
                              [this](const Status &done) { written(done); });
}

void CitySection::written(const Status &done)
{
    if (done)
        return; // the session tells that data changed, and the section is refreshed with the pages
    m_changed.clear();
    emit failed(done.error());
    emit stale();
}

QString CitySection::moved(const QString &metric, const Figures &before, const Figures &after) const
{
    const MetricInfo *info = metricInfo(metric);
    if (!info)
        return {};
    const QLocale locale;
    const auto text = [&](const Figures &figures) {
        if (!info->isRatio)
            return locale.toString(figures.count(metric));
        const Ratio ratio = figures.ratio(metric);
        const std::optional<double> value = ratio.value();
        return value ? tr("%1% (%2 of %3)")
                           .arg(locale.toString(*value * 100, 'f', 1), locale.toString(ratio.numerator),
                                locale.toString(ratio.denominator))
                     : tr("not measured");
    };
    const QString name = info->name.in(m_session.language());
    const QString was = text(before), is = text(after);
    return was == is ? tr("%1: %2, unchanged").arg(name, is) : tr("%1: %2, was %3").arg(name, is, was);
}

void CitySection::sayWhatMoved()
{
    if (m_changed.isEmpty() || !m_before || !m_figures)
        return;
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.spec->key != m_changed)
            continue;
        QStringList words;
        for (const QString &metric : entry.spec->moves)
            words += moved(metric, *m_before, *m_figures);
        entry.row->say(words.isEmpty() ? tr("Saved.") : tr("Saved. %1").arg(words.join(u" · "_s)));
    }
    m_changed.clear();
}

} // namespace shuzhi
