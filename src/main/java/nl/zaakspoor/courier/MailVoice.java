// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.catalogue.Product.Privacy;
import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.catalogue.Text.Wording;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.TimelineView;

/** Everything needed to write to a resident about one request, in one language. */
record MailVoice(MailTexts texts, Language language, Catalogue catalogue, TimelineView view, Municipality municipality) {
    /** Where the mail must not say what kind of request it is about, nor which department has it. */
    boolean discreet() {
        return view.product().privacy() == Privacy.HIGH || receiptOnly();
    }

    boolean receiptOnly() {
        return view.product().tracking() == Tracking.RECEIPT_ONLY;
    }

    /** One word inside a sentence cannot be in another language than the sentence. */
    String noun() {
        Wording noun = view.product().noun().in(language);
        return discreet() || !noun.language().equals(language) ? texts.request() : noun.text();
    }

    String phone() {
        Optional<String> own = discreet() ? Optional.empty() : catalogue.departmentPhone(view.department());
        return language.keepInOrder(own.orElse(municipality.phone()));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.dayPattern(), language.locale()).format(day);
    }

    /** With its weekday, as people speak of days that are near. */
    String weekday(LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.weekdayPattern(), language.locale()).format(day);
    }

    String weekday(Instant moment) {
        return weekday(DutchTime.dayOf(moment));
    }

    String time(Instant moment) {
        return DateTimeFormatter.ofPattern(texts.timePattern(), language.locale()).format(moment.atZone(DutchTime.ZONE));
    }

    String days(LocalDate from, Optional<LocalDate> until) {
        return until.filter(last -> !last.equals(from)).map(last -> texts.daysFromUntil(weekday(from), weekday(last)))
                .orElseGet(() -> weekday(from));
    }

    Wording say(Text text) {
        return text.in(language);
    }

    Wording own(String text) {
        return new Wording(text, language);
    }
}
