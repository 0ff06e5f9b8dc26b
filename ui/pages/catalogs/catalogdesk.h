// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/store/catalogdetailquery.h"
#include "ui/widgets/messagebar.h"

#include <QObject>

namespace shuzhi {

/// What the parts of a detail share: the catalog that is shown, whether it may be changed and why not, and
/// the one way to write.
class CatalogDesk : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const Status &)>;

    explicit CatalogDesk(CitySession &session, QObject *parent = nullptr);

    [[nodiscard]] CitySession &session() { return m_session; }
    [[nodiscard]] Language language() const { return m_session.language(); }
    [[nodiscard]] const CatalogDetail &detail() const { return m_detail; }
    [[nodiscard]] QString title() const { return m_detail.values.value(QStringLiteral("title")); }
    void setDetail(const CatalogDetail &detail) { m_detail = detail; }

    /// Why nothing can be changed here, in words; empty if it can.
    [[nodiscard]] QString whyReadOnly() const;
    [[nodiscard]] bool mayEdit() const { return whyReadOnly().isEmpty(); }
    /// What the login's rights say of that, whatever the day and the city are.
    [[nodiscard]] NoRight right() const
    {
        return m_session.rights().whyNotEditCatalog(department(), state());
    }
    /// Whether a field of the catalog or of a resource on it may be changed.
    [[nodiscard]] bool mayEdit(const QString &table, const QString &uid, const QString &column) const;
    /// Whether resources may come to the catalog; a department mounts on what is published.
    [[nodiscard]] bool mayMount() const;
    [[nodiscard]] bool mayEdit(const Resource &resource) const;
    /// Where the login's role may bring a resource from where it is, the usual step first.
    [[nodiscard]] QStringList targets(const Resource &resource) const;
    /// Why the login does not take one of these steps, OwnSubmission or None.
    [[nodiscard]] NoRight whyNotMove(const Resource &resource, const QString &to) const;

    /// Writes as one step of undo under a name people read. Each edit says what was seen of its fields. The
    /// page is told an error after the answer has said it to the part.
    void write(const QString &name, const QList<RowEdit> &edits, Answer answer = {});

Q_SIGNALS:
    void failed(const shuzhi::Error &error);
    void stale(); ///< what is shown is not what is stored
    void messagePosted(const shuzhi::Message &message);
    void openRequested(const QString &pageId, const QString &where);
    /// Shows a part of the detail, there the field of that column ("" for its start).
    void jumpRequested(const QString &part, const QString &column);

private:
    [[nodiscard]] QString whyClosed() const; ///< whatever the rights are
    [[nodiscard]] QString state() const { return m_detail.values.value(QStringLiteral("state")); }
    [[nodiscard]] QString department() const
    {
        return m_detail.values.value(QStringLiteral("department_id"));
    }

    CitySession &m_session;
    CatalogDetail m_detail;
};

} // namespace shuzhi
