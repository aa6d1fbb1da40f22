// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.courier.MailTexts;
import nl.zaakspoor.courier.SourceReportTexts;
import nl.zaakspoor.courier.TextTexts;

import static org.assertj.core.api.Assertions.assertThat;

/** The framework falls back to Dutch without a word when a translation is missing, so this must not. */
class TextsTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    static Stream<Arguments> bundles() {
        return Pages.LANGUAGES.all().stream().flatMap(language -> Stream.of(Arguments.of(PageTexts.class, "page", language),
                Arguments.of(JourneyTexts.class, "journey", language),
                Arguments.of(MailTexts.class, "mail", language), Arguments.of(SourceReportTexts.class, "report", language),
                Arguments.of(TextTexts.class, "sms", language)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_text_exists_in_every_offered_language(Class<?> bundle, String name, Language language) {
        // When
        Properties texts = PlainBundle.file(name, language);

        // Then
        Set<String> keys = Arrays.stream(bundle.getMethods()).map(method -> method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(texts.values()).noneMatch(text -> text.toString().isBlank());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void a_translation_has_the_parameters_of_the_dutch_text(Class<?> bundle, String name, Language language) {
        // Given
        Properties dutch = PlainBundle.file(name, Language.DUTCH);

        // When
        Properties texts = PlainBundle.file(name, language);

        // Then
        assertThat(dutch.stringPropertyNames()).allSatisfy(
                key -> assertThat(parameters(texts, key)).as(key).isEqualTo(parameters(dutch, key)));
    }

    @Test
    void residents_are_addressed_with_u() {
        for (String bundle : List.of("page", "journey", "mail", "report", "sms")) {
            assertThat(PlainBundle.file(bundle, Language.DUTCH).values().stream().map(Object::toString))
                    .noneMatch(text -> text.matches("(?i).*\\b(je|jij|jou|jouw)\\b.*"));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void what_a_request_is_called_is_left_to_the_product(Class<?> bundle, String name, Language language) {
        PlainBundle.file(name, language).forEach((key, text) -> assertThat(text.toString()).as(key.toString())
                .satisfiesAnyOf(any -> assertThat(key).isEqualTo("request"),
                        sentence -> assertThat(sentence).doesNotContainPattern(
                                "(?i)\\b(aanvraag|melding|verzoek|request|report|application)\\b")));
    }

    private static Set<String> parameters(Properties texts, String key) {
        return PARAMETER.matcher(texts.getProperty(key)).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
