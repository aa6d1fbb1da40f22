// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.page.asset.Asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class PageWeightTest {
    private static final int MOST = 15 * 1024;

    @Test
    void a_full_page_with_its_stylesheet_is_light_enough_for_a_cheap_phone() throws IOException {
        // Given
        byte[] stylesheet = Resource.bytes("page/zaakspoor.css");
        byte[] page = Pages.status(Gallery.underWay(), Language.DUTCH).getBytes(UTF_8);

        // When
        int weight = zipped(stylesheet) + zipped(page);

        // Then
        System.out.println("HTML and CSS, zipped: " + weight + " bytes");
        assertThat(weight).isLessThan(MOST);
    }

    @Test
    void nothing_on_a_page_comes_from_elsewhere_or_is_styled_inline() {
        // A link that the resident may follow fetches nothing by itself.
        assertThat(Gallery.of(Language.DUTCH)).allSatisfy((name, page) -> assertThat(
                page.replaceAll("<script src=\"/assets/[a-z]+-[0-9a-f]{12}\\.js\" defer></script>", "")
                        .replaceAll("<a class=\"(button|more)\" href=\"https://[^\"]*\"|<p class=\"copy\".*?</p>", ""))
                .as(name)
                .doesNotContain("style=", "<style", "<script", "http://", "https://", "onclick"));
    }

    @Test
    void the_stylesheet_keeps_to_what_old_phones_know() {
        // When
        String stylesheet = Resource.text("page/zaakspoor.css").replaceAll("(?s)/\\*.*?\\*/", "");

        // Then
        for (String tooNew : List.of(":has(", ":is(", ":where(", "light-dark(", "@layer", "@container", "&", "inset-inline",
                "margin-inline:", "padding-inline:", "margin-block:", "padding-block:", "aspect-ratio", "url(", "@import")) {
            assertThat(stylesheet).doesNotContain(tooNew);
        }
        assertThat(stylesheet).doesNotContainPattern("(margin|padding|border)-(left|right|top|bottom)\\b");
    }

    @Test
    void what_scripts_add_is_little_and_works_on_old_phones() {
        // When
        List<Asset> scripts = Pages.ASSETS.all().stream().filter(asset -> asset.name().endsWith(".js")).toList();

        // Then
        assertThat(scripts).hasSize(2).allSatisfy(script -> {
            String text = new String(script.content(), UTF_8);
            System.out.println(script.name() + ": " + script.content().length + " bytes");
            assertThat(script.content()).as(script.name()).hasSizeLessThanOrEqualTo(2 * 1024);
            assertThat(text).as("without what only readers need").startsWith("(() => {").doesNotContain("//", "\n ");
            for (String tooNew : List.of("?.", "??", "||=", "&&=", "replaceAll", ".at(", "(?<", "replaceChildren", "#private",
                    "static {", "structuredClone", "Object.hasOwn", "eval", "document.write", "innerHTML =", "http")) {
                assertThat(text).doesNotContain(tooNew);
            }
        });
    }

    private static int zipped(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        }
        return out.size();
    }
}
