// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.rest.InputError;
import nl.zaakspoor.rest.Problem;

/**
 * Refuses a call that says what its operation does not know: whoever misspells what narrows a list would take all of it for
 * what they asked for.
 */
class UnknownInput {
    /** As in {@code {}}: no field fits in so little. */
    private static final int NOTHING = 2;
    /** Who streams a body does not say how long it is. */
    private static final String TRANSFER_ENCODING = "Transfer-Encoding";
    private static final Problem NO_BODY = Problem.of(Status.BAD_REQUEST, "No body here",
            "This call takes no body, so nothing was done. Leave it out; what can be said stands in the address.");

    private final KnownCalls calls;

    UnknownInput(KnownCalls calls) {
        this.calls = calls;
    }

    @ServerRequestFilter
    void refuse(ContainerRequestContext asked) {
        calls.call(asked.getMethod(), asked.getUriInfo().getRequestUri().getRawPath()).ifPresent(call -> {
            List<InputError> errors = errors(call.parameters(), asked.getUriInfo().getQueryParameters());
            if (!errors.isEmpty()) {
                throw new Problem(Status.BAD_REQUEST.getStatusCode(), "Wrong query",
                        "Nothing was done. Mend what `errors` names, and ask again.", errors).asException();
            }
            if (!call.takesBody() && hasBody(asked)) {
                throw NO_BODY.asException();
            }
        });
    }

    private static List<InputError> errors(Set<String> known, Map<String, List<String>> given) {
        return new TreeMap<>(given).entrySet().stream()
                .flatMap(parameter -> mistake(parameter.getKey(), parameter.getValue().size(), known).stream())
                .map(sentence -> new InputError(Optional.empty(), Optional.empty(), RejectionCode.INVALID_DATA.code(),
                        sentence))
                .toList();
    }

    private static Optional<String> mistake(String name, int times, Set<String> known) {
        if (!known.contains(name)) {
            return Optional.of(unknown(name, known));
        }
        return times > 1 ? Optional.of("`" + name + "` may be given once") : Optional.empty();
    }

    private static String unknown(String name, Set<String> known) {
        return "`%s` is no parameter of this call; %s".formatted(name, known.isEmpty()
                ? "it has none"
                : known.stream().map(each -> "`" + each + "`").collect(Collectors.joining(", ", "its parameters are ", "")));
    }

    private static boolean hasBody(ContainerRequestContext asked) {
        return asked.getLength() > NOTHING || asked.getHeaderString(TRANSFER_ENCODING) != null;
    }
}
