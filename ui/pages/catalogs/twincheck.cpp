// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/twincheck.h"

#include "ui/pages/catalogs/fieldform.h"

#include <chrono>

namespace shuzhi {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TwinCheck::TwinCheck(CatalogDesk &desk, FieldForm &form, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_form(form)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(250ms);
    connect(&m_rest, &QTimer::timeout, this, &TwinCheck::ask);
    connect(&form, &FieldForm::typed, &m_rest, qOverload<>(&QTimer::start));
}

QString TwinCheck::departmentUid() const
{
    const QString chosen = m_form.field(u"department_id"_s)->value();
    return chosen.isEmpty() ? m_desk.detail().values.value(u"department_id"_s) : chosen;
}

void TwinCheck::ask()
{
    m_desk.session().store().drop(m_task);
    const FieldRow *title = m_form.field(u"title"_s), *code = m_form.field(u"code"_s);
    if (!title->isUnsaved() && !code->isUnsaved() && !m_form.field(u"department_id"_s)->isUnsaved())
        return;
    const CatalogTwinsQuery query{m_desk.detail().uid, departmentUid(), title->value(), code->value()};
    m_task = m_desk.session().store().run(LaneId::Page, query, this,
                                          [this, uid = query.uid](const Result<CatalogTwins> &twins) {
                                              if (twins && m_desk.detail().uid == uid)
                                                  place(*twins);
                                              else if (!twins && twins.error().code != ErrorCode::Cancelled)
                                                  emit m_desk.failed(twins.error());
                                          });
}

FieldNote TwinCheck::noteOf(const QString &rule, const QList<SameTitle> &twins) const
{
    FieldNote note = ReasonText::ofRule(rule, m_desk.language());
    const SameTitle &first = twins.first();
    note.text += u' ' + tr("Same as \"%1\" of %2.").arg(first.title, first.department);
    if (twins.size() > 1)
        note.text += u' ' + tr("And %n more catalog(s).", nullptr, int(twins.size()) - 1);
    return note;
}

void TwinCheck::place(const CatalogTwins &twins)
{
    QList<SameTitle> own, others;
    for (const SameTitle &twin : twins.title)
        (twin.departmentUid == departmentUid() ? own : others) += twin;
    QHash<QString, QList<FieldNote>> notes;
    const auto say = [&](const QString &field, const QString &rule, const QList<SameTitle> &found) {
        if (!found.isEmpty())
            notes[field] += noteOf(rule, found);
    };
    say(u"title"_s, u"V2"_s, own);
    say(u"title"_s, u"V2a"_s, others);
    say(u"code"_s, u"V3"_s, twins.code);
    m_form.setRepeats(notes);
}

} // namespace shuzhi
