// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.fault;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import nl.zaakspoor.local.LocalRun;
import nl.zaakspoor.local.Mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The packaged service in production's profile. */
@Timeout(900)
class ProductionIT {
    private final Path directory;

    ProductionIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void nobody_signs_in_with_basic_and_nothing_of_the_demo_is_there() throws Exception {
        try (LocalRun servers = LocalRun.in(directory.resolve("servers"));
                ServiceProcess service = ServiceProcess.start(directory, servers.addresses())) {
            // Given
            service.awaitHealth("ready", 200);

            // Then
            for (String user : new String[]{"desk", "publisher", "manager"}) {
                HttpResponse<String> answer = service.post("/v1/requests/Z2026-1/status-link", user, user);
                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
            }
            assertThat(List.of("/", "/dev/mailbox", "/dev/mailbox/1", "/dev/dev.css", "/dev/publish", "/dev/gallery",
                    "/dev/gallery/received"))
                    .allSatisfy(path -> assertThat(service.get(path)).isEqualTo(404));
            assertThat(service.post("/dev/publish", "{}")).isEqualTo(404);
        }
    }

    @Test
    void without_its_settings_the_service_refuses_to_start_and_names_all_of_them_at_once() throws Exception {
        Path catalogue = Files.createDirectory(directory.resolve("catalogue"));
        Files.writeString(catalogue.resolve("own.yaml"), "departments: { DSB: { name: { en: No Dutch } }, DSO: {} }");
        Map<String, String> settings = new HashMap<>(Map.of("zaakspoor.catalogue", catalogue.toString()));
        List.of("zaakspoor.base-url", "quarkus.mailer.from", "zaakspoor.keys.link", "zaakspoor.keys.personal-data")
                .forEach(name -> settings.put(name, ""));
        try (ServiceProcess service = ServiceProcess.start(directory, settings)) {
            // When
            await().atMost(ServiceProcess.PATIENCE).until(() -> !service.isAlive());

            // Then
            assertThat(Files.readString(service.log())).doesNotContain("\tat ").contains("QUARKUS_DATASOURCE_REACTIVE_URL",
                    "QUARKUS_DATASOURCE_JDBC_URL", "ZAAKSPOOR_BASE_URL", "QUARKUS_MAILER_FROM", "ZAAKSPOOR_KEYS_LINK",
                    "ZAAKSPOOR_KEYS_PERSONAL_DATA", "openssl rand -base64 32", "the catalogue has 2 problems");
        }
    }

    @Test
    void notices_wait_for_a_mail_server_that_is_away() throws Exception {
        Path mail = directory.resolve("mail");
        LocalRun earlier = LocalRun.of("MAIL", mail, 0);
        Map<String, String> mailServer = earlier.addresses();
        earlier.close();
        try (LocalRun servers = LocalRun.in(directory.resolve("servers"))) {
            Map<String, String> settings = new HashMap<>(servers.addresses());
            settings.putAll(mailServer);
            try (ServiceProcess service = ServiceProcess.start(directory, settings)) {
                // Given
                service.awaitHealth("ready", 200);
                Load.one(servers.address("kafka.bootstrap.servers"), "M-1", "resident@voorbeeld.example");
                Database database = new Database(servers.addresses());
                await().atMost(ServiceProcess.PATIENCE).ignoreExceptions()
                        .until(() -> database
                                .count("select count(*) from message where state = 'open' and answer is not null") == 1);

                // When
                try (LocalRun back = LocalRun.of("MAIL", mail, Integer.parseInt(mailServer.get("zaakspoor.mail.port")))) {

                    // Then
                    await().atMost(ServiceProcess.PATIENCE).until(() -> !new Mailbox(mail).list().isEmpty());
                    assertThat(back.isAlive()).isTrue();
                    await().atMost(ServiceProcess.PATIENCE).until(
                            () -> database.count("select count(*) from message where state = 'sent'") == 1);
                    assertThat(new Mailbox(mail).list()).hasSize(1);
                }
            }
        }
    }
}
