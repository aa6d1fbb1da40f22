// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import nl.zaakspoor.page.theme.ContrastCheck;
import nl.zaakspoor.page.theme.Theme;

import static org.assertj.core.api.Assertions.assertThat;

class ContrastWarningTest {
    private static final String OURS = Resource.text(Assets.STYLESHEET);

    @Test
    void our_own_colours_can_be_told_apart_in_light_and_in_dark() {
        assertThat(ContrastCheck.warnings(OURS, Theme.NONE)).isEmpty();
    }

    @Test
    void so_can_those_of_the_example() {
        assertThat(ContrastCheck.warnings(OURS, Theme.in(Path.of("src/test/resources/theme-testdam")))).isEmpty();
    }
}
