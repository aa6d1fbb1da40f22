// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.web;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CallerTest {
    private static final Caller CURL = new Caller("127.0.0.1", "localhost:8080", Optional.empty(), Optional.empty(), false);

    @Test
    void a_command_in_a_terminal_of_this_machine_is_answered() {
        assertThat(CURL.isAtThisMachine()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:18080", "127.0.0.1:8080", "[::1]:8080"})
    void this_machine_has_several_names(String authority) {
        assertThat(new Caller("0:0:0:0:0:0:0:1", authority, Optional.empty(), Optional.empty(), false).isAtThisMachine())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebound.example:8080", "localhost.rebound.example", "127.0.0.1.rebound.example", "10.0.0.5:8080",
            ""})
    void a_name_that_is_not_ours_is_refused_though_it_leads_here(String authority) {
        assertThat(new Caller("127.0.0.1", authority, Optional.empty(), Optional.empty(), false).isAtThisMachine()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.5", "fe80:0:0:0:0:0:0:1"})
    void another_machine_is_refused_whatever_name_it_uses(String address) {
        assertThat(new Caller(address, "localhost:8080", Optional.empty(), Optional.empty(), false).isAtThisMachine())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://foreign.example", "http://localhost:3000", "null"})
    void what_a_page_of_another_origin_posts_is_refused(String origin) {
        assertThat(new Caller("127.0.0.1", "localhost:8080", Optional.of(origin), Optional.empty(), false).isAtThisMachine())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void what_a_page_of_another_site_fetches_is_refused_but_its_links_work(String site) {
        assertThat(new Caller("127.0.0.1", "localhost:8080", Optional.empty(), Optional.of(site), false).isAtThisMachine())
                .isFalse();
        assertThat(new Caller("127.0.0.1", "localhost:8080", Optional.empty(), Optional.of(site), true).isAtThisMachine())
                .isTrue();
    }

    @Test
    void our_own_pages_may_do_everything() {
        assertThat(new Caller("127.0.0.1", "localhost:8080", Optional.of("http://localhost:8080"), Optional.of("same-origin"),
                false).isAtThisMachine()).isTrue();
    }
}
