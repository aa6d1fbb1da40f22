// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.zaakspoor.insight.DurationRules;

/** Makes what insight works with from the settings. */
@ApplicationScoped
class InsightAssembly {
    private final Settings settings;

    InsightAssembly(Settings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    DurationRules durationRules() {
        return new DurationRules(settings.durations().dailyAt(), Math.toIntExact(settings.durations().history().toDays()));
    }
}
