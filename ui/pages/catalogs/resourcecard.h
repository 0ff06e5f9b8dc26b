// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/catalogs/catalogdesk.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace shuzhi {

class Chip;
class FieldForm;

/// One mounted resource: its fields, its state, and the steps it can take from there.
class ResourceCard : public QFrame
{
    Q_OBJECT

public:
    explicit ResourceCard(CatalogDesk &desk, QWidget *parent = nullptr);

    void setResource(const Resource &resource);
    [[nodiscard]] const Resource &resource() const { return m_resource; }
    void focusField(const QString &column);

private:
    void placeSteps();
    void move(const QString &state);
    void remove();
    [[nodiscard]] QString name() const;
    [[nodiscard]] static QString stepWords(const QString &state, const QString &from);
    [[nodiscard]] static QString stepTip(const QString &state);

    CatalogDesk &m_desk;
    Resource m_resource;
    FieldForm *m_form;
    Chip *m_state;
    QLabel *m_kind, *m_probe, *m_refusal;
    QHBoxLayout *m_steps;
    QString m_placedFor; ///< state the steps are of; empty: none are offered
};

} // namespace shuzhi
