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
            case EMAIL -> by(Medium.EMAIL, applicant);
            case SMS -> by(Medium.SMS, applicant).filter(_ -> rules.texts());
            case PHONE, POST, NONE -> Optional.empty();
        };
    }

    /** However they want to hear; empty when they gave no address for this medium. */
    public static Optional<Reach> by(Medium medium, Applicant applicant) {
        return (switch (medium) {
            case EMAIL -> applicant.email();
            case SMS -> applicant.phone();
        }).map(address -> new Reach(medium, address));
    }

    @Override
    public String toString() {
        return "Reach[" + medium + "]";
    }
}
