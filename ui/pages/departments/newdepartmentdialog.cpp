// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/departments/newdepartmentdialog.h"

#include "models/domain/uid.h"
#include "ui/pages/departments/departmentform.h"
#include "ui/widgets/role.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace shuzhi {

using namespace Qt::StringLiterals;

NewDepartmentDialog::NewDepartmentDialog(const QList<DepartmentEntry> &all, Language language,
                                         QWidget *parent)
    : QDialog(parent)
    , m_form(new DepartmentForm(language))
{
    setObjectName(u"newDepartmentDialog"_s);
    setWindowTitle(tr("New department"));
    setAttribute(Qt::WA_DeleteOnClose);
    Department draft;
    draft.uid = newUid();
    m_form->setDraft(draft, all);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_create = buttons->addButton(tr("Create"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(u"createDepartment"_s);
    m_create->setEnabled(false);
    setRole(m_create, "primary"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(12);
    layout->addWidget(m_form);
    layout->addStretch(1);
    layout->addWidget(buttons);
    resize(420, 320);
    connect(m_form, &DepartmentForm::typed, this, [this] { m_create->setEnabled(m_form->isSound()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit wanted(m_form->values());
        accept();
    });
    m_form->focusField(u"name"_s);
}

} // namespace shuzhi
