// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Source;
import nl.zaakspoor.courier.RequestStore.Waiting;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.notice.Causes;

/**
 * Letters to the contact of a source about its requests: which are late, or nearly, and of which there is no news. Each request
 * is looked at again, so that nobody is told of what was put right in the meantime.
 */
@ApplicationScoped
class RequestLetters {
    private static final int MOST = 500;

    private final RequestStore store;
    private final RequestFinder requests;
    private final SourceReportWriter writer;
    private final Catalogue catalogue;
    private final CourierClock clock;

    RequestLetters(RequestStore store, RequestFinder requests, SourceReportWriter writer, Catalogue catalogue,
            CourierClock clock) {
        this.store = store;
        this.requests = requests;
        this.writer = writer;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Empty when there is nothing left to tell; what is told no more ends here. */
    Optional<SourceReportDispatch.Letter> letter(SourceReport report, Source source, Instant now) {
        List<Waiting> holding = new ArrayList<>();
        List<Waiting> looked;
        do {
            List<Waiting> overtaken = new ArrayList<>();
            looked = store.waiting(report.source(), MOST);
            looked.forEach(each -> (holds(each) ? holding : overtaken).add(each));
            store.overtaken(overtaken);
        } while (holding.isEmpty() && looked.size() == MOST);
        if (holding.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SourceReportDispatch.Letter(writer.write(report, source, holding, now), holding.size(),
                () -> store.told(holding, clock.service().instant())));
    }

    private boolean holds(Waiting waiting) {
        return requests.find(waiting.requestId()).map(TrackedRequest::timeline)
                .flatMap(timeline -> timeline.at(clock.service().instant(), catalogue)).map(Causes::of)
                .filter(causes -> causes.contains(waiting.cause())).isPresent();
    }
}
