// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.vertx.mutiny.sqlclient.Pool;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.CatalogueReader;
import nl.zaakspoor.catalogue.CatalogueVersion;
import nl.zaakspoor.cloudevent.ACloudEvent;
import nl.zaakspoor.term.DutchTime;

/**
 * An instance with the catalogue of before, in which a permit does not know the status {@code ADVIES_GEVRAAGD}. In the
 * built-in catalogue that is the third step, and reaching it is told.
 */
final class OlderInstance {
    /** Yesterday, so that no term passes while a test looks at it. */
    static final LocalDate RECEIVED_ON = LocalDate.now(DutchTime.ZONE).minusDays(1);

    private static final Catalogue CATALOGUE = CatalogueReader.read(Optional.of(Path.of("src/test/resources/catalogue-older")));
    static final FoldRules RULES = FoldRules.of(CatalogueVersion.of(CATALOGUE));

    private final Ledger ledger;
    private final Arrivals arrivals;

    OlderInstance(Pool pool, LedgerContext today, InstantSource clock, Arrivals arrivals) {
        this.ledger = new Ledger(pool, new LedgerContext(CATALOGUE, RULES, today.policy(), today.seals(), today.blindIndex(),
                today.fingerprints(), today.durations()), clock);
        this.arrivals = arrivals;
    }

    /** A permit of somebody who wants mail. */
    void received(String reference) {
        record(received(arrivals, reference));
    }

    /** The department asked for advice: this instance does not know what that means. */
    void adviceAsked(String reference) {
        record(status(arrivals, reference, "ADVIES_GEVRAAGD"));
    }

    void record(Arrival arrival) {
        ledger.record(List.of(arrival)).await().atMost(Duration.ofSeconds(30));
    }

    static Arrival received(Arrivals arrivals, String reference) {
        return event(arrivals, reference, "request-received", "2026-11-02T08:00:00Z", """
                {"product": "vergunning", "department": "DSO", "receivedOn": "%s",
                 "applicant": {"email": "%s@voorbeeld.example"}}""".formatted(RECEIVED_ON,
                reference.toLowerCase(java.util.Locale.ROOT)));
    }

    static Arrival status(Arrivals arrivals, String reference, String status) {
        return event(arrivals, reference, "status-changed", "2026-11-02T09:00:00Z", "{\"status\": \"" + status + "\"}");
    }

    static Arrival event(Arrivals arrivals, String reference, String type, String time, String data) {
        return arrivals.admitted(ACloudEvent.of(type, data).with("subject", reference)
                .with("id", reference + "/" + type + data.hashCode()).with("time", time));
    }
}
