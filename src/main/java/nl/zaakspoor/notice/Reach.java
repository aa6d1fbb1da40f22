// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.util.Optional;

import nl.zaakspoor.timeline.Applicant;

/**
 * Where an applicant hears from us.
 *
 * @param address a mail address or a phone number
 */
public record Reach(Medium medium, String address) {

    /** Empty when the applicant wants to hear in a way that is not ours, or gave no address for it. */
    static Optional<Reach> of(Applicant applicant, NoticeRules rules) {
        return switch (rules.contact(applicant)) {
            case EMAIL -> applicant.email().map(address -> new Reach(Medium.EMAIL, address));
            case SMS -> rules.texts() ? applicant.phone().map(number -> new Reach(Medium.SMS, number)) : Optional.empty();
            case PHONE, POST, NONE -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "Reach[" + medium + "]";
    }
}
