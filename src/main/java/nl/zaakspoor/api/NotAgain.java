// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.api;

import java.util.Optional;

import jakarta.ws.rs.core.Response.Status;

import nl.zaakspoor.ledger.Resent.Refused;
import nl.zaakspoor.notice.NotSent;
import nl.zaakspoor.rest.Problem;

/** Why something does not go again, and what a colleague can do instead. */
final class NotAgain {
    static final Problem UNKNOWN = Problem.of(Status.NOT_FOUND, "No such notice",
            "Nothing with this id was decided to tell the resident of this request.");

    private NotAgain() {}

    static Problem because(Refused refused) {
        return switch (refused.why()) {
            case UNKNOWN -> UNKNOWN;
            case CODE -> problem("A code never goes again; the resident asks for another one on the page.");
            case NOT_FOR_RESIDENT -> problem("This was for the department, not for the resident.");
            case ON_ITS_WAY -> problem("It is on its way already, and has not gone yet: wait for what becomes of it.");
            case NEVER_SENT -> problem("It was never sent" + reason(refused.reason()));
            case NOT_NOW -> problem("It does not go" + reason(refused.reason()));
            case BAD_ADDRESS -> problem("What goes to the address of now comes back. Correct the address first.");
            case CHANGED -> problem("Something happened to the request at this moment. Look at it, and send this again.");
        };
    }

    private static Problem problem(String detail) {
        return Problem.of(Status.CONFLICT, "Not sent again", detail);
    }

    private static String reason(Optional<NotSent> reason) {
        return reason.map(why -> ": " + sentence(why)).orElse(".");
    }

    private static String sentence(NotSent why) {
        return switch (why) {
            case SHADOW_MODE -> "for this product everything is decided and nothing is sent (shadow mode).";
            case NOT_ON_ALLOW_LIST -> "for this product mails go to listed addresses only, and this one is not listed.";
            case NO_ADDRESS -> "we have no address of the applicant. Once there is one, what is still true goes by itself.";
            case BAD_ADDRESS -> "what goes to that address comes back. Correct the address first.";
            case OTHER_CONTACT -> "the applicant wants to hear in another way.";
            case SWITCHED_OFF -> "the resident has switched such messages off.";
            case OFF_BY_SETTING -> "the municipality does not send such messages.";
            case SOURCE_NOTIFIES -> "another system tells residents of requests for this product.";
            case COOL_DOWN -> "the resident got an update of another request a short while ago.";
            case PROGRESS_TOLD -> "the resident has had other news of progress.";
            case END_NOT_TOLD -> "the request is open again, and the resident was never told that it was over.";
            case END_TOLD -> "a later message says how the request ended. Send that one again.";
            case APPOINTMENT_NOT_TOLD -> "the appointment is off, and the resident was never told of it.";
            case BRAKE -> "too many of its kind came at once, and a manager discarded it.";
            case FOLDED_AGAIN -> "it was no news.";
            case SUPERSEDED -> "it is not true any more. What is true now stands on the page.";
            case UNDELIVERABLE -> "it could not be delivered.";
        };
    }
}
