// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.wording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import nl.zaakspoor.catalogue.CatalogueTexts;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.page.PlainBundle;

import static nl.zaakspoor.catalogue.TestCatalogue.BUILT_IN;
import static org.assertj.core.api.Assertions.assertThat;

/** All Dutch that residents and colleagues read is plain, but for what stands in {@code wording/accepted.txt}. */
class WordingTest {
    private static final Path ACCEPTED = Path.of("src/test/resources/wording/accepted.txt");
    /** B1 reads at 60; so short as these texts are, they can do better. */
    private static final double EASY = 65;

    static List<String> bundles() {
        return List.of("page", "form", "journey", "about", "mail", "sms", "desk", "deskwords", "search", "request", "course",
                "told",
                "work",
                "figures", "webcare");
    }

    @Test
    void what_is_not_plain_was_accepted_and_nothing_else_is() throws IOException {
        // Given
        Set<String> accepted = new TreeSet<>(Files.readAllLines(ACCEPTED).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).toList());

        // When
        Set<String> found = new TreeSet<>(Stream.concat(bundles().stream().flatMap(bundle -> texts(bundle).stream()),
                catalogue().stream()).flatMap(text -> PlainDutch.findings(text).stream())
                .map(finding -> finding.name() + " | " + finding.sentence()).toList());

        // Then
        assertThat(found).isEqualTo(accepted);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void the_texts_of_the_service_are_easy_to_read(String bundle) {
        assertThat(PlainDutch.ease(texts(bundle))).isGreaterThan(EASY);
    }

    @Test
    void the_texts_of_the_catalogue_are_easy_to_read() {
        assertThat(PlainDutch.ease(catalogue())).isGreaterThan(EASY);
    }

    private static Collection<String> texts(String bundle) {
        return PlainBundle.file(bundle, Language.DUTCH).values().stream().map(String.class::cast).toList();
    }

    private static Collection<String> catalogue() {
        return CatalogueTexts.of(BUILT_IN).keySet();
    }
}
