// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much a caller may send at once. The server itself knows one limit for all addresses, and answers it without a word: so
 * it is set to the limit of files, and everything else is held to a smaller one here.
 */
@ApplicationScoped
public class BodyLimits {
    private static final Set<String> TAKE_FILES = Set.of("/v1/status-events/_upload");
    /** They count what they read, so that a body of unannounced length gets a proper answer and not a closed line. */
    private static final String COUNT_THEMSELVES = "/v1/status-events";
    /** Before the server's own limit, which stands at -2 and counts the other way. */
    private static final int BEFORE = 100;
    /** After it, to put a smaller one in its place. */
    private static final int AFTER = 1;

    private final long usual;
    private final long file;

    BodyLimits(@ConfigProperty(name = "zaakspoor.http.max-body-size", defaultValue = "1M") MemorySize usual,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize file) {
        this.usual = usual.asLongValue();
        this.file = file.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseAnnounced, BEFORE);
        filters.register(this::limitUnannounced, AFTER);
    }

    private void refuseAnnounced(RoutingContext call) {
        if (length(call) > limit(call)) {
            Problem problem = tooLarge(limit(call));
            call.response().setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader("Connection", "close");
            call.end(JsonObject.of("status", problem.status(), "title", problem.title(), "detail", problem.detail()).encode());
        } else {
            call.next();
        }
    }

    private void limitUnannounced(RoutingContext call) {
        if (call.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null && !call.normalizedPath().startsWith(COUNT_THEMSELVES)) {
            call.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit(call));
        }
        call.next();
    }

    /**
     * The whole of a body.
     *
     * @throws jakarta.ws.rs.WebApplicationException when it is larger than what may be sent at once
     */
    public byte[] read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(Math.toIntExact(usual) + 1);
            if (bytes.length > usual) {
                throw tooLarge(usual).asException();
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem tooLarge(long limit) {
        return Problem.of(Status.REQUEST_ENTITY_TOO_LARGE, "Too large",
                "At most %d KiB can be sent at once; send it in smaller parts.".formatted(limit / 1024));
    }

    private static long length(RoutingContext call) {
        String announced = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return announced == null ? 0 : Long.parseLong(announced);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private long limit(RoutingContext call) {
        return TAKE_FILES.contains(call.normalizedPath()) ? file : usual;
    }
}
