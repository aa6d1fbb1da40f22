// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QrCodeTest {
    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int QUIET = 4;

    @Test
    void what_is_drawn_says_the_text() throws Exception {
        // Given
        String address = Pages.LINK.toString();

        // When
        QrCode code = QrCode.of(address);

        // Then
        assertThat(new Decoder().decode(drawn(code)).getText()).isEqualTo(address);
        assertThat(BAR.matcher(code.path()).replaceAll("")).isEmpty();
    }

    @Test
    void white_lies_around_it() {
        // When
        QrCode code = QrCode.of("x");

        // Then
        assertThat(code.size()).isEqualTo(QUIET + 21 + QUIET);
        assertThat(BAR.matcher(code.path()).results()).allSatisfy(bar -> {
            assertThat(number(bar, 1)).isBetween(QUIET, code.size() - QUIET - 1);
            assertThat(number(bar, 2)).isBetween(QUIET, code.size() - QUIET - 1);
            assertThat(number(bar, 1) + number(bar, 3)).isLessThanOrEqualTo(code.size() - QUIET);
        });
    }

    @Test
    void a_text_that_no_code_can_hold_is_refused() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(3000))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("too long for a QR code");
    }

    private static BitMatrix drawn(QrCode code) {
        BitMatrix modules = new BitMatrix(code.size() - 2 * QUIET);
        BAR.matcher(code.path()).results().forEach(bar -> modules.setRegion(number(bar, 1) - QUIET, number(bar, 2) - QUIET,
                number(bar, 3), 1));
        return modules;
    }

    private static int number(MatchResult bar, int group) {
        return Integer.parseInt(bar.group(group));
    }
}
