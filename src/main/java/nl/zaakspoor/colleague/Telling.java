// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.colleague;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;

import nl.zaakspoor.ledger.AddressCorrection;
import nl.zaakspoor.ledger.Corrected;
import nl.zaakspoor.ledger.Resending;
import nl.zaakspoor.ledger.Resent;

/** What a colleague does so that a resident hears after all. */
@ApplicationScoped
public class Telling {
    private final VisibleRequests requests;
    private final Resending resending;
    private final AddressCorrection correction;
    private final Colleague colleague;

    Telling(VisibleRequests requests, Resending resending, AddressCorrection correction, Colleague colleague) {
        this.requests = requests;
        this.resending = resending;
        this.correction = correction;
        this.colleague = colleague;
    }

    /**
     * Lets go again what was told.
     *
     * @throws Refused as the failure of the answer, when there is no such request to see
     */
    public Uni<Resent> again(String reference, UUID notice) {
        return requests.find(reference).chain(found -> resending.again(found.request(), notice, colleague.name()));
    }

    /**
     * Takes another mail address from the resident.
     *
     * @param email what was typed
     * @throws Refused as the failure of the answer, when there is no such request to see
     * @throws nl.zaakspoor.cloudevent.Rejection as the failure of the answer, with all that is wrong with {@code email}
     */
    public Uni<Corrected> address(String reference, Optional<JsonNode> email) {
        return requests.find(reference).chain(found -> correction.correct(found.request(), email, colleague.name()));
    }
}
