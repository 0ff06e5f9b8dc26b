// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settinghistory.h"

#include "models/domain/citytime.h"
#include "ui/pages/settings/settingtexts.h"
#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace shuzhi {

SettingHistory::SettingHistory(CitySession &session, const CitySettingSpec &spec, const QString &name,
                               QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_spec(spec)
    , m_link(new QPushButton(tr("History")))
    , m_list(makeLabel({}, "note"_L1))
{
    setRole(m_link, "link"_L1);
    m_link->setAccessibleName(tr("History of %1").arg(name));
    m_link->setObjectName(u"history_"_s + spec.key);
    m_link->setCursor(Qt::PointingHandCursor);
    m_list->setWordWrap(true);
    m_list->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_list->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_link, 0, Qt::AlignLeft);
    layout->addWidget(m_list);
    connect(m_link, &QPushButton::clicked, this, &SettingHistory::toggle);
}

void SettingHistory::toggle()
{
    m_open = !m_open;
    m_link->setText(m_open ? tr("Hide the history") : tr("History"));
    m_list->setVisible(m_open);
    refresh();
}

void SettingHistory::refresh()
{
    if (!m_open)
        return;
    m_session.store().run(LaneId::Page, SettingHistoryQuery{m_spec.key}, this,
                          [this](const Result<QList<SettingChange>> &changes) {
                              if (changes)
                                  show(*changes);
                              else
                                  emit failed(changes.error());
                          });
}

QString SettingHistory::words(const SettingChange &change) const
{
    const auto text = [&](const QString &value) {
        const QString shown = change.column == u"value" ? cityValueText(m_spec.key, value) : value;
        return shown.isEmpty() ? tr("nothing") : shown;
    };
    const QString what = change.column == u"value"
        ? tr("%1, was %2").arg(text(change.after), text(change.before))
        : tr("basis: %1").arg(text(change.after));
    return QStringList{cityTime(change.at), change.actor, what}.join(u" · "_s);
}

void SettingHistory::show(const QList<SettingChange> &changes)
{
    QStringList lines;
    for (const SettingChange &change : changes)
        lines += words(change);
    const bool reads = m_session.rights().readsTrailOf({});
    m_list->setText(!lines.isEmpty() ? lines.join(u'\n')
                        : reads      ? tr("It was never changed.")
                                : tr("The log of settings is for the data authority, the CDO and auditors."));
}

} // namespace shuzhi
