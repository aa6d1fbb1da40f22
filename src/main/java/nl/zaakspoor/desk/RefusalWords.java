// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import jakarta.ws.rs.core.Response.Status;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.colleague.Refused;

/** What a colleague reads where they do not get what they ask for. */
record RefusalWords(DeskVoice voice, Refused refused) {
    Status status() {
        return switch (refused.why()) {
            case NO_SUCH_REQUEST, NOTHING_SENT, NO_SUCH_ACTION -> Status.NOT_FOUND;
            case WITH_ANOTHER_DEPARTMENT, MAIL_OF_OTHERS_TOO, JOURNEY_OF_OTHERS_TOO -> Status.FORBIDDEN;
            case NO_LINK, NO_JOURNEY, IS_OVER, ANSWERED_ALREADY, NO_ADDRESS, NO_PHONE, NO_ADDRESS_WAITS, HELD_BACK,
                    FULL ->
                Status.CONFLICT;
            case TOO_MANY_FOUND -> Status.BAD_REQUEST;
            case OUR_FAULT -> Status.INTERNAL_SERVER_ERROR;
        };
    }

    String heading() {
        return switch (status()) {
            case NOT_FOUND -> texts().notFoundHeading();
            case FORBIDDEN -> texts().elsewhereHeading();
            default -> texts().refusedHeading();
        };
    }

    String sentence() {
        return switch (refused.why()) {
            case NO_SUCH_REQUEST -> texts().noSuchRequest();
            case WITH_ANOTHER_DEPARTMENT -> refused.department().map(this::elsewhere).orElseGet(texts()::noSuchRequest);
            case MAIL_OF_OTHERS_TOO, JOURNEY_OF_OTHERS_TOO -> texts().othersToo();
            case NOTHING_SENT -> texts().nothingSent();
            case NO_LINK -> texts().noLink();
            case NO_JOURNEY -> texts().noJourney();
            case IS_OVER -> texts().isOver();
            case NO_SUCH_ACTION, ANSWERED_ALREADY -> texts().answeredAlready();
            case NO_ADDRESS_WAITS -> texts().noAddressWaits();
            case NO_ADDRESS -> texts().noAddress();
            case NO_PHONE -> texts().noPhone();
            case HELD_BACK -> texts().heldBack();
            case FULL -> texts().isFull();
            case OUR_FAULT -> texts().ourFault();
            case TOO_MANY_FOUND -> voice.search().tooManyFound();
        };
    }

    private String elsewhere(DepartmentId department) {
        return texts().elsewhere(voice.department(department), voice.phoneOf(department));
    }

    private DeskTexts texts() {
        return voice.texts();
    }
}
