// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.courier.LinkMail.Leads;
import nl.zaakspoor.page.Approval;
import nl.zaakspoor.page.PlainEngine;

import static org.assertj.core.api.Assertions.assertThat;

/** How the mail reads that gives a link. */
class LinkMailWordsTest {
    private static final URI ALL = URI.create("https://volg.voorbeeld.example/mine/AQcAAAAAAAAwOQAB");
    private static final Instant UNTIL = Instant.parse("2026-11-21T14:52:00Z");

    private static final Map<Leads, String> NAMES = Map.of(Leads.TO_ONE, "mail-link-one", Leads.TO_ALL, "mail-link-all",
            Leads.TO_ALL_INSTEAD, "mail-link-missed");

    static Stream<Language> languages() {
        return Languages.spoken().all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void it_reads_as_approved_in_dutch_and_english_and_is_whole_in_all(Language language) {
        for (Leads leads : Leads.values()) {
            boolean one = leads == Leads.TO_ONE;
            LinkMail mail = Letters.IN_ALL_LANGUAGES.link(language, Letters.MUNICIPALITY, one ? Letters.LINK : ALL, leads,
                    UNTIL);
            String text = render("mail/link.txt", mail);
            String html = render("mail/link.html", mail);

            assertThat(text).doesNotContain("{", "NOT_FOUND").contains(mail.link().toString());
            assertThat(html).doesNotContain("NOT_FOUND").contains("href=\"" + mail.link() + "\"");
            assertThat(text.contains("21")).as("when it works no more").isEqualTo(!one);
            if (language.equals(Language.DUTCH) || language.equals(Language.ENGLISH)) {
                Approval.check(NAMES.get(leads) + "-" + language + ".txt", "Subject: " + mail.subject() + "\n\n" + text);
                Approval.check(NAMES.get(leads) + "-" + language + ".html", html);
            }
        }
    }

    private static String render(String template, LinkMail mail) {
        return PlainEngine.render(template, Map.of("mail", mail));
    }
}
