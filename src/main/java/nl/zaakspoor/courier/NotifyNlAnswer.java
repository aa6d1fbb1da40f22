// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What an answer of NotifyNL makes of a message. Its words may change and may hold the address, so only the status, the type of
 * the error and the name of the field count.
 */
final class NotifyNlAnswer {
    static final int OK = 200;
    private static final int CREATED = 201;
    private static final int WRONG = 400;
    private static final int UNKNOWN_CALLER = 401;
    private static final int WRONG_KEY = 403;
    private static final int TOO_MUCH = 429;
    private static final int FAILED = 500;
    private static final int AWAY = 503;
    private static final ObjectMapper JSON = new ObjectMapper();

    private NotifyNlAnswer() {}

    /** @param recipient the name of the field that held the address */
    static Delivery of(int status, String body, String recipient) {
        String answer = Integer.toString(status);
        return switch (status) {
            case CREATED -> new Delivery.Accepted(answer);
            // Our key, our clock or our quota: no other message would fare better.
            case UNKNOWN_CALLER, WRONG_KEY, TOO_MUCH, AWAY -> new Delivery.NotReached(answer);
            case WRONG -> wrong(body, recipient);
            default -> new Delivery.NotNow(answer, status >= FAILED);
        };
    }

    /** Only a wrong address is wrong for good. A wrong template, or an account on trial, is ours to mend. */
    private static Delivery wrong(String body, String recipient) {
        for (JsonNode error : errors(body)) {
            if (error.path("error").asText().equals("ValidationError")
                    && error.path("message").asText().startsWith(recipient)) {
                return new Delivery.Refused("400 " + recipient, true);
            }
        }
        return new Delivery.NotNow("400", false);
    }

    private static JsonNode errors(String body) {
        try {
            return JSON.readTree(body).path("errors");
        } catch (JsonProcessingException e) {
            // Not the API but something before it.
            return JSON.createArrayNode();
        }
    }
}
