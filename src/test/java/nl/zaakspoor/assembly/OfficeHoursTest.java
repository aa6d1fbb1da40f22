// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.assembly;

import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.catalogue.Text;

import static org.assertj.core.api.Assertions.assertThat;

class OfficeHoursTest {
    @Test
    void the_usual_hours_are_there_in_every_language_that_the_service_speaks() {
        assertThat(OfficeHours.text(Map.of()).byLanguage()).containsOnlyKeys(Languages.spoken().all());
    }

    @Test
    void who_sets_them_in_dutch_alone_shows_no_usual_hours_in_any_language() {
        assertThat(OfficeHours.text(Map.of("nl", "Alleen op dinsdag"))).isEqualTo(Text.dutch("Alleen op dinsdag"));
    }
}
