// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.courier.MailTexts;
import nl.zaakspoor.courier.SourceReportTexts;
import nl.zaakspoor.courier.TextTexts;
import nl.zaakspoor.desk.WebcareTexts;

import static org.assertj.core.api.Assertions.assertThat;

/** The framework falls back to Dutch without a word when a translation is missing, so this must not. */
class TextsTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private static final List<Language> REVIEWED = List.of(Language.DUTCH, Language.ENGLISH);
    private static final String UNREVIEWED = "unreviewed";

    /** The reports go to colleagues, who read Dutch or English. */
    static Stream<Arguments> bundles() {
        return Stream.concat(residents(),
                REVIEWED.stream().map(language -> Arguments.of(SourceReportTexts.class, "report", language)));
    }

    static Stream<Arguments> residents() {
        return Languages.spoken().all().stream().flatMap(language -> Stream.of(Arguments.of(PageTexts.class, "page", language),
                Arguments.of(JourneyTexts.class, "journey", language), Arguments.of(MailTexts.class, "mail", language),
                Arguments.of(FormTexts.class, "form", language),
                Arguments.of(AboutTexts.class, "about", language), Arguments.of(TextTexts.class, "sms", language),
                Arguments.of(WebcareTexts.class, "webcare", language)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_text_exists_in_every_offered_language(Class<?> bundle, String name, Language language) {
        // When
        Properties texts = PlainBundle.file(name, language);

        // Then
        Set<String> keys = Arrays.stream(bundle.getMethods()).map(method -> method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(texts.stringPropertyNames()).as("src/main/resources/messages/%s_%s.properties", name, language)
                .containsExactlyInAnyOrderElementsOf(keys);
        assertThat(texts).allSatisfy((key, text) -> assertThat(text.toString().isBlank()).as(key + " is blank")
                .isEqualTo(key.equals(UNREVIEWED) && REVIEWED.contains(language)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void a_translation_has_the_parameters_of_the_dutch_text(Class<?> bundle, String name, Language language) {
        // Given
        Properties dutch = PlainBundle.file(name, Language.DUTCH);

        // When
        Properties texts = PlainBundle.file(name, language);

        // Then
        assertThat(dutch.stringPropertyNames()).allSatisfy(key -> assertThat(parameters(texts, key)).as(key)
                .isSubsetOf(parameters(dutch, key)).containsAll(parameters(dutch, key).stream()
                        .filter(parameter -> !parameter.equals("noun") || REVIEWED.contains(language)).toList()));
    }

    static Stream<Arguments> nouns() {
        Stream<Arguments> pagesAndMails = Map.of("tr", "^\\{noun}", "pl", "Państwa \\{noun}", "uk", "отримали \\{noun}")
                .entrySet().stream()
                .flatMap(each -> Stream.of("page", "mail").map(bundle -> Arguments.of(bundle, each.getKey(), each.getValue())));
        return Stream.concat(pagesAndMails, Stream.of(Arguments.of("sms", "tr", "^\\{municipality}: \\{noun}")));
    }

    /** It is not declined by us, so it stands only where the form in which the catalogue has it is the right one. */
    @ParameterizedTest
    @MethodSource("nouns")
    void a_noun_stands_where_its_form_fits(String bundle, String language, String place) {
        assertThat(PlainBundle.file(bundle, new Language(language)).values().stream().map(Object::toString)
                .filter(sentence -> sentence.contains("{noun}"))).isNotEmpty()
                .allMatch(sentence -> Pattern.compile(place).matcher(sentence).find());
    }

    @ParameterizedTest
    @MethodSource("residents")
    void no_text_was_left_in_dutch_or_english(Class<?> bundle, String name, Language language) {
        // Given
        Properties texts = PlainBundle.file(name, language);

        // Then
        REVIEWED.stream().filter(other -> !other.equals(language)).map(other -> PlainBundle.file(name, other))
                .forEach(other -> assertThat(texts.stringPropertyNames()).filteredOn(key -> hasWords(key, other))
                        .noneMatch(key -> texts.getProperty(key).equals(other.getProperty(key))));
    }

    private static boolean hasWords(String key, Properties texts) {
        return !key.endsWith("Pattern") && PARAMETER.matcher(texts.getProperty(key)).replaceAll("").matches("(?s).*\\p{L}.*");
    }

    @Test
    void residents_are_addressed_with_u() {
        for (String bundle : List.of("page", "journey", "form", "about", "mail", "report", "sms", "webcare", "desk")) {
            assertThat(PlainBundle.file(bundle, Language.DUTCH).values().stream().map(Object::toString))
                    .noneMatch(text -> text.matches("(?i).*\\b(je|jij|jou|jouw)\\b.*"));
        }
    }

    /** In public nobody knows of which product somebody speaks. */
    static Stream<Arguments> aboutOneRequest() {
        return bundles().filter(each -> each.get()[0] != WebcareTexts.class);
    }

    @ParameterizedTest
    @MethodSource("aboutOneRequest")
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
