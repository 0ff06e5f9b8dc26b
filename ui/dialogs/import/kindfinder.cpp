// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import/kindfinder.h"

#include "models/services/import/previewquery.h"
#include "ui/dialogs/importtext.h"

namespace shuzhi {

KindFinder::KindFinder(CitySession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

KindFinder::~KindFinder()
{
    stop();
}

void KindFinder::look(const ImportRequest &request)
{
    stop();
    m_request = ImportRequest();
    m_request.path = request.path;
    m_request.encoding = request.encoding;
    m_request.separator = request.separator;
    m_left = importtext::kinds();
    m_left.removeAll(request.kind);
    next();
}

void KindFinder::stop()
{
    m_session.store().drop(m_task);
    m_left.clear();
}

void KindFinder::next()
{
    if (m_left.isEmpty())
        return;
    m_request.kind = m_left.takeFirst();
    m_task = m_session.store().run(
        LaneId::Long, PreviewQuery{m_request, {}, 50}, this, [this](const Result<SourcePreview> &preview) {
            if (preview && preview->missing.isEmpty() && !preview->columns.isEmpty())
                emit found(m_request.kind);
            else
                next();
        });
}

} // namespace shuzhi
