// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Gives an answer the tag by which a caller that keeps its own copy asks whether there is anything new. Nothing in between may
 * keep it: what it tells is private.
 */
@ApplicationScoped
public class AnswerTags {
    private final ObjectMapper json;

    AnswerTags(ObjectMapper json) {
        this.json = json;
    }

    public <T> RestResponse<T> tagged(T answer) {
        return tagged(answer, answer);
    }

    /** @param news what there is to learn from the answer: with another of it, the tag is another */
    public <T> RestResponse<T> tagged(T answer, Object news) {
        try {
            return RestResponse.ResponseBuilder.ok(answer)
                    .header(HttpHeaders.ETAG, "W/\"" + Fingerprint.of(json.writeValueAsBytes(news)) + "\"").build();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An answer that cannot be written: " + news.getClass().getName(), e);
        }
    }
}
