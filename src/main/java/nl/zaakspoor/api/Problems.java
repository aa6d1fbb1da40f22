// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** The problems (RFC 9457) that a caller of the API can do something about. */
final class Problems {
    private Problems() {}

    static HttpProblem noSuchRequest() {
        return problem(Status.NOT_FOUND, "No such request", "There is no request with this reference.");
    }

    static HttpProblem noLink() {
        return problem(Status.CONFLICT, "No status link", "Requests for this product cannot be followed by a link.");
    }

    static HttpProblem linkOpensNothing() {
        return HttpProblem.builder().withStatus(Status.UNAUTHORIZED).withTitle("This link opens nothing")
                .withDetail(
                        "Send the token of a status link as `Authorization: Bearer`; this one is missing, wrong, or replaced.")
                .withHeader("WWW-Authenticate", "Bearer").build();
    }

    private static HttpProblem problem(Status status, String title, String detail) {
        return HttpProblem.builder().withStatus(status).withTitle(title).withDetail(detail).build();
    }
}
