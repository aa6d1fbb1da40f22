// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page.theme;

import java.util.List;

import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.page.asset.Asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ThemeReaderTest {
    @Test
    void style_sheets_apply_in_the_order_of_their_names() {
        // When
        Theme theme = ThemeFiles.with("b.css", "").and("a.css", "i {}").and("LICENCE.txt", "Yours").theme();

        // Then
        assertThat(theme.stylesheets()).extracting(Asset::address).satisfiesExactly(
                first -> assertThat(first).matches("/assets/theme-a-[0-9a-f]{12}\\.css"),
                second -> assertThat(second).startsWith("/assets/theme-b-"));
        assertThat(theme.assets()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            url(fonts/My%20Font.woff2)                      | fonts/My Font.woff2 | /assets/theme-fonts-my-font-
            url( "./fonts/x.woff2" )                        | fonts/x.woff2       | /assets/theme-fonts-x-
            URL('img/../x.png?v=2')                         | x.png               | /assets/theme-x-
            url(x.svg#part)                                 | x.svg               | .svg#part
            """)
    void what_a_style_sheet_fetches_is_served_under_a_name_of_its_own(String written, String file, String served) {
        // When
        Theme theme = ThemeFiles.with("theme.css", "/* url(none.png) */ a { background: %s }".formatted(written))
                .and(file, "content").theme();

        // Then
        Asset fetched = theme.assets().get(1);
        assertThat(css(theme)).contains(fetched.address(), served)
                .startsWith("/* url(none.png) */ a { background: url(\"/assets/");
        assertThat(fetched.mediaType()).startsWith(file.contains("woff") ? "font/woff2" : "image/");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a { background: url(https://cdn.example/x.png) }             | another host
            a { background: url("//cdn.example/x.png") }                 | another host
            .x { --logo: url('HTTP://cdn.example/x.png') }               | another host
            a { background: url(javascript:alert) }                      | another host
            @font-face { src: url(https://cdn.example/f.woff2) }         | another host
            @import "https://cdn.example/x.css";                         | imports another style sheet (@import "https:
            @import url(tokens.css);                                     | imports another style sheet
            a { background: image-set("https://cdn.example/x.png" 1x) }  | without url()
            a { background: url(data:image/png;base64,AAAA) }            | has a file within it
            @font-face { src: url("data:font/woff2;base64,AAAA") }       | has a file within it
            a { background: url(gone.png) }                              | a file that the theme does not have
            a { background: url(../../../etc/passwd) }                   | a file that the theme does not have
            a { background: url(/x.png) }                                | a file that the theme does not have
            a { background: url(municipality.properties) }               | a file that the theme does not have
            """)
    void what_would_not_come_from_the_theme_is_refused(String css, String why) {
        // Given
        ThemeFiles files = ThemeFiles.with("theme.css", css).and("municipality.properties", "name=Testdam").and("x.png", "");

        // Then
        assertThat(problems(files)).anySatisfy(problem -> assertThat(problem)
                .startsWith("ZAAKSPOOR_THEME (zaakspoor.theme): theme.css ").contains(why));
    }

    @Test
    void a_drawing_in_a_property_of_another_component_does_no_harm() {
        // Given
        String css = ".x { --utrecht-select-background-image: url(\"data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg'>\") }";

        // Then
        assertThat(css(ThemeFiles.css(css))).isEqualTo(css);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            script.js             | is of no kind that a theme has
            theme                 | is of no kind that a theme has
            svg                   | is of no kind that a theme has
            css                   | is of no kind that a theme has
            other.properties      | is of no kind that a theme has
            sub/more.css          | lies too deep
            logo.png              | there are two logos
            """)
    void what_would_be_left_out_is_said(String name, String why) {
        assertThat(problems(ThemeFiles.with("logo.svg", "<svg/>").and(name, "")).toString()).contains(why);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThat(problems(ThemeFiles.with("a.css", "a{background:url(//x)}").and("b.css", new byte[]{(byte) 0xe9})
                .and("c.js", "").and("municipality.properties", "naam=Testdam\nphone=\nhours.en=Always")).stream())
                .satisfiesExactlyInAnyOrder(says("a.css asks something of another host"), says("b.css is not text in UTF-8"),
                        says("c.js is of no kind"), says("municipality.properties has a line naam"),
                        says("municipality.properties says nothing at phone"), says("has hours, and none in Dutch"));
        assertThat(problems(ThemeFiles.with("municipality.properties", "name=\\uZZZZ")))
                .satisfiesExactly(says("municipality.properties cannot be read"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            .dam-theme { --a: 1 }                                                             | dam-theme light-only
            .card {} .dam-theme {} .other-theme {}                                            | dam-theme light-only
            :root { --a: 1 }                                                                  | light-only
            @media (prefers-color-scheme: dark) { :root { DARK } }                            | ''
            .d-theme{--a:1} @media (prefers-color-scheme: dark) { .d-theme { DARK } }          | d-theme
            .d-theme{DARK} @media (prefers-color-scheme: dark) { .d-theme { DARK } }           | d-theme light-only
            .d-theme{--a:1} @media (prefers-color-scheme: dark) { .d-theme { --a: 2 } }        | d-theme light-only
            .d-theme{--a:1} @media (prefers-color-scheme: dark) { .d-theme { GROUND } }        | d-theme light-only
            .d-theme{--a:1} @media (prefers-color-scheme: dark) { .d-theme { TEXT } }          | d-theme light-only
            .d-theme{--a:1} @media (prefers-color-scheme: dark) { .d-theme--dark { DARK } }    | d-theme light-only
            .d-theme{--a:1} .d-theme--dark{DARK}                                              | d-theme light-only
            """)
    void the_body_carries_the_class_of_the_theme_and_whether_it_is_for_light_pages_only(String css, String bodyClass) {
        String written = css.replace("DARK", "GROUND; TEXT").replace("GROUND", "--basis-color-default-bg-document: #222")
                .replace("TEXT", "--utrecht-document-color: #eee");

        // Then
        assertThat(ThemeFiles.css(written).bodyClass()).isEqualTo(bodyClass);
    }

    @Test
    void a_theme_may_be_a_logo_alone_or_words_alone() {
        // When
        Theme logo = ThemeFiles.with("logo.png", "x").theme();
        Theme words = ThemeFiles.with("municipality.properties", "name = Gemeente Testdam\nphone=14 0999\nhours.nl=Altijd")
                .theme();

        // Then
        assertThat(logo.logo().orElseThrow().mediaType()).isEqualTo("image/png");
        assertThat(logo.bodyClass()).isEqualTo("light-only");
        assertThat(words.bodyClass()).isEmpty();
        assertThat(words.words().name()).contains("Gemeente Testdam");
        assertThat(words.words().phone()).contains("14 0999");
        assertThat(words.words().hours()).containsEntry("nl", "Altijd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@namespace url(http://www.w3.org/1999/xhtml); a {}",
            "a { background: image-set(url(\"/assets/x.png\") 1x type(\"image/png\")) }",
            "a { background: image-set(linear-gradient(red, blue) 1x); font-family: \"Noto\" }"})
    void what_fetches_nothing_else_is_left_as_it_is(String css) {
        // Given
        String written = css.replace("/assets/x.png", "x.png");

        // When
        String served = css(ThemeFiles.with("theme.css", written).and("x.png", "").theme());

        // Then
        assertThat(served.replaceAll("/assets/theme-x-[0-9a-f]{12}", "/assets/x")).isEqualTo(css);
    }

    @Test
    void two_long_drawings_in_one_property_are_no_trouble() {
        // Given
        String css = ".x { --a: url(\"data:%1$s\"), url(\"data:%1$s\") }".formatted("x;".repeat(2000));

        // Then
        assertThat(css(ThemeFiles.css(css))).isEqualTo(css);
    }

    @Test
    void a_drawing_of_half_a_megabyte_in_a_style_sheet_is_no_trouble() {
        // Given
        String drawing = "x\\'".repeat(150_000);

        // Then
        assertThat(ThemeFiles.css(".x { --a: url('data:" + drawing + "') } .dam-theme { --b: 1 }").bodyClass())
                .contains("dam-theme");
    }

    private static ThrowingConsumer<String> says(String what) {
        return problem -> assertThat(problem).contains(what);
    }

    private static String css(Theme theme) {
        return new String(theme.stylesheets().getFirst().content(), UTF_8);
    }

    private static List<String> problems(ThemeFiles files) {
        return catchThrowableOfType(ThemeException.class, files::theme).problems();
    }
}
