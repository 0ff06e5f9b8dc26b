// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/settingsquery.h"
#include "ui/shell/page.h"

#include <QList>

class QLabel;

namespace shuzhi {

class Card;
class CitySession;
class SettingRow;

/// A part of the settings page: rows in a card under a title and a sentence that says where they are kept.
class SettingsSection : public QWidget
{
    Q_OBJECT

public:
    SettingsSection(const QString &id, const QString &title, const QString &intro, QWidget *parent = nullptr);

    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const QString &title() const { return m_title; }

    /// Reads anew what it shows; called when the page comes to the front or the city changed.
    virtual void refresh() { }
    /// What stands in the city's settings, read once for all sections after refresh().
    virtual void setCitySettings(const QHash<QString, CitySetting> &settings) { Q_UNUSED(settings) }
    /// Shows only the rows that answer the words; how many those are. Nothing typed: all.
    virtual int showOnly(const QString &typed);

Q_SIGNALS:
    void messagePosted(const shuzhi::Message &message);
    void failed(const shuzhi::Error &error);
    void stale(); ///< what it shows is not what is stored: the city's settings are to be read again

protected:
    SettingRow *addRow(const QString &name, const QString &what, QWidget *control);
    /// A table or the like that takes the whole width.
    void addWide(QWidget *widget);
    [[nodiscard]] bool titleMatches(const QString &typed) const;
    /// Whether the city's settings can be changed; where not, a line under the title says why.
    [[nodiscard]] bool askCity(const CitySession &session);
    [[nodiscard]] QString whyNot() const; ///< what askCity() found last

private:
    QString m_id, m_title, m_intro;
    QLabel *m_why;
    Card *m_card;
    QList<SettingRow *> m_rows;
    QList<QWidget *> m_lines; ///< above each row but the first
};

} // namespace shuzhi
