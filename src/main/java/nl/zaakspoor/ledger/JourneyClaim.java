// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.List;
import java.util.Optional;

import nl.zaakspoor.access.BlindIndex;
import nl.zaakspoor.access.LookUpTerm;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.RequestHeader;
import nl.zaakspoor.timeline.Timeline;

/**
 * What a request says of the journey it is part of.
 *
 * @param told the reference that its events give
 * @param applicant whose it is; empty when nothing tells
 */
record JourneyClaim(Optional<String> told, Optional<LookUpTerm> applicant) {
    static final JourneyClaim NONE = new JourneyClaim(Optional.empty(), Optional.empty());

    static JourneyClaim of(Timeline timeline) {
        return timeline.header().map(JourneyClaim::of).orElse(NONE);
    }

    private static JourneyClaim of(RequestHeader header) {
        return new JourneyClaim(header.journey().map(Fact.Journey::reference), header.applicant().flatMap(ApplicantKey::of));
    }

    /** The keyed hashes under which its journey may stand: that of the current key first. */
    List<byte[]> keys(BlindIndex index) {
        return applicant.map(index::candidates).orElse(List.of());
    }
}
