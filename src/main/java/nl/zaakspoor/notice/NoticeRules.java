// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.util.Locale;
import java.util.Set;

import nl.zaakspoor.timeline.Applicant.ContactBy;

/**
 * What the municipality has set for telling.
 *
 * @param mode whether messages really go
 * @param allowed mail addresses, or domains as {@code @example.nl}, in lower case; they count in {@link Mode#ALLOW_LIST}
 * @param defaultContact how to reach an applicant of whom the department did not say it
 * @param reachable the sources whose contact can be told about their requests
 */
public record NoticeRules(Mode mode, Set<String> allowed, ContactBy defaultContact, Set<String> reachable) {
    public enum Mode {
        /** Decide, and show on the desk what would have gone; send nothing. */
        SHADOW,
        /** Send to listed addresses only. */
        ALLOW_LIST, LIVE
    }

    public NoticeRules {
        allowed = Set.copyOf(allowed);
        reachable = Set.copyOf(reachable);
    }

    boolean allows(String address) {
        String folded = address.toLowerCase(Locale.ROOT);
        return allowed.contains(folded) || allowed.contains(folded.substring(folded.lastIndexOf('@')));
    }
}
