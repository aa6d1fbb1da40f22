// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.cloudevent.Mistake;
import nl.zaakspoor.cloudevent.Rejection;
import nl.zaakspoor.colleague.Refused;
import nl.zaakspoor.ledger.Search;
import nl.zaakspoor.rest.InputError;
import nl.zaakspoor.rest.Problem;

/** What callers are told when a colleague does not get what they ask for, or what they said is not recorded. */
@ApplicationScoped
class Problems {
    static final Problem NOTHING_SENT = Problem.of(Status.NOT_FOUND, "Nothing was sent",
            "No message with this notice has left us, it holds a code that only the resident may read, or there is no such notice of"
                    + " this request.");
    private static final String AGAIN = "Nothing was recorded. Mend what `errors` names, and send it again.";
    private static final Problem MAIL_OF_OTHERS_TOO = othersToo("This message tells of a request");
    private static final Problem JOURNEY_OF_OTHERS_TOO = othersToo("This journey has a request");
    private static final Problem NO_JOURNEY = Problem.of(Status.CONFLICT, "No journey",
            "This request is not part of a journey that can be followed by a link.");
    private static final Problem OVER = Problem.of(Status.CONFLICT, "Request is over",
            "This request has ended, so there is nothing to wait for.");
    private static final Problem NO_ACTION = Problem.of(Status.NOT_FOUND, "No such action",
            "The resident of this request asked nothing with this id.");
    private static final Problem ANSWERED = Problem.of(Status.CONFLICT, "Answered already",
            "This was answered before, and the resident was told so.");
    private static final Problem NO_ADDRESS = Problem.of(Status.CONFLICT, "Nothing to confirm",
            "No mail address with this `number` waits: see `newAddress` of the request.");
    private static final Problem NO_MAIL_ADDRESS = Problem.of(Status.CONFLICT, "No mail address",
            "No mail address of the applicant of this request is known.");
    private static final Problem HELD_BACK = Problem.of(Status.CONFLICT, "Nothing sent",
            "Nothing may be sent to that address: the service is on trial.");
    private static final Problem NO_PHONE = Problem.of(Status.CONFLICT, "No text message",
            "No phone number of the applicant of this request is known, or the municipality sends no text messages.");
    private static final Problem FULL = Problem.of(Status.CONFLICT, "Not recorded",
            "This request has as many events as a request may have.");
    private static final Problem FAULT = Problem.of(Status.INTERNAL_SERVER_ERROR, "Not recorded",
            "This request cannot be processed at the moment. That is our fault, and we see it.");
    private static final Problem TOO_MANY = Problem.of(Status.BAD_REQUEST, "Too many",
            "More than %d requests are by such a name or number. Add another term, such as a postcode with a house number."
                    .formatted(Search.MOST));

    private final Catalogue catalogue;
    private final Municipality municipality;

    Problems(Catalogue catalogue, Municipality municipality) {
        this.catalogue = catalogue;
        this.municipality = municipality;
    }

    Problem of(Refused refused) {
        return switch (refused.why()) {
            case NO_SUCH_REQUEST -> Problem.NO_SUCH_REQUEST;
            case WITH_ANOTHER_DEPARTMENT -> refused.department().map(this::elsewhere).orElse(Problem.NO_SUCH_REQUEST);
            case MAIL_OF_OTHERS_TOO -> MAIL_OF_OTHERS_TOO;
            case JOURNEY_OF_OTHERS_TOO -> JOURNEY_OF_OTHERS_TOO;
            case NOTHING_SENT -> NOTHING_SENT;
            case NO_LINK -> Problem.NO_LINK;
            case NO_JOURNEY -> NO_JOURNEY;
            case IS_OVER -> OVER;
            case NO_SUCH_ACTION -> NO_ACTION;
            case ANSWERED_ALREADY -> ANSWERED;
            case NO_ADDRESS_WAITS -> NO_ADDRESS;
            case NO_ADDRESS -> NO_MAIL_ADDRESS;
            case NO_PHONE -> NO_PHONE;
            case HELD_BACK -> HELD_BACK;
            case FULL -> FULL;
            case OUR_FAULT -> FAULT;
            case TOO_MANY_FOUND -> TOO_MANY;
        };
    }

    private static Problem othersToo(String what) {
        return Problem.of(Status.FORBIDDEN, "With another department too",
                what + " with another department as well, and your sign-in does not include that one.");
    }

    private Problem elsewhere(DepartmentId department) {
        return Problem.of(Status.FORBIDDEN, "With another department",
                "There is a request with this reference at %s, and your sign-in does not include that department. Put the caller through: %s."
                        .formatted(catalogue.departmentName(department).in(Language.ENGLISH).text(),
                                catalogue.departmentPhone(department).orElse(municipality.phone())));
    }

    static Problem of(Rejection rejection) {
        return new Problem(Status.BAD_REQUEST.getStatusCode(), "Not accepted", AGAIN,
                rejection.mistakes().stream().map(Problems::error).toList());
    }

    /** What was sent is the data alone. */
    static InputError error(Mistake mistake) {
        return new InputError(Optional.empty(), mistake.pointer().map(pointer -> pointer.replaceFirst("^/data", "")),
                mistake.code().code(), mistake.sentence());
    }
}
