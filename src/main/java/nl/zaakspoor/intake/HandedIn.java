// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

import nl.zaakspoor.cloudevent.Mistake;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.intake.Examined.Refused;
import nl.zaakspoor.intake.Examined.Welcome;
import nl.zaakspoor.rest.InputError;
import nl.zaakspoor.rest.Problem;

/**
 * The events of one call, after a look at each.
 *
 * @param batch whether they came as a batch, so that a mistake must say in which event it is
 */
record HandedIn(boolean batch, List<Examined> events) {
    HandedIn {
        events = List.copyOf(events);
    }

    /** @throws jakarta.ws.rs.WebApplicationException when the body cannot be told apart into events */
    static HandedIn read(HttpHeaders headers, byte[] body, String caller, Examiner examiner) {
        Map<String, String> byName = new HashMap<>();
        headers.getRequestHeaders().forEach((name, values) -> byName.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        try {
            HttpBinding.Body read = HttpBinding.read(byName, body);
            return new HandedIn(read.batch(), read.events().stream().map(event -> examiner.examine(event, caller)).toList());
        } catch (Rejection unreadable) {
            throw problem(unreadable.mistakes().stream().map(InputError::of).toList(), unreadable.mistakes()).asException();
        }
    }

    List<Welcome> welcome() {
        return events.stream().filter(Welcome.class::isInstance).map(Welcome.class::cast).toList();
    }

    private Stream<Refused> refused() {
        return events.stream().filter(Refused.class::isInstance).map(Refused.class::cast);
    }

    boolean allWelcome() {
        return refused().findAny().isEmpty();
    }

    /** For each that is refused, the code of its first mistake. */
    List<RejectionCode> codes() {
        return refused().map(Refused::code).toList();
    }

    private List<Mistake> mistakes() {
        return refused().flatMap(refused -> refused.mistakes().stream()).toList();
    }

    /** Everything that is wrong with all of them. */
    Problem problem() {
        return problem(errors(), mistakes());
    }

    private List<InputError> errors() {
        List<InputError> errors = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            int number = i;
            errorsOf(events.get(i)).stream().map(error -> batch ? error.ofEvent(number) : error).forEach(errors::add);
        }
        return errors;
    }

    static List<InputError> errorsOf(Examined examined) {
        return switch (examined) {
            case Welcome _ -> List.of();
            case Refused refused -> refused.mistakes().stream().map(InputError::of).toList();
        };
    }

    private static Problem problem(List<InputError> errors, List<Mistake> mistakes) {
        boolean notAllowed = mistakes.stream().anyMatch(mistake -> mistake.code() == RejectionCode.NOT_ALLOWED);
        String detail = "Nothing was published. Mend what `errors` names, and send it again.";
        return notAllowed
                ? new Problem(Status.FORBIDDEN.getStatusCode(), "Not allowed", detail, errors)
                : new Problem(Status.BAD_REQUEST.getStatusCode(), "Not accepted", detail, errors);
    }
}
