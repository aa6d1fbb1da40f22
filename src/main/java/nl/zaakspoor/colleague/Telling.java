// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.colleague;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;

import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.ledger.AddressCorrection;
import nl.zaakspoor.ledger.Corrected;
import nl.zaakspoor.ledger.Resending;
import nl.zaakspoor.ledger.Resent;

/** What a colleague does so that a resident hears after all. */
@ApplicationScoped
public class Telling {
    private static final String EMAIL = "email";

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
     * @param given what was typed, as its {@code email}
     * @throws Refused as the failure of the answer, when there is no such request to see
     * @throws Rejection as the failure of the answer, with all that is wrong with {@code given}
     */
    public Uni<Corrected> address(String reference, JsonNode given) {
        Taken taken = Taken.of(given, List.of(EMAIL));
        Optional<JsonNode> email = Optional.ofNullable(taken.data().get(EMAIL));
        return requests.find(reference).chain(found -> {
            if (!taken.isRight()) {
                throw new Rejection(taken.with(correction.mistakes(found.request(), email, colleague.name())).mistakes());
            }
            return correction.correct(found.request(), email, colleague.name());
        });
    }
}
