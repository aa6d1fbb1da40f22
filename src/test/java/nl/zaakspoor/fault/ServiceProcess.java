// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.fault;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

/** The packaged service as a process of its own, to be killed. It keeps its port over a restart. */
final class ServiceProcess implements AutoCloseable {
    /** How long a test waits for what is bound to come; a machine that is busy with other things takes its time. */
    static final Duration PATIENCE = Duration.ofMinutes(4);

    static final String LINK_KEY = "1:bGluay1rZXktb2YtdGhpcnR5LXR3by1ieXRlcy4uLi4=";
    static final String DATA_KEY = "1:ZGF0YS1rZXktb2YtdGhpcnR5LXR3by1ieXRlcy4uLi4=";

    private final int port;
    private final Path log;
    private final List<String> jvm;
    private final Map<String, String> settings;
    private Process process;

    private ServiceProcess(int port, Path log, List<String> jvm, Map<String, String> settings) throws IOException {
        this.port = port;
        this.log = log;
        this.jvm = jvm;
        this.settings = settings;
        this.process = launch();
    }

    /** Starts the service in production's profile, with a few settings of its own. */
    static ServiceProcess start(Path directory, Map<String, String> settings) throws IOException {
        return start(directory, List.of(), settings);
    }

    /** Starts it with the options of {@code deploy/Dockerfile}, which sizes its heap by {@code memory}. */
    static ServiceProcess inContainer(String memory, Path directory, Map<String, String> settings) throws IOException {
        return start(directory, List.of("-XX:MaxRAM=" + memory, "-XX:MaxRAMPercentage=70", "-XX:+UseParallelGC",
                "-XX:+ExitOnOutOfMemoryError"), settings);
    }

    private static ServiceProcess start(Path directory, List<String> jvm, Map<String, String> settings) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return new ServiceProcess(free.getLocalPort(), directory.resolve("service.log"), jvm, settings);
        }
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(jvm);
        command.addFirst(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port,
                "-Dzaakspoor.base-url=http://127.0.0.1:" + port, "-Dquarkus.mailer.from=noreply@voorbeeld.example",
                "-Dzaakspoor.keys.link=" + LINK_KEY,
                "-Dzaakspoor.keys.personal-data=" + DATA_KEY, "-Dzaakspoor.notices.mode=live",
                "-Dzaakspoor.unknown-sources=accept",
                "-Dzaakspoor.notices.retry.first=PT1S"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", System.getProperty("zaakspoor.jar")));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    }

    /** SIGKILL: no chance to tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void restart() throws IOException {
        process = launch();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Path log() {
        return log;
    }

    /** The HTTP status of a health check; 0 while nothing answers. */
    int health(String check) {
        return get("/q/health/" + check);
    }

    int get(String path) {
        return status(HttpRequest.newBuilder(address(path)));
    }

    /** The HTTP status of posting an event; 0 while nothing answers. */
    int post(String path, String event) {
        return status(HttpRequest.newBuilder(address(path)).header("Content-Type", "application/cloudevents+json")
                .POST(HttpRequest.BodyPublishers.ofString(event)));
    }

    HttpResponse<String> post(String path, String user, String password) throws IOException {
        String credentials = Base64.getEncoder().encodeToString((user + ':' + password).getBytes(UTF_8));
        return answer(HttpRequest.newBuilder(address(path)).header("Authorization", "Basic " + credentials)
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static int status(HttpRequest.Builder request) {
        try {
            return answer(request).statusCode();
        } catch (IOException notListening) {
            return 0;
        }
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void awaitHealth(String check, int status) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> health(check) == status);
    }

    /** SIGTERM, as an operator or a terminal ends it. */
    boolean stop(Duration patience) throws InterruptedException {
        process.destroy();
        return process.waitFor(patience);
    }

    @Override
    public void close() throws InterruptedException {
        if (!stop(Duration.ofSeconds(20))) {
            kill();
        }
    }
}
