// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.logging.Logger;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.ledger.Outage;
import nl.zaakspoor.ledger.SchemaNotReady;
import nl.zaakspoor.term.DutchTime;

/**
 * Tells the contacts of sources what was rejected: the first of a day at once, and the next morning all of that day, when
 * there was more; and every morning which of their requests are late or silent. These mails go to colleagues, so the modes in
 * which residents get none do not hold for them.
 */
@ApplicationScoped
class SourceReports {
    private static final Logger LOG = Logger.getLogger(SourceReports.class);
    private static final int SEND_AT_ONCE = 8;
    /** After a long stop, what is older is still in the list of rejected events; a heap of mails would help nobody. */
    private static final int DAYS_BACK = 3;
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Outage outage = new Outage(LOG, "reporting to sources");
    private final SourceReportRules rules;
    private final Catalogue catalogue;
    private final SourceReportStore store;
    private final RequestStore requests;
    private final SourceReportDispatch dispatch;
    private final CourierClock clock;
    private final Duration lease;

    SourceReports(SourceReportRules rules, Catalogue catalogue, SourceReportStore store, RequestStore requests,
            SourceReportDispatch dispatch,
            CourierClock clock, Routes routes) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.store = store;
        this.requests = requests;
        this.dispatch = dispatch;
        this.clock = clock;
        this.lease = routes.mail().timeout().multipliedBy(SEND_AT_ONCE).plus(MARGIN);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = SchemaNotReady.class)
    @RunOnVirtualThread
    void tellWhatIsDue() {
        if (!rules.enabled()) {
            return;
        }
        try {
            LocalDate today = DutchTime.dayOf(clock.service().instant());
            plan(today);
            claim().forEach(report -> dispatch.deliver(report, today));
            outage.worked();
        } catch (RuntimeException e) {
            outage.failed(e);
        }
    }

    private void plan(LocalDate today) {
        Instant now = clock.real().instant();
        store.plan(SourceReport.Kind.FIRST, catalogue.sources().keySet(), List.of(today), now);
        store.plan(SourceReport.Kind.DAILY, catalogue.sources().keySet(), daysToTell(today), now);
        if (!timeOfDay().isBefore(rules.dailyAt())) {
            requests.plan(today, clock.service().instant(), now);
        }
        store.forgetBefore(today.minusDays(rules.kept().toDays()));
    }

    /** The days that are over, and whose report is due. */
    private List<LocalDate> daysToTell(LocalDate today) {
        LocalDate last = today.minusDays(timeOfDay().isBefore(rules.dailyAt()) ? 2 : 1);
        return Stream.iterate(last, day -> day.minusDays(1)).limit(DAYS_BACK).toList();
    }

    private LocalTime timeOfDay() {
        return LocalTime.ofInstant(clock.service().instant(), DutchTime.ZONE);
    }

    private List<SourceReport> claim() {
        Instant now = clock.real().instant();
        return store.claim(now, now.plus(lease), SEND_AT_ONCE);
    }
}
