// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;

import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.ledger.ResidentActs;
import nl.zaakspoor.timeline.EventType;

/** Records what a visitor did, and answers. */
@ApplicationScoped
class Acting {
    private final ResidentActs acts;

    Acting(ResidentActs acts) {
        this.acts = acts;
    }

    /** Why it was not recorded. */
    enum Refusal {
        /** There is a citizen service number in what was written. */
        BSN,
        /** Something that was filled in is not what it should be. */
        INVALID, TOO_MUCH, NOT_RECORDED
    }

    /**
     * @param done answers what was recorded
     * @param refused answers what was not, and keeps what was typed
     */
    Uni<Response> act(Visit visit, EventType type, ObjectNode data, Supplier<Response> done,
            Function<Refusal, Response> refused) {
        return record(visit, type, data).map(refusal -> refusal.map(refused).orElseGet(done));
    }

    /** Empty when it was recorded. */
    Uni<Optional<Refusal>> record(Visit visit, EventType type, ObjectNode data) {
        try {
            return acts.record(visit.request(), type, data).map(outcome -> switch (outcome) {
                case RECORDED -> Optional.empty();
                case TOO_MUCH -> Optional.of(Refusal.TOO_MUCH);
                case NOT_RECORDED -> Optional.of(Refusal.NOT_RECORDED);
            });
        } catch (Rejection wrong) {
            boolean bsn = wrong.mistakes().stream().anyMatch(mistake -> mistake.code() == RejectionCode.CONTAINS_BSN);
            return Uni.createFrom().item(Optional.of(bsn ? Refusal.BSN : Refusal.INVALID));
        }
    }
}
