// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.zaakspoor.courier.SourceReportRules;
import nl.zaakspoor.ledger.RejectionRetention;

/** Makes of the settings what becomes of rejected events. */
@ApplicationScoped
class RejectionAssembly {
    private final Settings settings;

    RejectionAssembly(Settings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    RejectionRetention rejectionRetention() {
        return new RejectionRetention(settings.retention().rejectedBytes(), settings.retention().rejectedRows());
    }

    @Produces
    @Singleton
    SourceReportRules sourceReportRules() {
        return new SourceReportRules(settings.sourceReports().enabled(), settings.sourceReports().dailyAt(),
                settings.retention().rejectedRows());
    }
}
