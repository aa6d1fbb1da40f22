// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.timeline.Codes.Code;

import static nl.zaakspoor.catalogue.Language.DUTCH;
import static nl.zaakspoor.page.ARequest.aRequestFor;
import static org.assertj.core.api.Assertions.assertThat;

/** How residents get to see all of a page that says little. */
class CodeFormsTest {
    private static final Instant UNTIL = Instant.parse("2026-11-20T14:52:00Z");
    private static final CodeState WAY = new CodeState(Optional.empty(), Optional.of(Medium.EMAIL), Optional.empty());
    private static final CodeState ASKED = new CodeState(Optional.empty(), WAY.by(), Optional.of(new Code(1, UNTIL)));
    private static final CodeState OPEN = new CodeState(Optional.of(UNTIL), WAY.by(), Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {"012345", " 012 345 ", "012-345", "\u0660\u0661\u0662\u0663\u0664\u0665", "01\u00A02345"})
    void a_code_is_read_as_people_write_it(String typed) {
        assertThat(CodeForms.digits(typed)).contains("012345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", "x", "-1-1-1", "\uD83D\uDE00", "012345; drop table code_try"})
    void what_is_no_code_is_not_read_as_one(String typed) {
        assertThat(CodeForms.digits(typed)).isEmpty();
    }

    @Test
    void the_page_says_little_and_offers_a_code_without_telling_the_address() {
        // When
        String page = Pages.withCode(sensitive(), WAY, DUTCH);

        // Then
        assertThat(page).contains("Op deze pagina staat weinig", "Stuur mij een code", "action=\"/t/TOKEN/code?lang=nl\"")
                .doesNotContainIgnoringCase("bijstand").doesNotContain("Koelkast", "noor@", "Ik heb een code");
    }

    @Test
    void where_a_code_was_asked_the_page_leads_to_where_it_is_given() {
        assertThat(Pages.withCode(sensitive(), ASKED, DUTCH)).contains("Ik heb een code");
    }

    @Test
    void with_a_code_the_page_says_all_and_until_when() {
        assertThat(Pages.withCode(sensitive(), OPEN, DUTCH)).contains("Koelkast", "Bijzondere bijstand", "tot 15.52 uur",
                "Sluit af").doesNotContain("Op deze pagina staat weinig", "Stuur mij een code");
    }

    @Test
    void where_no_code_would_go_the_page_says_whom_to_call_and_offers_none() {
        assertThat(Pages.withCode(sensitive(), CodeState.NONE, DUTCH)).contains("Bel 14\u00A0000")
                .doesNotContain("Stuur mij een code", "/code");
        assertThat(Forms.code(sensitive(), CodeState.NONE, CodeForms.Typed.NOTHING, DUTCH)).contains("Bel 14\u00A0000")
                .doesNotContain("<form");
    }

    @Test
    void a_helper_sees_little_and_is_offered_no_code() {
        assertThat(Pages.helperLooks(sensitive(), DUTCH)).contains("Op deze pagina staat weinig")
                .doesNotContain("Stuur mij een code", "Koelkast", "<form");
    }

    @Test
    void what_can_be_filled_in_better_is_offered_again() {
        // When
        String page = Forms.code(sensitive(), ASKED, CodeForms.Typed.wrong("12 <b>", CodeProblem.NO_CODE), DUTCH);

        // Then
        assertThat(page).contains("Een code heeft 6 cijfers", "value=\"12 &lt;b&gt;\"", "autocomplete=\"one-time-code\"");
    }

    @ParameterizedTest
    @EnumSource(names = {"TRIED_TOO_OFTEN", "OVER", "ASKED_TOO_OFTEN"})
    void where_no_code_helps_any_more_only_another_can_be_asked(CodeProblem problem) {
        // When
        String page = Forms.code(sensitive(), ASKED, CodeForms.Typed.wrong("123456", problem), DUTCH);

        // Then
        assertThat(page).contains("Stuur mij een code", "role=\"alert\"").doesNotContain("name=\"code\"", "123456");
    }

    @Test
    void it_is_said_when_the_code_was_asked_and_how_it_comes() {
        CodeState byText = new CodeState(Optional.empty(), Optional.of(Medium.SMS), ASKED.asked());

        assertThat(Forms.code(sensitive(), ASKED, CodeForms.Typed.NOTHING, DUTCH))
                .contains("U vroeg om 15.37 uur een code. Die sturen wij per e-mail", "tot 15.52 uur");
        assertThat(Forms.code(sensitive(), byText, CodeForms.Typed.NOTHING, DUTCH))
                .contains("U vroeg om 15.37 uur een code. Die sturen wij per sms");
    }

    private static ARequest sensitive() {
        return aRequestFor("bijzondere-bijstand").titled("Koelkast").status("IN_BEHANDELING", 13)
                .by("noor@voorbeeld.example");
    }
}
