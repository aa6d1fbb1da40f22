// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.assembly;

import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.courier.ChannelRules.Carrier;
import nl.zaakspoor.courier.NotifyNl;
import nl.zaakspoor.courier.NotifyNl.ApiKey;

/** Reads from the settings which account at NotifyNL there is. */
record NotifyNlAccount(Settings settings) {
    private static final Requirement<ApiKey> KEY = new Requirement<>("zaakspoor.notifynl.api-key",
            "Make an API key in NotifyNL under API integration, and set it whole.", ApiKey::parse);

    Optional<NotifyNl> read() {
        Settings.NotifyNlSettings account = settings.notifynl();
        return key().map(text -> new NotifyNl(account.baseUrl(), KEY.read(Optional.of(text)), account.mailTemplate(),
                account.textTemplate(), account.perMinute(), account.timeout()));
    }

    private Optional<String> key() {
        return settings.notifynl().apiKey().filter(text -> !text.isBlank());
    }

    Stream<String> problems() {
        boolean byMail = settings.mail().channel() == Carrier.NOTIFYNL;
        Optional<String> key = byMail || key().isPresent() ? KEY.problem(settings.notifynl().apiKey()) : Optional.empty();
        Optional<String> template = byMail && settings.notifynl().mailTemplate().isEmpty()
                ? Optional.of("ZAAKSPOOR_NOTIFYNL_MAIL_TEMPLATE (zaakspoor.notifynl.mail-template) is not set. Set the id of a"
                        + " template with subject ((subject)) and content ((body)), or set zaakspoor.mail.channel to smtp.")
                : Optional.empty();
        return Stream.of(key, template).flatMap(Optional::stream);
    }
}
