// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

import nl.zaakspoor.catalogue.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page is HTML as the standard has it, by the checker of the W3C. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlTest {
    private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

    /** Where a browser does not know it, a phone shows all letters instead of the digits, and the code can be typed as well. */
    private static final String NOT_EVERYWHERE = "The “inputmode” attribute";

    private final Findings findings = new Findings();
    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(false, false, false);

    /** Once: to read what the standard says takes longer than to check a page. */
    @BeforeAll
    void readTheStandard() throws Exception {
        validator.setUpMainSchema(HTML, findings);
        validator.setUpValidatorAndParsers(findings, false, false);
    }

    static Stream<Language> languages() {
        return Pages.LANGUAGES.all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_page_is_valid_html(Language language) throws Exception {
        // Given
        Map<String, List<String>> wrong = new LinkedHashMap<>();

        // When
        for (Map.Entry<String, String> page : Gallery.of(language).entrySet()) {
            List<String> found = check(page.getValue());
            if (!found.isEmpty()) {
                wrong.put(page.getKey(), found);
            }
        }

        // Then
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_not_html_is_found() throws Exception {
        // When
        List<String> found = check(Pages.notFound(Language.DUTCH).replace("<main", "<main aria-labelledby=\"nowhere\""));

        // Then
        assertThat(found).singleElement().asString().contains("aria-labelledby");
    }

    private List<String> check(String page) throws Exception {
        findings.all.clear();
        validator.checkHtmlInputSource(new InputSource(new StringReader(page)));
        return List.copyOf(findings.all);
    }

    private static final class Findings implements ErrorHandler {
        private final List<String> all = new ArrayList<>();

        @Override
        public void warning(SAXParseException finding) {
            if (!Objects.toString(finding.getMessage()).startsWith(NOT_EVERYWHERE)) {
                error(finding);
            }
        }

        @Override
        public void error(SAXParseException finding) {
            all.add(finding.getLineNumber() + ": " + finding.getMessage());
        }

        @Override
        public void fatalError(SAXParseException finding) {
            error(finding);
        }
    }
}
