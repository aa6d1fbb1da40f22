// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.assembly;

import java.time.InstantSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.courier.BrakeRules;
import nl.zaakspoor.courier.ChannelRules;
import nl.zaakspoor.courier.CourierClock;
import nl.zaakspoor.courier.MailIdentity;
import nl.zaakspoor.courier.MailServer;
import nl.zaakspoor.courier.MailTexts;
import nl.zaakspoor.courier.MailWords;
import nl.zaakspoor.courier.ReceiptRules;
import nl.zaakspoor.courier.RetryPlan;
import nl.zaakspoor.courier.Spacing;

/** Makes what the courier works with from the settings. */
@ApplicationScoped
class CourierAssembly {
    private final Settings settings;
    private final RequiredSettings required;

    CourierAssembly(Settings settings, RequiredSettings required) {
        this.settings = settings;
        this.required = required;
    }

    @Produces
    @Singleton
    MailServer mailServer() {
        Settings.Mail mail = settings.mail();
        return new MailServer(mail.host(), mail.port(), required.sender(), mail.security(),
                mail.username().orElse(""),
                mail.password().orElse(""), mail.timeout());
    }

    @Produces
    @Singleton
    MailIdentity mailIdentity() {
        return required.mailIdentity();
    }

    @Produces
    @Singleton
    ReceiptRules receiptRules() {
        return new ReceiptRules(settings.receipts().secret().filter(secret -> !secret.isBlank()),
                settings.retention().badAddresses());
    }

    @Produces
    @Singleton
    ChannelRules channelRules() {
        return new ChannelRules(settings.mail().channel(), required.notifyNl(), settings.mail().perMinute());
    }

    @Produces
    @Singleton
    MailWords mailWords(Catalogue catalogue, Languages languages) {
        return new MailWords(catalogue, languages,
                language -> MessageBundles.get(MailTexts.class, Localized.Literal.of(language.code())));
    }

    @Produces
    @Singleton
    RetryPlan retryPlan() {
        Settings.Retry retry = settings.notices().retry();
        return new RetryPlan(retry.first(), retry.longest(), retry.giveUpAfter());
    }

    @Produces
    @Singleton
    BrakeRules brakeRules() {
        return new BrakeRules(settings.notices().brakePerHour());
    }

    @Produces
    @Singleton
    Spacing spacing() {
        return new NoticeSettings(settings.notices()).spacing();
    }

    @Produces
    @Singleton
    CourierClock courierClock(InstantSource service) {
        return new CourierClock(service, InstantSource.system());
    }
}
