// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;

import nl.zaakspoor.cloudevent.RejectionCode;
import nl.zaakspoor.rest.InputError;
import nl.zaakspoor.rest.Problem;

/** That figures cannot be asked for so, with everything that is wrong; to a program it is a problem that says what is right. */
public final class WrongSelection extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    private final transient List<SelectionMistake> mistakes;

    WrongSelection(List<SelectionMistake> mistakes) {
        super(new Problem(Status.BAD_REQUEST.getStatusCode(), "Wrong query", "Mend what `errors` names.",
                mistakes.stream().map(WrongSelection::error).toList()).response().build());
        this.mistakes = List.copyOf(mistakes);
    }

    private static InputError error(SelectionMistake mistake) {
        return new InputError(Optional.empty(), Optional.empty(), RejectionCode.INVALID_DATA.code(), mistake.sentence());
    }

    public List<SelectionMistake> mistakes() {
        return mistakes;
    }
}
