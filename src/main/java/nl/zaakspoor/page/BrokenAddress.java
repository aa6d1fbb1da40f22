// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * A status link that cannot even be read, such as one that ends in {@code ?lang=%}: a mail program may have broken it. It
 * never comes to a resource, so it is tried again without what cannot be read: first the query, then the token.
 */
@ApplicationScoped
class BrokenAddress {
    private static final int BAD_REQUEST = 400;
    private static final String LINKS = "/t/";
    private static final String TRIED = BrokenAddress.class.getName();

    void mend(@Observes Router router) {
        router.errorHandler(BAD_REQUEST, BrokenAddress::tryAgain);
    }

    private static void tryAgain(RoutingContext visit) {
        int tried = visit.get(TRIED, 0);
        List<String> nearest = List.of(visit.request().path(), LINKS);
        if (!visit.request().path().startsWith(LINKS) || tried == nearest.size()) {
            visit.response().setStatusCode(BAD_REQUEST).end();
            return;
        }
        visit.put(TRIED, tried + 1);
        visit.reroute(nearest.get(tried));
    }
}
