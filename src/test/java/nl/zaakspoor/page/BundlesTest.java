// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import nl.zaakspoor.Publisher;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.courier.MailTexts;
import nl.zaakspoor.courier.TextTexts;

import static org.assertj.core.api.Assertions.assertThat;

/** The files of the texts as the running service reads them: where it finds none it would speak Dutch without a word. */
@QuarkusTest
class BundlesTest {
    static Stream<Language> languages() {
        return Languages.spoken().all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_service_says_what_the_files_say(Language language) {
        check(PageTexts.class, "page", language);
        check(JourneyTexts.class, "journey", language);
        check(AboutTexts.class, "about", language);
        check(MailTexts.class, "mail", language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_text_message_is_there_in_every_language(Language language) {
        // When
        TextTexts texts = MessageBundles.get(TextTexts.class, Localized.Literal.of(language.code()));

        // Then
        assertThat(texts.news("M", "N", "R", "L")).isEqualTo(filled("news", language));
        assertThat(texts.link("M", "N", "R", "L")).isEqualTo(filled("link", language));
        assertThat(texts.code("M", "123456", "9.15")).isEqualTo(PlainBundle.file("sms", language).getProperty("code")
                .replace("{municipality}", "M").replace("{code}", "123456").replace("{time}", "9.15"));
    }

    private static String filled(String key, Language language) {
        return PlainBundle.file("sms", language).getProperty(key).replace("{municipality}", "M").replace("{noun}", "N")
                .replace("{reference}", "R").replace("{link}", "L");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_page_is_there_in_every_language(Language language) {
        // Given
        Publisher.receive("L-" + language, "vergunning", "");

        // When
        String page = RestAssured.get(Publisher.linkOf("L-" + language) + "?lang=" + language).asString();

        // Then
        String unreviewed = PlainBundle.file("page", language).getProperty("unreviewed");
        assertThat(page).contains("<html lang=\"" + language + "\" dir=\"" + language.direction() + "\"", unreviewed,
                Pages.voice(language).word("state.received").text());
        assertThat(page.contains("<small>" + unreviewed)).isEqualTo(!unreviewed.isEmpty());
    }

    private static void check(Class<?> bundle, String name, Language language) {
        Object texts = MessageBundles.get(bundle, Localized.Literal.of(language.code()));
        Properties file = PlainBundle.file(name, language);
        assertThat(Arrays.stream(bundle.getMethods()).filter(method -> method.getParameterCount() == 0)).isNotEmpty()
                .allSatisfy(method -> assertThat(said(method, texts)).isEqualTo(file.getProperty(method.getName())));
    }

    private static Object said(Method text, Object texts) throws ReflectiveOperationException {
        return text.invoke(texts);
    }
}
