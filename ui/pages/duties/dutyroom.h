// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace shuzhi {

/// Gives the parts of the duties page their room: departments at the left, the list in the middle, checks and
/// details at the right. Where the window is narrow a chooser in the title line stands for the departments;
/// where it is low the checks say only what they found.
class DutyRoom : public QWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        QWidget *departments, *middle, *checks, *details;
        QWidget *chooser; ///< stands elsewhere; shown here in place of the departments
    };

    explicit DutyRoom(const Parts &parts, QWidget *parent = nullptr);

    [[nodiscard]] bool isNarrow() const { return m_isNarrow; }
    [[nodiscard]] bool isLow() const { return m_isLow; }
    [[nodiscard]] QSize minimumSizeHint() const override; ///< of the narrow arrangement

Q_SIGNALS:
    void changed(); ///< narrow or low, or no longer

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int sideWidth(int least) const;

    Parts m_parts;
    QWidget *m_side;
    bool m_isNarrow = false, m_isLow = false;
};

} // namespace shuzhi
