// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import nl.zaakspoor.access.Envelopes;
import nl.zaakspoor.access.Envelopes.Content;
import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.ledger.Search.Place;
import nl.zaakspoor.page.SentForm;

/**
 * The addresses of what was found. What was searched for stands in them sealed, for the colleague who did and for an hour: so
 * going back in the browser, or loading again, sends no form.
 */
@ApplicationScoped
class SearchAddresses {
    /** In a query. */
    static final String SEALED = "sealed";
    /** Where the page before ended. */
    static final String AFTER = "after";
    /** A conversation, and writing down what came of it. */
    static final Duration VALID = Duration.ofHours(1);

    private final Envelopes envelopes;
    private final Colleague colleague;
    private final InstantSource clock;

    SearchAddresses(Envelopes envelopes, Colleague colleague, InstantSource clock) {
        this.envelopes = envelopes;
        this.colleague = colleague;
        this.clock = clock;
    }

    /** @param over whether it was searched for too long ago to be shown again */
    record Opened(SentForm sent, boolean over) {}

    String of(SentForm sent) {
        return DeskPages.RESULTS + "?" + SEALED + "=" + seal(sent);
    }

    String seal(SentForm sent) {
        return envelopes.write(new Content(sent.encoded(), clock.instant().plus(VALID)), colleague.name());
    }

    /** The same search, from where a page ended. */
    String seal(SentForm sent, Place after) {
        return seal(sent.with(AFTER, after.cursor()));
    }

    /** Empty for what this service did not write for the colleague who asks. */
    Optional<Opened> open(String sealed) {
        return envelopes.open(sealed, colleague.name())
                .map(content -> new Opened(SentForm.of(content.text()), content.isOver(clock.instant())));
    }
}
