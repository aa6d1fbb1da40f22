// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextPieceTest {
    @Test
    void an_address_becomes_a_link_without_the_full_stop_behind_it() {
        assertThat(TextPiece.of("Kijk op http://localhost:8080/t/abc. Tot dan!")).containsExactly(
                new TextPiece("Kijk op ", false), new TextPiece("http://localhost:8080/t/abc", true),
                new TextPiece(". Tot dan!", false));
    }

    @Test
    void nothing_but_a_web_address_becomes_a_link() {
        assertThat(TextPiece.of("javascript:alert(1) <b>")).containsExactly(new TextPiece("javascript:alert(1) <b>", false));
    }
}
