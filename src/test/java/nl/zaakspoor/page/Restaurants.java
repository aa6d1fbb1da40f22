// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Fact.Outcome;
import nl.zaakspoor.timeline.JourneyView;

import static nl.zaakspoor.page.ARequest.aRequestFor;

/** Journeys of somebody who opens a restaurant, and one of which little may be told. */
final class Restaurants {
    private static final Text TITLE = new Text(Map.of(Language.DUTCH, "Eetcafé De Proefopstelling openen", Language.ENGLISH,
            "Opening Eetcafé De Proefopstelling"));

    private Restaurants() {}

    /** Everything was applied for but the building permit, and nobody waits for the applicant. */
    static JourneyView underWay() {
        return of(permit(), terrace(), alcohol(), support());
    }

    static JourneyView waiting() {
        return of(permit(), terrace(), alcohol().askedUntil(1, 18, "send-drawing"), support());
    }

    static JourneyView finished() {
        return of(permit().completed(Outcome.GRANTED, 28, "U mag open."), building().completed(Outcome.GRANTED, 28, ""),
                alcohol().completed(Outcome.GRANTED, 29, ""), terrace().completed(Outcome.WITHDRAWN, 29, ""));
    }

    static JourneyView refused() {
        return of(permit().completed(Outcome.REFUSED, 28, ""), building().completed(Outcome.GRANTED, 28, ""),
                alcohol().completed(Outcome.GRANTED, 29, ""));
    }

    static JourneyView discreet() {
        return of(aRequestFor("bijzondere-bijstand").called("Z2026-004320").status("IN_BEHANDELING", 13).asked(14),
                aRequestFor("fraudemelding").called("Z2026-004321"), aRequestFor("fraude-onderzoek").called("Z2026-004322"));
    }

    static ARequest permit() {
        return aRequestFor("exploitatievergunning").called("Z2026-004388").titled("Eetcafé De Proefopstelling")
                .and(6, new Fact.JourneyJoined(new Fact.Journey("RESTAURANT-0042", Optional.of(TITLE))))
                .status("CONTROLEREN", 10).expected(18, 17);
    }

    private static ARequest building() {
        return aRequestFor("vergunning-ondernemer").called("Z2026-004387");
    }

    private static ARequest terrace() {
        return aRequestFor("terrasvergunning").called("Z2026-004389").titled("Terras voor eetcafé De Proefopstelling")
                .status("GECONTROLEERD", 12);
    }

    private static ARequest alcohol() {
        return aRequestFor("alcoholvergunning").called("Z2026-004390").status("CONTROLEREN", 12);
    }

    private static ARequest support() {
        return aRequestFor("ondernemersondersteuning").called("Z2026-004391").titled("Hulp bij het plan")
                .completed(Outcome.GRANTED, 16, "Een adviseur kijkt drie keer met u mee.");
    }

    static JourneyView of(ARequest... requests) {
        return JourneyView.of("RESTAURANT-0042", Stream.of(requests).map(ARequest::view).toList(), ARequest.CATALOGUE)
                .orElseThrow();
    }
}
