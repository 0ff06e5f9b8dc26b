// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/services/dutyversions.h"
#include "ui/pages/duties/dutyactions.h"
#include "ui/pages/duties/dutytexts.h"
#include "ui/widgets/messagebar.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace shuzhi {

/// The line above a duty list: which version is shown, who drew it up, submitted, signed or withdrew it, and
/// the steps of its way. Submitting and returning are edits the page writes; signing and withdrawing are
/// written here.
class DutySigning : public QWidget
{
    Q_OBJECT

public:
    /// The actions get their range from `page`.
    DutySigning(CitySession &session, const DutyTexts &texts, QWidget *page);

    /// The version that is shown and all there are, the newest first.
    void setList(const DutyListContent &content, const QList<DutyVersion> &versions);
    /// What takes the shown list one step on: submit or sign; null where there is none for this role.
    [[nodiscard]] QAction *nextStep() const;

    QAction *submit, *giveBack, *sign, *withdraw;

Q_SIGNALS:
    void versionChosen(qint64 version); ///< 0: the newest, whichever that is
    void wanted(const QString &name, const shuzhi::DutyCompose &compose);
    void failed(const shuzhi::Error &error);
    void messagePosted(const shuzhi::Message &message);

private:
    void connectActions();
    void placeSteps();
    void fillVersions();
    [[nodiscard]] QString words() const;
    [[nodiscard]] bool isNewest() const;
    void askSubmit();
    void askReturn();
    void askSign();
    void askWithdraw();

    CitySession &m_session;
    DutyTexts m_texts;
    QComboBox *m_version;
    QLabel *m_words;
    QList<QWidget *> m_buttons; ///< of the steps back
    DutyListContent m_content;
    QList<DutyVersion> m_versions;
};

} // namespace shuzhi
