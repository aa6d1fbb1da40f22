// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.page.PlainBundle;

import static org.assertj.core.api.Assertions.assertThat;

/** Colleagues read Dutch or English; where a text is missing the framework would speak Dutch without a word. */
class DeskTextsTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void every_text_exists(String language) {
        // Given
        Set<String> keys = Arrays.stream(DeskTexts.class.getMethods()).flatMap(DeskTextsTest::keys)
                .collect(Collectors.toCollection(TreeSet::new));

        // When
        Properties texts = PlainBundle.file("desk", new Language(language));

        // Then
        assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(texts.values()).noneMatch(text -> text.toString().isBlank());
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

    @Test
    void the_english_text_has_the_parameters_of_the_dutch() {
        // Given
        Properties dutch = PlainBundle.file("desk", Language.DUTCH);
        Properties english = PlainBundle.file("desk", Language.ENGLISH);

        // Then
        assertThat(dutch.stringPropertyNames()).allSatisfy(key -> assertThat(parameters(english.getProperty(key))).as(key)
                .isEqualTo(parameters(dutch.getProperty(key))));
    }

    private static Set<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
