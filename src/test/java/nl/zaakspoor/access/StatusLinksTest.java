// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.access;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.access.LinkToken.Purpose;

import static nl.zaakspoor.access.TestKeys.ring;
import static org.assertj.core.api.Assertions.assertThat;

class StatusLinksTest {
    private static final LinkTokens TOKENS = new LinkTokens(ring(1));

    @ParameterizedTest
    @ValueSource(strings = {"https://volg.voorbeeld.example/zaak", "https://volg.voorbeeld.example/zaak/",
            "https://volg.voorbeeld.example/zaak//"})
    void a_link_stands_on_the_base_address_with_or_without_its_closing_slash(String base) {
        // When
        URI link = new StatusLinks(URI.create(base), TOKENS).page(4512, 3);

        // Then
        assertThat(link.toString()).matches("https://volg\\.voorbeeld\\.example/zaak/t/[A-Za-z0-9_-]{38}");
    }

    @Test
    void the_token_of_a_link_opens_its_request() {
        // Given
        StatusLinks links = new StatusLinks(URI.create("https://volg.voorbeeld.example"), TOKENS);
        String path = links.page(4512, 3).getPath();

        // When
        var opened = links.openPage(path.substring("/t/".length()));

        // Then
        assertThat(opened).contains(new LinkToken(Purpose.PAGE, 4512, 3));
    }

    @Test
    void a_token_that_was_made_to_unsubscribe_opens_no_page() {
        // Given
        StatusLinks links = new StatusLinks(URI.create("https://volg.voorbeeld.example"), TOKENS);

        // When
        var opened = links.openPage(TOKENS.write(new LinkToken(Purpose.UNSUBSCRIBE, 4512, 3)));

        // Then
        assertThat(opened).isEmpty();
    }

    @Test
    void what_stops_the_mails_of_a_journey_neither_stops_those_of_a_request_nor_opens_the_journey() {
        // Given
        StatusLinks links = new StatusLinks(URI.create("https://volg.voorbeeld.example"), TOKENS);

        // When
        String token = links.unsubscribeJourney(4512, 3).getPath().substring("/unsubscribe/".length());

        // Then
        assertThat(links.openUnsubscribeJourney(token)).contains(new LinkToken(Purpose.UNSUBSCRIBE_JOURNEY, 4512, 3));
        assertThat(links.openUnsubscribe(token)).isEmpty();
        assertThat(links.openJourney(token)).isEmpty();
    }
}
