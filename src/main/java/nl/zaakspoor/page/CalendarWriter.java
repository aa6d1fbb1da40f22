// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.Optional;

import nl.zaakspoor.calendar.CalendarEntries;
import nl.zaakspoor.calendar.CalendarFeed;
import nl.zaakspoor.calendar.CalendarWords;
import nl.zaakspoor.timeline.TimelineView;

/** Words the appointments that lie ahead, as a calendar. Who helps is not told where to move or cancel them. */
final class CalendarWriter {
    private CalendarWriter() {}

    static String write(Voice voice, Visit visit) {
        PageTexts texts = voice.texts();
        String municipality = voice.municipality().name();
        TimelineView view = visit.view();
        CalendarWords words = new CalendarWords(texts.appointmentWith(municipality), texts.bring(),
                Optional.of(texts.changeAppointment()).filter(_ -> !visit.helps()));
        return CalendarFeed.of(new CalendarEntries(view, voice.language(), words).ahead(), municipality, view.updatedAt());
    }
}
