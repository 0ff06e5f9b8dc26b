// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/catalogs/fieldspec.h"

#include <QWidget>

namespace shuzhi {

/// Something to choose in an editor: the stored value, its words, and what it is found by.
struct FieldChoice
{
    QString value, label, searchKey;

    bool operator==(const FieldChoice &) const = default;
};

/// The control of one value. Values in and out are as stored: codes, ISO days, trimmed texts. Enter and
/// leaving the control finish it; what writes and what Esc brings back is its owner's business.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The editor for a kind of value. Of a Fixed value it shows words that can be selected.
    [[nodiscard]] static FieldEditor *make(const FieldSpec &spec, Language language);

    virtual void setValue(const QString &stored) = 0;
    [[nodiscard]] virtual QString value() const = 0;
    virtual void setReadOnly(bool readOnly) = 0;
    /// What stands in an empty control.
    virtual void setPlaceholder(const QString &words) = 0;
    /// The rows to choose from, where they are not a vocabulary's.
    virtual void setChoices(const QList<FieldChoice> &choices) { Q_UNUSED(choices) }
    /// The widget that has the keyboard.
    [[nodiscard]] virtual QWidget *input() const = 0;

Q_SIGNALS:
    void typed(); ///< the value on screen changed by the reader
    void finished(); ///< Enter, a choice, or the keyboard left

protected:
    /// Lays the control out and makes it the place of the keyboard.
    void hold(QWidget *control);
};

} // namespace shuzhi
