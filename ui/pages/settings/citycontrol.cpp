// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/citycontrol.h"

#include "ui/pages/settings/settingtexts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace shuzhi {

CityControl::CityControl(const CitySettingSpec &spec, QWidget *parent)
    : QWidget(parent)
    , m_spec(spec)
{
    setObjectName(u"city_"_s + spec.key);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_settle.setSingleShot(true);
    m_settle.setInterval(500ms);
    connect(&m_settle, &QTimer::timeout, this, &CityControl::changed);
    switch (spec.kind) {
    case CitySettingSpec::Kind::Text: buildLine(); break;
    case CitySettingSpec::Kind::Day: buildDay(); break;
    case CitySettingSpec::Kind::Days: buildDays(); break;
    case CitySettingSpec::Kind::Choice: buildChoice(); break;
    }
    setFocusProxy(m_line       ? static_cast<QWidget *>(m_line)
                      : m_days ? static_cast<QWidget *>(m_days)
                               : static_cast<QWidget *>(m_choice));
    nameParts();
}

void CityControl::nameParts()
{
    const QString name = citySettingText(m_spec.key).name;
    for (QWidget *part : {static_cast<QWidget *>(m_line), static_cast<QWidget *>(m_choice),
                          static_cast<QWidget *>(m_day), static_cast<QWidget *>(m_days)}) {
        if (part)
            part->setAccessibleName(name);
    }
}

void CityControl::buildLine()
{
    m_line = new QLineEdit;
    layout()->addWidget(m_line);
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        m_line->setModified(false);
        emit changed();
    });
}

void CityControl::buildDay()
{
    m_choice = new QComboBox;
    m_choice->addItems({cityValueText(m_spec.key, {}), tr("A fixed day")});
    m_day = new QDateEdit(QDate::currentDate());
    m_day->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_day->setCalendarPopup(true);
    m_day->setMinimumDate(QDate(2000, 1, 1));
    m_day->setKeyboardTracking(false);
    layout()->addWidget(m_choice);
    layout()->addWidget(m_day);
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        m_day->setVisible(index == 1);
        emit changed();
    });
    connect(m_day, &QDateEdit::dateChanged, this, [this] { m_settle.start(); });
}

void CityControl::buildDays()
{
    m_days = new QSpinBox;
    m_days->setRange(0, m_spec.most);
    m_days->setKeyboardTracking(false);
    m_days->setSuffix(u' ' + tr("days"));
    if (m_spec.key == u"usage_window_days")
        m_days->setSpecialValueText(cityValueText(m_spec.key, u"0"_s));
    layout()->addWidget(m_days);
    connect(m_days, &QSpinBox::valueChanged, this, [this] { m_settle.start(); });
}

void CityControl::buildChoice()
{
    m_choice = new QComboBox;
    for (const QString &choice : m_spec.choices)
        m_choice->addItem(cityValueText(m_spec.key, choice), choice);
    layout()->addWidget(m_choice);
    connect(m_choice, &QComboBox::activated, this, &CityControl::changed);
}

void CityControl::setValue(const QString &value)
{
    if (m_settle.isActive())
        return; // the reader is at it; what he enters is written next
    if (m_line && !m_line->isModified())
        m_line->setText(value);
    if (m_days) {
        const QSignalBlocker quiet(m_days);
        m_days->setValue(value.toInt());
    }
    if (m_day) {
        const QSignalBlocker quiet(m_day);
        m_choice->setCurrentIndex(value.isEmpty() ? 0 : 1);
        m_day->setVisible(!value.isEmpty());
        if (!value.isEmpty())
            m_day->setDate(QDate::fromString(value, Qt::ISODate));
    } else if (m_choice) {
        m_choice->setCurrentIndex(m_choice->findData(value));
    }
}

QString CityControl::value() const
{
    if (m_line)
        return m_line->text().trimmed();
    if (m_days)
        return QString::number(m_days->value());
    if (m_day)
        return m_choice->currentIndex() == 0 ? QString() : m_day->date().toString(Qt::ISODate);
    return m_choice->currentData().toString();
}

void CityControl::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::EnabledChange && !isEnabled())
        m_settle.stop();
    QWidget::changeEvent(event);
}

} // namespace shuzhi
