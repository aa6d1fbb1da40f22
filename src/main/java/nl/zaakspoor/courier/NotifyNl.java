// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An account at NotifyNL, which speaks the API of GOV.UK Notify.
 *
 * @param mailTemplate a template of which the subject is {@code ((subject))} and the content {@code ((body))}
 * @param textTemplate a template of which the content is {@code ((body))}
 * @param perMinute the most that one instance sends in any minute, mails and texts together
 * @param timeout the longest one attempt may take
 */
public record NotifyNl(URI baseUrl, ApiKey key, Optional<UUID> mailTemplate, Optional<UUID> textTemplate, int perMinute,
        Duration timeout) {

    /**
     * An API key: a name, the id of the service and the secret, with dashes between them.
     *
     * @param secret signs what we ask
     */
    public record ApiKey(String service, String secret) {
        private static final String UUID_FORM = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
        /** The last 73 characters; what stands before them is a name of somebody's choice. */
        private static final Pattern FORM = Pattern.compile(".*?(" + UUID_FORM + ")-(" + UUID_FORM + ")");

        /** @throws IllegalArgumentException never with the key in it */
        public static ApiKey parse(String text) {
            Matcher parts = FORM.matcher(text.strip());
            if (!parts.matches()) {
                throw new IllegalArgumentException("is not an API key of NotifyNL");
            }
            return new ApiKey(parts.group(1), parts.group(2));
        }

        @Override
        public String toString() {
            return "ApiKey[" + service + "]";
        }
    }
}
