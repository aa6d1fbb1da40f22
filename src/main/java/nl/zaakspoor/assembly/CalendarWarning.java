// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.assembly;

import java.time.InstantSource;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.term.TermCalendar;

/** Says at the start that the calendar is out of date: terms may then end on a day that a decree has closed since. */
@ApplicationScoped
class CalendarWarning {
    private static final Logger LOG = Logger.getLogger(CalendarWarning.class);

    void warn(@Observes StartupEvent started, Catalogue catalogue, InstantSource clock) {
        TermCalendar calendar = catalogue.calendar();
        LocalDate today = DutchTime.dayOf(clock.instant());
        if (!calendar.knows(today)) {
            LOG.warnf("the calendar of terms knows the equated days until equated-until=%d only: add the decree for %d to the"
                    + " catalogue's calendar", calendar.equatedUntil(), today.getYear());
        }
    }
}
