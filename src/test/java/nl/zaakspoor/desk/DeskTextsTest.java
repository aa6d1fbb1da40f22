// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.page.PlainBundle;

import static org.assertj.core.api.Assertions.assertThat;

/** Colleagues read Dutch or English; where a text is missing the framework would speak Dutch without a word. */
class DeskTextsTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** In one bundle of more than this the framework makes code that does not load. */
    private static final int MOST = 300;

    static Stream<Arguments> bundles() {
        return Stream.of(Arguments.of(DeskTexts.class, "desk"), Arguments.of(RequestTexts.class, "request"),
                Arguments.of(SearchTexts.class, "search"),
                Arguments.of(CourseTexts.class, "course"), Arguments.of(ToldTexts.class, "told"),
                Arguments.of(DeskWords.class, "deskwords"),
                Arguments.of(WorkTexts.class, "work"), Arguments.of(FigureTexts.class, "figures"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_text_exists(Class<?> bundle, String name) {
        // Given
        Set<String> keys = Arrays.stream(bundle.getMethods()).flatMap(DeskTextsTest::keys)
                .collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertThat(keys).hasSizeLessThan(MOST);
        for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
            Properties texts = PlainBundle.file(name, language);
            assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
            assertThat(texts.values()).noneMatch(text -> text.toString().isBlank())
                    .noneMatch(text -> text.toString().matches("(?i).*\\b(je|jij|jou|jouw)\\b.*"));
        }
    }

    /** A text about an enum has a key for each of its constants. */
    private static Stream<String> keys(Method method) {
        if (method.getParameterCount() != 1 || !method.getParameterTypes()[0].isEnum()) {
            return Stream.of(method.getName());
        }
        Object[] constants = method.getParameterTypes()[0].getEnumConstants();
        String between = Arrays.stream(constants).anyMatch(each -> each.toString().contains("_")) ? "_$" : "_";
        return Arrays.stream(constants).map(each -> method.getName() + between + each);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void the_english_text_has_the_parameters_of_the_dutch(Class<?> bundle, String name) {
        // Given
        Properties dutch = PlainBundle.file(name, Language.DUTCH);
        Properties english = PlainBundle.file(name, Language.ENGLISH);

        // Then
        assertThat(dutch.stringPropertyNames()).allSatisfy(key -> assertThat(parameters(english.getProperty(key))).as(key)
                .isEqualTo(parameters(dutch.getProperty(key))));
    }

    private static Set<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
