// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.assembly;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.courier.Spacing;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.notice.NoticeRules.Mode;

import static org.assertj.core.api.Assertions.assertThat;

class NoticeSettingsTest {
    private static final ProductId REPORT = new ProductId("melding-openbare-ruimte");
    private static final Set<ProductId> PRODUCTS = Set.of(REPORT, new ProductId("paspoort-identiteitskaart"));
    private static final String MODES = "zaakspoor.notices.product-modes.";

    @Test
    void a_product_may_have_a_mode_of_its_own() {
        // When
        NoticeSettings settings = with(Map.of(MODES + REPORT, "allow-list"));

        // Then
        assertThat(settings.problems(PRODUCTS)).isEmpty();
        assertThat(settings.modes().otherwise()).isEqualTo(Mode.SHADOW);
        assertThat(settings.modes().byProduct()).containsExactly(Map.entry(REPORT, Mode.ALLOW_LIST));
    }

    @Test
    void an_environment_variable_sets_it_too() {
        // When
        NoticeSettings settings = read(new EnvConfigSource(
                Map.of("ZAAKSPOOR_NOTICES_PRODUCT_MODES__MELDING_OPENBARE_RUIMTE_", "live"), 300));

        // Then
        assertThat(settings.problems(PRODUCTS)).isEmpty();
        assertThat(settings.modes().byProduct()).containsExactly(Map.entry(REPORT, Mode.LIVE));
    }

    @ParameterizedTest
    @CsvSource({"paspoort, live, is for a product that is not in the catalogue",
            "Paspoort Identiteitskaart, live, is for a product that is not in the catalogue",
            "paspoort-identiteitskaart, aan, is not a mode", "paspoort-identiteitskaart, LIVE, is not a mode"})
    void what_means_nothing_ends_the_start_with_a_sentence(String product, String mode, String why) {
        assertThat(with(Map.of("zaakspoor.notices.product-modes.\"" + product + "\"", mode)).problems(PRODUCTS)).singleElement()
                .asString().startsWith(MODES + product + " " + why);
    }

    @Test
    void kinds_that_a_resident_need_not_hear_can_be_off() {
        // When
        NoticeSettings settings = with(Map.of("zaakspoor.notices.off-kinds", "progress, end-check"));

        // Then
        assertThat(settings.problems(PRODUCTS)).isEmpty();
        assertThat(settings.off()).containsExactlyInAnyOrder(NoticeKind.PROGRESS, NoticeKind.END_CHECK);
        assertThat(with(Map.of()).off()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"received, is something that a resident must hear", "silent, is no kind of notice to residents",
            "voortgang, is no kind of notice to residents"})
    void another_kind_cannot_be_off(String kind, String why) {
        assertThat(with(Map.of("zaakspoor.notices.off-kinds", "update," + kind)).problems(PRODUCTS)).singleElement().asString()
                .startsWith("ZAAKSPOOR_NOTICES_OFF_KINDS (zaakspoor.notices.off-kinds): " + kind + " " + why)
                .contains("invitation, progress");
    }

    @Test
    void news_waits_ten_minutes_and_updates_three_days_where_nobody_says_otherwise() {
        assertThat(with(Map.of()).spacing()).isEqualTo(new Spacing(Duration.ofMinutes(10), Duration.ofDays(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"merge-window", "cool-down"})
    void a_time_before_nothing_ends_the_start(String name) {
        assertThat(with(Map.of("zaakspoor.notices." + name, "PT-1S")).problems(PRODUCTS)).singleElement().asString()
                .startsWith("zaakspoor.notices." + name + " is negative");
    }

    private static NoticeSettings with(Map<String, String> values) {
        return read(new PropertiesConfigSource(values, "test", 100));
    }

    private static NoticeSettings read(ConfigSource source) {
        return new NoticeSettings(new SmallRyeConfigBuilder().withMapping(Settings.class).withSources(source).build()
                .getConfigMapping(Settings.class).notices());
    }
}
