// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.Applicant.ContactBy;

/**
 * What the municipality has set for telling.
 *
 * @param modes whether messages really go
 * @param allowed mail addresses, domains as {@code @example.nl} and phone numbers, in lower case; they count in
 *     {@link Mode#ALLOW_LIST}
 * @param defaultContact how to reach an applicant of whom the department did not say it
 * @param texts whether we can send text messages
 * @param reachable the sources whose contact can be told about their requests
 * @param quietHours in which residents get no mail that can wait
 * @param off the kinds that are never sent, none of which a resident must hear
 */
public record NoticeRules(Modes modes, Set<String> allowed, ContactBy defaultContact, boolean texts, Set<String> reachable,
        QuietHours quietHours, Set<NoticeKind> off) {
    public enum Mode {
        /** Decide, and show on the desk what would have gone; send nothing. */
        SHADOW,
        /** Send to listed addresses only. */
        ALLOW_LIST, LIVE
    }

    /** With one mode for every product, and no kind off. */
    public NoticeRules(Mode mode, Set<String> allowed, ContactBy defaultContact, boolean texts, Set<String> reachable,
            QuietHours quietHours) {
        this(Modes.everywhere(mode), allowed, defaultContact, texts, reachable, quietHours, Set.of());
    }

    public NoticeRules {
        allowed = Set.copyOf(allowed);
        reachable = Set.copyOf(reachable);
        off = Set.copyOf(off);
    }

    /** Whether messages about requests for this product really go. */
    Mode mode(ProductId product) {
        return modes.of(product);
    }

    /** Why nothing about requests for this product may go there. */
    Optional<NotSent> obstacle(ProductId product, Reach to) {
        return switch (mode(product)) {
            case SHADOW -> Optional.of(NotSent.SHADOW_MODE);
            case ALLOW_LIST -> allows(to) ? Optional.empty() : Optional.of(NotSent.NOT_ON_ALLOW_LIST);
            case LIVE -> Optional.empty();
        };
    }

    /** How this applicant is to be reached. */
    ContactBy contact(Applicant applicant) {
        return applicant.contactBy().orElse(defaultContact);
    }

    boolean allows(Reach reach) {
        return switch (reach.medium()) {
            case EMAIL -> {
                String folded = reach.address().toLowerCase(Locale.ROOT);
                yield allowed.contains(folded) || allowed.contains(folded.substring(folded.lastIndexOf('@')));
            }
            case SMS -> allowed.stream().anyMatch(entry -> number(entry).equals(number(reach.address())));
        };
    }

    /** However it is written; {@code +31 6} and {@code 06} are the same. */
    private static String number(String text) {
        return text.replaceAll("[^0-9+]", "").replaceFirst("^(\\+|00)310?", "0");
    }
}
