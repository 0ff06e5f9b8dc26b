// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connections/connectionform.h"

#include "ui/dialogs/connections/connectiontexts.h"
#include "ui/dialogs/filedialog.h"
#include "ui/widgets/role.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// The chosen one has a ring round it.
QIcon swatch(const QColor &colour)
{
    QIcon icon;
    icon.addPixmap(connectiontexts::dot(colour), QIcon::Normal, QIcon::Off);
    icon.addPixmap(connectiontexts::dot(colour, Theme::current().text), QIcon::Normal, QIcon::On);
    return icon;
}

} // namespace

ConnectionForm::ConnectionForm(QWidget *parent)
    : QWidget(parent)
    , m_colours(new QButtonGroup(this))
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(7);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    buildPlace(form);
    buildTrust(form);
    buildMarks(form);
    setConnection({});
}

QLineEdit *ConnectionForm::line(QFormLayout *form, const QString &name, const QString &label,
                                const QString &hint)
{
    auto *field = new QLineEdit;
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setPlaceholderText(hint);
    form->addRow(label, field);
    connect(field, &QLineEdit::textEdited, this, &ConnectionForm::edited);
    return field;
}

void ConnectionForm::buildPlace(QFormLayout *form)
{
    m_name = line(form, u"connectionName"_s, tr("Name"), tr("as you call it"));
    m_host = new QLineEdit;
    m_host->setObjectName(u"connectionHost"_s);
    m_host->setAccessibleName(tr("Server"));
    m_host->setPlaceholderText(tr("name or address of the server"));
    m_port = new QSpinBox;
    m_port->setObjectName(u"connectionPort"_s);
    m_port->setAccessibleName(tr("Port"));
    m_port->setToolTip(tr("Port"));
    m_port->setRange(1, 65535);
    m_port->setGroupSeparatorShown(false);
    auto *server = new QHBoxLayout;
    server->setSpacing(8);
    server->addWidget(m_host, 1);
    server->addWidget(m_port);
    auto *label = new QLabel(tr("Server"));
    label->setBuddy(m_host);
    form->addRow(label, server);
    connect(m_host, &QLineEdit::textEdited, this, &ConnectionForm::edited);
    connect(m_port, &QSpinBox::valueChanged, this, [this] {
        if (!m_filling)
            emit edited();
    });
    m_database = line(form, u"connectionDatabase"_s, tr("Database"), tr("name of the database"));
    m_user = line(form, u"connectionUser"_s, tr("User"), tr("your login on the server"));
    m_password = new QLineEdit;
    m_password->setObjectName(u"connectionPassword"_s);
    m_password->setAccessibleName(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    form->addRow(tr("Password"), m_password);
    m_remember = new QCheckBox(tr("Keep it in the system's keychain"));
    m_remember->setObjectName(u"connectionRemember"_s);
    m_remember->setToolTip(
        tr("Otherwise it is known until the program ends. It never stands in the settings."));
    form->addRow(QString(), m_remember);
}

void ConnectionForm::buildTrust(QFormLayout *form)
{
    m_sslMode = new QComboBox;
    m_sslMode->setObjectName(u"connectionSslMode"_s);
    m_sslMode->setAccessibleName(tr("Encryption"));
    QStringList modes = SavedConnection::sslModes();
    std::reverse(modes.begin(), modes.end());
    for (const QString &mode : modes)
        m_sslMode->addItem(u"%1 (%2)"_s.arg(connectiontexts::sslModeName(mode), mode), mode);
    m_sslMode->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    form->addRow(tr("Encryption"), m_sslMode);
    m_why = makeLabel({}, "note"_L1);
    m_why->setObjectName(u"connectionWhy"_s);
    m_why->setWordWrap(true);
    m_why->setMinimumHeight(2 * m_why->fontMetrics().lineSpacing());
    m_why->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    form->addRow(QString(), m_why);
    m_ca = new QLineEdit;
    m_ca->setObjectName(u"connectionCa"_s);
    m_ca->setAccessibleName(tr("CA file"));
    m_ca->setPlaceholderText(tr("certificate of who signed the server's"));
    auto *choose = new QPushButton(tr("Choose..."));
    choose->setObjectName(u"connectionChooseCa"_s);
    choose->setAccessibleName(tr("Choose the CA file"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_ca, 1);
    row->addWidget(choose);
    auto *label = new QLabel(tr("CA file"));
    label->setBuddy(m_ca);
    form->addRow(label, row);
    connect(m_ca, &QLineEdit::textEdited, this, &ConnectionForm::edited);
    connect(choose, &QPushButton::clicked, this, &ConnectionForm::chooseCa);
    connect(m_sslMode, &QComboBox::currentIndexChanged, this, [this] {
        showWhy();
        if (!m_filling)
            emit edited();
    });
}

void ConnectionForm::buildMarks(QFormLayout *form)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    for (const QString &colour : SavedConnection::colours()) {
        auto *button = new QToolButton;
        button->setObjectName(u"connectionColour-"_s + colour);
        button->setCheckable(true);
        button->setAccessibleName(connectiontexts::colourName(colour));
        button->setToolTip(connectiontexts::colourName(colour));
        button->setIconSize({18, 18});
        setRole(button, "flat"_L1);
        m_colours->addButton(button, int(m_colours->buttons().size()));
        row->addWidget(button);
    }
    row->addStretch(1);
    paintSwatches();
    form->addRow(tr("Colour"), row);
    m_production = new QCheckBox(tr("Production: what is changed there counts"));
    m_production->setObjectName(u"connectionProduction"_s);
    m_production->setToolTip(
        tr("The window gets a frame of this colour, and says so wherever much is changed"));
    m_readOnly = new QCheckBox(tr("Open for looking only"));
    m_readOnly->setObjectName(u"connectionReadOnly"_s);
    form->addRow(QString(), m_production);
    form->addRow(QString(), m_readOnly);
    connect(m_colours, &QButtonGroup::idClicked, this, &ConnectionForm::edited);
    connect(m_production, &QCheckBox::clicked, this, &ConnectionForm::edited);
    connect(m_readOnly, &QCheckBox::clicked, this, &ConnectionForm::edited);
}

void ConnectionForm::paintSwatches()
{
    for (QAbstractButton *button : m_colours->buttons())
        button->setIcon(
            swatch(connectiontexts::colourOf(SavedConnection::colours().at(m_colours->id(button)))));
}

void ConnectionForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        paintSwatches();
    QWidget::changeEvent(event);
}

void ConnectionForm::showWhy()
{
    const QString mode = m_sslMode->currentData().toString();
    m_why->setText(connectiontexts::sslModeWhy(mode));
    setRole(m_why, mode == u"verify-full" ? "note"_L1 : "statusWarn"_L1);
    m_ca->setEnabled(mode.startsWith(u"verify-"));
}

void ConnectionForm::setConnection(const SavedConnection &connection)
{
    m_filling = true;
    m_connection = connection;
    m_name->setText(connection.name);
    m_host->setText(connection.host);
    m_port->setValue(connection.port);
    m_database->setText(connection.database);
    m_user->setText(connection.user);
    m_sslMode->setCurrentIndex(m_sslMode->findData(connection.sslMode));
    m_ca->setText(connection.caFile);
    m_colours->button(int(SavedConnection::colours().indexOf(connection.colour)))->setChecked(true);
    m_production->setChecked(connection.production);
    m_readOnly->setChecked(connection.readOnly);
    clearPassword();
    showWhy();
    m_filling = false;
}

SavedConnection ConnectionForm::connection() const
{
    SavedConnection connection = m_connection;
    connection.name = m_name->text().simplified();
    connection.host = m_host->text().trimmed();
    connection.port = m_port->value();
    connection.database = m_database->text().trimmed();
    connection.user = m_user->text().trimmed();
    connection.sslMode = m_sslMode->currentData().toString();
    connection.caFile = m_ca->text().trimmed();
    connection.colour = SavedConnection::colours().value(m_colours->checkedId());
    connection.production = m_production->isChecked();
    connection.readOnly = m_readOnly->isChecked();
    return connection;
}

QString ConnectionForm::password() const
{
    return m_password->text();
}

bool ConnectionForm::rememberPassword() const
{
    return m_remember->isChecked();
}

void ConnectionForm::clearPassword()
{
    m_password->clear();
    setPasswordKnown(false);
}

void ConnectionForm::setPasswordKnown(bool known)
{
    m_password->setPlaceholderText(known ? tr("known; type to replace it")
                                         : tr("asked for when it is needed"));
}

void ConnectionForm::focusFirstGap()
{
    for (QLineEdit *field : {m_host, m_database, m_user}) {
        if (field->text().trimmed().isEmpty())
            return field->setFocus();
    }
    m_password->setFocus();
}

void ConnectionForm::chooseCa()
{
    const QString file = FileDialog::openFile(this, tr("Choose the CA file"),
                                              tr("Certificates (*.crt *.pem *.cer);;All files (*)"));
    if (file.isEmpty())
        return;
    m_ca->setText(file);
    emit edited();
}

} // namespace shuzhi
