// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.Optional;

/**
 * How our mails show who they come from, beside their sender.
 *
 * @param bounces the address on the envelope; without it that is the sender's
 * @param dkim without it the mail relay signs, or nobody
 */
public record MailIdentity(Optional<BounceAddress> bounces, Optional<Dkim> dkim) {
    static final MailIdentity PLAIN = new MailIdentity(Optional.empty(), Optional.empty());
}
