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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

import nl.zaakspoor.catalogue.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page is HTML as the standard has it, by the checker of the W3C. */
class HtmlTest {
    private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

    /** Where a browser does not know it, a phone shows all letters instead of the digits, and the code can be typed as well. */
    private static final String NOT_EVERYWHERE = "The “inputmode” attribute";

    static Stream<Language> languages() {
        return Pages.LANGUAGES.all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_page_is_valid_html(Language language) throws Exception {
        // Given
        Map<String, List<String>> findings = new LinkedHashMap<>();

        // When
        for (Map.Entry<String, String> page : Gallery.of(language).entrySet()) {
            List<String> found = check(page.getValue());
            if (!found.isEmpty()) {
                findings.put(page.getKey(), found);
            }
        }

        // Then
        assertThat(findings).isEmpty();
    }

    @Test
    void what_is_not_html_is_found() throws Exception {
        // When
        List<String> found = check(Pages.notFound(Language.DUTCH).replace("<main", "<main aria-labelledby=\"nowhere\""));

        // Then
        assertThat(found).singleElement().asString().contains("aria-labelledby");
    }

    private static List<String> check(String page) throws Exception {
        Findings findings = new Findings();
        SimpleDocumentValidator validator = new SimpleDocumentValidator(false, false, false);
        validator.setUpMainSchema(HTML, findings);
        validator.setUpValidatorAndParsers(findings, false, false);
        validator.checkHtmlInputSource(new InputSource(new StringReader(page)));
        return findings.all;
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
