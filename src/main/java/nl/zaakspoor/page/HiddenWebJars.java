// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;

/** The icon library is for this service to read; Quarkus would hand all of its files to anyone. */
@ApplicationScoped
class HiddenWebJars {
    private static final int NOT_FOUND = 404;

    void hide(@Observes Router router) {
        router.route("/webjars/*").order(Integer.MIN_VALUE).handler(visit -> {
            HttpServerResponse answer = visit.response().setStatusCode(NOT_FOUND);
            answer.end();
        });
    }
}
