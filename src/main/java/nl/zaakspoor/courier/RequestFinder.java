// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.VertxContextSupport;

import nl.zaakspoor.ledger.Requests;
import nl.zaakspoor.ledger.TrackedRequest;

/** Reads requests as they are, on a thread that may wait. */
@ApplicationScoped
class RequestFinder {
    private final Requests requests;

    RequestFinder(Requests requests) {
        this.requests = requests;
    }

    /** Empty for a request that was erased. */
    Optional<TrackedRequest> find(long requestId) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> requests.byId(requestId));
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            // Declared by the framework; what fails here are runtime exceptions.
            throw new IllegalStateException(e);
        }
    }
}
