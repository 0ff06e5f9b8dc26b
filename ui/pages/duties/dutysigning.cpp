// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duties/dutysigning.h"

#include "ui/dialogs/messagebox.h"
#include "ui/dialogs/reasondialog.h"
#include "ui/shell/rightstext.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/pagecommand.h"
#include "ui/widgets/role.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>

namespace shuzhi {

using namespace Qt::StringLiterals;

DutySigning::DutySigning(CitySession &session, const DutyTexts &texts, QWidget *page)
    : m_session(session)
    , m_texts(texts)
    , m_version(new QComboBox)
    , m_words(new ElidedLabel({}))
{
    const auto make = [this, page](const CommandWords &words) { return pageCommand(this, page, words); };
    submit = make({"submitList", tr("Submit list"), u"Ctrl+Shift+S"_s,
                   tr("Takes the draft to whoever signs it; can be undone")});
    giveBack = make({"returnList", tr("Return..."), {}, tr("Back to draft, with a reason")});
    sign = make({"signList", tr("Sign list..."), u"Ctrl+Shift+G"_s,
                 tr("By another person than who drew it up or submitted it; cannot be undone")});
    withdraw = make({"withdrawList",
                     tr("Withdraw..."),
                     {},
                     tr("Takes the signature back, with a reason; the next version begins as a copy")});
    m_version->setObjectName(u"dutyVersion"_s);
    m_version->setAccessibleName(tr("Version of the list"));
    m_version->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_words->setObjectName(u"dutyStateWords"_s);
    setRole(m_words, "mute"_L1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(8);
    layout->addWidget(m_version);
    layout->addWidget(m_words, 1);
    for (QAction *action : {giveBack, withdraw}) {
        m_buttons += new ActionButton(action);
        layout->addWidget(m_buttons.last());
    }
    connectActions();
}

void DutySigning::connectActions()
{
    connect(submit, &QAction::triggered, this, &DutySigning::askSubmit);
    connect(giveBack, &QAction::triggered, this, &DutySigning::askReturn);
    connect(sign, &QAction::triggered, this, &DutySigning::askSign);
    connect(withdraw, &QAction::triggered, this, &DutySigning::askWithdraw);
    connect(m_version, &QComboBox::activated, this,
            [this](int row) { emit versionChosen(row == 0 ? 0 : m_version->itemData(row).toLongLong()); });
}

void DutySigning::placeSteps()
{
    const Rights &rights = m_session.rights();
    const QString state = m_content.list ? m_content.list->state : QString();
    const bool may = m_session.isOpen() && isNewest();
    const bool any = std::any_of(m_content.nodes.begin(), m_content.nodes.end(),
                                 [](const DutyNode &node) { return node.isDuty(); });
    const auto offer = [&](QAction *step, const QString &to, bool makesSense) {
        const NoRight why = rights.whyNotMoveList(m_content.departmentUid, to);
        offerCommand(step, may && makesSense, makesSense || isOfTheRole(why) ? why : NoRight::None, rights);
    };
    offer(submit, u"submitted"_s, state == u"draft" && any);
    offer(giveBack, u"draft"_s, state == u"submitted");
    offer(sign, u"signed"_s, state == u"submitted");
    offer(withdraw, u"withdrawn"_s, state == u"signed");
}

void DutySigning::setList(const DutyListContent &content, const QList<DutyVersion> &versions)
{
    m_content = content;
    m_versions = versions;
    placeSteps();
    m_buttons[0]->setVisible(giveBack->isEnabled());
    m_buttons[1]->setVisible(withdraw->isEnabled());
    setVisible(content.list.has_value());
    fillVersions();
    m_words->setText(words());
    QString tip = words();
    for (const DutyVersion &version : versions) {
        if (content.list && version.list.uid == content.list->uid && !version.hash.isEmpty())
            tip += u'\n' + tr("head hash %1").arg(version.hash);
    }
    m_words->setToolTip(tip);
}

bool DutySigning::isNewest() const
{
    return m_content.list
        && (m_versions.isEmpty() || m_versions.first().list.version <= m_content.list->version);
}

QAction *DutySigning::nextStep() const
{
    if (!isNewest())
        return nullptr;
    const QString &state = m_content.list->state;
    QAction *next = state == u"draft" ? submit : state == u"submitted" ? sign : nullptr;
    return next && next->isVisible() ? next : nullptr;
}

void DutySigning::fillVersions()
{
    m_version->clear();
    for (const DutyVersion &version : std::as_const(m_versions)) {
        m_version->addItem(m_texts.listState(version.list), version.list.version);
        if (m_content.list && m_content.list->version == version.list.version)
            m_version->setCurrentIndex(m_version->count() - 1);
    }
    m_version->setEnabled(m_version->count() > 1);
}

QString DutySigning::words() const
{
    if (!m_content.list)
        return {};
    const DutyList &list = *m_content.list;
    QStringList parts;
    if (list.state == u"withdrawn")
        parts += tr("withdrawn by %1 on %2: %3").arg(list.withdrawnBy, list.withdrawnOn, list.remark);
    if (!list.signedBy.isEmpty())
        parts += tr("signed by %1 on %2").arg(list.signedBy, list.signedOn);
    if (!list.submittedBy.isEmpty())
        parts += tr("submitted by %1 on %2").arg(list.submittedBy, list.submittedOn);
    if (!list.author.isEmpty())
        parts += tr("drawn up by %1").arg(list.author);
    if (list.state == u"draft" && !list.remark.isEmpty())
        parts.prepend(tr("returned: %1").arg(list.remark));
    return parts.join(u" \u00b7 "_s);
}

void DutySigning::askSubmit()
{
    const qsizetype open = duties::pending(m_content).size();
    emit wanted(tr("Submit %1").arg(m_texts.listState(*m_content.list)),
                [uid = m_content.list->uid, person = m_session.actor().person,
                 day = m_session.info().referenceDay](const DutyListContent &content) {
                    return content.list && content.list->uid == uid ? duties::submit(content, person, day)
                                                                    : QList<RowEdit>();
                });
    if (open > 0) {
        emit messagePosted(
            {StateRole::Warn, tr("The list was submitted."),
             tr("%n data duties are not confirmed.", nullptr, int(open)),
             tr("It cannot be signed before they are: return it, confirm them, submit again.")});
    }
}

void DutySigning::askReturn()
{
    auto *dialog = new ReasonDialog(tr("Return the list"),
                                    tr("It becomes a draft again; its author reads the reason here."),
                                    tr("Return"), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, uid = m_content.list->uid] {
        emit wanted(tr("Return the list"), [uid, reason = dialog->reason()](const DutyListContent &content) {
            return content.list && content.list->uid == uid ? duties::returnToDraft(content, reason)
                                                            : QList<RowEdit>();
        });
    });
    dialog->open();
}

void DutySigning::askSign()
{
    if (const Status may = duties::checkSign(m_content, m_session.actor().person); !may) {
        emit failed(may.error());
        return;
    }
    const QString question = tr("Sign the data duty list of %1, version %2, as %3?")
                                 .arg(m_content.department)
                                 .arg(m_content.list->version)
                                 .arg(m_session.actor().person);
    if (MessageBox::question(this, question,
                             tr("A signed list can no longer be changed by anybody. Withdrawing it later "
                                "begins the next version."))
        != QMessageBox::Yes)
        return;
    m_session.store().run(LaneId::Write, SignDutyListQuery{m_session.actor(), m_content}, this,
                          [this](const Result<QString> &digest) {
                              if (!digest) {
                                  emit failed(digest.error());
                                  return;
                              }
                              emit m_session.dataChanged();
                              emit messagePosted({StateRole::Ok,
                                                  tr("The list was signed."),
                                                  tr("Digest of its content: %1").arg(*digest),
                                                  {}});
                          });
}

void DutySigning::askWithdraw()
{
    auto *dialog = new ReasonDialog(
        tr("Withdraw the signed list"),
        tr("It stays readable as it was signed. The next version begins as a draft with all its rows."),
        tr("Withdraw"), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, list = *m_content.list] {
        const WithdrawDutyListQuery query{m_session.actor(), list, dialog->reason()};
        m_session.store().run(
            LaneId::Write, query, this, [this, version = list.version](const Result<QString> &newest) {
                if (!newest) {
                    emit failed(newest.error());
                    return;
                }
                emit versionChosen(0);
                emit m_session.dataChanged();
                emit messagePosted({StateRole::Ok, tr("Version %1 was withdrawn.").arg(version),
                                    tr("It stays readable as it was signed."),
                                    tr("The next version is a draft now.")});
            });
    });
    dialog->open();
}

} // namespace shuzhi
