// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * NotifyNL as its documentation describes it (the API of GOV.UK Notify, version 2): who asks must sign, a message is held
 * against its template, and the answers have the codes and forms of the documentation. What it is told to do wrong it does
 * wrong.
 */
final class NotifyNlDouble implements AutoCloseable {
    static final String SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
    static final String SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    static final String API_KEY = "zaakspoor_test-" + SERVICE + "-" + SECRET;
    static final UUID MAIL_TEMPLATE = UUID.fromString("f33517ff-2a88-4f6e-b855-c550268ce08a");
    static final UUID TEXT_TEMPLATE = UUID.fromString("ceb50d92-100d-4b8b-b559-14fa3b091cda");

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);
    private static final Pattern MAIL_ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern NUMBER = Pattern.compile("(\\+31|0031|0)\\s*6[0-9 -]{8,}");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What it does instead of what it should. */
    enum Whim {
        NONE, TOO_MANY_REQUESTS, DAY_IS_FULL, SERVER_ERROR, AWAY_BEHIND_PROXY, TRIAL_MODE, UNKNOWN_TEMPLATE, HANG,
        /** It finds fault with an address that looks well. */
        WRONG_ADDRESS,
        /** It takes the message, and the line breaks before its answer. */
        LOSE_ANSWER
    }

    /** A message that it has taken. */
    record Taken(String id, String kind, String to, String reference, Map<String, String> personalisation,
            Optional<String> unsubscribe) {}

    private final HttpServer server;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Whim whim = Whim.NONE;

    NotifyNlDouble() {
        this(0);
    }

    NotifyNlDouble(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v2/notifications", this::serve);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    NotifyNlDouble does(Whim what) {
        whim = what;
        return this;
    }

    List<Taken> taken() {
        return taken;
    }

    private record Answer(int status, Object body) {
        static Answer error(int status, String error, String message) {
            return new Answer(status, Map.of("status_code", status, "errors",
                    List.of(Map.of("error", error, "message", message))));
        }
    }

    private void serve(HttpExchange call) throws IOException {
        try (call) {
            byte[] body = call.getRequestBody().readAllBytes();
            if (whim == Whim.HANG) {
                await();
                return;
            }
            Answer answer = whim == Whim.AWAY_BEHIND_PROXY
                    ? new Answer(503, "<html>Service Unavailable</html>")
                    : refusalOfCaller(call)
                            .orElseGet(() -> call.getRequestMethod().equals("GET") ? find(call) : take(call, body));
            if (whim == Whim.LOSE_ANSWER) {
                // Less than it announces: to the caller the line breaks.
                call.sendResponseHeaders(answer.status(), 1_000_000);
                call.getResponseBody().flush();
                return;
            }
            byte[] bytes = answer.body() instanceof String text ? text.getBytes(UTF_8) : JSON.writeValueAsBytes(answer.body());
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(answer.status(), bytes.length);
            call.getResponseBody().write(bytes);
        }
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Answer> refusalOfCaller(HttpExchange call) {
        String header = Optional.ofNullable(call.getRequestHeaders().getFirst("Authorization")).orElse("");
        if (!header.startsWith("Bearer ")) {
            return Optional.of(Answer.error(401, "AuthError", "Unauthorized: authentication token must be provided"));
        }
        String[] parts = header.substring("Bearer ".length()).split("\\.");
        if (parts.length != 3 || !signature(parts[0] + '.' + parts[1]).equals(parts[2])) {
            return Optional.of(Answer.error(403, "AuthError", "Invalid token: API key not found"));
        }
        JsonNode claims = json(Base64.getUrlDecoder().decode(parts[1]));
        if (!claims.path("iss").asText().equals(SERVICE)) {
            return Optional.of(Answer.error(403, "AuthError", "Invalid token: service not found"));
        }
        Duration age = Duration.between(Instant.ofEpochSecond(claims.path("iat").asLong()), Instant.now()).abs();
        return age.compareTo(CLOCKS_DIFFER) > 0
                ? Optional.of(Answer.error(403, "AuthError", "Error: Your system clock must be accurate to within 30 seconds"))
                : Optional.empty();
    }

    private static String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer find(HttpExchange call) {
        String reference = Optional.ofNullable(call.getRequestURI().getQuery()).orElse("").replaceFirst("^reference=", "");
        return new Answer(200, Map.of("links", Map.of("current", call.getRequestURI().toString()), "notifications",
                taken.stream().filter(one -> one.reference().equals(reference))
                        .map(one -> Map.of("id", one.id(), "reference", one.reference(), "type", one.kind(), "status",
                                "sending"))
                        .toList()));
    }

    private Answer take(HttpExchange call, byte[] bytes) {
        String kind = call.getRequestURI().getPath().replaceFirst(".*/", "");
        JsonNode body = json(bytes);
        return limit(kind).or(() -> wrong(kind, body)).orElseGet(() -> accept(kind, body));
    }

    private Optional<Answer> limit(String kind) {
        return Optional.ofNullable(switch (whim) {
            case TOO_MANY_REQUESTS -> Answer.error(429, "RateLimitError",
                    "Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds");
            case DAY_IS_FULL -> Answer.error(429, "TooManyRequestsError", "Exceeded send limits (250000) for today");
            case SERVER_ERROR -> Answer.error(500, "Exception", "Internal server error");
            case TRIAL_MODE ->
                Answer.error(400, "BadRequestError", "Can't send to this recipient when service is in trial mode");
            case WRONG_ADDRESS -> wrongAddress(kind);
            case UNKNOWN_TEMPLATE -> Answer.error(400, "BadRequestError", "Template not found");
            case NONE, AWAY_BEHIND_PROXY, HANG, LOSE_ANSWER -> null;
        });
    }

    private static Optional<Answer> wrong(String kind, JsonNode body) {
        String recipient = kind.equals("email") ? "email_address" : "phone_number";
        List<String> placeholders = kind.equals("email") ? List.of("subject", "body") : List.of("body");
        UUID template = kind.equals("email") ? MAIL_TEMPLATE : TEXT_TEMPLATE;
        if (!body.hasNonNull(recipient)) {
            return Optional.of(Answer.error(400, "ValidationError", recipient + " is a required property"));
        }
        if (!(kind.equals("email") ? MAIL_ADDRESS : NUMBER).matcher(body.path(recipient).asText()).matches()) {
            return Optional.of(wrongAddress(kind));
        }
        if (!body.path("template_id").asText().equals(template.toString())) {
            return Optional.of(Answer.error(400, "BadRequestError", "Template not found"));
        }
        return placeholders.stream().filter(name -> !body.path("personalisation").hasNonNull(name)).findFirst()
                .map(name -> Answer.error(400, "BadRequestError", "Missing personalisation: " + name));
    }

    private static Answer wrongAddress(String kind) {
        return Answer.error(400, "ValidationError",
                kind.equals("email") ? "email_address Not a valid email address" : "phone_number Not enough digits");
    }

    private Answer accept(String kind, JsonNode body) {
        Map<String, String> personalisation = JSON.convertValue(body.path("personalisation"),
                new com.fasterxml.jackson.core.type.TypeReference<>() {});
        String to = body.path(kind.equals("email") ? "email_address" : "phone_number").asText();
        Taken one = new Taken(UUID.randomUUID().toString(), kind, to, body.path("reference").asText(), personalisation,
                Optional.ofNullable(body.path("one_click_unsubscribe_url").textValue()));
        taken.add(one);
        return new Answer(201, Map.of("id", one.id(), "reference", one.reference(), "content", personalisation, "uri",
                "/v2/notifications/" + one.id(), "template", Map.of("id", body.path("template_id").asText(), "version", 1)));
    }

    /** The receipt that it would post to the callback address for a message. */
    static String receipt(String reference, String kind, String to, String status) {
        return """
                {"id": "%s", "reference": "%s", "to": "%s", "status": "%s", "created_at": "2026-11-22T10:00:00.000000Z",
                 "completed_at": "2026-11-22T10:00:05.000000Z", "sent_at": "2026-11-22T10:00:01.000000Z",
                 "notification_type": "%s", "template_id": "%s", "template_version": 1}"""
                .formatted(UUID.nameUUIDFromBytes(reference.getBytes(UTF_8)), reference, to, status, kind, MAIL_TEMPLATE);
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
