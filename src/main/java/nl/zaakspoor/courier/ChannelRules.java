// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.Optional;
import java.util.OptionalInt;

import nl.zaakspoor.catalogue.Code;

/**
 * By which channels a municipality sends.
 *
 * @param mail who carries e-mail
 * @param notifyNl the account at NotifyNL, if there is one
 * @param smtpPerMinute the most that one instance hands to the mail server in any minute
 */
public record ChannelRules(Carrier mail, Optional<NotifyNl> notifyNl, OptionalInt smtpPerMinute) {
    public enum Carrier {
        SMTP, NOTIFYNL;

        String code() {
            return Code.of(this);
        }
    }
}
