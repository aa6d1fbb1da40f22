// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.colleague.Refused;
import nl.zaakspoor.ledger.Failures;
import nl.zaakspoor.rest.Problem;

/** Turns whatever a call ends with into a problem a person can act on. Nothing of the inside leaves the service. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int RETRY_AFTER_SECONDS = 10;

    private final Problems problems;
    private final String challenge;

    /** @param users who can sign in with Basic; there are none in production, so nobody is asked for a password there */
    ProblemMappers(Problems problems,
            @ConfigProperty(name = "quarkus.security.users.embedded.users") Optional<Map<String, String>> users) {
        this.problems = problems;
        this.challenge = users.filter(known -> !known.isEmpty()).isPresent() ? "Basic realm=\"Zaakspoor\"" : "Bearer";
    }

    @ServerExceptionMapper
    Response problem(WebApplicationException failure) {
        Response response = failure.getResponse();
        if (response.getEntity() instanceof Problem) {
            return response;
        }
        Status status = Status.fromStatusCode(response.getStatus());
        String title = status == null ? "Error" : status.getReasonPhrase();
        Response.ResponseBuilder problem = new Problem(response.getStatus(), title, detail(response.getStatus())).response();
        response.getStringHeaders().forEach((name, values) -> {
            if (!name.toLowerCase(Locale.ROOT).startsWith("content-")) {
                values.forEach(value -> problem.header(name, value));
            }
        });
        return problem.build();
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address.";
            case 406 -> "This address answers in JSON; ask for that in `Accept`.";
            case 413 -> "What was sent is too large.";
            case 415 -> "This address does not take that `Content-Type`.";
            default -> status < 500 ? "The request cannot be understood." : "The service failed at this request.";
        };
    }

    @ServerExceptionMapper
    Response refused(Refused failure) {
        return problems.of(failure).response().build();
    }

    @ServerExceptionMapper
    Response notAccepted(Rejection failure) {
        return Problems.of(failure).response().build();
    }

    @ServerExceptionMapper
    Response notSignedIn(UnauthorizedException failure) {
        return unauthorized("This is for signed-in callers; send credentials with the request.");
    }

    @ServerExceptionMapper
    Response signInFailed(AuthenticationFailedException failure) {
        return unauthorized("These credentials are not known.");
    }

    private Response unauthorized(String detail) {
        return Problem.of(Status.UNAUTHORIZED, "Sign in first", detail).response()
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge).build();
    }

    /** It cannot be told who calls: that is not their fault, and passes. */
    @ServerExceptionMapper
    Response nobodyToAsk(OIDCException failure) {
        LOG.errorf("sign-in service does not answer failure=%s", failure.getClass().getName());
        return Problem.of(Status.SERVICE_UNAVAILABLE, "Not now", "The sign-in service does not answer; try again shortly.")
                .response().header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).build();
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException failure) {
        return Problem.of(Status.FORBIDDEN, "Not allowed", "Your roles do not include this call.").response().build();
    }

    @ServerExceptionMapper
    Response failed(Throwable failure) {
        // Names of classes only: a message may hold what a resident wrote.
        LOG.errorf("call failed failure=%s", failure.getClass().getName());
        if (Failures.mayPass(failure)) {
            return Problem.of(Status.SERVICE_UNAVAILABLE, "Not now", "The service cannot reach its data; try again shortly.")
                    .response().header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).build();
        }
        return Problem.of(Status.INTERNAL_SERVER_ERROR, "Error", "The service failed at this request.").response().build();
    }
}
