// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

import nl.zaakspoor.ledger.OwnRequests;
import nl.zaakspoor.ledger.Requests;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.notice.Reach;

/** Reads requests as they are, on a thread that may wait. */
@ApplicationScoped
class RequestFinder {
    private final Requests requests;
    private final OwnRequests ownRequests;

    RequestFinder(Requests requests, OwnRequests ownRequests) {
        this.requests = requests;
        this.ownRequests = ownRequests;
    }

    /** Empty for a request that was erased. */
    Optional<TrackedRequest> find(long requestId) {
        return await(() -> requests.byId(requestId));
    }

    /** All requests of whoever reads what comes at an address, the latest first. */
    List<TrackedRequest> at(Reach reach) {
        return await(() -> ownRequests.at(reach));
    }

    /** The request with this reference of whoever reads what comes at an address; empty when it is none of theirs. */
    Optional<TrackedRequest> called(String reference, Reach reach) {
        return await(() -> ownRequests.called(reference, reach));
    }

    private static <T> T await(Supplier<Uni<T>> found) {
        try {
            return VertxContextSupport.subscribeAndAwait(found);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            // Declared by the framework; what fails here are runtime exceptions.
            throw new IllegalStateException(e);
        }
    }
}
