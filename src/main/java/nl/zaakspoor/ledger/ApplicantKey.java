// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Optional;

import nl.zaakspoor.access.LookUpTerm;
import nl.zaakspoor.timeline.Applicant;

/**
 * By what two requests are known to be of one applicant: the place to which their links go, an e-mail address or without one
 * a phone number. Whoever opens a journey has got such a link, so nothing weaker will do: a name, an address, a number of the
 * trade register, or a phone number beside an e-mail address are easily given for another.
 */
final class ApplicantKey {
    private ApplicantKey() {}

    static Optional<LookUpTerm> of(Applicant applicant) {
        return applicant.email().map(LookUpTerm::email).or(() -> applicant.phone().map(LookUpTerm::phone));
    }
}
