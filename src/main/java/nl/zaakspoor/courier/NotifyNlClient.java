// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Speaks the API of NotifyNL: hands over a message, and asks whether one is there already. */
final class NotifyNlClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SEND = "/v2/notifications/";
    private static final String FIND = "/v2/notifications?reference=";

    private final NotifyNl account;
    private final NotifyNlToken token;
    private final HttpClient http;

    /** @param clock real time: a token holds for half a minute */
    NotifyNlClient(NotifyNl account, InstantSource clock) {
        this.account = account;
        this.token = new NotifyNlToken(account.key(), clock);
        this.http = HttpClient.newBuilder().connectTimeout(account.timeout()).followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1).build();
    }

    /**
     * Hands over one message, unless it was taken before. The API takes the same message as often as it gets it, so one that
     * may be there already is looked for first, by the reference that we gave it.
     *
     * @param kind {@code email} or {@code sms}
     * @param recipient the name of the field for the address
     */
    Delivery send(String kind, String recipient, Parcel parcel, UUID template, Map<String, String> personalisation,
            Map<String, String> more) {
        return BoundedAttempt.within(account.timeout(), "notifynl", reached -> {
            try {
                if (parcel.again()) {
                    HttpResponse<String> known = http.send(request(FIND + parcel.id()).GET().build(), text());
                    if (known.statusCode() == NotifyNlAnswer.OK && holdsOne(known.body())) {
                        return new Delivery.Accepted("known");
                    }
                    if (known.statusCode() != NotifyNlAnswer.OK) {
                        return NotifyNlAnswer.of(known.statusCode(), known.body(), recipient);
                    }
                }
                Map<String, Object> body = new java.util.TreeMap<>(more);
                body.putAll(Map.of(recipient, parcel.to(), "template_id", template.toString(), "reference",
                        parcel.id().toString(), "personalisation", personalisation));
                // From here on the other side may have taken it; a refused connection says that it has not.
                reached.set(true);
                HttpResponse<String> answer = http.send(request(SEND + kind).header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json(body))).build(), text());
                return NotifyNlAnswer.of(answer.statusCode(), answer.body(), recipient);
            } catch (ConnectException | HttpConnectTimeoutException e) {
                return new Delivery.NotReached(e.getClass().getSimpleName());
            } catch (IOException e) {
                return new Delivery.NotNow(e.getClass().getSimpleName(), parcel.again() || reached.get());
            }
        });
    }

    private static boolean holdsOne(String body) throws JsonProcessingException {
        return !JSON.readTree(body).path("notifications").isEmpty();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(account.baseUrl().resolve(path)).timeout(account.timeout())
                .header("Authorization", "Bearer " + token.now()).header("User-Agent", "Zaakspoor");
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }

    private static String json(Map<String, Object> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
