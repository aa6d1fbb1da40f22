// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.zaakspoor.Rows;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.CatalogueFiles;
import nl.zaakspoor.catalogue.CatalogueReader;
import nl.zaakspoor.catalogue.CatalogueVersion;
import nl.zaakspoor.ledger.CatalogueVersions.InForce;

import static nl.zaakspoor.catalogue.Language.DUTCH;
import static org.assertj.core.api.Assertions.assertThat;

/** Which catalogue was in force when, over several instances and their starts. */
@QuarkusTest
class CatalogueVersionsTest {
    /** Long after any other test, so that only this one looks there. */
    private static final Instant START = Instant.parse("2051-01-01T09:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Pool pool;

    @Inject
    DataSource database;

    @Inject
    CatalogueVersion running;

    @Inject
    CatalogueVersions service;

    private final String own = UUID.randomUUID().toString();
    private Rows rows;
    private Path folder;

    @BeforeEach
    void openDatabase(@TempDir Path temporary) {
        rows = new Rows(database);
        folder = temporary;
    }

    @AfterEach
    void forgetTheFuture() throws SQLException {
        rows.execute("delete from catalogue_in_force where since >= '2051-01-01'");
    }

    @Test
    void the_running_catalogue_was_kept_when_the_service_started() throws SQLException {
        // When
        InForce now = in(service.at(Instant.now()));

        // Then
        assertThat(now).isEqualTo(service.now());
        assertThat(rows.count("select count(*) from catalogue_version where content = ? and fold_rules = ?",
                running.content(), running.foldRules())).isEqualTo(1);
    }

    @Test
    void instances_that_start_together_keep_their_catalogue_once() throws Exception {
        // Given
        CatalogueVersions instance = instance("samen", START);

        // When
        Uni.join().all(instance.record(), instance.record(), instance.record(), instance.record()).andFailFast().await()
                .atMost(PATIENCE);

        // Then
        String content = instance.now().version();
        assertThat(rows.count("select count(*) from catalogue_version where content = ?", content)).isEqualTo(1);
        assertThat(rows.count("select count(*) from catalogue_in_force where content = ?", content)).isEqualTo(1);
    }

    @Test
    void each_moment_has_the_catalogue_that_was_in_force_then_also_when_an_older_one_came_back() throws Exception {
        // Given
        for (CatalogueVersions instance : List.of(instance("eerst", START), instance("toen", START.plus(DAY)),
                instance("eerst", START.plus(DAY.multipliedBy(2))))) {
            in(instance.record());
        }

        // When
        List<String> words = List.of(START, START.plus(DAY).minusMillis(1), START.plus(DAY), START.plus(DAY.multipliedBy(9)))
                .stream().map(moment -> word(in(service.at(moment)))).toList();

        // Then
        assertThat(words).containsExactly("eerst " + own, "eerst " + own, "toen " + own, "eerst " + own);
    }

    @Test
    void another_instance_reads_back_all_that_a_catalogue_said() throws Exception {
        // Given
        CatalogueVersions instance = instance("gelijk", START);
        in(instance.record());

        // When
        InForce then = in(service.at(START));

        // Then
        assertThat(then).isEqualTo(instance.now());
    }

    @Test
    void before_the_first_catalogue_that_is_known_there_is_only_that_one() {
        // When
        InForce then = in(service.at(Instant.parse("2001-01-01T09:00:00Z")));

        // Then
        assertThat(then.ofThen()).isFalse();
        assertThat(then.catalogue().products()).isNotEmpty();
    }

    @Test
    void of_a_catalogue_that_can_no_longer_be_read_the_present_one_speaks_and_says_so() throws Exception {
        // Given
        CatalogueVersions instance = instance("onleesbaar", START);
        in(instance.record());
        Path wrong = Files.createDirectories(folder.resolve("wrong"));
        Files.writeString(wrong.resolve("words.yaml"), "words: { entry.after-end: { en: Only English } }");
        rows.execute("update catalogue_version set files = ? where content = ?", CatalogueFiles.of(Optional.of(wrong)).zip(),
                instance.now().version());

        // When
        InForce then = in(service.at(START));

        // Then
        assertThat(then).isEqualTo(new InForce(running.content(), service.now().catalogue(), false));
    }

    private String word(InForce inForce) {
        return inForce.catalogue().words().get("entry.after-end").in(DUTCH).text();
    }

    private static <T> T in(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }

    /** An instance with words of its own, which starts at a moment. */
    private CatalogueVersions instance(String word, Instant start) throws IOException {
        Path words = Files.createDirectories(folder.resolve(word));
        Files.writeString(words.resolve("words.yaml"), "words: { entry.after-end: { nl: '%s %s' } }".formatted(word, own));
        CatalogueFiles files = CatalogueFiles.of(Optional.of(words));
        Catalogue catalogue = CatalogueReader.read(files);
        return new CatalogueVersions(pool, files, catalogue, CatalogueVersion.of(catalogue), InstantSource.fixed(start));
    }
}
